import type { Cell, CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { csvRow } from '../file/text/csv-write.ts';
import { letters } from '../file/workbook/letters.ts';
import { message, pick } from '../message/message.ts';
import type { Programme, Register, RegisterColumn } from '../term/book.ts';
import type { Lang } from '../term/text.ts';
import { FONT, HEAD, held, PAGE, TITLE, TOP, WRAP, type Cells } from './findings-style.ts';

/** Rows a sheet of the template has lists and checks for. */
const ROWS = 2000;
/** Letters a name of a sheet has at most. */
const NAME = 31;

/** What a template offers beside the programme. */
export interface TemplateChoice {
	/** titles of areas to choose from; none: areas are typed */
	areas?: readonly string[];
}

/** The header of a column: its name, and its unit where it has one. */
export const headerOf = ({ name, unit }: RegisterColumn, lang: Lang): string =>
	unit ? `${pick(lang, name)} (${pick(lang, unit)})` : pick(lang, name);

/** An empty table of a register to fill in, as CSV that spreadsheets open with its marks. */
export const templateCsv = ({ columns }: Register, lang: Lang): string =>
	'\ufeff' + csvRow(columns.map((column) => headerOf(column, lang))) + '\r\n';

/**
 * A workbook to fill in: what to do, a sheet for each register with lists to choose from, a note at each heading, headings
 * that cannot be changed; and the lists themselves.
 */
export async function templateXlsx(
	programme: Programme,
	lang: Lang,
	{ areas = [] }: TemplateChoice = {}
): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre');
	const lists = new Lists(message(lang, 'template.lists'));
	const sheets = programme.registers.map((register) =>
		registerSheet(register, programme, lists, areas, lang)
	);
	const bytes = await writeXlsx({
		sheets: [guideSheet(programme, lang), ...sheets, lists.sheet()],
		defaultFont: FONT,
		properties: { title: pick(lang, programme.title) }
	});
	return openColumns(bytes, sheets.length);
}

/**
 * Gives the columns of the registers the style of their cells in the second row: the writer styles cells only, and cells
 * of a locked sheet that have no style of their own cannot be filled in.
 */
function openColumns(bytes: Uint8Array, registers: number): Uint8Array {
	const files = unzipSync(bytes);
	for (let i = 0; i < registers; i++) {
		const name = `xl/worksheets/sheet${i + 2}.xml`;
		const sheet = strFromU8(files[name]);
		files[name] = strToU8(
			sheet.replace(/<col min="(\d+)"/g, (col, min: string) => {
				const style = new RegExp(`<c r="${letters(Number(min) - 1)}2" s="(\\d+)"`).exec(sheet)?.[1];
				return style === undefined ? col : `${col} style="${style}"`;
			})
		);
	}
	return zipSync(files);
}

/** A name a sheet may have. */
const sheetName = (name: string): string =>
	name
		.replace(/[[\]:*?/\\]/g, ' ')
		.slice(0, NAME)
		.trim();

const OPEN: CellStyle = { ...TOP, protection: { locked: false } };
const MUST: CellStyle = { ...HEAD, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '8A3B12' } } };

function registerSheet(
	{ name, columns, note }: Register,
	programme: Programme,
	lists: Lists,
	areas: readonly string[],
	lang: Lang
): WriteSheet {
	const cells: Cells = new Map();
	const header = columns.map((column) => headerOf(column, lang));
	columns.forEach(({ kind }, k) =>
		cells.set(`1,${k}`, { value: null, style: kind === 'date' ? { ...OPEN, numFmt: 'dd/mm/yyyy' } : OPEN })
	);
	columns.forEach((column, k) =>
		cells.set(`0,${k}`, {
			value: held(header[k]),
			style: column.required ? MUST : HEAD,
			comment: { text: held(noteOf(column, lang)), author: message(lang, 'app.name') }
		} satisfies Partial<Cell>)
	);
	return {
		name: sheetName(pick(lang, name)),
		rows: [header.map(held), header.map(() => null)],
		cells,
		columns: columns.map((column, k): ColumnDef => ({
			width: Math.min(42, Math.max(12, Math.ceil(header[k].length * 0.8), WIDTHS[column.kind] ?? 12)),
			style: OPEN,
			...(column.kind === 'date' && { numFmt: 'dd/mm/yyyy' })
		})),
		rowDefs: new Map([[0, { height: 42 }]]),
		dataValidations: columns.flatMap((column, k) => validationOf(column, k, programme, lists, areas, lang)),
		freezePane: { rows: 1 },
		protection: {
			sheet: true,
			...{ formatCells: false, formatColumns: false, formatRows: false, insertRows: false },
			...{ deleteRows: false, sort: false, autoFilter: false }
		},
		pageSetup: PAGE,
		...(note && { headerFooter: { oddFooter: held(pick(lang, note)).replaceAll('&', '&&').slice(0, 200) } })
	};
}

