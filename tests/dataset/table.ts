import type { RawTable } from '#lib/term/column.ts';
import type { Upload } from '#lib/term/upload.ts';

/** A raw table of text columns, as a reader would give it; the header is line 1. */
export function table(names: string[], rows: string[][]): RawTable {
	return {
		length: rows.length,
		lines: Int32Array.from(rows, (_, i) => i + 2),
		columns: names.map((name, k) => {
			const dictionary = [...new Set(rows.map((row) => row[k] ?? ''))];
			return {
				kind: 'text',
				name,
				dictionary,
				codes: Int32Array.from(rows, (row) => dictionary.indexOf(row[k] ?? ''))
			};
		})
	};
}

/** The same as an upload of a file. */
export const upload = (file: string, names: string[], rows: string[][]): Upload => ({
	file,
	kind: 'csv',
	encoding: 'utf-8',
	bytes: 0,
	table: { headerRows: 1, firstDataRow: 2 },
	raw: table(names, rows),
	setAside: [],
	findings: [],
	repairs: []
});

/** A table from lines of cells parted by `|`, the first line its header. */
export function lines(file: string, text: string): Upload {
	const [names, ...rows] = text
		.trim()
		.split('\n')
		.map((line) =>
			line
				.trim()
				.split('|')
				.map((cell) => cell.trim())
		);
	return upload(file, names, rows);
}
