/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows. A cell with a tab or a
 * line end in it stands in quotes, with its own quotes doubled; any other quote is a letter of the cell.
 */
export function readBlock(text: string): string[][] {
	const rows: string[][] = [[]];
	let at = 0;
	const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	while (at <= whole.length) {
		const { cell, end } = cellAt(whole, at);
		rows[rows.length - 1].push(cell);
		if (whole[end] === '\n') rows.push([]);
		at = end + 1;
	}
	return rows;
}

function cellAt(text: string, from: number): { cell: string; end: number } {
	if (text[from] === '"') {
		const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
		quoted.lastIndex = from;
		const found = quoted.exec(text);
		if (found && /[\t\n]|""/.test(found[1]))
			return { cell: found[1].replaceAll('""', '"'), end: quoted.lastIndex };
	}
	let end = from;
	while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
	return { cell: text.slice(from, end), end };
}

/** The same the other way: what `readBlock` reads back, cell by cell. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
	rows
		.map((row) =>
			row.map((cell) => (/^"|[\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')
		)
		.join('\n') + '\n';
