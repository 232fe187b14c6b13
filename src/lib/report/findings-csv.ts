import { csvRow } from '../file/text/csv-write.ts';
import { explain, message } from '../message/message.ts';
import type { Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { foundRows, type Checked, type FoundRow } from './findings.ts';

/** The columns of a list of findings, in their order. */
export const FOUND_COLUMNS = [
	'kind',
	'rule',
	'severity',
	'column',
	'line',
	'rows',
	'message',
	'example',
	'before',
	'after'
] as const satisfies readonly (keyof FoundRow)[];

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers are left alone. */
const inert = (text: string): string =>
	/^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?$|^[-+]?[\d.,]+%?$/.test(text) ? `'${text}` : text;

const HEAD = (lang: Lang): string =>
	'\ufeff' + csvRow(FOUND_COLUMNS.map((name) => message(lang, `found.${name}`))) + '\r\n';

/** Everything found in a file as CSV, in the reader's language; UTF-8 with a byte order mark so that Excel reads it. */
export function* findingsCsv(checked: Checked, lang: Lang): Generator<string> {
	yield HEAD(lang);
	for (const row of foundRows(checked, lang)) yield csvRow(cellsOf(row, lang).map(inert)) + '\r\n';
}

/** The list of a file that was refused: why, and what to do. */
export function* refusedCsv(failure: Failure, lang: Lang): Generator<string> {
	const { what, next } = explain(lang, failure);
	yield HEAD(lang);
	const row: FoundRow = { kind: 'refused', rule: failure.kind, severity: 'error', column: '', line: 0, rows: 0, message: `${what} ${next}`, example: '', before: '', after: '' }; // prettier-ignore
	yield csvRow(cellsOf(row, lang).map(inert)) + '\r\n';
}

/** A row as its cells say it. */
export const cellsOf = (row: FoundRow, lang: Lang): string[] =>
	FOUND_COLUMNS.map((name) => {
		if (name === 'kind') return message(lang, `found.kind.${row.kind}`);
		if (name === 'severity') return row.severity && message(lang, `found.severity.${row.severity}`);
		if (name === 'line') return row.line ? String(row.line) : '';
		return String(row[name]);
	});
