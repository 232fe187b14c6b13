import { cellKind, columnKinds, isTyped } from './cell-kind.ts';
import { isHeaderLike, vote, type Layout } from './layout.ts';
import { filledAt, placeIn, wordsAt, type Parsed } from './parsed.ts';

/** Where a further table begins. */
export interface Start {
	/** its first record of those parsed, a title if it has one, and its header row */
	row: number;
	header: number;
}

/** Lines of title a table may have above its header. */
const TITLES = 5;
/** Breaks that are looked at. */
const BREAKS = 20_000;
/** Rows below a header that say what its columns hold. */
const LOOK = 30;

/** Records at which further tables begin: where the header is said again, and where another header follows a break. */
export function tableStarts(parsed: Parsed, layout: Layout): Start[] {
	const gaps = parsed.trouble.gaps.slice(0, BREAKS);
	const starts = new Map<number, Start>();
	for (const header of repeatedHeaders(parsed, layout)) {
		const row = titleAbove(parsed, header, gaps);
		starts.set(row, { row, header });
	}
	for (const row of [...gaps, ...widthBreaks(parsed)]) {
		const header = row > 0 ? headerBelow(parsed, layout, row) : 0;
		const known = [...starts.values()].some((start) => start.row <= header && row <= start.header);
		if (header > 0 && !known) starts.set(row, { row, header });
	}
	return [...starts.values()].filter(({ row }) => row > 0).sort((a, b) => a.row - b.row);
}

/** The first of the title lines right above a header that is said again, if they stand apart from the records. */
function titleAbove(parsed: Parsed, header: number, gaps: readonly number[]): number {
	let row = header;
	while (row > 1 && row > header - TITLES && filledAt(parsed, row - 1) === 1) row--;
	for (; row < header; row++) if (placeIn(gaps, row) >= 0) return row;
	return header;
}

/** Records from which on, up to the next empty line, all have another number of cells than the table. */
function widthBreaks(parsed: Parsed): number[] {
	const { rows, widths } = parsed.trouble.ragged;
	const found: number[] = [];
	for (let i = 0; i < rows.length && found.length < BREAKS;) {
		let to = i + 1;
		while (to < rows.length && rows[to] === rows[i] + to - i && widths[to] === widths[i]) to++;
		if (to - i >= 4) found.push(rows[i]);
		i = to;
	}
	return found;
}

/** The header row of a new table at a break, below at most five title lines; 0 when the old table goes on. */
function headerBelow(parsed: Parsed, layout: Layout, at: number): number {
	let row = at;
	while (row < parsed.length && row <= at + TITLES && filledAt(parsed, row) <= 1) row++;
	if (row + 1 >= parsed.length) return 0;
	const cells = wordsAt(parsed, row);
	const filled = cells.filter((cell) => cell.trim());
	if (filled.length < 2 || new Set(filled).size < filled.length) return 0;
	if (filled.some((cell) => isTyped(cellKind(cell)) && cellKind(cell) !== 'year')) return 0;
	const titled = row > at;
	const narrower = widthAt(parsed, row) !== parsed.width;
	const like = isHeaderLike(cells, layout.kinds);
	const next = isHeaderLike(wordsAt(parsed, row + 1), layout.kinds);
	const figures = layout.kinds.filter(({ kind }) => isTyped(kind)).length;
	// one word in the only column of figures may be a record whose figure is withheld
	if (like && (!next || titled || narrower) && (titled || narrower || figures > 1)) return row;
	if (!titled && !narrower) return 0;
	const voice = voteBelow(parsed, row, cells);
	if (voice > 0) return row;
	// words alone, under a title: another table when it begins as the first does, or is far narrower
	const begins = cells[0].trim() !== '' && cells[0].trim() === layout.header[0]?.cells[0]?.trim();
	return titled && voice >= 0 && (begins || widthAt(parsed, row) * 2 <= parsed.width) ? row : 0;
}

/** Cells of a record up to the last that is filled, or as many as it was written with. */
function widthAt(parsed: Parsed, row: number): number {
	const { rows, widths } = parsed.trouble.ragged;
	const ragged = placeIn(rows, row);
	if (ragged >= 0) return widths[ragged];
	return wordsAt(parsed, row).findLastIndex((cell) => cell.trim()) + 1;
}

/** Above 0: a row names the columns of the rows below it, words over figures; below 0: it does not. */
function voteBelow(parsed: Parsed, row: number, cells: string[]): number {
	const end = Math.min(parsed.length, row + 1 + LOOK);
	const below: string[][] = [];
	for (let r = row + 1; r < end && !(r > row + 1 && placeIn(parsed.trouble.gaps, r) >= 0); r++)
		below.push(wordsAt(parsed, r));
	return vote(cells, columnKinds(below, parsed.width));
}

/** Records that say the header again. */
function repeatedHeaders(parsed: Parsed, layout: Layout): number[] {
	const header = layout.header[0]?.cells ?? [];
	const columns: { k: number; codes: Set<number> }[] = [];
	let named = 0;
	for (let k = 0; k < parsed.width; k++) {
		const name = (header[k] ?? '').trim();
		if (!name) continue;
		named++;
		const codes = new Set<number>();
		parsed.dictionaries[k].words.forEach((text, code) => {
			if (text.length < name.length + 8 && text.trim() === name) codes.add(code);
		});
		if (codes.size) columns.push({ k, codes });
	}
	const least = Math.max(2, Math.ceil(named * 0.75));
	if (columns.length < least) return [];
	const rows: number[] = [];
	for (let row = 0; row < parsed.length; row++) {
		let same = 0;
		for (const { k, codes } of columns) if (codes.has(parsed.codes[k][row])) same++;
		if (same >= least) rows.push(row);
	}
	// header rows right below one another are one header
	return rows.filter((row, i) => rows[i - 1] !== row - 1);
}

/** What a further table is called: its title, else its first names. */
export function titleOf(parsed: Parsed, { row, header }: Start): string {
	const title = row < header ? wordsAt(parsed, row).find((cell) => cell.trim()) : undefined;
	return (title ?? firstNames(wordsAt(parsed, header))).trim().slice(0, 80);
}

export const firstNames = (cells: readonly string[]): string =>
	cells
		.filter((cell) => cell.trim())
		.slice(0, 4)
		.join(', ');
