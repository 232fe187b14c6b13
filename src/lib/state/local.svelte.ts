import type { Store, Tables } from '../engine/engine.ts';
import type { Brief } from '../term/brief.ts';
import type { Dataset } from '../term/dataset.ts';
import { same } from '../term/text.ts';
import { keptHere, removeHere, tablesHere } from './disk.ts';
import type { Kept } from './intake-talk.ts';

/** The data sets on this machine and the engine that answers for them. Files are the truth, the engine a cache. */
export class Local {
	#kept = $state.raw<Kept[]>([]);
	/** data sets this browser would not keep: in memory, lost with the page */
	#memory = new Map<string, Tables>();
	#engine: Promise<Store> | undefined;
	#mounting = new Map<string, Promise<void>>();
	/** a file dropped on some page, waiting for the upload screen */
	dropped = $state.raw<File | null>(null);
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
		this.#kept = [...inMemory, ...here];
		this.listed = true;
	}

	/** A data set read just now. The tables' buffers are taken over. */
	add(kept: Kept, tables: Tables, onDisk: boolean): void {
		if (!onDisk) {
			this.#memory.set(kept.dataset.id, tables);
			this.memoryOnly = true;
		} else void navigator.storage.persist?.();
		this.#kept = [kept, ...this.#kept.filter((each) => each.dataset.id !== kept.dataset.id)];
	}

	async find(id: string): Promise<{ dataset: Dataset; file: string } | null> {
		if (!this.listed) await this.list();
		return this.#kept.find((each) => each.dataset.id === id) ?? null;
	}

	async remove(id: string): Promise<void> {
		this.#memory.delete(id);
		await removeHere(id);
		if (this.#engine) await (await this.#engine).unmount(id);
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
				mounting = engine.mount(id, () => this.#tables(id)).finally(() => this.#mounting.delete(id));
				this.#mounting.set(id, mounting);
			}
			await mounting;
		}
		return engine;
	}

	async #tables(id: string): Promise<Tables> {
		const held = this.#memory.get(id);
		if (held) return { ...held, observations: held.observations.slice(), areas: held.areas.slice() };
		const kept = this.#kept.find((each) => each.dataset.id === id)!;
		return tablesHere(id, kept.order);
	}
}
