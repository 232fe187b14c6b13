import type { Store, Tables } from '../engine/engine.ts';
import { withTargets } from '../programme/framework.ts';
import type { Brief } from '../term/brief.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import { same } from '../term/text.ts';
import { keptHere, removeHere, tablesHere, undoHere } from './disk.ts';
import type { Kept } from './intake-talk.ts';
import type { ToKeep } from './keep-talk.ts';
import { keepBeside } from './keep.ts';
import { forgetPublished, publishedHere, type PublishedWhole } from './published-disk.ts';
import { removeTargets, targetsHere } from './targets-here.ts';

/** The data sets on this machine and the engine that answers for them. Files are the truth, the engine a cache. */
export class Local {
	#kept = $state.raw<Kept[]>([]);
	/** data sets this browser would not keep: in memory, lost with the page */
	#memory = new Map<string, Tables>();
	/** what left of data sets, where the browser would not keep it */
	#published = new Map<string, PublishedWhole[]>();
	#engine: Promise<Store> | undefined;
	#mounting = new Map<string, Promise<void>>();
	/** data sets whose version before can be brought back */
	#undoable = $state.raw<ReadonlySet<string>>(new Set());
	/** files dropped on some page, waiting for the upload screen */
	dropped = $state.raw<File[]>([]);
	restarted = $state(false);
	memoryOnly = $state(false);
	listed = $state(false);

	get files(): Brief[] {
		return this.#kept.map(({ dataset, file, when }) => ({
			id: dataset.id,
			title: dataset.title,
			synthetic: false,
			source: same(file),
			date: new Date(when).toISOString(),
			indicators: dataset.indicators.length,
			rows: dataset.rows,
			file,
			place: 'local'
		}));
	}

	async list(): Promise<void> {
		const here = await keptHere(Date.now());
		const inMemory = this.#kept.filter((each) => this.#memory.has(each.dataset.id));
		this.#kept = [...inMemory, ...here.map((each) => each.kept)];
		this.#undoable = new Set(here.filter((each) => each.undo).map((each) => each.kept.dataset.id));
		this.listed = true;
	}

	get kept(): readonly Kept[] {
		return this.#kept;
	}

	canUndo(id: string): boolean {
		return this.#undoable.has(id);
	}

	/** Takes the last replacement of a data set back. */
	async undo(id: string): Promise<void> {
		if (await undoHere(id)) await this.#forget(id);
		await this.list();
	}

	async #forget(id: string): Promise<void> {
		if (this.#engine) await (await this.#engine).unmount(id);
	}

	/** A data set read just now, or a new version of one. The tables' buffers are taken over. */
	async add(kept: Kept, tables: Tables, onDisk: boolean): Promise<void> {
		const { id } = kept.dataset;
		const known = this.#kept.some((each) => each.dataset.id === id);
		if (known) await this.#forget(id);
		this.#memory.delete(id);
		if (onDisk && known) this.#undoable = new Set([...this.#undoable, id]);
		if (!onDisk) {
			this.#memory.set(id, tables);
			this.memoryOnly = true;
		} else void navigator.storage.persist?.();
		this.#kept = [kept, ...this.#kept.filter((each) => each.dataset.id !== id)];
	}

	/** A data set with the targets given to it here. */
	async find(id: string): Promise<{ dataset: Dataset; file: string } | null> {
		if (!this.listed) await this.list();
		const found = this.#kept.find((each) => each.dataset.id === id);
		if (!found) return null;
		const targets = withTargets(found.dataset.targets, targetsHere(id));
		return { dataset: { ...found.dataset, targets }, file: found.file };
	}

	/** Says how a data set is to be protected, on every screen from now on. False when the browser would not keep it. */
	async disclose(id: string, disclosure: Disclosure): Promise<boolean> {
		this.#kept = this.#kept.map((each) =>
			each.dataset.id === id ? { ...each, dataset: { ...each.dataset, disclosure } } : each
		);
		if (this.#memory.has(id)) return false;
		return (await keepBeside({ kind: 'disclosure', id, disclosure })).kept;
	}

	/** Remembers what is given out of a data set. False when only this page remembers it. */
	async publish(what: Omit<ToKeep & { kind: 'published' }, 'kind' | 'when'>): Promise<boolean> {
		const { kept, published } = await keepBeside({ kind: 'published', when: Date.now(), ...what });
		const before = await this.published(what.id);
		if (!kept && !before.some((each) => each.published.version === published!.published.version))
			this.#published.set(what.id, [...(this.#published.get(what.id) ?? []), published!]);
		return kept;
	}

	/** All that was given out of a data set, the first first. */
	async published(id: string): Promise<PublishedWhole[]> {
		return [...(await publishedHere(id)), ...(this.#published.get(id) ?? [])];
	}

	/** Something that was saved was given to nobody after all. */
	async forgetPublished(id: string, version: string): Promise<void> {
		const left = this.#published.get(id)?.filter((each) => each.published.version !== version);
		if (left) this.#published.set(id, left);
		await forgetPublished(id, version).catch(() => {});
	}

	async remove(id: string): Promise<void> {
		this.#memory.delete(id);
		this.#published.delete(id);
		await forgetPublished(id).catch(() => {});
		removeTargets(id);
		await removeHere(id);
		await this.#forget(id);
		this.#kept = this.#kept.filter((each) => each.dataset.id !== id);
	}

	/** The engine with this data set in it; the engine is loaded the first time it is needed. */
	async engineWith(id: string): Promise<Store> {
		this.#engine ??= import('../engine/wasm.ts').then(
			({ WasmEngine }) => new WasmEngine(() => (this.restarted = true))
		);
		this.#engine.catch(() => (this.#engine = undefined));
		const engine = await this.#engine;
		if (!engine.has(id)) {
			let mounting = this.#mounting.get(id);
			if (!mounting) {
				mounting = engine.mount(id, () => this.tablesOf(id)).finally(() => this.#mounting.delete(id));
				this.#mounting.set(id, mounting);
			}
			await mounting;
		}
		return engine;
	}

	/** The two tables of a data set kept here, as copies. */
	async tablesOf(id: string): Promise<Tables> {
		const held = this.#memory.get(id);
		if (held) return { ...held, observations: held.observations.slice(), areas: held.areas.slice() };
		const kept = this.#kept.find((each) => each.dataset.id === id)!;
		return tablesHere(id, kept.order);
	}
}
