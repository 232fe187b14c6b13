import type { DataValidation, WriteSheet } from 'hucre';
import { letters } from '../file/workbook/letters.ts';
import { message } from '../message/message.ts';
import {
	describedOf,
	HEADINGS,
	isWorded,
	SHEETS,
	wordsOf,
	type Described
} from '../programme/book/description.ts';
import type { Programme } from '../term/book.ts';
import type { Lang } from '../term/text.ts';
import { FONT, HEAD, held, PAGE, type Cells } from './findings-style.ts';

/** Lines a sheet has lists for. */
const LINES = 500;

/** A programme as a workbook to change and bring back. @param targets as the book has them */
export async function descriptionXlsx(
	programme: Programme,
	targets: Described['targets'],
	lang: Lang
): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre');
	const tables: Described = { ...describedOf(programme, lang), targets };
	return writeXlsx({
		sheets: SHEETS.map((code): WriteSheet => {
			const keys = Object.keys(HEADINGS[code]);
			const head = keys.map((key) => held(message(lang, HEADINGS[code][key])));
			const cells: Cells = new Map(head.map((value, k) => [`0,${k}`, { value, style: HEAD }]));
			return {
				name: message(lang, `design.sheet.${code}`),
				rows: [
					head,
					...tables[code].map((row) =>
						keys.map((key) => {
							const value = row[key] ?? '';
							return typeof value === 'number' ? value : held(value) || null;
						})
					)
				],
				cells,
				columns: keys.map((key) => ({ width: WIDE.has(key) ? 40 : 18 })),
				freezePane: { rows: 1 },
				pageSetup: PAGE,
				dataValidations: keys.flatMap((key, k): DataValidation[] =>
					isWorded(key)
						? [
								{
									...{ type: 'list', allowBlank: true, values: wordsOf(lang, key) },
									...{ range: `${letters(k)}2:${letters(k)}${LINES}`, showErrorMessage: false }
								}
							]
						: []
				)
			};
		}),
		defaultFont: FONT
	});
}

const WIDE = new Set(['vi', 'en', 'definition', 'definitionEn', 'note', 'noteEn', 'formula', 'area']);
