import { done, failed, type Result } from '../term/failure.ts';
import { BOOK_FILE, bookFolder, booksFolder } from './book-disk.ts';
import { giveSpare, keepSpare } from './book-spare.ts';
import type { FromBookDisk, ToBookDisk } from './book-talk.ts';
import { fileIn, isFull, openAccess, writeAll, writeFile, type Access, type Folder } from './folder.ts';

/** Writes tracking books, off the page's thread. One request at a time, in the order they came. */
let before: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<ToBookDisk>) => {
	before = before.then(() => answer(data));
};

async function answer(data: ToBookDisk): Promise<void> {
	const { turn } = data;
	let answered: Result<number>;
	try {
		answered = await act(data);
	} catch (error) {
		console.error(error);
		answered = isFull(error) ? failed('no-space') : failed('book-disk', { reason: String(error) });
	}
	const said: FromBookDisk = answered.ok
		? { turn, bytes: answered.value, spare }
		: { turn, failure: answered.failure };
	self.postMessage(said);
}

/** Whether there is room to fall back on; looked for again now and then while there is none. */
let spare = true;
let looked = -Infinity;
/** Milliseconds between two looks. */
const BETWEEN = 10_000;

async function lookForSpare(books: Folder): Promise<void> {
	if (spare && looked > 0) return;
	if (performance.now() - looked < BETWEEN) return;
	spare = await keepSpare(books);
	looked = performance.now();
}

async function act(data: ToBookDisk): Promise<Result<number>> {
	const all = await booksFolder(data.kind === 'append');
	if (!all) return failed('book-disk', { reason: '' });
	const name = bookFolder(data.book);
	if (data.kind === 'remove') {
		await all.removeEntry(name, { recursive: true });
		return done(0);
	}
	const folder = await all.getDirectoryHandle(name, { create: data.kind === 'append' });
	if (data.kind === 'settle') return settle(folder, data.from);
	try {
		const done = await append(folder, data);
		await lookForSpare(all);
		return done;
	} catch (error) {
		if (!isFull(error) || !(await giveSpare(all))) throw error;
		spare = false;
		looked = performance.now();
		return append(folder, data);
	}
}

const LINE_END = 10;

/** Adds lines, all or none: what was begun and could not be finished is taken back. */
async function append(
	folder: Folder,
	{ header, text }: { header: string; text: string }
): Promise<Result<number>> {
	const access = await openAccess(folder, BOOK_FILE);
	const size = access.getSize();
	try {
		const lead = size === 0 ? header : endsWhole(access, size) ? '' : '\n';
		const end = writeAll(access, new TextEncoder().encode(lead + text), size);
		access.flush();
		return done(end);
	} catch (error) {
		access.truncate(size);
		access.flush();
		throw error;
	} finally {
		access.close();
	}
}

function endsWhole(access: Access, size: number): boolean {
	const last = new Uint8Array(1);
	access.read(last, { at: size - 1 });
	return last[0] === LINE_END;
}

/** Moves what follows the last whole line to a file beside, then shortens the book to that line. */
async function settle(folder: Folder, from: number): Promise<Result<number>> {
	const end = (await fileIn(folder, BOOK_FILE)).slice(from);
	await writeFile(folder, `unfinished-${from}`, [new Uint8Array(await end.arrayBuffer())]);
	const access = await openAccess(folder, BOOK_FILE);
	try {
		access.truncate(from);
		access.flush();
	} finally {
		access.close();
	}
	return done(from);
}