const WIDTHS: Partial<Record<RegisterColumn['kind'], number>> = { text: 28, area: 34, row: 28, indicator: 34, content: 30, code: 22 }; // prettier-ignore

/** What stands at a heading: what to write, how, and whether it must be there. */
function noteOf(column: RegisterColumn, lang: Lang): string {
	return [
		pick(lang, column.name) + (column.required ? ` (${message(lang, 'entry.required')})` : ''),
		message(lang, `template.kind.${column.kind}`),
		...(column.note ? [pick(lang, column.note)] : [])
	].join('\n');
}

function validationOf(
	column: RegisterColumn,
	k: number,
	programme: Programme,
	lists: Lists,
	areas: readonly string[],
	lang: Lang
): DataValidation[] {
	const range = `${letters(k)}2:${letters(k)}${ROWS}`;
	const about = {
		...{ range, allowBlank: true, showInputMessage: true, showErrorMessage: true },
		inputTitle: pick(lang, column.name).slice(0, 32),
		inputMessage: message(lang, `template.kind.${column.kind}`).slice(0, 250),
		errorTitle: pick(lang, column.name).slice(0, 32),
		errorMessage: message(lang, `template.wrong.${column.kind}`).slice(0, 220)
	};
	const list = (names: readonly string[], key: string, errorStyle: 'stop' | 'warning'): DataValidation[] =>
		names.length
			? [{ ...about, type: 'list', formula1: lists.range(key, pick(lang, column.name), names), errorStyle }]
			: [];
	const named = (all: readonly { name: { vi: string; en: string } }[]) =>
		all.map(({ name }) => pick(lang, name));
	switch (column.kind) {
		case 'code':
			return list(named(column.codes ?? []), JSON.stringify(column.codes), 'stop');
		case 'content':
			return list(named(programme.contents), 'contents', 'stop');
		case 'indicator':
			return list(named(programme.indicators), 'indicators', 'stop');
		case 'area':
			return list(areas, 'areas', 'warning');
		case 'count':
			return [{ ...about, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', errorStyle: 'stop' }];
		case 'amount':
			return [
				{ ...about, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', errorStyle: 'stop' }
			];
		case 'value':
			return [{ ...about, type: 'decimal', operator: 'between', formula1: '-1E+15', formula2: '1E+15', errorStyle: 'warning' }]; // prettier-ignore
		case 'date':
			// 1/1/2000 to 31/12/2099, as days since 1900
			return [{ ...about, type: 'date', operator: 'between', formula1: '36526', formula2: '73050', errorStyle: 'warning' }]; // prettier-ignore
		default:
			return [];
	}
}

/** The lists cells choose from, each a column of a sheet of its own. */
class Lists {
	#columns: { key: string; title: string; names: readonly string[] }[] = [];
	constructor(readonly name: string) {}

	/** The range of a list, put in when it is not there yet. */
	range(key: string, title: string, names: readonly string[]): string {
		let at = this.#columns.findIndex((each) => each.key === key);
		if (at < 0) at = this.#columns.push({ key, title, names }) - 1;
		const column = letters(at);
		return `'${this.name.replaceAll("'", "''")}'!$${column}$2:$${column}$${names.length + 1}`;
	}

	sheet(): WriteSheet {
		const length = Math.max(0, ...this.#columns.map(({ names }) => names.length));
		return {
			name: this.name,
			rows: [
				this.#columns.map(({ title }) => held(title)),
				...Array.from({ length }, (_, i) => this.#columns.map(({ names }) => held(names[i] ?? '') || null))
			],
			columns: this.#columns.map(() => ({ width: 36 })),
			protection: { sheet: true }
		};
	}
}

function guideSheet(programme: Programme, lang: Lang): WriteSheet {
	const lines: [string, CellStyle][] = [
		[pick(lang, programme.title), TITLE],
		[message(lang, 'template.guide'), WRAP],
		[message(lang, 'template.guide-lists'), WRAP],
		[message(lang, 'template.guide-numbers'), WRAP],
		[message(lang, 'template.guide-areas'), WRAP],
		[message(lang, 'template.guide-back'), WRAP],
		['', WRAP],
		...programme.registers.map((register): [string, CellStyle] => [
			`${pick(lang, register.name)}${register.note ? `: ${pick(lang, register.note)}` : ''}`,
			WRAP
		]),
		['', WRAP],
		[pick(lang, programme.source), WRAP]
	];
	return {
		name: message(lang, 'template.guide-sheet'),
		rows: lines.map(([text]) => [held(text)]),
		cells: new Map(lines.map(([text, style], row) => [`${row},0`, { value: held(text), style }])),
		columns: [{ width: 110 }],
		rowDefs: new Map(
			lines.map(([text], row) => [row, { height: Math.max(1, Math.ceil(text.length / 105)) * 14 + 4 }])
		)
	};
}
