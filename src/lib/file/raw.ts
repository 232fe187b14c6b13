import type { Upload } from '#lib/term/upload.ts';
import { csvCell, csvRow } from './csv-write.ts';

const CHUNK = 4096;

/**
 * The table exactly as parsed, as CSV (RFC 4180, LF, UTF-8 when encoded): one header row unless the file had none, then every
 * record. Columns made from the file's own are left out. Comes in parts, each of whole records; parts are to be joined as
 * they are.
 */
export function* writeRaw(upload: Upload): Generator<string> {
	const { length } = upload.raw;
	const columns = upload.raw.columns.slice(0, upload.raw.columns.length - (upload.made ?? 0));
	if (upload.table.headerRows > 0 || columns.some((column) => column.name))
		yield csvRow(columns.map((column) => column.name)) + '\n';
	const quoted = columns.map((column) => (column.kind === 'text' ? column.dictionary.map(csvCell) : null));
	const lone = columns.length === 1;
	for (let from = 0; from < length; from += CHUNK) {
		let part = '';
		for (let row = from; row < Math.min(length, from + CHUNK); row++) {
			let line = '';
			columns.forEach((column, k) => {
				if (k) line += ',';
				if (column.kind === 'text') line += quoted[k]![column.codes[row]];
				else if (!Number.isNaN(column.values[row])) line += String(column.values[row]);
			});
			part += (lone && !line ? '""' : line) + '\n';
		}
		yield part;
	}
}
