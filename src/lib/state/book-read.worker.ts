import { gazetteer } from '../area/gazetteer.ts';
import { readUpload } from '../file/read.ts';
import { message } from '../message/message.ts';
import { readFilled } from '../programme/book/filled.ts';
import { linked } from '../programme/book/filled-link.ts';
import type { Around } from '../programme/book/read-cell.ts';
import type { Vintage } from '../term/area.ts';
import { LANGS } from '../term/text.ts';
import type { FromBookRead, ReadSheet, ToBookRead } from './book-read-talk.ts';
import { loadParquet } from './parquet-here.ts';

/** Reads a filled file for a book, sheet by sheet, off the page's thread. */
self.onmessage = async ({ data }: MessageEvent<ToBookRead>) => {
	let answer: FromBookRead;
	try {
		answer = await read(data);
	} catch (error) {
		console.error(error);
		answer = { failure: { kind: error instanceof RangeError ? 'too-much-memory' : 'engine' } };
	}
	self.postMessage(answer);
};

/** Sheets of a template that are not to be filled in. */
const OURS = new Set(LANGS.flatMap((lang) => [message(lang, 'template.lists'), message(lang, 'template.guide-sheet')])); // prettier-ignore

async function read({ file, programme, lang, places, rows, said }: ToBookRead): Promise<FromBookRead> {
	const source = {
		name: file.name,
		size: file.size,
		bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
	};
	const around: Around = {
		...{ programme, lang },
		areas: places && gazetteer(JSON.parse(places.vintages) as Vintage[], places.lists),
		rows: (register) => rows[register] ?? []
	};
	const first = await readUpload(source, { parquet: loadParquet });
	if (!first.ok) return { failure: first.failure };
	const parts = first.value.parts?.filter(({ kind, hidden, name }) => kind !== 'table' && !hidden && !OURS.has(name)); // prettier-ignore
	const sheets: ReadSheet[] = [];
	for (const sheet of parts?.map(({ name }) => name) ?? [first.value.sheet ?? '']) {
		const own = first.value.sheet === sheet || !parts;
		const upload = own ? first : await readUpload(source, { sheet, parquet: loadParquet });
		// a sheet of a template nobody wrote in
		if (!upload.ok && parts) continue;
		if (!upload.ok) return { failure: upload.failure };
		const filled = readFilled(upload.value, around, said[sheet]);
		if (!filled.ok) sheets.push({ sheet, failure: filled.failure });
		else if (filled.value.read > 0) sheets.push({ sheet, filled: filled.value });
	}
	const tables = linked(
		sheets.flatMap((each) => ('filled' in each ? [each.filled] : [])),
		around
	);
	return { sheets: sheets.map((each) => ('filled' in each ? { ...each, filled: tables.shift()! } : each)) };
}
