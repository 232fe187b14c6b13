import { tableFromIPC } from 'apache-arrow';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { ColumnBuilder } from './arrow-column.ts';
import { readFooter, type Footer } from './parquet-footer.ts';
import type { ParquetModule } from './parquet-module.ts';
import { MAX_COLUMNS, megabytes, type ReadOptions, type Table } from './source.ts';

const BATCH = 65_536;
/** Most bytes a file may unpack to, and most cells it may hold. */
const MAX_UNPACKED = 2 ** 31;
const MAX_CELLS = 250e6;
/** Row groups are read together up to this many unpacked bytes: each reading copies the file into the module once. */
const PORTION = 2 ** 27;

/**
 * Parquet bytes → table, some row groups at a time.
 * Failures: parquet-no-reader, parquet-unreadable, parquet-encrypted, parquet-too-large, too-many-columns, stopped.
 */
export async function readParquet(bytes: Uint8Array, options: ReadOptions): Promise<Result<Table>> {
	if (!options.parquet) return failed('parquet-no-reader');
	try {
		const footer = readFooter(bytes);
		const size = footer.groups.reduce((n, group) => n + group.bytes, 0);
		if (footer.encrypted) return failed('parquet-encrypted');
		if (size > MAX_UNPACKED || footer.rows > MAX_CELLS) return tooLarge(size, footer.rows);
		return readTable(await options.parquet(), bytes, footer, options);
	} catch (error) {
		if (error instanceof WebAssembly.RuntimeError) await options.parquet(true);
		const reason = error instanceof Error ? error.message : String(error);
		return failed('parquet-unreadable', { reason: reason.split('\n')[0].slice(0, 200) });
	}
}

const tooLarge = (size: number, rows: number): Result<never> =>
	failed('parquet-too-large', { size: megabytes(size), rows, limit: megabytes(MAX_UNPACKED) });

function readTable(
	module: ParquetModule,
	bytes: Uint8Array,
	footer: Footer,
	options: ReadOptions
): Result<Table> {
	const { rows, groups } = footer;
	const { fields } = tableFromIPC(module.readSchema(bytes).intoIPCStream()).schema;
	const width = fields.length;
	if (width > MAX_COLUMNS) return failed('too-many-columns', { columns: width, limit: MAX_COLUMNS });
	if (rows * width > MAX_CELLS)
		return tooLarge(
			groups.reduce((n, group) => n + group.bytes, 0),
			rows
		);
	const columns = fields.map((field) => new ColumnBuilder(field, rows));
	let at = 0;
	for (let g = 0; g < groups.length && rows;) {
		if (options.signal?.aborted) return failed('stopped');
		const rowGroups = [g];
		let size = groups[g++].bytes;
		while (g < groups.length && (size += groups[g].bytes) <= PORTION) rowGroups.push(g++);
		const table = tableFromIPC(module.readParquet(bytes, { batchSize: BATCH, rowGroups }).intoIPCStream());
		for (const batch of table.batches) {
			if (at + batch.numRows > rows) return uneven(at + batch.numRows, rows);
			columns.forEach((column, k) => column.append(batch.getChildAt(k), batch.numRows, at));
			at += batch.numRows;
		}
		options.onProgress?.(g / groups.length);
	}
	if (at !== rows) return uneven(at, rows);
	const findings: Finding[] = columns.flatMap((column) => column.findings());
	if (!rows) findings.push({ rule: 'no-records', severity: 'warning', rows: 0, first: 0, example: '' });
	return done({
		kind: 'parquet',
		encoding: 'utf-8',
		table: { headerRows: 0, firstDataRow: 1 },
		raw: {
			columns: columns.map((column) => column.finish()),
			length: rows,
			lines: Int32Array.from({ length: rows }, (_, row) => row + 1)
		},
		setAside: [],
		findings,
		repairs: []
	});
}

const uneven = (found: number, said: number): Result<never> =>
	failed('parquet-unreadable', { reason: `${found} rows found, ${said} announced` });
