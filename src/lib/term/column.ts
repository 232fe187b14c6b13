/** A column of text as codes into a dictionary: 4 bytes a row however long the words. */
export interface Coded {
	codes: Int32Array;
	/** Distinct words; `''` is an empty cell. */
	dictionary: string[];
}

/**
 * One column of a file as read. Text keeps the file's own spelling (after decoding and NFC); NaN is an empty number. Where a
 * file has typed cells (a workbook, JSON), `typed` holds, for each word of the dictionary, the number it was, NaN for
 * text: such a word needs no number format, and a text of the same letters is another word.
 */
export type RawColumn =
	| ({ kind: 'text'; name: string; typed?: Float64Array } & Coded)
	| { kind: 'number'; name: string; values: Float64Array };

/** A table as parsed: rectangular, nothing converted. `lines[i]` is the 1-based line of record i in the file. */
export interface RawTable {
	columns: RawColumn[];
	length: number;
	lines: Int32Array;
}

/** The text of one cell; `''` when empty. */
export function cell(column: RawColumn, row: number): string {
	if (column.kind === 'text') return column.dictionary[column.codes[row]];
	const value = column.values[row];
	return Number.isNaN(value) ? '' : String(value);
}

/** What an engine answers: named columns of equal length. Absent values are null. */
export interface Columns {
	names: string[];
	length: number;
	column: Record<string, ArrayLike<number | string | null>>;
}
