/** One cell of a CSV file, quoted when it must be (RFC 4180). */
export const csvCell = (text: string): string =>
	/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * One record of a CSV file (RFC 4180) without its line end. A lone empty cell is written in quotes: an empty line would be
 * no record.
 */
export const csvRow = (cells: readonly string[]): string =>
	cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',');
