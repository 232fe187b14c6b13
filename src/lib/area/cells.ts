/** Rows of a small CSV text of our own form: RFC 4180 quotes, one record a line; a byte order mark and empty lines are dropped. */
export const readCells = (text: string): string[][] =>
	text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map(splitRow);

function splitRow(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
		(m[1] ?? m[2]).replace(/""/g, '"')
	);
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as such a text, the header first; line breaks in cells become spaces. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => row.map((cell) => quoted(cell.replace(/[\r\n]+/g, ' '))).join(',') + '\n').join('');
