import { done, type Result } from '../term/failure.ts';
import type { FromBookDisk, ToBookDisk } from './book-talk.ts';

type Asked = ToBookDisk extends infer Each ? (Each extends ToBookDisk ? Omit<Each, 'turn'> : never) : never;

/** The worker that writes books, asked and answered. */
export class BookWriter {
	/** there is room to fall back on when the disk is full, as of the last answer */
	spare = true;
	#worker: Worker | undefined;
	#turn = 0;
	#waiting = new Map<number, (answer: Result<number>) => void>();

	/** @returns bytes of the file after it, or why it was refused: no-space, book-disk */
	ask(asked: Asked): Promise<Result<number>> {
		this.#worker ??= this.#start();
		const turn = ++this.#turn;
		return new Promise((resolve) => {
			this.#waiting.set(turn, resolve);
			this.#worker!.postMessage({ ...asked, turn } satisfies ToBookDisk);
		});
	}

	/** Loads its program, so that it is there when the network is not. */
	warm(): void {
		this.#worker ??= this.#start();
	}

	#start(): Worker {
		const worker = new Worker(new URL('./book.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<FromBookDisk>) => {
			const resolve = this.#waiting.get(data.turn);
			this.#waiting.delete(data.turn);
			if ('spare' in data) this.spare = data.spare;
			resolve?.('bytes' in data ? done(data.bytes) : { ok: false, failure: data.failure });
		};
		worker.onerror = (event) => {
			// the program itself could not be loaded or broke: everything asked is refused, and the next starts anew
			console.error(event.message);
			const reason = event.message ?? '';
			for (const resolve of this.#waiting.values())
				resolve({ ok: false, failure: { kind: 'book-disk', values: { reason } } });
			this.#waiting.clear();
			this.close();
		};
		return worker;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
