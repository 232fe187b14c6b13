import type { SourceTable } from './table.ts';

/** How a file writes cells. */
export interface Style {
	delimiter: string;
	/** '"', "'" or '' */
	quote: string;
	/** what stands before a quotation mark inside quotes */
	escape: string;
	newline: string;
	/** every cell in quotes */
	all?: boolean;
}

export const PLAIN: Style = { delimiter: ',', quote: '"', escape: '"', newline: '\r\n' };

/** The cells of a row as they stand in the file. */
export function pieces(row: readonly string[], table: SourceTable, style: Style): string[] {
	const { delimiter, quote, escape, all } = style;
	return row.map((text, k) => {
		const must =
			text.includes(delimiter[0]) || /["\r\n]|^\s|\s$/.test(text) || (quote && text.includes(quote));
		if (!quote || !(all || must || table.quoted.has(k))) return text;
		// a backslash escapes itself as well
		const own = escape === '\\' ? text.replaceAll('\\', '\\\\') : text;
		return quote + own.replaceAll(quote, escape + quote) + quote;
	});
}

export const lineOf = (row: readonly string[], table: SourceTable, style: Style): string =>
	pieces(row, table, style).join(style.delimiter);

/** Lines of text, each ended. */
export const joined = (lines: readonly string[], newline: string): string =>
	lines.map((line) => line + newline).join('');

/** The file line (1-based) each of some rows begins on. */
export function placesOf(rows: readonly (readonly string[])[]): number[] {
	let line = 1;
	return rows.map((row) => {
		const here = line;
		line += 1 + row.reduce((n, cell) => n + cell.split('\n').length - 1, 0);
		return here;
	});
}
