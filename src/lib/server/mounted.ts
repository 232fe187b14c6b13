import type { Store, Tables } from '#lib/engine/engine.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { done, type Result } from '#lib/term/failure.ts';

/** Rows of published data sets that stay in the engine, and how long one stays that nobody asks for. */
const MOST_ROWS = 20_000_000;
const MOST = 64;
const IDLE = 5 * 60_000;

interface Held {
	dataset: Promise<Result<Dataset>>;
	/** known once it is there */
	rows: number;
	used: number;
}

/** Published versions in the engine: each is opened once, and goes when room is needed and nobody asked for it for a while. */
export class Mounted {
	#held = new Map<string, Held>();
	constructor(readonly engine: Store) {}

	/** A version by the name of its tables; `open` reads it when it is not there. A failure is not remembered. */
	of(
		name: string,
		open: () => Promise<Result<{ dataset: Dataset; tables: Tables }>>
	): Promise<Result<Dataset>> {
		let held = this.#held.get(name);
		if (held) this.#held.delete(name);
		else held = { dataset: this.#mount(name, open), rows: 0, used: 0 };
		held.used = Date.now();
		this.#held.set(name, held);
		return held.dataset;
	}

	async #mount(
		name: string,
		open: () => Promise<Result<{ dataset: Dataset; tables: Tables }>>
	): Promise<Result<Dataset>> {
		try {
			const opened = await open();
			if (!opened.ok) {
				this.#held.delete(name);
				return opened;
			}
			const { dataset, tables } = opened.value;
			await this.engine.mount(name, async () => tables);
			const held = this.#held.get(name);
			if (held) held.rows = dataset.rows;
			await this.#makeRoom();
			return done(dataset);
		} catch (error) {
			this.#held.delete(name);
			throw error;
		}
	}

	async #makeRoom(): Promise<void> {
		let rows = [...this.#held.values()].reduce((sum, each) => sum + each.rows, 0);
		for (const [name, held] of [...this.#held]) {
			if (rows <= MOST_ROWS && this.#held.size <= MOST) return;
			if (held.rows === 0 || Date.now() - held.used < IDLE) continue;
			this.#held.delete(name);
			rows -= held.rows;
			await this.engine.unmount(name);
		}
	}
}
