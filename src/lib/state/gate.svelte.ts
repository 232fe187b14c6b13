import { RULES } from '../disclosure/rules.ts';
import type { Unsought } from '../disclosure/cells.ts';
import type { Tally } from '../disclosure/gate.ts';
import type { Store } from '../engine/engine.ts';
import { observationsIn } from '../engine/untable.ts';
import { tidyCsv } from '../dataset/write.ts';
import { engineAnswering } from '../query/answer.ts';
import type { Scene } from '../query/scene.ts';
import { show, type Shown } from '../query/show.ts';
import { gateNote } from '../report/gate-note.ts';
import { noted, ownName, UNPROTECTED } from '../report/own-copy.ts';
import type { Grouping } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure, Rules } from '../term/disclosure.ts';
import { done, type Failure, type Result } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import type { View } from '../view/view.ts';
import type { ViewForm } from './download.ts';
import type { FromGate, ThroughGate, ToGate } from './gate-talk.ts';
import type { FromPack, ToPack } from './pack-talk.ts';
import type { Local } from './local.svelte.ts';
import { placesOpen } from './places-open.ts';
import type { Published } from './published-disk.ts';

/** The forms all observations are saved in. */
export type WholeForm = 'csv' | 'parquet' | 'zip';

/** The stage a data set of this browser passes before anything of it leaves: rules, what they hide, and the files. */
export class Gate {
	/** how the data set is to be protected, as it is kept with it */
	disclosure = $state.raw<Disclosure>({ kind: 'protected' });
	/** what was given out of it before: none of it can be taken back */
	published = $state.raw<Published[]>([]);
	/** how it would stand to the gate if nobody had said anything */
	natural = $state<Disclosure['kind']>('protected');
	/** the browser would not keep the last choice, or what was given out */
	unkept = $state(false);
	/** a file is being written */
	saving = $state(false);
	phase = $state<'idle' | 'working' | 'through' | 'failed'>('idle');
	fraction = $state(0);
	failure = $state.raw<Failure | null>(null);
	#through = $state.raw<ThroughGate | null>(null);
	#worker: Worker | undefined;
	#ended: (() => void) | undefined;

	constructor(readonly local: Local) {}

	get level(): number {
		return this.#through?.level ?? 0;
	}
	get tallies(): readonly Tally[] {
		return this.#through?.tallies ?? [];
	}
	get rules(): Rules {
		return { ...RULES, ...this.disclosure.rules };
	}
	get unsought(): readonly Unsought[] {
		return this.#through?.unsought ?? [];
	}
	get dataset(): Dataset | null {
		return this.#through?.dataset ?? null;
	}

