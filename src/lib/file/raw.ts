import type { RawColumn } from '#lib/term/column.ts';
import type { Upload } from '#lib/term/upload.ts';
import { csvCell, csvRow } from './text/csv-write.ts';

const CHUNK = 4096;

/**
 * The table exactly as parsed, as CSV (RFC 4180, LF, UTF-8 when encoded): one header row unless the file had none, then every
 * record; surplus cells stand behind the record they were in. Columns made from the file's own are left out. Comes in parts,
 * each of whole records; parts are to be joined as they are.
 */
export function* writeRaw(upload: Upload): Generator<string> {
	const { length } = upload.raw;
	const columns = upload.raw.columns.slice(0, upload.raw.columns.length - (upload.made ?? 0));
	const width = upload.table.width ?? columns.length;
	if (upload.table.headerRows > 0 || columns.some((column) => column.name))
		yield csvRow(columns.slice(0, width).map((column) => column.name)) + '\n';
	const cells = columns.map(cellsOf);
	for (let from = 0; from < length; from += CHUNK) {
		let part = '';
		for (let row = from; row < Math.min(length, from + CHUNK); row++) {
			let end = columns.length;
			while (end > width && !cells[end - 1](row)) end--;
			let line = '';
			for (let k = 0; k < end; k++) line += k ? ',' + cells[k](row) : cells[k](row);
			part += (end === 1 && !line ? '""' : line) + '\n';
		}
		yield part;
	}
}

/** The cells of a column as they are written, by record. */
function cellsOf(column: RawColumn): (row: number) => string {
	if (column.kind === 'number') {
		const { values } = column;
		return (row) => (Number.isNaN(values[row]) ? '' : String(values[row]));
	}
	const { codes } = column;
	const quoted = column.dictionary.map(csvCell);
	return (row) => quoted[codes[row]];
}
