import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { check } from '../dataset/check.ts';
import { describe } from '../dataset/describe.ts';
import { guess } from '../dataset/guess.ts';
import { report } from '../dataset/report.ts';
import { tidy, type Tidy } from '../dataset/tidy.ts';
import { tablesOf } from '../engine/table.ts';
import type { ParquetModule } from '../file/parquet-module.ts';
import { readUpload } from '../file/read.ts';
import type { Vintage } from '../term/area.ts';
import { cell } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import { same, LANGS } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';
import { keepFiles } from './disk.ts';
import type { FromIntake, Kept, Reading, Review, Step, ToIntake } from './intake-talk.ts';

/** One file at a time, off the page's thread: read, guessed, made tidy, kept. Ended by the page to cancel. */
const PREVIEW = 12;
const ASIDE = 50;

let file: File;
let places: Gazetteer;
let upload: Upload;
let reading: Reading;
let guessed: Finding[] = [];
let structure: Structure;
let result: Tidy;

const say = (what: FromIntake, transfer: Transferable[] = []) => self.postMessage(what, { transfer });
const progress = (step: Step, fraction: number) => say({ kind: 'progress', step, fraction });

self.onmessage = async ({ data }: MessageEvent<ToIntake>) => {
	try {
		if (data.kind === 'read') await read(data);
		else if (data.kind === 'structure') review(data.structure);
		else await keep(data);
	} catch (error) {
		console.error(error);
		const failure = error instanceof RangeError ? { kind: 'too-much-memory' } : { kind: 'engine' };
		say({ kind: 'failed', failure });
	}
};

async function read(data: ToIntake & { kind: 'read' }): Promise<void> {
	file = data.file;
	places = gazetteer(JSON.parse(data.places.vintages) as Vintage[], data.places.lists);
	const found = await readUpload(
		{
			name: file.name,
			size: file.size,
			bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
		},
		{ ...data.reading, onProgress: (fraction) => progress('read', fraction), parquet: loadParquet }
	);
	if (!found.ok) return say({ kind: 'failed', failure: found.failure });
	upload = found.value;
	reading = data.reading;
	progress('guess', 0);
	const first = guess(upload, places);
	guessed = first.findings;
	review(data.structure ?? first.structure);
}

function review(wanted: Structure): void {
	progress('tidy', 0);
	structure = wanted;
	const made = tidy(upload, structure, places);
	if (!made.ok) return say({ kind: 'failed', failure: made.failure });
	result = made.value;
	const checks = [
		...guessed,
		...check({ observations: result.observations, names: result.names, table: upload.raw })
	];
	const columns = upload.raw.columns;
	const records = Math.min(PREVIEW, upload.raw.length);
	const shown: Review = {
		reports: Object.fromEntries(
			LANGS.map((lang) => [lang, report(upload, structure, result, checks, lang)])
		) as Review['reports'],
		structure,
		reading,
		vintages: places.vintages.map(({ id, name }) => ({ id, name })),
		preview: Array.from({ length: records }, (_, row) => columns.map((column) => cell(column, row))),
		setAside: result.setAside.slice(0, ASIDE),
		aside: result.setAside.length
	};
	say({ kind: 'review', review: shown });
}

async function keep({ id, title, date, when }: ToIntake & { kind: 'keep' }): Promise<void> {
	progress('store', 0);
	const dataset = await describe(
		result.observations,
		{ id, title: same(title), source: same(upload.file), date, vintage: structure.vintage },
		result.names,
		places
	);
	progress('store', 0.3);
	const tables = tablesOf(result.observations, dataset);
	const kept: Kept = { dataset, file: upload.file, structure, order: tables.order, when };
	const stored = await keepFiles(id, [file], tables, kept);
	if (!stored.ok) return say({ kind: 'failed', failure: stored.failure });
	progress('store', 0.8);
	say({ kind: 'kept', kept, tables, onDisk: stored.value }, [
		tables.observations.buffer as ArrayBuffer,
		tables.areas.buffer as ArrayBuffer
	]);
}

let parquet: Promise<ParquetModule> | undefined;

/** parquet-wasm from our own origin; a fresh instance after a trap has the same code but memory of its own. */
function loadParquet(fresh = false): Promise<ParquetModule> {
	if (fresh || !parquet)
		parquet = (async () => {
			const [{ default: url }, module] = await Promise.all([
				import('parquet-wasm/esm/parquet_wasm_bg.wasm?url'),
				import('parquet-wasm/esm/parquet_wasm.js')
			]);
			await module.default({ module_or_path: url });
			return module as unknown as ParquetModule;
		})();
	return parquet;
}
