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
