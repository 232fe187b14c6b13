import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import type { Upload } from '#lib/term/upload.ts';
import { assemble, othersFinding, widthOf, type Assembled } from './assemble.ts';
import { layOut, type HeadRow, type Layout } from './layout.ts';
import { noTrouble, SURPLUS, type Parsed } from './parsed.ts';
import { MAX_COLUMNS, type ReadOptions } from '../source.ts';
import { Words } from './words.ts';

/** A row of a sheet whose cells are already apart. */
export interface GridRow {
	/** the cells as shown, '' when empty; rows may differ in length */
	cells: readonly string[];
	/** of each cell, the number it holds, NaN for text; left out when no cell of the row is typed */
	typed?: ArrayLike<number>;
	/** the cells with the text of each merged range in all its cells; left out when none is merged. Only names are made of it */
	merged?: readonly string[];
	/** 1-based row of the sheet, growing; rows left out are empty */
	line: number;
}

export type GridTable = Pick<
	Upload,
	'raw' | 'preamble' | 'headers' | 'stacked' | 'findings' | 'repairs' | 'setAside'
> & {
	table: { headerRows: number; firstDataRow: number; width?: number };
	/** which column of the sheet, 0-based, the first column of the table is */
	left: number;
};

export type GridOptions = Pick<ReadOptions, 'headerRows' | 'stacked' | 'signal' | 'onProgress'>;

/** Rows of the head that are looked at to find preamble and header. */
const HEAD_ROWS = 400;
const SLICE = 1 << 14;

/**
 * Rows of cells → table: preamble, header rows, footnotes and further tables are told apart as in a text table.
 * Failures: empty, too-many-columns, stopped, table-unknown.
 */
export function readGrid(rows: readonly GridRow[], options: GridOptions = {}): Result<GridTable> {
	const chosen = options.stacked ?? 0;
	const whole = readRegion(rows, options, chosen);
	if (!whole.ok) return whole;
	let read = whole.value;
	const { tables, beside, lines } = read.table;
	if (chosen >= tables.length) return failed('table-unknown', { table: chosen + 1, tables: tables.length });
	if (chosen >= beside) {
		const [from, to = Infinity] = lines.slice(chosen - beside);
		const again = readRegion(
			rows.filter(({ line }) => line >= from && line < to),
			options,
			0
		);
		if (!again.ok) return again;
		read = again.value;
	}
	const { table, layout, left } = read;
	return done({
		left,
		table: {
			headerRows: layout.header.length,
			firstDataRow: layout.line,
			...(table.width < table.raw.columns.length && { width: table.width })
		},
		raw: table.raw,
		...(table.preamble && { preamble: table.preamble }),
		...(table.headers && { headers: table.headers }),
		...(tables.length > 1 && { stacked: { tables, read: chosen } }),
		setAside: table.setAside,
		findings: [...table.findings, ...othersFinding(tables, chosen, beside, lines)],
		repairs: table.repairs
	});
}

/** The table at the top of some rows. */
function readRegion(
	rows: readonly GridRow[],
	{ headerRows, signal, onProgress }: GridOptions,
	chosen: number
): { ok: true; value: { table: Assembled; layout: Layout; left: number } } | { ok: false; failure: Failure } {
	const { left, usual } = boundsOf(rows);
	if (!usual) return failed('empty');
	if (usual > MAX_COLUMNS) return failed('too-many-columns', { columns: usual, limit: MAX_COLUMNS });
	const { head, of } = headOf(rows, left, usual);
	const layout = layOut(head, usual, headerRows);
	const width = widthOf(layout, usual);
	const body = layout.body.length ? of[layout.preamble.length + layout.header.length] : rows.length;
	const parsed = gather(rows, body, left, width, { signal, onProgress });
	if (parsed.stopped) return failed('stopped');
	const merged = new Map(head.map((row, i) => [row.line, rows[of[i]].merged?.slice(left) ?? row.cells]));
	const table = assemble(parsed, layout, usual, chosen, ({ line }) => merged.get(line) ?? []);
	const [kept, from] = trimmed(table);
	return done({ table: kept, layout, left: left + from });
}

