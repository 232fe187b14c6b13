import type { CellStyle, WriteSheet } from 'hucre';
import { report } from '../dataset/report.ts';
import { letters } from '../file/workbook/letters.ts';
import { explain, message } from '../message/message.ts';
import type { Failure } from '../term/failure.ts';
import { cell } from '../term/column.ts';
import type { Lang } from '../term/text.ts';
import { cellsOf, FOUND_COLUMNS } from './findings-csv.ts';
import { notesOf } from './findings-cells.ts';
import {
	ASIDE,
	FONT,
	HEAD,
	heights,
	LINK,
	nameOf,
	PAGE,
	TITLE,
	TONES,
	TOP,
	WRAP,
	MOST_COLUMNS,
	held,
	type Cells,
	type Rows
} from './findings-style.ts';
import { MOST_NOTES, MOST_ROWS, understoodSheet } from './findings-summary.ts';
import { foundRows, type Checked, type FoundRow } from './findings.ts';

/** Cells of the table that are copied at most. */
const MOST_CELLS = 1_000_000;

/**
 * What was read of a file, as a workbook in the reader's language: what was understood and the count that adds up; everything
 * found, each with a link to its cell; the table as read, the touched cells coloured and annotated.
 */
export async function findingsXlsx(checked: Checked, lang: Lang): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre');
	const said = report(checked.upload, checked.structure, checked.result, checked.checks, lang);
	const found = foundRows(checked, lang);
	const { columns, length } = checked.upload.raw;
	const shown = Math.min(length, MOST_ROWS, Math.floor(MOST_CELLS / Math.max(1, columns.length)));
	const table = tableSheet(checked, found, shown, lang);
	const sheets = [
		understoodSheet(
			said,
			{ shown, length, listed: found.length, notes: table.notes, own: checked.own },
			lang
		),
		findingsSheet(checked, found.slice(0, MOST_ROWS), shown, lang),
		table.sheet
	];
	const own = checked.own ? message(lang, 'gate.own-use') : undefined;
	return writeXlsx({ sheets, defaultFont: FONT, ...(own && { properties: { title: own, keywords: own } }) });
}

/** The workbook of a file that was refused: why, and what to do. */
export async function refusedXlsx(file: string, failure: Failure, lang: Lang): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre');
	const { what, next } = explain(lang, failure);
	const lines: [string, CellStyle][] = [
		[file, TITLE],
		[what, { ...WRAP, ...TONES.error }],
		[next, WRAP]
	];
	return writeXlsx({
		sheets: [
			{
				name: nameOf('understood', lang),
				rows: lines.map(([text]) => [text]),
				cells: new Map(lines.map(([value, style], row) => [`${row},0`, { value, style }])),
				columns: [{ width: 90 }]
			}
		]
	});
}

/** Widths of the columns of the list of findings, in characters. */
const WIDTHS = [16, 24, 14, 22, 9, 9, 80, 40, 24, 24];
const WRAPPED: readonly (typeof FOUND_COLUMNS)[number][] = ['message', 'example'];

