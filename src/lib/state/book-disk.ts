import { headerIn } from '../programme/book/file.ts';
import type { Programme } from '../term/book.ts';
import { fileIn, foldersIn, rootFolder, type Folder } from './folder.ts';

/**
 * Tracking books on this machine: a folder each, with a file that only grows by lines and, beside it, ends of lines that
 * were never finished.
 */
export const BOOK_ROOT = 'books';
export const BOOK_FILE = 'book.jsonl';

export const bookFolder = (id: string): string => encodeURIComponent(id);

/** The folder of all books; null where this browser keeps no files, or none is kept yet and none is to be. */
export const booksFolder = (create: boolean): Promise<Folder | null> => rootFolder(BOOK_ROOT, create);

/** The bytes of a book kept here; null when there is none. */
export async function bookBytes(id: string): Promise<Uint8Array | null> {
	const all = await booksFolder(false);
	if (!all) return null;
	try {
		const folder = await all.getDirectoryHandle(bookFolder(id));
		return new Uint8Array(await (await fileIn(folder, BOOK_FILE)).arrayBuffer());
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return null;
		throw error;
	}
}

/** A book kept here, as a list of books shows it. */
export interface BookHere {
	/** as it was when the book began */
	programme: Programme;
	bytes: number;
	/** milliseconds since 1970 */
	changed: number;
}

/** Headers longer than this are not looked for. */
const LONGEST = 2 ** 22;

/** The books kept here, the one changed last first; one that cannot be read is left where it is. */
export async function booksHere(): Promise<BookHere[]> {
	const all = await booksFolder(false);
	if (!all) return [];
	const found: BookHere[] = [];
	for (const [name, folder] of await foldersIn(all)) {
		try {
			const file = await fileIn(folder, BOOK_FILE);
			const head = new Uint8Array(await file.slice(0, LONGEST).arrayBuffer());
			const end = head.indexOf(10);
			const header = headerIn(head.subarray(0, end < 0 ? head.length : end));
			if (header.ok)
				found.push({ programme: header.value.programme, bytes: file.size, changed: file.lastModified });
			else console.error(`book ${name} cannot be read`, header.failure);
		} catch (error) {
			console.error(`book ${name} cannot be read`, error);
		}
	}
	return found.sort((a, b) => b.changed - a.changed);
}
