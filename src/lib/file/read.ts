import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Upload } from '#lib/term/upload.ts';
import { readText } from './csv-read.ts';
import { unpack } from './gzip.ts';
import { kindOf, type Kind } from './kind.ts';
import { readParquet } from './parquet.ts';
import { MAX_BYTES, megabytes, type ReadOptions, type Source } from './source.ts';

/** What the end of a name promises. */
const PROMISES: readonly (readonly [RegExp, Kind])[] = [
	[/\.(parquet|parq|pq)$/i, 'parquet'],
	[/\.(csv|tsv|tab|txt|dat)$/i, 'text'],
	[/\.(gz|gzip)$/i, 'gzip'],
	[/\.xlsx?$/i, 'xlsx']
];

/**
 * Reads a file of any kind we know, recognised by its bytes, into a table.
 * @returns the Upload, or a Failure: unreadable, empty, html, xml, json, pdf, excel-not-yet, zip, image, binary, too-large,
 * too-many-columns, encoding-unknown, stopped, gzip-damaged, gzip-too-large, parquet-encrypted, parquet-truncated,
 * parquet-unreadable, parquet-too-large, parquet-no-reader
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

async function readSource(source: Source, options: ReadOptions): Promise<Result<Upload>> {
	if (options.signal?.aborted) return failed('stopped');
	if (source.size > MAX_BYTES)
		return failed('too-large', { size: megabytes(source.size), limit: megabytes(MAX_BYTES) });
	const head = await bytesOf(source, 0, Math.min(source.size, 1 << 16));
	const tail = await bytesOf(source, Math.max(0, source.size - 4096), source.size);
	const kind = kindOf(head, tail);
	const refusal = refusalOf(kind);
	if (refusal) return failed(refusal, { file: source.name });
	const bytes = await bytesOf(source, 0, source.size);
	if (options.signal?.aborted) return failed('stopped');
	options.onProgress?.(0);
	if (kind !== 'gzip') return finish(source, bytes, kind, options, kind);
	const unpacked = await unpack(bytes, MAX_BYTES);
	if (!unpacked.ok) return unpacked;
	const inner = kindOf(unpacked.value.subarray(0, 1 << 16), unpacked.value.subarray(-4096));
	const reason = inner === 'gzip' ? 'zip' : refusalOf(inner);
	if (reason) return failed(reason, { file: source.name });
	const upload = await finish(source, unpacked.value, inner, options, kind);
	if (upload.ok) upload.value.findings.unshift(unpackedFinding(unpacked.value.length));
	return upload;
}

/** Why a kind is not read; null when it is. */
function refusalOf(kind: Kind): string | null {
	if (kind === 'text' || kind === 'parquet' || kind === 'gzip') return null;
	return kind === 'xlsx' || kind === 'xls' ? 'excel-not-yet' : kind;
}

async function finish(
	source: Source,
	bytes: Uint8Array,
	kind: Kind,
	options: ReadOptions,
	outer: Kind
): Promise<Result<Upload>> {
	const read = kind === 'parquet' ? await readParquet(bytes, options) : readText(bytes, options);
	if (!read.ok) return read;
	options.onProgress?.(1);
	const about = nameFindings(source.name, outer);
	return done({
		file: source.name,
		bytes: source.size,
		...read.value,
		findings: [...about, ...read.value.findings]
	});
}

/** A name that promises another kind of file than the bytes are. */
function nameFindings(name: string, kind: Kind): Finding[] {
	const promise = kind === 'gzip' ? undefined : PROMISES.find(([pattern]) => pattern.test(name));
	if (!promise || promise[1] === kind) return [];
	return [
		{
			rule: 'name-lies',
			severity: 'note',
			rows: 0,
			first: 0,
			example: name,
			values: { kind: kind === 'text' ? 'CSV' : 'Parquet' }
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
