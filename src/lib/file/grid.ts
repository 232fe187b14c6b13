import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Upload } from '#lib/term/upload.ts';
import { composed, findingsOf } from './csv-finding.ts';
import { extentOf } from './extent.ts';
import { checkHeader, namesOf, spreadOf } from './header.ts';
import { layOut, type HeadRow } from './layout.ts';
import { noTrouble, tableOf, type Parsed } from './parsed.ts';
import { MAX_COLUMNS, type ReadOptions } from './source.ts';
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

export type GridTable = Pick<Upload, 'raw' | 'headers' | 'stacked' | 'findings' | 'repairs' | 'setAside'> & {
	table: { headerRows: number; firstDataRow: number };
};

/** Rows of the head that are looked at to find preamble and header. */
const HEAD_ROWS = 400;
const SLICE = 1 << 14;

/**
 * Rows of cells → table: preamble, header rows and footnotes are told apart as in a text table.
 * Failures: empty, too-many-columns, stopped.
 */
export function readGrid(
	rows: readonly GridRow[],
	{
		headerRows,
		signal,
		onProgress
	}: Pick<ReadOptions, 'headerRows' | 'stacked' | 'signal' | 'onProgress'> = {}
): Result<GridTable> {
	const { left, usual } = boundsOf(rows);
	if (!usual) return failed('empty');
	if (usual > MAX_COLUMNS) return failed('too-many-columns', { columns: usual, limit: MAX_COLUMNS });
	const { head, of } = headOf(rows, left, usual);
	const layout = layOut(head, usual, headerRows);
	const width = Math.max(usual, ...layout.header.map((row) => row.cells.length));
	const body = layout.body.length ? of[layout.preamble.length + layout.header.length] : rows.length;
	const parsed = gather(rows, body, left, width, { signal, onProgress });
	if (parsed.stopped) return failed('stopped');
	const extent = extentOf(parsed, layout);
	const names = namesOf(layout.header, width);
	const first = of[layout.preamble.length] ?? 0;
	const headers = spreadOf(
		layout.header.map(({ cells }, i) => rows[of[layout.preamble.length + i]].merged?.slice(left) ?? cells),
		width
	);
	const repairs = composed(parsed, extent.length);
	const table = tableOf(parsed, names, extent.length);
	const kept = edges(table.columns.map((c) => !c.name && c.kind === 'text' && c.dictionary.every((w) => !w)));
	table.columns = table.columns.slice(...kept);
	return done({
		table: { headerRows: layout.header.length, firstDataRow: layout.line },
		raw: table,
		...(headers.length && { headers: headers.map((row) => row.slice(...kept)) }),
		setAside: parsed.setAside,
		findings: [
			...findingsOf(parsed, extent, layout, width),
			...checkHeader(names.slice(...kept), layout.header, rows[first]?.line ?? 0)
		],
		repairs
	});
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
	{ signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>
): Parsed {
	const capacity = rows.length - from;
	const codes = Array.from({ length: width }, () => new Int32Array(capacity));
	const dictionaries = Array.from({ length: width }, () => new Words());
	const lines = new Int32Array(capacity);
	const parsed: Parsed = {
		width,
		length: 0,
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
			if (signal?.aborted) return { ...parsed, stopped: true };
			onProgress?.((i - from) / capacity);
		}
		const { cells, typed, line } = rows[i];
		const to = cells.findLastIndex((cell) => cell.trim()) + 1 - left;
		if (to <= 0) continue;
		const gap = line - before - 1;
		before = line;
		if (gap && row) trouble.gaps.push({ row, lines: gap });
		if (gap && !trouble.emptyLines) trouble.firstEmpty = line - gap;
		trouble.emptyLines += gap;
		for (let k = 0; k < width; k++)
			codes[k][row] = dictionaries[k].add(cells[left + k] ?? '', typed?.[left + k]);
		if (to > width) {
			trouble.ragged.push({ row, width: to });
			for (let k = width; k < to; k++)
				if (cells[left + k]) parsed.surplus.push({ row, column: k, text: cells[left + k].normalize('NFC') });
		}
		lines[row++] = line;
	}
	parsed.length = row;
	return parsed;
}
