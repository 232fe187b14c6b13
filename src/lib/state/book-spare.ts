import { openAccess, writeAll, type Folder } from './folder.ts';

/** Beside the books: room that is given back when the disk is full, so that what is typed then is still written. */
const SPARE_FILE = 'spare-room';
/** Bytes of it: some eight thousand changes. */
const SPARE = 2_000_000;

/**
 * Sees that the spare room is there: really written, for what a browser says of its room is a promise and no disk.
 * @returns whether it is
 */
export async function keepSpare(books: Folder): Promise<boolean> {
	try {
		const access = await openAccess(books, SPARE_FILE);
		try {
			let at = access.getSize();
			if (at >= SPARE) return true;
			// no two pieces alike: nothing may write them in less room
			const piece = new Uint8Array(65_536);
			while (at < SPARE) {
				crypto.getRandomValues(piece);
				at = writeAll(access, piece.subarray(0, Math.min(piece.length, SPARE - at)), at);
			}
			access.flush();
			return true;
		} finally {
			access.close();
		}
	} catch {
		await giveSpare(books);
		return false;
	}
}

/** Gives the spare room back. False when there was none. */
export async function giveSpare(books: Folder): Promise<boolean> {
	try {
		const file = await (await books.getFileHandle(SPARE_FILE)).getFile();
		await books.removeEntry(SPARE_FILE);
		return file.size > 0;
	} catch {
		return false;
	}
}
