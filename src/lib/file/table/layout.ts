import { says } from '../charset/says.ts';
import { cellKind, columnKinds, isTyped, type ColumnKind } from './cell-kind.ts';
import { letterheadEnd } from './letterhead.ts';
import { blankLine, bytesOf, cellsOf, CR, cutRecord, LF, mendRecord, Reach, type Dialect } from './record.ts';
import { isYearRun } from './year-run.ts';

/** A line of the file's head as a record. */
export interface HeadRow {
	cells: string[];
	line: number;
	/** place of its first byte, and of the byte after it */
	start: number;
	end: number;
	odd: boolean;
	/** empty lines before it */
	gap: number;
	/** written with another delimiter than the table, and split by that */
	other?: boolean;
}

/** Where the table begins and which rows name its columns. */
export interface Layout {
	preamble: HeadRow[];
	header: HeadRow[];
	/** first records, for looks */
	body: HeadRow[];
	kinds: ColumnKind[];
	/** place and line of the first record */
	start: number;
	line: number;
	/** empty lines before it */
	blank: number;
}

/**
 * Cells of the first table's records where the file holds several: those of the first rows without an empty line between.
 * @param usual cells most records of the file have
 */
export function firstWidth(rows: HeadRow[], usual: number): number {
	const gap = rows.findIndex((row, i) => i > 0 && row.gap > 0);
	const width = rows[0]?.cells.length ?? 0;
	return gap >= 3 && width >= 3 && rows.slice(0, gap).every((row) => row.cells.length === width)
		? width
		: usual;
}

const HEAD_ROWS = 400;
const HEAD_BYTES = 1 << 18;

/** The first records of a file whose first line is `line`, read so that they have `width` cells where they can. */
export function headRows(b: Uint8Array, dialect: Dialect, width: number, line: number): HeadRow[] {
	const d = bytesOf(dialect);
	const rows: HeadRow[] = [];
	const reach = new Reach();
	let gap = 0;
	for (let at = 0; at < b.length && rows.length < HEAD_ROWS && (at < HEAD_BYTES || rows.length < 12);) {
		const blank = width > 1 || b[at] === LF || b[at] === CR ? blankLine(b, at, d) : -1;
		if (blank > 0) {
			at = blank;
			line++;
			gap++;
			continue;
		}
		let cut = cutRecord(b, at, b.length, d, 'strict', reach);
		if (cut.odd || (cut.starts.length !== width && cut.quoted))
			cut = mendRecord(b, at, b.length, d, width, reach);
		const cells = cellsOf(b, cut, d);
		if (width > 1 && cells.every((cell) => !cell)) gap++;
		else {
			rows.push({ cells, line, start: at, end: cut.end, odd: cut.odd || cut.stray, gap });
			gap = 0;
		}
		line += cut.lines;
		at = cut.end;
	}
	return rows;
}

const filled = (row: HeadRow): number => row.cells.reduce((n, cell) => n + (cell.trim() ? 1 : 0), 0);

/** What the title of a printed table begins with. */
const TITLE =
	/^\s*(?:bảng|biểu|phụ lục|báo cáo|danh sách|tổng hợp|kết quả|đơn vị(?: tính)?\s*:|nguồn|table|figure|report|source|unit)(?!\p{L})/iu;

/** Whether words alone on a line are a title over the table rather than one over some of its columns. */
const isTitle = (text: string): boolean =>
	says(text, TITLE) || text.length > 25 || (/\p{L} \p{L}/u.test(text) && text === text.toUpperCase());