function findingsSheet(
	{ upload }: Checked,
	found: readonly FoundRow[],
	shown: number,
	lang: Lang
): WriteSheet {
	const cells: Cells = new Map();
	const lines = new Map<number, number>();
	upload.raw.lines.subarray(0, shown).forEach((line, row) => {
		if (!lines.has(line)) lines.set(line, row);
	});
	const names = upload.raw.columns.map(({ name }) => name);
	const lineColumn = FOUND_COLUMNS.indexOf('line');
	const rows: Rows = [FOUND_COLUMNS.map((name) => message(lang, `found.${name}`))];
	rows[0].forEach((value, k) => cells.set(`0,${k}`, { value, style: HEAD }));
	for (const each of found) {
		const at = rows.length;
		const texts = cellsOf(each, lang).map(held);
		rows.push(
			FOUND_COLUMNS.map((name, k) => (name === 'rows' || name === 'line' ? each[name] || null : texts[k]))
		);
		const tone = each.kind === 'aside' ? ASIDE.fill : each.kind === 'repair' ? TONES.repaired.fill : each.severity === 'error' ? TONES.error.fill : each.severity === 'note' ? undefined : TONES.warning.fill; // prettier-ignore
		if (tone) cells.set(`${at},0`, { value: texts[0], style: { fill: tone, alignment: WRAP.alignment } });
		for (const name of WRAPPED) {
			const k = FOUND_COLUMNS.indexOf(name);
			cells.set(`${at},${k}`, { value: texts[k], style: WRAP });
		}
		const row = lines.get(each.line);
		if (row === undefined) continue;
		const column = Math.max(0, names.indexOf(each.column)) + 1;
		cells.set(`${at},${lineColumn}`, {
			value: each.line,
			style: LINK,
			hyperlink: {
				target: '',
				location: `'${nameOf('table', lang).replaceAll("'", "''")}'!${letters(column)}${row + 2}`
			}
		});
	}
	return {
		name: nameOf('findings', lang),
		rows,
		cells,
		columns: WIDTHS.map((width) => ({ width, style: TOP })),
		rowDefs: heights(rows.map((row) => row.map((value, k) => (WRAPPED.includes(FOUND_COLUMNS[k]) ? value : null))), WIDTHS), // prettier-ignore
		freezePane: { rows: 1 },
		pageSetup: PAGE,
		autoFilter: { range: `A1:${letters(FOUND_COLUMNS.length - 1)}${rows.length}` }
	};
}

function tableSheet(
	checked: Checked,
	found: readonly FoundRow[],
	shown: number,
	lang: Lang
): { sheet: WriteSheet; notes: number } {
	const { lines } = checked.upload.raw;
	const columns = checked.upload.raw.columns.slice(0, MOST_COLUMNS);
	const { cells: notes, aside } = notesOf(checked, found, new Set(Array(shown).keys()), lang);
	const cells: Cells = new Map();
	const rows: Rows = [
		[message(lang, 'found.line'), ...columns.map(({ name }, k) => held(name.trim()) || message(lang, 'upload.empty-name', { index: k + 1 }))] // prettier-ignore
	];
	rows[0].forEach((value, k) => cells.set(`0,${k}`, { value, style: HEAD }));
	let told = 0;
	const comment = (text: string) => (++told <= MOST_NOTES ? { comment: { text: held(text) } } : {});
	for (let row = 0; row < shown; row++) {
		const values = columns.map((column) => {
			const text = cell(column, row);
			const number =
				column.kind === 'number' ? column.values[row] : (column.typed?.[column.codes[row]] ?? NaN);
			return text === '' ? null : String(number) === text ? number : held(text);
		});
		rows.push([lines[row], ...values]);
		const reason = aside.get(row);
		if (reason !== undefined) {
			rows
				.at(-1)!
				.forEach((value, k) =>
					cells.set(`${row + 1},${k}`, { value, style: ASIDE, ...(k === 0 && comment(reason)) })
				);
		}
		for (const [k, { tone, text }] of notes.get(row) ?? []) {
			if (k >= columns.length) continue;
			cells.set(`${row + 1},${k + 1}`, {
				value: k < 0 ? lines[row] : values[k],
				style: reason === undefined ? TONES[tone] : { ...ASIDE, fill: TONES[tone].fill },
				...comment(text)
			});
		}
	}
	const widths = widthsOf(rows);
	return {
		sheet: {
			name: nameOf('table', lang),
			rows,
			cells,
			columns: widths.map((width) => ({ width })),
			rowDefs: heights(rows.slice(0, 1), widths),
			freezePane: { rows: 1, columns: 1 },
			pageSetup: PAGE,
			autoFilter: { range: `A1:${letters(columns.length)}${rows.length}` }
		},
		notes: told
	};
}

/** Widths that show what is in the columns, as far as the first rows tell; names may take several lines. */
const widthsOf = (rows: Rows): number[] =>
	rows[0].map((name, k) => {
		let most = Math.max(6, Math.ceil(String(name).length / 2), ...String(name).split(' ').map((word) => word.length)); // prettier-ignore
		for (const row of rows.slice(1, 500)) most = Math.max(most, String(row[k] ?? '').length);
		return Math.min(60, most + 3);
	});
