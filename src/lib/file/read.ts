import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Upload } from '#lib/term/upload.ts';
import { mend } from './charset/mend.ts';
import { readText } from './text/csv-read.ts';
import { unpack } from './archive/gzip.ts';
import { kindOf, unreadFormat, type Kind } from './kind.ts';
import { readJson } from './stat/json.ts';
import { readParquet } from './parquet/parquet.ts';
import { readPx } from './stat/px.ts';
import { MAX_BYTES, megabytes, type ReadOptions, type Source, type Table } from './source.ts';
import { told } from './told.ts';
import type { WorkbookKind } from './workbook/workbook-open.ts';
import { readZip } from './archive/zip.ts';

/** What the end of a name promises. */
const PROMISES: readonly (readonly [RegExp, Kind])[] = [
	[/\.(parquet|parq|pq)$/i, 'parquet'],
	[/\.(csv|tsv|tab|txt|dat)$/i, 'text'],
	[/\.(gz|gzip)$/i, 'gzip'],
	[/\.zip$/i, 'zip'],
	[/\.(json|geojson|topojson|jsonl|ndjson)$/i, 'json'],
	[/\.px$/i, 'px'],
	[/\.xls[xm]$/i, 'xlsx'],
	[/\.xlsb$/i, 'xlsb'],
	[/\.xls$/i, 'xls'],
	[/\.ods$/i, 'ods']
];

/** What a kind is called in sentences. */
const NAMES: Partial<Record<Kind, string>> = {
	text: 'CSV',
	parquet: 'Parquet',
	json: 'JSON',
	px: 'PX',
	zip: 'zip',
	gzip: 'gzip',
	xlsx: 'Excel (.xlsx)',
	xlsb: 'Excel (.xlsb)',
	xls: 'Excel (.xls)',
	'excel-xml': 'Excel 2003 XML',
	ods: 'OpenDocument (.ods)',
	'ods-xml': 'OpenDocument (.fods)'
};

/** A file's bytes → its table. */
type Reader = (
	bytes: Uint8Array,
	options: ReadOptions,
	name: string
) => Result<Table> | Promise<Result<Table>>;

/** The kinds that are read, each by one reader. A kind without one is refused under its own name. */
const READERS: Partial<Record<Kind, Reader>> = {
	text: readText,
	parquet: readParquet,
	json: readJson,
	px: readPx,
	xlsx: workbook('xlsx'),
	xlsb: workbook('xlsb'),
	xls: workbook('xls'),
	'excel-xml': workbook('excel-xml'),
	ods: workbook('ods'),
	'ods-xml': workbook('ods-xml')
};

/** The reader of a form of workbook, loaded when the first is met. */
function workbook(kind: WorkbookKind): Reader {
	return async (bytes, options) =>
		(await import('./workbook/workbook-open.ts')).readWorkbookOf(kind, bytes, options);
}

/** How deep a table may lie inside archives. */
const DEPTH = 2;

/**
 * Reads a file of any kind we know, recognised by its bytes, into a table.
 * @returns the Upload, or a Failure: unreadable, empty, html, xml, pdf, document, image, binary, format-unread,
 * sdmx-ml, too-large, stopped, gzip-damaged, gzip-too-large, nested-too-deep, or one of the reader of its kind
 */
export async function readUpload(source: Source, options: ReadOptions = {}): Promise<Result<Upload>> {
	try {
		return await readSource(source, options);
	} catch (error) {
		if (error instanceof SourceError) return failed('unreadable', { reason: error.message });
		throw error;
	}
}

/** The place the bytes come from did not give them. */
class SourceError extends Error {}

async function bytesOf(source: Source, from: number, to: number): Promise<Uint8Array> {
	try {
		return await source.bytes(from, to);
	} catch (error) {
		throw new SourceError(error instanceof Error ? error.message : String(error));
	}
}

const HEAD = 1 << 16;
const TAIL = 1 << 16;