	/** Sends a data set through; what was found before is dropped. Done when it came through, failed or was called back. */
	async run(id: string): Promise<void> {
		this.cancel();
		this.phase = 'working';
		const [found, tables, published] = await Promise.all([
			this.local.find(id),
			this.local.tablesOf(id),
			this.local.published(id)
		]);
		if (!found || this.phase !== 'working') return;
		this.disclosure = found.dataset.disclosure ?? { kind: 'protected' };
		this.published = published.map((each) => each.published);
		const worker = (this.#worker = new Worker(new URL('./gate.worker.ts', import.meta.url), {
			type: 'module'
		}));
		worker.onerror = () => this.#fail({ kind: 'engine' });
		worker.onmessage = ({ data }: MessageEvent<FromGate>) => {
			if (worker !== this.#worker) return;
			if (data.kind === 'progress') this.fraction = data.part;
			else if (data.kind === 'natural') this.natural = data.natural;
			else if (data.kind === 'failed') this.#fail(data.failure);
			else {
				this.#end();
				this.#through = data.through;
				this.phase = 'through';
			}
		};
		const groupings = await groupingsOf(found.dataset);
		if (worker !== this.#worker) return;
		const asked: ToGate = { dataset: found.dataset, tables, published, groupings };
		worker.postMessage(asked);
		await new Promise<void>((ended) => (this.#ended = ended));
	}

	/** Says how the data set is to be protected from now on, and sends it through. */
	async choose(id: string, said: Partial<Disclosure>): Promise<void> {
		const found = await this.local.find(id);
		if (!found) return;
		const disclosure = { ...this.disclosure, ...found.dataset.disclosure, ...said };
		for (const name of ['anything', 'off', 'shownBefore'] as const)
			if (!disclosure[name]) delete disclosure[name];
		this.unkept = !(await this.local.disclose(id, disclosure));
		await this.run(id);
	}

	/** Something saved was given to nobody: readers do not have it. */
	async forget(id: string, { version }: Published): Promise<void> {
		await this.local.forgetPublished(id, version);
		await this.run(id);
	}

	cancel(): void {
		this.#end();
		this.#through = null;
		this.failure = null;
		this.fraction = 0;
		this.phase = 'idle';
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#ended?.();
		this.#ended = undefined;
	}

	#fail(failure: Failure): void {
		this.#end();
		this.failure = failure;
		this.phase = 'failed';
	}

	/** What came through, in the engine under a name of its own. */
	async mounted(): Promise<{ own: Dataset; engine: Store }> {
		const { dataset, tables } = this.#through!;
		const own = { ...dataset, id: `${dataset.id} gated` };
		const engine = await this.local.engineWith(dataset.id);
		await engine.mount(own.id, async () => ({
			...tables,
			observations: tables.observations.slice(),
			areas: tables.areas.slice()
		}));
		return { own, engine };
	}

	/** A view of what came through, asked of the engine as any other. */
	async shown(view: View): Promise<Result<Shown>> {
		const { dataset } = this.#through!;
		const { own, engine } = await this.mounted();
		const answeringOf = (edition: Dataset) => engineAnswering(engine, edition);
		const found = await show({ ...view, dataset: own.id }, own, answeringOf, await placesOpen());
		if (!found.ok) return found;
		const { scene, around } = found.value;
		const { resolved } = scene;
		const named = { ...resolved, view: { ...resolved.view, dataset: dataset.id } };
		return done({
			scene: { ...scene, resolved: named, dataset: { ...scene.dataset, id: dataset.id } },
			around
		});
	}

	/** Saves a view of what came through. */
	saveView(view: View, lang: Lang, form: ViewForm): Promise<void> {
		return this.#save(async () => {
			const found = await this.shown(view);
			if (!found.ok) return this.#fail(found.failure);
			await this.giveOut([found.value.scene]);
			const { download } = await import('./download.ts');
			await download({ ...found.value, lang }, form);
		});
	}

	/** Remembers that scenes of what came through are about to leave. */
	giveOut(scenes: readonly Scene[]): Promise<void> {
		const all = scenes.some(({ resolved }) => resolved.rows === 'indicator');
		return this.#publish(all ? null : [...new Set(scenes.map(({ resolved }) => resolved.indicator.code))]);
	}

	/** Saves all observations that came through; where protection was switched off each says so, by whom and why. */
	saveAll(form: WholeForm, lang: Lang): Promise<void> {
		const { dataset, tables } = this.#through!;
		const { off } = dataset.disclosure ?? {};
		const note = off ? gateNote(dataset, lang) : '';
		const name = ownName(dataset.id, form, off !== undefined);
		return this.#save(async () => {
			await this.#publish(null);
			const { save } = await import('./save.ts');
			if (form === 'csv') {
				const observations = observationsIn(tables, dataset);
				const about = { dataset: dataset.id, vintage: dataset.vintage };
				const parts = tidyCsv(note ? noted(observations, note) : observations, about);
				return save(name, 'text/csv', ['\ufeff', ...parts].join(''));
			}
			const places = form === 'zip' ? await import('./places-here.ts').then((own) => own.placesHere()) : null;
			const packed = await pack({ dataset, tables, note, places });
			if (packed.kind === 'failed') return this.#fail(packed.failure);
			save(name, form === 'zip' ? 'application/zip' : 'application/vnd.apache.parquet', packed.bytes);
		});
	}

	/** All that came through as a Data Package that says other words of itself. Remembered only by `giveOutAll`. */
	async packed(said: Partial<Dataset>): Promise<FromPack> {
		const { dataset, tables } = this.#through!;
		const places = await import('./places-here.ts').then((own) => own.placesHere());
		return pack({ dataset: { ...dataset, ...said }, tables, note: '', places });
	}

	/** Remembers that all that came through has left. */
	giveOutAll(): Promise<void> {
		return this.#publish(null);
	}

	/** Remembers what is about to leave, so that the next version does not give away what this one hides. */
	async #publish(indicators: string[] | null): Promise<void> {
		const { dataset, tables } = this.#through!;
		const { id } = dataset;
		this.unkept = !(await this.local.publish({ id, dataset, tables, indicators }));
		this.published = (await this.local.published(id)).map((each) => each.published);
	}

	/** One file at a time; what goes wrong is said. */
	async #save(write: () => Promise<void>): Promise<void> {
		if (this.saving) return;
		this.saving = true;
		try {
			await write();
		} catch (error) {
			console.error(error);
			this.#fail({ kind: error instanceof RangeError ? 'too-much-memory' : 'engine' });
		} finally {
			this.saving = false;
		}
	}

	/** Saves all observations as they are, for the analyst alone: the name and the data set's name in every row say so. */
	async saveOwnCopy(id: string): Promise<void> {
		const [found, tables] = await Promise.all([this.local.find(id), this.local.tablesOf(id)]);
		if (!found) return;
		const { save } = await import('./save.ts');
		const observations = observationsIn(tables, found.dataset);
		const about = { dataset: `${id}.${UNPROTECTED}`, vintage: found.dataset.vintage };
		save(ownName(id, 'csv', true), 'text/csv', ['\ufeff', ...tidyCsv(observations, about)].join(''));
	}
}

/** The divisions of a data set's areas beside the hierarchy, by vintage. */
async function groupingsOf({ editions, vintage }: Dataset): Promise<Record<string, readonly Grouping[]>> {
	const ids = editions?.map((each) => each.vintage) ?? [vintage ?? ''];
	const places = await placesOpen();
	const found = ids.map(async (id) => [id, id ? ((await places.groupings?.(id)) ?? []) : []] as const);
	return Object.fromEntries(await Promise.all(found));
}

/** A data set written by a worker of its own. */
function pack(what: ToPack): Promise<FromPack> {
	const worker = new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<FromPack>((done) => {
		worker.onmessage = ({ data }: MessageEvent<FromPack>) => done(data);
		worker.onerror = () => done({ kind: 'failed', failure: { kind: 'engine' } });
		worker.postMessage(what);
	}).finally(() => worker.terminate());
}
