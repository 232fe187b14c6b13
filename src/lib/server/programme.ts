import type { Programme } from '#lib/term/book.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { readJson } from './data.ts';

/** The shipped programmes, in the order to show them; each is read once. */
export class Programmes {
	#all: Promise<Programme[]> | undefined;

	all(): Promise<Programme[]> {
		this.#all ??= readJson<string[]>('programmes', 'order.json').then((ids) =>
			Promise.all(ids.map((id) => readJson<Programme>('programmes', id, 'programme.json')))
		);
		this.#all.catch(() => (this.#all = undefined));
		return this.#all;
	}

	async byId(id: string): Promise<Result<Programme>> {
		const found = (await this.all()).find((each) => each.id === id);
		return found ? done(found) : failed('no-programme', { programme: id });
	}
}