/** A line above the table: a title, a label with its value, a remark; never a row of the table. */
function isPreamble(row: HeadRow, width: number, next: HeadRow | undefined): boolean {
	if (/^\s*sep=/i.test(row.cells[0]) && filled(row) <= 1) return true;
	const n = filled(row);
	if (n === 0) return true;
	if (width === 1) return false;
	if (row.cells.length < width && row.cells.length <= width / 2) return true;
	if (row.cells.length !== width && /^\s*(?:#|\/\/|%)/.test(row.cells[0])) return true;
	const text = row.cells.find((cell) => cell.trim())!.trim();
	if (n === 1 && (width === 2 || !row.cells[0].trim()))
		return next !== undefined && (next.gap > 0 || isTitle(text));
	if (width === 2 || !row.cells[0].trim()) return false;
	if (n === 1) return true;
	// a label and its value over a wide table, when what follows is fuller
	return (
		n === 2 &&
		width >= 5 &&
		row.cells[1].trim() !== '' &&
		(!next || filled(next) <= 2 || (filled(next) >= width / 2 && !isSecondLine(next)))
	);
}

/** A row of names below group titles: it stands right under them and leaves the first column to the row above. */
const isSecondLine = (row: HeadRow): boolean => row.gap === 0 && !row.cells[0].trim();

/**
 * Finds preamble and header rows.
 * @param said header rows a person chose (0..4)
 */
export function layOut(rows: HeadRow[], width: number, said?: number): Layout {
	let top = letterheadEnd(rows, width);
	while (top < rows.length - 1 && isPreamble(rows[top], width, rows[top + 1])) top++;
	if (top === rows.length - 1 && isPreamble(rows[top], width, undefined) && said === undefined && top > 0)
		top = 0;
	const preamble = rows.slice(0, top);
	const count = said ?? headerCount(rows.slice(top), width);
	const header = rows.slice(top, top + count);
	const body = rows.slice(top + count);
	const last = header.at(-1) ?? preamble.at(-1);
	return {
		preamble,
		header,
		body,
		kinds: columnKinds(
			body.map((row) => row.cells),
			width
		),
		start: body[0]?.start ?? last?.end ?? 0,
		line: body[0]?.line ?? 0,
		blank: rows.slice(0, top + count + 1).reduce((n, row) => n + row.gap, 0)
	};
}

/** How many of the rows name columns: 0 to 4. */
function headerCount(rows: HeadRow[], width: number): number {
	if (!rows.length) return 0;
	// what comes after an empty line may be another table
	const gap = rows.findIndex((row, i) => i > 4 && row.gap > 0);
	const apart = rows.slice(1, Math.max(1, gap)).filter((row) => row.gap).length;
	const end = gap > 0 && apart < 3 ? gap : 200;
	// a header said again further down is no sign against it
	const body = rows
		.slice(Math.min(Math.max(1, Math.floor(rows.length / 2)), 5, end - 2), end)
		.filter((row) => !sameCells(row, rows[0]));
	const kinds = columnKinds(
		body.map((row) => row.cells),
		width
	);
	if (rows.length === 1)
		return rows[0].cells.some((cell) => isTyped(cellKind(cell)) && cellKind(cell) !== 'year') ? 0 : 1;
	if (vote(rows[0].cells, kinds) < 0) return 0;
	let count = 1;
	while (count < Math.min(4, rows.length - 1) && continues(rows[count], rows.slice(0, count), kinds)) count++;
	return count;
}

/** Whether most filled cells of a row are those of another. */
function sameCells(row: HeadRow, other: HeadRow): boolean {
	const named = other.cells.filter((cell) => cell.trim()).length;
	const same = other.cells.filter((cell, k) => cell.trim() && row.cells[k]?.trim() === cell.trim()).length;
	return named > 1 && same >= named * 0.75;
}

/** Above 0: names columns; below 0: is a record. */
export function vote(cells: string[], kinds: ColumnKind[]): number {
	let sum = 0;
	const years = namesYears(cells, kinds);
	kinds.forEach(({ kind }, k) => {
		const cell = (cells[k] ?? '').trim();
		const own = cellKind(cell);
		if (own === 'empty' || own === 'missing' || kind === 'empty') return;
		if (kind === 'text') {
			if (isTyped(own) && own !== 'year') sum -= 0.3;
			else if ((kinds[k].words.get(cell) ?? 0) > 0) sum -= 1;
			return;
		}
		if (own === 'text') sum += 1;
		else if (own === 'year' && kind === 'number') sum += years ? 0.5 : -1;
		else if (isTyped(own)) sum -= 1;
	});
	return sum;
}

/** Whether a row further down names columns: words where the table has figures, and no figure. */
export function isHeaderLike(cells: string[], kinds: ColumnKind[]): boolean {
	let typed = 0;
	const words: string[] = [];
	const years = namesYears(cells, kinds);
	for (let k = 0; k < kinds.length; k++) {
		const { kind } = kinds[k];
		if (!isTyped(kind)) continue;
		typed++;
		const own = cellKind(cells[k] ?? '');
		if (own === 'text' || (own === 'year' && kind === 'number' && years)) words.push(cells[k]);
		else if (isTyped(own)) return false;
	}
	return (
		words.length >= Math.max(1, typed * 0.6) && (words.length === 1 ? typed === 1 : new Set(words).size > 1)
	);
}

/** Whether the years of a row stand over columns of numbers that are none themselves, and are a run of years. */
function namesYears(cells: string[], kinds: ColumnKind[]): boolean {
	const over = kinds.flatMap(({ kind }, k) =>
		kind === 'number' && cellKind(cells[k] ?? '') === 'year' ? [k] : []
	);
	return over.every((k) => !yearLike(kinds[k].words)) && isYearRun(over.map((k) => Number(cells[k])));
}

/** Whether the numbers of a column could themselves be years. */
const yearLike = (words: Map<string, number>): boolean =>
	[...words.keys()].filter((word) => cellKind(word) === 'year').length * 4 > words.size;

/** Whether a row below a header row goes on naming columns: a second line, units, the column numbers of a printed table. */
function continues(row: HeadRow, above: HeadRow[], kinds: ColumnKind[]): boolean {
	if (row.other || row.cells.length * 2 < kinds.length) return false;
	const cells = row.cells.map((cell) => cell.trim());
	if (row.gap) return row.gap <= 2 && complements(cells, above, kinds);
	if (isColumnNumbers(cells) && isPrinted(cells, kinds)) return true;
	const first = above[0].cells.map((cell) => cell.trim());
	if (cells.length === first.length && cells.every((cell, k) => cell === first[k])) return true;
	const over: string[] = [];
	const years = namesYears(cells, kinds);
	for (let k = 0; k < kinds.length; k++) {
		const own = cellKind(cells[k] ?? '');
		const kind = kinds[k].kind;
		if (kind === 'empty' || kind === 'text') continue;
		if (isTyped(own) && !(own === 'year' && kind === 'number' && years)) return false;
		if (own === 'text' || own === 'year') over.push(cells[k]);
	}
	if (!over.length || vote(row.cells, kinds) <= 0) return false;
	if (over.every((cell) => cellKind(cell) === 'year') && isWhole(above, kinds) && !isUnlabelled(cells, kinds))
		return false;
	// a record whose figures are all withheld by the same word is a record
	if (new Set(over).size > 1) return true;
	const label = kinds.findIndex(({ kind }) => kind === 'text');
	return label >= 0 ? !cells[label] : /^\(.*\)$/.test(over[0]);
}

/** Whether a header names every column, each by a name of its own: it needs no line of years below it. */
function isWhole(header: HeadRow[], kinds: ColumnKind[]): boolean {
	const names = kinds.map((_, k) =>
		header
			.map((row) => (row.cells[k] ?? '').trim())
			.join(' ')
			.trim()
	);
	return names.every((name) => name !== '') && new Set(names).size === names.length;
}

/** Whether a row leaves the columns of words to the row above it. */
function isUnlabelled(cells: string[], kinds: ColumnKind[]): boolean {
	const words = kinds.flatMap(({ kind }, k) => (kind === 'text' ? [k] : []));
	return words.length > 0 && words.every((k) => !cells[k]);
}

/** Whether column numbers are printed ones, and not the record of a table of letters and figures. */
function isPrinted(cells: string[], kinds: ColumnKind[]): boolean {
	// I, V and X number sections
	const letter = (cell: string): boolean => /^[A-HJ-UWYZ]$/.test(cell);
	const lettered = kinds.some(
		({ words }, k) =>
			letter(cells[k] ?? '') && [...words.keys()].some((word) => word !== cells[k] && letter(word))
	);
	return !lettered && (cells.some((cell) => /\D/.test(cell)) || kinds.some(({ kind }) => kind === 'text'));
}

/** Whether a row apart from the header names columns the header left without a name of their own, and nothing else. */
function complements(cells: string[], above: HeadRow[], kinds: ColumnKind[]): boolean {
	const filled = cells.flatMap((cell, k) => (cell ? [k] : []));
	const group = (k: number): boolean => above.every((row) => !(row.cells[k] ?? '').trim());
	const beside = filled.filter((k) => !group(k)).every((k) => filled.includes(k + 1) && group(k + 1));
	return (
		filled.length > 1 &&
		filled.some(group) &&
		beside &&
		filled.every((k) => !isTyped(cellKind(cells[k]))) &&
		vote(cells, kinds) > 0
	);
}

/** A, B, 1, 2, 3 … as printed under the header of statistical tables. */
export function isColumnNumbers(cells: string[]): boolean {
	const tail = cells.map((cell) => cell.replace(/^\((.*)\)$/, '$1')).filter((cell) => cell !== '');
	if (tail.length < cells.length || tail.length < 3) return false;
	const letters = tail.findIndex((cell) => !/^[A-E]$/.test(cell));
	const numbers = letters < 0 ? [] : tail.slice(letters);
	return (
		numbers.length >= 2 &&
		numbers.every((cell, i) => Number(/^\d+/.exec(cell)?.[0]) === i + 1 && /^\d+(\s*=.*)?$/.test(cell))
	);
}
