import type { RawColumn, RawTable } from '#lib/term/column.ts';
import type { SetAside } from '#lib/term/finding.ts';

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

/** A place in the file where something is to be said. */
export interface Spot {
	/** 1-based file line */
	line: number;
	row: number;
	example: string;
}

/** What the parser saw besides the cells. */
export interface Trouble {
	/** records whose number of cells is not the table's: record, cells */
	ragged: { row: number; width: number }[];
	stray: Spot[];
	open: Spot[];
	resplit: Spot[];
	/** records with empty lines before them: record, and how many */
	gaps: { row: number; lines: number }[];
	emptyLines: number;
	firstEmpty: number;
}

export const noTrouble = (): Trouble => ({
	ragged: [],
	stray: [],
	open: [],
	resplit: [],
	gaps: [],
	emptyLines: 0,
	firstEmpty: 0
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
	lines: Int32Array;
	codes: Int32Array[];
	dictionaries: Lexicon[];
	surplus: Surplus[];
	setAside: SetAside[];
	trouble: Trouble;
	/** the caller's signal fell */
	stopped: boolean;
}

/** The first `length` records as a table; columns beyond the header's only as far as a kept record fills them. */
export function tableOf(parsed: Parsed, names: string[], length: number): RawTable {
	const columns: RawColumn[] = parsed.codes.map((codes, k) => ({
		kind: 'text',
		name: names[k] ?? '',
		...parsed.dictionaries[k].finish(exact(codes, length), length === parsed.length)
	}));
	let width = parsed.width;
	for (const cell of parsed.surplus) if (cell.row < length) width = Math.max(width, cell.column + 1);
	for (let k = parsed.width; k < width; k++) {
		const words = new Map([['', 0]]);
		const codes = new Int32Array(length);
		for (const cell of parsed.surplus) {
			if (cell.column !== k || cell.row >= length) continue;
			if (!words.has(cell.text)) words.set(cell.text, words.size);
			codes[cell.row] = words.get(cell.text)!;
		}
		columns.push({ kind: 'text', name: names[k] ?? '', codes, dictionary: [...words.keys()] });
	}
	return { columns, length, lines: exact(parsed.lines, length) };
}

/** Shares the memory when little is left over, else copies. */
const exact = (of: Int32Array, length: number): Int32Array =>
	length === of.length ? of : length * 1.1 > of.length ? of.subarray(0, length) : of.slice(0, length);
