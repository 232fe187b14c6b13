import { boundariesOf } from '../area/boundary/boundary.ts';
import { gazetteer } from '../area/gazetteer.ts';
import { listOf } from '../area/list/list.ts';
import { tableOfProperties } from '../area/list/shapes.ts';
import { readUpload } from '../file/read.ts';
import type { Vintage } from '../term/area.ts';
import { cell, type RawTable } from '../term/column.ts';
import { done, type Result } from '../term/failure.ts';
import type { PlaceLists } from './intake-talk.ts';
import { loadParquet } from './parquet-here.ts';
import { keepPlace } from './place-disk.ts';
import type { FromPlace, ToPlace } from './place-talk.ts';

/** Lists of areas and boundaries, off the page's thread: read, checked, kept. Ended by the page to cancel. */
const say = (what: FromPlace) => self.postMessage(what);

self.onmessage = async ({ data }: MessageEvent<ToPlace>) => {
	try {
		const answered = await answer(data);
		say(answered.ok ? answered.value : { kind: 'failed', failure: answered.failure });
	} catch (error) {
		console.error(error);
		say({ kind: 'failed', failure: { kind: error instanceof RangeError ? 'too-much-memory' : 'engine' } });
	}
};

const placesOf = ({ vintages, lists }: PlaceLists) => gazetteer(JSON.parse(vintages) as Vintage[], lists);
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function answer(data: ToPlace): Promise<Result<FromPlace>> {
	if (data.kind === 'keep') {
		const kept = await keepPlace(data.whole);
		return kept.ok ? done({ kind: 'kept', onDisk: kept.value }) : kept;
	}
	const source = placesOf(data.places);
	if (data.kind === 'boundaries') {
		const made = await boundariesOf(await bytesOf(data.file), source, data.vintage, data.choice);
		return made.ok ? done({ kind: 'boundaries', boundaries: made.value }) : made;
	}
	const { file, id, name, columns } = data;
	const table = await tableOf(file);
	if (!table.ok) return table;
	const made = listOf(table.value, { id, name, source: file.name, ...(columns && { columns }) }, source);
	if (!made.ok) return made;
	return done({ kind: 'list', list: { ...made.value, examples: examplesOf(table.value) } });
}

async function tableOf(file: File): Promise<Result<RawTable>> {
	if (/\.(?:geo|topo)?json$/i.test(file.name)) {
		const found = tableOfProperties(await bytesOf(file));
		if (found.ok || found.failure.kind !== 'boundary-none') return found;
	}
	const upload = await readUpload(
		{
			name: file.name,
			size: file.size,
			bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
		},
		{ parquet: loadParquet }
	);
	return upload.ok ? done(upload.value.raw) : upload;
}

/** The first cell of each column that is not empty. */
const examplesOf = (table: RawTable): string[] =>
	table.columns.map((column) => {
		for (let row = 0; row < Math.min(table.length, 50); row++) {
			const text = cell(column, row).trim();
			if (text) return text.slice(0, 60);
		}
		return '';
	});
