import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetOf } from '#lib/programme/book/observe.ts';
import { readBook } from '#lib/programme/book/file.ts';
import type { Book, Programme } from '#lib/term/book.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { DATA, readJson } from './data.ts';

/** A shipped programme, and the book that is shipped with it, if any. */
interface Shipped {
	programme: Programme;
	book: Book | null;
}

/** The shipped programmes, in the order to show them; each is read once. */
export class Programmes {
	#all: Promise<Shipped[]> | undefined;

	#shipped(): Promise<Shipped[]> {
		this.#all ??= readJson<string[]>('programmes', 'order.json').then((ids) => Promise.all(ids.map(open)));
		this.#all.catch(() => (this.#all = undefined));
		return this.#all;
	}

	async all(): Promise<Programme[]> {
		return (await this.#shipped()).map((each) => each.programme);
	}

	async byId(id: string): Promise<Result<Programme>> {
		const found = (await this.all()).find((each) => each.id === id);
		return found ? done(found) : failed('no-programme', { programme: id });
	}

	/** The shipped book that a data set's id stands for. */
	async bookAs(dataset: string): Promise<Book | null> {
		if (!dataset.startsWith('book-')) return null;
		const found = (await this.#shipped()).find((each) => datasetOf(each.programme) === dataset);
		return found?.book ?? null;
	}

	/** The book shipped with a programme: the sample has one. Null for a programme whose books are in browsers. */
	async book(id: string): Promise<Book | null> {
		return (await this.#shipped()).find((each) => each.programme.id === id)?.book ?? null;
	}
}

async function open(id: string): Promise<Shipped> {
	const file = join(DATA, 'programmes', id, 'book.jsonl.gz');
	const hasBook = await access(file).then(
		() => true,
		() => false
	);
	if (!hasBook)
		return { programme: await readJson<Programme>('programmes', id, 'programme.json'), book: null };
	const read = await readBook(await readFile(file));
	if (!read.ok || read.value.whole === false)
		throw new Error(`programme ${id}: ${read.ok ? 'its book is not whole' : JSON.stringify(read.failure)}`);
	const { programme, changes } = read.value;
	return { programme, book: { programme, changes: [...changes] } };
}
