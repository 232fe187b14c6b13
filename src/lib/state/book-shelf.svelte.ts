import { readBook } from '../programme/book/file.ts';
import { isProgramme } from '../programme/book/line.ts';
import type { Programme } from '../term/book.ts';
import { failed, type Failure } from '../term/failure.ts';
import { booksHere, type BookHere } from './book-disk.ts';
import { BookJournal } from './book-journal.svelte.ts';
import { BookWriter } from './book-writer.ts';

/** The books of this browser: which there are, beginning one, taking one away. */
export class BookShelf {
	books = $state.raw<readonly BookHere[] | null>(null);
	failure = $state.raw<Failure | null>(null);
	busy = $state(false);

	async look(): Promise<void> {
		this.books = await booksHere();
	}

	/** Begins a book; resolves with whether it is there. One of the same programme stays as it is. */
	async begin(programme: Programme): Promise<boolean> {
		return this.#begin(programme, async (journal) => journal.begin(programme));
	}

	/** Begins a book from a file: a copy of a book, or the description of a programme. Resolves with the programme's id. */
	async bring(file: File): Promise<string | null> {
		this.failure = null;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const described = programmeIn(bytes);
		if (described) return (await this.begin(described)) ? described.id : null;
		const read = await readBook(bytes);
		if (!read.ok) {
			this.failure = read.failure;
			return null;
		}
		const { began, editions, changes } = read.value;
		const made = await this.#begin(began, (journal) => journal.begin(began, [...editions, ...changes]));
		return made ? began.id : null;
	}

	async #begin(programme: Programme, make: (journal: BookJournal) => Promise<void>): Promise<boolean> {
		this.busy = true;
		this.failure = null;
		const journal = new BookJournal(programme.id);
		try {
			const there = (await booksHere()).some((each) => each.programme.id === programme.id);
			if (there) this.failure = failed('book-there', { programme: programme.id }).failure;
			else {
				await make(journal);
				this.failure = journal.failure;
			}
			return this.failure === null;
		} finally {
			await journal.close();
			this.busy = false;
			await this.look();
		}
	}

	async remove(id: string): Promise<void> {
		const writer = new BookWriter();
		const removed = await writer.ask({ kind: 'remove', book: id });
		writer.close();
		this.failure = removed.ok ? null : removed.failure;
		await this.look();
	}
}

/** The programme a JSON file describes; null when it is something else. */
function programmeIn(bytes: Uint8Array): Programme | null {
	if (bytes.length > 2 ** 22) return null;
	try {
		const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isProgramme(found) ? found : null;
	} catch {
		return null;
	}
}