/** A table without the columns at its edges that have neither a name nor a cell, and how many were left out before it. */
function trimmed(table: Assembled): [Assembled, number] {
	const { columns } = table.raw;
	const [from, to] = edges(columns.map((c) => !c.name && c.kind === 'text' && c.dictionary.every((w) => !w)));
	const kept = {
		...table,
		raw: { ...table.raw, columns: columns.slice(from, to) },
		width: Math.min(table.width, to) - from,
		...(table.headers && { headers: table.headers.map((row) => row.slice(from, to)) })
	};
	return [kept, from];
}

/** From the first to behind the last that is not to be left out. */
function edges(out: boolean[]): [from: number, to: number] {
	const from = out.indexOf(false);
	return from < 0 ? [0, out.length] : [from, out.lastIndexOf(false) + 1];
}

/** The first column filled anywhere, and how many columns from there on more than one row fills (all when there are few rows). */
function boundsOf(rows: readonly GridRow[]): { left: number; usual: number } {
	let left = Infinity;
	let [widest, second] = [0, 0];
	let filled = 0;
	for (const { cells } of rows) {
		const first = cells.findIndex((cell) => cell.trim());
		if (first < 0) continue;
		filled++;
		left = Math.min(left, first);
		const width = cells.findLastIndex((cell) => cell.trim()) + 1;
		if (width > widest) [widest, second] = [width, widest];
		else if (width > second) second = width;
	}
	return filled ? { left, usual: (filled > 2 ? second : widest) - left } : { left: 0, usual: 0 };
}

/** The first rows that are not empty, and which rows they are. */
function headOf(rows: readonly GridRow[], left: number, width: number): { head: HeadRow[]; of: number[] } {
	const head: HeadRow[] = [];
	const of: number[] = [];
	let before = (rows[0]?.line ?? 1) - 1;
	for (let i = 0; i < rows.length && head.length < HEAD_ROWS; i++) {
		const to = rows[i].cells.findLastIndex((cell) => cell.trim()) + 1;
		if (!to) continue;
		const { line } = rows[i];
		const cells = rows[i].cells.slice(left, Math.max(to, left + width)).map((cell) => cell.normalize('NFC'));
		while (cells.length < width) cells.push('');
		head.push({ cells, line, start: 0, end: 0, odd: false, gap: line - before - 1 });
		of.push(i);
		before = line;
	}
	return { head, of };
}

/** The rows from `from` on as records. */
function gather(
	rows: readonly GridRow[],
	from: number,
	left: number,
	width: number,
	{ signal, onProgress }: GridOptions
): Parsed {
	const capacity = rows.length - from;
	const codes = Array.from({ length: width }, () => new Int32Array(capacity));
	const dictionaries = Array.from({ length: width }, () => new Words());
	const lines = new Int32Array(capacity);
	const parsed: Parsed = {
		width,
		length: 0,
		coded: 0,
		lines,
		codes,
		dictionaries,
		surplus: [],
		setAside: [],
		trouble: noTrouble(),
		stopped: false
	};
	const { trouble } = parsed;
	let row = 0;
	let before = (rows[from]?.line ?? 1) - 1;
	for (let i = from; i < rows.length; i++) {
		if ((i - from) % SLICE === 0) {
			if (signal?.aborted) return { ...parsed, stopped: 'stopped' };
			onProgress?.((i - from) / capacity);
		}
		const { cells, typed, line } = rows[i];
		const to = cells.findLastIndex((cell) => cell.trim()) + 1 - left;
		if (to <= 0) continue;
		if (line - before > 1 && row) trouble.gaps.push(row);
		for (let empty = before + 1; empty < line; empty++) trouble.empty.add(empty);
		before = line;
		if (to > width + SURPLUS) {
			const beyond = cells.slice(left + width).filter((cell) => cell.trim());
			parsed.setAside.push({
				line,
				cells: [...cells.slice(left, left + width), ...beyond],
				reason: 'too-wide'
			});
			continue;
		}
		for (let k = 0; k < width; k++)
			codes[k][row] = dictionaries[k].add(cells[left + k] ?? '', typed?.[left + k]);
		if (to > width) {
			trouble.ragged.rows.push(row);
			trouble.ragged.widths.push(to);
			for (let k = width; k < to; k++)
				if (cells[left + k]) parsed.surplus.push({ row, column: k, text: cells[left + k].normalize('NFC') });
		}
		lines[row++] = line;
	}
	parsed.length = parsed.coded = row;
	return parsed;
}
