import { gazetteer } from '../area/gazetteer.ts';
import { tablesOf } from '../engine/table.ts';
import { BookState } from '../programme/book/fold.ts';
import { readBook } from '../programme/book/file.ts';
import { observe } from '../programme/book/observe.ts';
import { Whereabouts } from '../programme/book/where.ts';
import type { Vintage } from '../term/area.ts';
import { failed } from '../term/failure.ts';
import { localId } from '../view/local.ts';
import type { FromBookData, ToBookData } from './book-data-talk.ts';
import { BOOK_FILE, bookBytes } from './book-disk.ts';
import { keepFiles } from './disk.ts';

/** Makes a data set of a book and keeps it, off the page's thread: only in a worker does every browser write files. */
const say = (what: FromBookData, transfer: Transferable[] = []) => self.postMessage(what, { transfer });

self.onmessage = async ({ data }: MessageEvent<ToBookData>) => {
	try {
		await make(data);
	} catch (error) {
		console.error(error);
		say({ kind: 'failed', failure: { kind: error instanceof RangeError ? 'too-much-memory' : 'engine' } });
	}
};

async function make({ programme: id, places, crosswalks, when }: ToBookData): Promise<void> {
	const bytes = await bookBytes(id);
	if (!bytes?.length) return say({ kind: 'failed', ...failed('no-book', { programme: id }) });
	const read = await readBook(bytes);
	if (!read.ok) return say({ kind: 'failed', failure: read.failure });
	const { programme, changes } = read.value;
	const source = gazetteer(JSON.parse(places.vintages) as Vintage[], places.lists);
	const where = new Whereabouts(source, crosswalks, programme.vintage);
	const made = await observe(programme, new BookState(changes), where);
	// the name of what is in this browser alone: the server is not asked for it
	const dataset = { ...made.dataset, id: localId(made.dataset.id) };
	const tables = tablesOf(made.observations, dataset);
	const file = new File([bytes as BlobPart], BOOK_FILE);
	const structure = {
		...{ columns: [], vintage: dataset.vintage, fixed: {} },
		...({ decimal: '.', thousands: '' } as const)
	};
	const kept = { dataset, file: file.name, structure, order: tables.order, when };
	const stored = await keepFiles(dataset.id, [file], tables, kept);
	if (!stored.ok) return say({ kind: 'failed', failure: stored.failure });
	say({ kind: 'kept', kept, tables, onDisk: stored.value }, [
		tables.observations.buffer as ArrayBuffer,
		tables.areas.buffer as ArrayBuffer
	]);
}
