import type { RawColumn, RawTable } from '#lib/term/column.ts';
import { MOST_LINES, type SetAside } from '#lib/term/finding.ts';

/** An NFC repair: the code of the word and the text before. */
export interface Altered {
	code: number;
	before: string;
}

/** The distinct cells of one column. Several codes may stand for one word until `finish`. */
export interface Lexicon {
	readonly words: string[];
	/** Entries changed by NFC. */
	readonly altered: Altered[];
	/** Code of the empty cell. */
	empty(): number;
	/** Whether this code stands for the empty cell. */
	isEmpty(code: number): boolean;
	/**
	 * Codes of records → a column, each word once, words no record has left out. `codes` is changed in place.
	 * @param all whether these are all records that were added
	 */
	finish(codes: Int32Array, all: boolean): Omit<RawColumn & { kind: 'text' }, 'kind' | 'name'>;
}

/** Cells beyond the table's width that are still kept in extra columns; a record with more is set aside. */
export const SURPLUS = 256;

/** A place in the file where something is to be said. */
export interface Spot {
	/** 1-based file line */
	line: number;
	row: number;
	example: string;
}

/** Records of which the same is to be said: all of them, and the first with their lines and words. */
export class Spots {
	readonly rows: number[] = [];
	readonly first: Spot[] = [];

	/** Whether no further example is wanted. */
	get full(): boolean {
		return this.first.length === MOST_LINES;
	}

	add(row: number, line: number, example: string): void {
		this.rows.push(row);
		if (!this.full) this.first.push({ row, line, example });
	}
}

/** Lines without anything: how many, and the first of them. */
export class EmptyLines {
	count = 0;
	readonly first: number[] = [];

	add(line: number): void {
		this.count++;
		if (this.first.length < MOST_LINES) this.first.push(line);
	}
}

/** What the parser saw besides the cells. */
export interface Trouble {
	/** records whose number of cells is not the table's, and their numbers of cells */
	ragged: { rows: number[]; widths: number[] };
	stray: Spots;
	open: Spots;
	resplit: Spots;
	/** records with empty lines before them */
	gaps: number[];
	/** lines without anything, and lines of separators alone */
	empty: EmptyLines;
}

export const noTrouble = (): Trouble => ({
	ragged: { rows: [], widths: [] },
	stray: new Spots(),
	open: new Spots(),
	resplit: new Spots(),
	gaps: [],
	empty: new EmptyLines()
});

/** A surplus cell, kept apart until the table's end is known. */
interface Surplus {
	row: number;
	column: number;
	text: string;
}

/** A table being parsed: columns grow with it. */
export interface Parsed {
	width: number;
	length: number;
	/** records in the lexicons: more than `length` when some were left out */
	coded: number;
	lines: Int32Array;
	codes: Int32Array[];
	dictionaries: Lexicon[];
	surplus: Surplus[];
	setAside: SetAside[];
	trouble: Trouble;
	/** why it ends early: the caller's signal fell, or there are too many records */
	stopped: false | 'stopped' | 'too-many-rows';
}

/** Place of a number in an ascending list, -1 when it is not there. */
export function placeIn(ascending: readonly number[], value: number): number {
	let [low, high] = [0, ascending.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (ascending[middle] === value) return middle;
		if (ascending[middle] < value) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

export const wordAt = (parsed: Parsed, row: number, k: number): string =>
	parsed.dictionaries[k].words[parsed.codes[k][row]];

export const wordsAt = (parsed: Parsed, row: number): string[] =>
	parsed.codes.map((_, k) => wordAt(parsed, row, k));

/** How many cells of a record have something in them. */
export function filledAt(parsed: Parsed, row: number): number {
	let n = 0;
	for (let k = 0; k < parsed.width; k++) if (wordAt(parsed, row, k).trim()) n++;
	return n;
}

/** The beginning of a record, for showing. */
export const exampleAt = (parsed: Parsed, row: number): string =>
	wordsAt(parsed, row)
		.filter((cell) => cell.trim())
		.join(' ')
		.slice(0, 80);

/** Whether the first `length` records have nothing in a column. */
export function isBlank(parsed: Parsed, k: number, length: number): boolean {
	const lexicon = parsed.dictionaries[k];
	if (lexicon.words.length > 2 && length === parsed.length) return false;
	for (let row = 0; row < length; row++) if (!lexicon.isEmpty(parsed.codes[k][row])) return false;
	return true;
}

/** The first `length` records as a table; columns beyond the header's only as far as a kept record fills them. */
export function tableOf(parsed: Parsed, names: string[], length: number): RawTable {
	const columns: RawColumn[] = parsed.codes.map((codes, k) => ({
		kind: 'text',
		name: names[k] ?? '',
		...parsed.dictionaries[k].finish(exact(codes, length), length === parsed.coded)
	}));
	const beyond: { codes: Int32Array; words: Map<string, number> }[] = [];
	let last = 0;
	for (const { row, column, text } of parsed.surplus) {
		if (row >= length) continue;
		const k = column - parsed.width;
		while (beyond.length <= k) beyond.push({ codes: new Int32Array(length), words: new Map([['', 0]]) });
		const { codes, words } = beyond[k];
		if (text) last = Math.max(last, k + 1);
		if (!words.has(text)) words.set(text, words.size);
		codes[row] = words.get(text)!;
	}
	for (const { codes, words } of beyond.slice(0, last))
		columns.push({ kind: 'text', name: '', codes, dictionary: [...words.keys()] });
	return { columns, length, lines: exact(parsed.lines, length) };
}

/** Shares the memory when little is left over, else copies. */
const exact = (of: Int32Array, length: number): Int32Array =>
	length === of.length ? of : length * 1.1 > of.length ? of.subarray(0, length) : of.slice(0, length);
