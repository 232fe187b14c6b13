import { MAX_PAGES, type ParquetAnswer, type ParquetAsk } from './parquet-module.ts';

/** A worker with the module in it, ready: made from a Worker of the browser or of Node. */
export interface ParquetHelper {
	ask(what: ParquetAsk, transfer: ArrayBuffer[]): void;
	/** @param died it ended by itself, and why */
	listen(answer: (what: ParquetAnswer) => void, died: (reason: string) => void): void;
	/** whether the program has to wait for it */
	busy(yes: boolean): void;
	end(): void;
}

/** The module did not survive the file: trapped, over its time or out of memory. The next file gets a new one. */
export class ReaderLost extends Error {
	constructor(readonly why: 'trap' | 'late' | 'memory') {
		super(why);
	}
}

/** One Parquet file in a worker. Everything it gives is Arrow IPC. */
export interface OpenParquet {
	/** @throws Error, ReaderLost */
	schema(): Promise<Uint8Array>;
	/**
	 * @param unpacked bytes these row groups announce: large ones get more time
	 * @throws Error, ReaderLost
	 */
	rows(groups: number[], unpacked: number): Promise<Uint8Array>;
	close(): void;
}

/** Opens Parquet bytes in a worker. The bytes stay with the caller. */
export type ParquetLoader = (bytes: Uint8Array) => Promise<OpenParquet>;

/** Milliseconds a question may take, and how many more for each unpacked byte. */
const PATIENCE = 8_000;
const PER_BYTE = 1 / 20_000;
/** A worker whose module took more memory than this is not kept for the next file. */
const KEPT = 2 ** 28;

/**
 * A loader whose module lives in workers: one that traps, hangs or runs out of memory is ended, and nobody else notices.
 * @param start makes a worker and resolves when it is ready
 */
export function guardedParquet(start: () => Promise<ParquetHelper>, patience = PATIENCE): ParquetLoader {
	let idle: Promise<Guarded> | null = null;
	return async (bytes) => {
		const helper = await (idle ?? start().then((made) => new Guarded(made, patience)));
		idle = null;
		helper.busy(true);
		await helper.ask({ bytes: bytes.slice() }, bytes.length);
		return {
			schema: () => helper.ask({ groups: null }, 0),
			rows: (groups, unpacked) => helper.ask({ groups }, unpacked),
			close() {
				helper.busy(false);
				if (helper.lost || helper.memory > KEPT || idle) helper.end();
				else idle = Promise.resolve(helper);
			}
		};
	};
}

class Guarded {
	memory = 0;
	lost = false;
	#next = 1;
	#waiting: { answer: (what: ParquetAnswer) => void; fail: (error: Error) => void } | null = null;

	constructor(
		readonly helper: ParquetHelper,
		readonly patience: number
	) {
		helper.listen(
			(answer) => this.#waiting?.answer(answer),
			(reason) => this.#lose(/memory|heap/i.test(reason) ? 'memory' : 'trap')
		);
	}

	busy(yes: boolean): void {
		if (!this.lost) this.helper.busy(yes);
	}

	end(): void {
		this.lost = true;
		this.helper.end();
	}

	ask(what: Omit<ParquetAsk, 'id'>, bytes: number): Promise<Uint8Array> {
		if (this.lost) return Promise.reject(new ReaderLost('trap'));
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => this.#lose('late'), this.patience + bytes * PER_BYTE);
			const settle = () => {
				clearTimeout(timer);
				this.#waiting = null;
			};
			this.#waiting = {
				answer: (answer) => {
					if (answer.id !== id) return;
					settle();
					this.memory = answer.memory;
					if (answer.error === undefined) return resolve(answer.ipc ?? new Uint8Array());
					if (!answer.trapped) return reject(new Error(answer.error));
					this.end();
					reject(new ReaderLost(answer.memory > MAX_PAGES * 65536 * 0.9 ? 'memory' : 'trap'));
				},
				fail: (error) => {
					settle();
					reject(error);
				}
			};
			this.helper.ask({ ...what, id }, what.bytes ? [what.bytes.buffer as ArrayBuffer] : []);
		});
	}

	#lose(why: ReaderLost['why']): void {
		if (this.lost && !this.#waiting) return;
		this.end();
		this.#waiting?.fail(new ReaderLost(why));
	}
}