async function readSource(source: Source, options: ReadOptions): Promise<Result<Upload>> {
	if (options.signal?.aborted) return failed('stopped');
	if (source.size > MAX_BYTES)
		return failed('too-large', { size: megabytes(source.size), limit: megabytes(MAX_BYTES) });
	const head = await bytesOf(source, 0, Math.min(source.size, HEAD));
	const tail = await bytesOf(source, Math.max(0, source.size - TAIL), source.size);
	const kind = kindOf(head, tail);
	const refusal = refusalOf(kind);
	if (refusal) return failed(refusal, { file: source.name, format: unreadFormat(head) ?? '' });
	const bytes = await bytesOf(source, 0, source.size);
	if (options.signal?.aborted) return failed('stopped');
	options.onProgress?.(0);
	const read = await open(source.name, bytes, kind, options, 0);
	if (!read.ok) return read;
	options.onProgress?.(1);
	return done({ file: source.name, bytes: source.size, ...read.value });
}

/** Why a kind is not read; null when it is. */
function refusalOf(kind: Kind): string | null {
	if (READERS[kind] || kind === 'gzip' || kind === 'zip') return null;
	return kind === 'unread' ? 'format-unread' : kind;
}

/** The table in bytes of a kind, taken out of what it is packed in. */
async function open(
	name: string,
	bytes: Uint8Array,
	kind: Kind,
	options: ReadOptions,
	depth: number
): Promise<Result<Table>> {
	const reason = refusalOf(kind);
	if (reason) return failed(reason, { file: name, format: unreadFormat(bytes.subarray(0, HEAD)) ?? '' });
	const inside = (file: string, unpacked: Uint8Array, said: ReadOptions) =>
		open(file, unpacked, kindIn(unpacked), said, depth + 1);
	if (kind === 'gzip' || kind === 'zip') {
		if (depth >= DEPTH) return failed('nested-too-deep', { file: name, limit: DEPTH });
		const taken = await (kind === 'zip'
			? readZip(bytes, options, isReadable, inside)
			: fromGzip(name, bytes, options, inside));
		if (taken.ok && kind === 'zip') taken.value.findings.unshift(...nameFindings(name, kind));
		return taken;
	}
	const read = await READERS[kind]!(bytes, options, name);
	if (!read.ok) return read;
	// text is mended by its own reader, which knows what it cannot hold
	const table = kind === 'text' ? read.value : mend(read.value);
	table.findings.unshift(...nameFindings(name, kind));
	return done(table.self ? table : told(table));
}

/** Whether a file that begins so can be read, its end not yet seen. */
function isReadable(head: Uint8Array): boolean {
	const kind = kindOf(head, new Uint8Array());
	return kind.startsWith('parquet') || !refusalOf(kind);
}

async function fromGzip(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	inside: (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<Result<Table>>
): Promise<Result<Table>> {
	const unpacked = await unpack(bytes);
	if (!unpacked.ok) return unpacked;
	const inner = await inside(name.replace(/\.(gz|gzip)$/i, ''), unpacked.value, options);
	if (inner.ok) inner.value.findings.unshift(unpackedFinding(unpacked.value.length));
	return inner;
}

const kindIn = (bytes: Uint8Array): Kind => kindOf(bytes.subarray(0, HEAD), bytes.subarray(-TAIL));

/** A name that promises another kind of file than the bytes are. */
function nameFindings(name: string, kind: Kind): Finding[] {
	const promise = PROMISES.find(([pattern]) => pattern.test(name));
	if (!promise || promise[1] === kind) return [];
	return [
		{
			rule: 'name-lies',
			severity: 'note',
			rows: 0,
			first: 0,
			example: name,
			values: { kind: NAMES[kind] ?? kind }
		}
	];
}

const unpackedFinding = (bytes: number): Finding => ({
	rule: 'unpacked',
	severity: 'note',
	rows: 0,
	first: 0,
	example: '',
	values: { size: megabytes(bytes) }
});
