/** Comma-separated text as these scripts write it: UTF-8, LF, RFC 4180 quotes, one header row. */

/** One row by the names of its columns; an absent name is an empty cell. */
export type Row = Record<string, string | number | null | undefined>;

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes rows under the given columns; with `sparse`, columns that are empty throughout are left out. */
export function writeCsv(columns: readonly string[], rows: readonly Row[], { sparse = false } = {}): string {
	const text = (row: Row, column: string): string => String(row[column] ?? '');
	const kept = sparse ? columns.filter((column) => rows.some((row) => text(row, column) !== '')) : columns;
	const lines = rows.map((row) => kept.map((column) => quoted(text(row, column))).join(','));
	return [kept.join(','), ...lines, ''].join('\n');
}

/** Reads what writeCsv wrote, and other RFC 4180 text with a header row; every cell is text. A BOM is dropped. */
export function readCsv(text: string): Record<string, string>[] {
	const records: string[][] = [];
	let record: string[] = [];
	const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
	const body = text.replace(/^\uFEFF/, '');
	for (let at = 0; at < body.length; at = token.lastIndex) {
		token.lastIndex = at;
		const match = token.exec(body);
		if (!match) throw new Error(`not comma-separated text at character ${at}`);
		record.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
		if (match[3] === ',') {
			if (token.lastIndex === body.length) record.push('');
			else continue;
		}
		records.push(record);
		record = [];
	}
	const [header, ...rest] = records;
	return rest.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}
