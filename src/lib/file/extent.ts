import { isTyped } from './cell-kind.ts';
import type { Parsed, Spot } from './parsed.ts';
import { isHeaderLike, type Layout } from './layout.ts';

/** How far the first table goes, and what stands below it. */
export interface Extent {
	/** records of the table */
	length: number;
	footnotes: Spot[];
	/** records below the table without any cell filled */
	blank: number;
	/** how many tables follow, where the first of them begins, how many lines they hold */
	stacked: { tables: number; spot: Spot; records: number } | null;
}

const word = (parsed: Parsed, row: number, k: number): string =>
	parsed.dictionaries[k].words[parsed.codes[k][row]];

const wordsOf = (parsed: Parsed, row: number): string[] => parsed.codes.map((_, k) => word(parsed, row, k));

const filled = (parsed: Parsed, row: number): number => {
	let n = 0;
	for (let k = 0; k < parsed.width; k++) if (word(parsed, row, k).trim()) n++;
	return n;
};

/** Where the first table ends: before the next table's title or header, before footnotes. */
export function extentOf(parsed: Parsed, layout: Layout): Extent {
	const widths = new Map(parsed.trouble.ragged.map(({ row, width }) => [row, width]));
	const begins = tableStarts(parsed, layout, widths);
	let length = begins[0] ?? parsed.length;
	const stacked = begins.length
		? { tables: begins.length, spot: spotAt(parsed, begins[0]), records: parsed.length - begins[0] }
		: null;
	const notes = footStart(parsed, length, widths);
	const footnotes: Spot[] = [];
	let blank = 0;
	for (let row = notes; row < length; row++) {
		if (filled(parsed, row)) footnotes.push(spotAt(parsed, row));
		else blank++;
	}
	// blank lines among footnotes are part of them
	if (footnotes.length) {
		footnotes.length = 0;
		for (let row = notes; row < length; row++) footnotes.push(spotAt(parsed, row));
		const example = footnotes.find((spot) => spot.example)!.example;
		footnotes[0] = { ...footnotes[0], example };
		blank = 0;
	}
	length = notes;
	return { length, footnotes, blank, stacked };
}

const spotAt = (parsed: Parsed, row: number): Spot => ({
	line: parsed.lines[row],
	row,
	example: wordsOf(parsed, row)
		.filter((cell) => cell.trim())
		.join(' ')
		.slice(0, 80)
});

/** Records at which further tables begin. */
function tableStarts(parsed: Parsed, layout: Layout, widths: Map<number, number>): number[] {
	const starts = new Set<number>(repeatedHeaders(parsed, layout));
	for (const row of breaks(parsed).slice(0, 2000)) {
		const head = row === 0 ? 0 : headerBelow(parsed, layout, widths, row);
		if (head > 0 && ![...starts].some((start) => start >= row && start <= head)) starts.add(row);
	}
	return [...starts].filter((row) => row > 0).sort((a, b) => a - b);
}

/** Records after empty lines, and records without any cell filled. */
function breaks(parsed: Parsed): number[] {
	const rows = parsed.trouble.gaps.map(({ row }) => row);
	const { codes, dictionaries, width } = parsed;
	if (width > 1) {
		for (let row = 1; row < parsed.length; row++) {
			let k = 0;
			while (k < width && dictionaries[k].isEmpty(codes[k][row])) k++;
			if (k === width) rows.push(row);
		}
	}
	return rows.sort((a, b) => a - b);
}

/** The header row of a new table at a break, below at most five title lines; 0 when the old table goes on. */
function headerBelow(parsed: Parsed, layout: Layout, widths: Map<number, number>, at: number): number {
	let row = at;
	while (row < parsed.length && row < at + 6 && filled(parsed, row) <= 1) row++;
	if (row + 1 >= parsed.length || filled(parsed, row) <= 1) return 0;
	const titled = row > at && filled(parsed, row - 1) === 1;
	const width = widths.get(row) ?? parsed.width;
	const like = isHeaderLike(wordsOf(parsed, row), layout.kinds);
	const next = isHeaderLike(wordsOf(parsed, row + 1), layout.kinds);
	if (!like || (next && !titled && width === parsed.width)) return 0;
	// one word in the only column of figures may be a record whose figure is withheld
	const sure =
		titled || width !== parsed.width || layout.kinds.filter(({ kind }) => isTyped(kind)).length > 1;
	return sure ? row : 0;
}

/** Records that say the header again. */
function repeatedHeaders(parsed: Parsed, layout: Layout): number[] {
	const names = layout.header[0]?.cells ?? [];
	const columns: { k: number; codes: Set<number> }[] = [];
	let named = 0;
	for (let k = 0; k < parsed.width; k++) {
		const name = (names[k] ?? '').trim();
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
	return rows;
}

const NOTE =
	/^\s*(sources?\b|notes?\b|footnotes?\b|nguồn|ghi chú|chú thích|data from|last updated|legend\b|[*†‡]|\(\w{1,2}\)|[a-z][:.)]\s|\d{1,2}[.)/]\s)/iu;

/** The first record of the footnotes at the end of the table, `length` when there are none. */
function footStart(parsed: Parsed, length: number, widths: Map<number, number>): number {
	const { width } = parsed;
	const label = Math.max(
		0,
		parsed.dictionaries.findIndex(({ words }) => words.some((text) => text.trim()))
	);
	const isNote = (row: number): boolean => NOTE.test(word(parsed, row, label));
	const lone = (row: number): boolean => {
		const n = filled(parsed, row);
		if (n === 0) return true;
		if (!word(parsed, row, label).trim()) return false;
		return n === 1 ? true : n === 2 && width >= 4 && isNote(row);
	};
	let run = length;
	while (run > 1 && lone(run - 1)) run--;
	if (run === 1 && length > 1 && lone(0)) return length;
	const gaps = new Set(parsed.trouble.gaps.map(({ row }) => row));
	for (let row = run; row < length; row++) {
		const short = (widths.get(row) ?? width) === 1;
		const apart = gaps.has(row) || (row > run && filled(parsed, row - 1) === 0);
		const sure =
			filled(parsed, row) === 0 ||
			(width > 1 && (isNote(row) || apart)) ||
			(width > 2 && short) ||
			(width === 1 && apart && isNote(row));
		if (sure) return row;
	}
	return length;
}
