import type { CellStyle, WriteSheet } from 'hucre';
import type { Report } from '../dataset/report.ts';
import { hasMessage, message } from '../message/message.ts';
import type { At } from '../term/structure.ts';
import type { Lang } from '../term/text.ts';
import {
	held,
	MOST_COLUMNS,
	ASIDE,
	BOLD,
	HEAD,
	LABEL,
	nameOf,
	PAGE,
	TITLE,
	TONES,
	WRAP,
	type Cells,
	type Rows
} from './findings-style.ts';

/** Most records of the table, lines of the list and notes on cells that are copied: a workbook must still open. */
export const MOST_ROWS = 50_000;
export const MOST_NOTES = 2_000;

/** How much of it the other sheets show. */
export interface Shown {
	shown: number;
	length: number;
	listed: number;
	/** cells that have something said of them */
	notes: number;
	/** numbers of people in it are not protected */
	own?: boolean;
}

/** The first sheet: the count that adds up, what was understood of the file and of each column, what the colours mean. */
export function understoodSheet(
	said: Report,
	{ shown, length, listed, notes, own }: Shown,
	lang: Lang
): WriteSheet {
	const rows: Rows = [];
	const cells: Cells = new Map();
	const put = (values: (string | number | null)[], style?: CellStyle): void => {
		values
			.map((value) => (typeof value === 'string' ? held(value) : value))
			.forEach((value, k) => {
				const own = style ?? (k === 0 && values.length === 2 ? LABEL : WRAP);
				cells.set(`${rows.length},${k}`, { value, style: own });
			});
		rows.push(values);
	};
	const { read, kept, setAside } = said.rows;
	put([said.file], TITLE);
	if (own) put([message(lang, 'gate.own-use')], TONES.warning);
	put([message(lang, 'upload.headline', { read, kept, aside: setAside })], WRAP);
	put([message(lang, 'upload.sum', { read, kept, aside: setAside })], BOLD);
	if (shown < length) put([message(lang, 'found.cut-table', { shown, length })], TONES.warning);
	const { length: columns } = said.columns;
	if (columns > MOST_COLUMNS)
		put([message(lang, 'found.cut-columns', { shown: MOST_COLUMNS, columns })], TONES.warning);
	if (listed > MOST_ROWS) put([message(lang, 'found.cut-list', { shown: MOST_ROWS, listed })], TONES.warning);
	if (notes > MOST_NOTES)
		put([message(lang, 'found.cut-notes', { shown: MOST_NOTES, notes })], TONES.warning);
	rows.push([]);
	put([message(lang, 'upload.understood')], BOLD);
	put([message(lang, 'upload.kind'), said.kind.toUpperCase()]);
	if (said.sheet !== undefined) put([message(lang, 'found.sheet'), said.sheet]);
	put([message(lang, 'upload.encoding'), said.encoding]);
	if (said.table.delimiter)
		put([
			message(lang, 'upload.delimiter'),
			said.table.delimiter === '\t'
				? 'Tab'
				: said.table.delimiter === ' '
					? message(lang, 'upload.space')
					: said.table.delimiter
		]);
	put([message(lang, 'upload.header'), said.table.headerRows]);
	put([message(lang, 'found.first-row'), said.table.firstDataRow]);
	put([message(lang, 'upload.decimal'), `1${said.table.thousands}234${said.table.decimal}5`]);
	if (said.areas) {
		put([message(lang, 'upload.vintage'), said.areas.vintage ?? message(lang, 'upload.vintage-none')]);
		for (const { vintage, rows: _rows, ...each } of said.areas.editions ?? [])
			put([vintage || message(lang, 'upload.vintage-none'), message(lang, 'upload.areas-matched', each)]);
		const { matched, unmatched, ambiguous } = said.areas;
		put([
			message(lang, 'upload.areas'),
			message(lang, 'upload.areas-matched', { matched, unmatched, ambiguous })
		]);
	}
	rows.push([]);
	put([message(lang, 'found.column'), message(lang, 'found.role'), message(lang, 'found.recognised')], HEAD);
	for (const column of said.columns) {
		const role = `role.${column.role}`;
		put([column.name, hasMessage(role) ? message(lang, role) : column.role, recognisedAs(column)], WRAP);
	}
	rows.push([]);
	put([message(lang, 'found.colours')], BOLD);
	put([message(lang, 'found.colour.repaired')], TONES.repaired);
	put([message(lang, 'found.colour.warning')], TONES.warning);
	put([message(lang, 'found.colour.error')], TONES.error);
	put([message(lang, 'found.colour.aside')], ASIDE);
	return {
		name: nameOf('understood', lang),
		rows,
		cells,
		columns: [{ width: 60 }, { width: 36 }, { width: 60 }],
		pageSetup: PAGE
	};
}

/** What a column was recognised as, in short. */
function recognisedAs({ unit, recognised }: Report['columns'][number]): string {
	const { dimension, at, of } = recognised as { dimension?: string; at?: At; of?: string };
	const keys = Object.entries(at?.dimensions ?? {}).map(([name, code]) => `${name}=${code}`);
	return [dimension, at?.indicator, at?.period, ...keys, of, unit].filter(Boolean).join(' · ');
}
