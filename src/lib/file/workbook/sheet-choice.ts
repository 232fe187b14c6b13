import type { Failure } from '#lib/term/failure.ts';
import type { SheetTable } from './sheet-table.ts';

/** A sheet read, or why it could not be. */
export interface ReadSheet {
	name: string;
	hidden: boolean;
	/** null: nothing in it, not asked for, or it could not be read */
	table: SheetTable | null;
	failure?: Failure;
}

/** Sheets named in a sentence. */
const NAMED = 30;

/** Names of sheets, as sentences list them. */
export const listed = (sheets: readonly { name: string }[]): string =>
	sheets
		.slice(0, NAMED)
		.map(({ name }) => name)
		.join(', ') + (sheets.length > NAMED ? ' …' : '');

/** The sheet of a name, capitals and blanks around it not minded; −1 when there is none. */
export function findSheet(sheets: readonly { name: string }[], name: string): number {
	const exact = sheets.findIndex((sheet) => sheet.name === name);
	const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();
	return exact >= 0 ? exact : sheets.findIndex((sheet) => fold(sheet.name) === fold(name));
}

/** Sheets that explain others. */
const AROUND =
	/^(?:instructions?|notes?|read ?me|about|cover|contents?|index|meta(?: ?data)?|legend|codes?|code ?lists?|lists?|lookups?|hướng dẫn.*|ghi chú.*|chú thích.*|giải thích.*|bìa|mục lục|danh mục.*|dm[ _].*|tham số)$/iu;

/** The sheet that looks most like data: most cells filled in records, figures counting twice; hidden ones last. −1: none. */
export function chooseSheet(sheets: readonly ReadSheet[]): number {
	const scores = sheets.map(scoreOf);
	const best = scores.indexOf(Math.max(...scores));
	if (best < 0 || !sheets[best].table) return -1;
	// of sheets of one kind the first, not the largest
	const alike = alikeSheets(sheets, best).filter((i) => sheets[i].hidden === sheets[best].hidden);
	return alike.find((i) => scores[i] > 0) ?? best;
}

function scoreOf({ name, hidden, table }: ReadSheet): number {
	if (!table) return -1;
	const { columns, length } = table.raw;
	let score = 0;
	for (const column of columns) {
		if (column.kind === 'number') score += length * 2;
		else {
			const weights = column.dictionary.map((word, code) =>
				word.trim() === '' ? 0 : column.typed && !Number.isNaN(column.typed[code]) ? 2 : 1
			);
			for (let row = 0; row < length; row++) score += weights[column.codes[row]];
		}
	}
	return score * (AROUND.test(name.trim()) ? 0.1 : 1) * (hidden ? 1e-6 : 1);
}

/** The sheets whose columns have the names of one sheet's, itself among them. */
export function alikeSheets(sheets: readonly ReadSheet[], as: number): number[] {
	const key = headerOf(sheets[as].table);
	if (!key) return [as];
	return sheets.flatMap(({ table }, i) => (i === as || headerOf(table) === key ? [i] : []));
}

/** The names of the columns as one text; '' when they are too few to tell sheets apart. */
function headerOf(table: SheetTable | null): string {
	if (!table?.table.headerRows) return '';
	const names = table.raw.columns.map(({ name }) => name.trim().replace(/\s+/g, ' ').toLowerCase());
	return names.filter(Boolean).length > 1 ? names.join('\u0001') : '';
}
