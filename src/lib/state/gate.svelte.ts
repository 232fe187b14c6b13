import { RULES } from '../disclosure/rules.ts';
import type { Tally } from '../disclosure/gate.ts';
import { observationsIn } from '../engine/untable.ts';
import { tidyCsv } from '../dataset/write.ts';
import { engineAnswering } from '../query/answer.ts';
import { sceneOf, type Scene } from '../query/scene.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Rules, SwitchedOff } from '../term/disclosure.ts';
import type { Failure, Result } from '../term/failure.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { prune } from '../view/prune.ts';
import { resolve } from '../view/resolve.ts';
import type { View } from '../view/view.ts';
import type { FromGate, ThroughGate } from './gate-talk.ts';
import type { Local } from './local.svelte.ts';

/** What is written in the name of a copy that did not go through the gate. */
export const UNPROTECTED = 'UNPROTECTED-KHONG-CONG-BO';

/** The stage a data set of this browser passes before anything of it leaves: rules, what they hide, and the files. */
export class Gate {
	rules = $state.raw<Rules>(RULES);
	/** who switched protection off, and why */
	off = $state.raw<SwitchedOff | null>(null);
	phase = $state<'idle' | 'working' | 'through' | 'failed'>('idle');
	fraction = $state(0);
	failure = $state.raw<Failure | null>(null);
	#through = $state.raw<ThroughGate | null>(null);
	#worker: Worker | undefined;

	constructor(readonly local: Local) {}

	get level(): number {
		return this.#through?.level ?? 0;
	}
	get tallies(): readonly Tally[] {
		return this.#through?.tallies ?? [];
	}
	get dataset(): Dataset | null {
		return this.#through?.dataset ?? null;
	}

	/** Sends a data set through; what was found before is dropped. */
	async run(id: string): Promise<void> {
		this.cancel();
		this.phase = 'working';
		const [found, tables] = await Promise.all([this.local.find(id), this.local.tablesOf(id)]);
		if (!found || this.phase !== 'working') return;
		const worker = (this.#worker = new Worker(new URL('./gate.worker.ts', import.meta.url), {
			type: 'module'
		}));
		worker.onerror = () => this.#fail({ kind: 'engine' });
		worker.onmessage = ({ data }: MessageEvent<FromGate>) => {
			if (worker !== this.#worker) return;
			if (data.kind === 'progress') this.fraction = data.part;
			else if (data.kind === 'failed') this.#fail(data.failure);
			else {
				this.#end();
				this.#through = data.through;
				this.phase = 'through';
			}
		};
		worker.postMessage({ dataset: found.dataset, tables, rules: this.rules, off: this.off });
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
	}

	#fail(failure: Failure): void {
		this.#end();
		this.failure = failure;
		this.phase = 'failed';
	}

	/** A view of what came through, asked of the engine as any other. */
	async scene(view: View): Promise<Result<Scene>> {
		const { dataset, tables } = this.#through!;
		const own = { ...dataset, id: `${dataset.id} gated` };
		const engine = await this.local.engineWith(dataset.id);
		await engine.mount(own.id, async () => ({
			...tables,
			observations: tables.observations.slice(),
			areas: tables.areas.slice()
		}));
		const resolved = resolve({ ...view, dataset: own.id }, own);
		if (!resolved.ok) return resolved;
		const named = { ...resolved.value, view: { ...resolved.value.view, dataset: dataset.id } };
		const scene = await sceneOf(engineAnswering(engine, own), own, resolved.value);
		if (!scene.ok) return scene;
		return {
			ok: true,
			value: { ...scene.value, resolved: named, dataset: prune(dataset, resolved.value) }
		};
	}

	/** Saves a view of what came through, as CSV or SVG. */
	async saveView(view: View, around: Around, lang: Lang, form: 'csv' | 'svg'): Promise<void> {
		const scene = await this.scene(view);
		if (!scene.ok) return this.#fail(scene.failure);
		const { download } = await import('./download.ts');
		await download({ scene: scene.value, around, lang }, form);
	}

	/** Saves all observations that came through. */
	async saveAll(): Promise<void> {
		const { dataset, tables } = this.#through!;
		const { save } = await import('./save.ts');
		const observations = observationsIn(tables, dataset);
		const name = dataset.disclosure?.off ? `${dataset.id}.${UNPROTECTED}.csv` : `${dataset.id}.csv`;
		const about = { dataset: dataset.id, vintage: dataset.vintage };
		save(name, 'text/csv', ['\ufeff', ...tidyCsv(observations, about)].join(''));
	}

	/** Saves all observations as they are, for the analyst alone: the name and the data set's name in every row say so. */
	async saveOwnCopy(id: string): Promise<void> {
		const [found, tables] = await Promise.all([this.local.find(id), this.local.tablesOf(id)]);
		if (!found) return;
		const { save } = await import('./save.ts');
		const observations = observationsIn(tables, found.dataset);
		const about = { dataset: `${id}.${UNPROTECTED}`, vintage: found.dataset.vintage };
		save(`${id}.${UNPROTECTED}.csv`, 'text/csv', ['\ufeff', ...tidyCsv(observations, about)].join(''));
	}
}
