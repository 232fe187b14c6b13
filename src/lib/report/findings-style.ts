import type { Cell, CellStyle, RowDef } from 'hucre';
import { message } from '../message/message.ts';
import type { Lang } from '../term/text.ts';
import type { Tone } from './findings-cells.ts';

/** Values of a sheet, row by row. */
export type Rows = (string | number | null)[][];
/** Cells with more than a value, by `row,column` from 0. */
export type Cells = Map<string, Partial<Cell>>;
const solid = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
export const FONT = { name: 'Arial', size: 10 };
export const WRAP: CellStyle = {
	font: FONT,
	alignment: { wrapText: true, vertical: 'top', horizontal: 'left' }
};
export const BOLD: CellStyle = { font: { ...FONT, bold: true } };
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } };
export const LABEL: CellStyle = {
	font: { ...FONT, color: { rgb: '555555' } },
	alignment: { vertical: 'top' }
};
export const HEAD: CellStyle = {
	font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
	fill: solid('5B3A8C'),
	alignment: { vertical: 'top', wrapText: true }
};
export const TONES: Record<Tone, CellStyle> = {
	repaired: { font: FONT, fill: solid('DDEFD9') },
	warning: { font: FONT, fill: solid('F8E3B0') },
	error: { font: FONT, fill: solid('F4C7C3') }
};
export const ASIDE: CellStyle = {
	font: { ...FONT, strikethrough: true, color: { rgb: '777777' } },
	fill: solid('ECECEC')
};
export const TOP: CellStyle = { font: FONT, alignment: { vertical: 'top' } };
export const LINK: CellStyle = { ...TOP, font: { ...FONT, underline: true, color: { rgb: '1A56B0' } } };
/** Points of one line of text. */
const LINE = 13;

/** Printed across one page, as long as it gets. */
export const PAGE = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Heights of rows whose wrapped texts need more than one line. @param widths of the columns, in characters */
export function heights(rows: Rows, widths: readonly number[]): Map<number, RowDef> {
	const found = new Map<number, RowDef>();
	rows.forEach((row, i) => {
		const lines = Math.max(
			1,
			...row.map((value, k) => Math.ceil(String(value ?? '').length / (widths[k] - 2)))
		);
		if (lines > 1) found.set(i, { height: Math.min(lines, 20) * LINE });
	});
	return found;
}

/** The name of a sheet in the reader's language. */
export const nameOf = (sheet: 'understood' | 'findings' | 'table', lang: Lang): string =>
	message(lang, `found.sheet.${sheet}`);

/** Columns and letters a cell a workbook can hold. */
export const MOST_COLUMNS = 16_000;
const LONGEST = 32_000;

/** A text a workbook can hold: control characters have no place in XML, and `_x0041_` would be read as a letter. */
export const held = (text: string): string =>
	text
		.slice(0, LONGEST)
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (letter) => (/[\t\n\r]/.test(letter) ? letter : '\ufffd'))
		.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
