import { tableFromIPC, type Schema } from 'apache-arrow';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { ColumnBuilder } from './arrow-column.ts';
import { countedLines } from '../table/cells.ts';
import { readFooter, type Footer } from './parquet-footer.ts';
import { ReaderLost, type OpenParquet } from './parquet-guard.ts';
import { checkPages } from './parquet-pages.ts';
import { againstStatistics } from './parquet-statistics.ts';
import { MAX_COLUMNS, megabytes, type ReadOptions, type Table } from '../source.ts';

/** Most bytes a file may unpack to, and most cells it may hold. */
const MAX_UNPACKED = 2 ** 31;
const MAX_CELLS = 250e6;
/** Row groups are read together up to this many unpacked bytes: each reading copies the file into the module once. */
const PORTION = 2 ** 27;

/**
 * Parquet bytes → table, some row groups at a time, in a worker that a damaged file may bring down.
 * Failures: parquet-no-reader, parquet-unreadable, parquet-encrypted, parquet-elsewhere, parquet-checksum, parquet-too-large,
 * parquet-trap, parquet-late, parquet-memory, empty, too-many-columns, stopped.
 */
export async function readParquet(bytes: Uint8Array, options: ReadOptions): Promise<Result<Table>> {
	if (!options.parquet) return failed('parquet-no-reader');
	let file: OpenParquet | null = null;
	try {
		const footer = readFooter(bytes);
		const refusal = refusalOf(bytes, footer);
		if (refusal) return refusal;
		file = await options.parquet(bytes);
		return await readTable(file, footer, options);
	} catch (error) {
		if (error instanceof ReaderLost) return failed(`parquet-${error.why}`);
		const reason = error instanceof Error ? error.message : String(error);
		return failed('parquet-unreadable', { reason: reason.split('\n')[0].slice(0, 200) });
	} finally {
		file?.close();
	}
}

/** Why a file is not even tried, by what it says of itself. */
function refusalOf(bytes: Uint8Array, footer: Footer): Result<never> | null {
	if (footer.encrypted) return failed('parquet-encrypted');
	if (footer.elsewhere) return failed('parquet-elsewhere');
	if (!footer.leaves.length) return failed('empty');
	if (unpackedOf(footer) > MAX_UNPACKED || footer.rows > MAX_CELLS)
		return tooLarge(unpackedOf(footer), footer.rows);
	const pages = checkPages(bytes, footer);
	if (pages.unpacked > MAX_UNPACKED) return tooLarge(pages.unpacked, footer.rows);
	if (pages.damaged.length)
		return failed('parquet-checksum', { pages: pages.damaged.length, column: pages.damaged[0].column });
	return null;
}

const unpackedOf = ({ groups }: Footer): number =>
	groups.reduce(
		(n, { bytes, chunks }) =>
			n +
			Math.max(
				bytes,
				chunks.reduce((m, chunk) => m + chunk.unpacked, 0)
			),
		0
	);

const tooLarge = (size: number, rows: number): Result<never> =>
	failed('parquet-too-large', { size: megabytes(size), rows, limit: megabytes(MAX_UNPACKED) });

async function readTable(file: OpenParquet, footer: Footer, options: ReadOptions): Promise<Result<Table>> {
	const { rows, groups } = footer;
	const { fields }: Schema = tableFromIPC(await file.schema()).schema;
	const width = fields.length;
	if (width > MAX_COLUMNS) return failed('too-many-columns', { columns: width, limit: MAX_COLUMNS });
	if (rows * width > MAX_CELLS) return tooLarge(unpackedOf(footer), rows);
	const columns = fields.map((field) => new ColumnBuilder(field, rows, leafOf(footer, field.name)));
	let at = 0;
	for (let g = 0; g < groups.length && rows;) {
		if (options.signal?.aborted) return failed('stopped');
		const portion = [g];
		let size = groups[g++].bytes;
		while (g < groups.length && (size += groups[g].bytes) <= PORTION) portion.push(g++);
		const unpacked = portion.reduce((n, each) => n + groups[each].bytes, 0);
		const table = tableFromIPC(await file.rows(portion, unpacked));
		for (const batch of table.batches) {
			if (at + batch.numRows > rows) return uneven(at + batch.numRows, rows);
			columns.forEach((column, k) => column.append(batch.getChildAt(k), batch.numRows, at));
			at += batch.numRows;
		}
		options.onProgress?.(g / groups.length);
	}
	if (at !== rows) return uneven(at, rows);
	const made = columns.map((column) => column.finish());
	const findings: Finding[] = columns.flatMap((column) => column.findings());
	findings.push(...againstStatistics(made, columns, footer));
	if (!rows) findings.push({ rule: 'no-records', severity: 'warning', rows: 0, first: 0, example: '' });
	return done({
		kind: 'parquet',
		encoding: 'utf-8',
		table: { headerRows: 0, firstDataRow: 1 },
		raw: { columns: made, length: rows, lines: countedLines(rows) },
		setAside: [],
		findings,
		repairs: []
	});
}

/** The stored column behind a column of this name; undefined for nested ones and for names that repeat. */
function leafOf({ leaves }: Footer, name: string): Footer['leaves'][number] | undefined {
	const found = leaves.filter(({ path }) => path[0] === name);
	return found.length === 1 && found[0].path.length === 1 ? found[0] : undefined;
}

const uneven = (found: number, said: number): Result<never> =>
	failed('parquet-unreadable', { reason: `${found} rows found, ${said} announced` });
