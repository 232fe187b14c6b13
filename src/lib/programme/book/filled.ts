import { foldTone, stripMarks } from '../../area/fold.ts';
import { isTotal } from '../../dataset/place.ts';
import { letters } from '../../file/workbook/letters.ts';
import type { CellValue, Register, RegisterColumn } from '../../term/book.ts';
import { cell } from '../../term/column.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import type { Upload } from '../../term/upload.ts';
import { axesOf } from './column.ts';
import { columnsByHeader, registerByHeader } from './filled-header.ts';
import type { ReadFrom } from './pen.ts';
import { readCells, type Around } from './read-cell.ts';
import { readRows } from './read-rows.ts';

/** A cell of a filled table: its value and where it stood. */
export interface FilledCell {
	column: string;
	value: CellValue;
	understood: boolean;
	from: ReadFrom;
}

export interface FilledRow {
	/** line of the sheet or file */
	line: number;
	cells: FilledCell[];
}

/** Why a row of a filled table is not one of the register. */
export type LeftOut = 'total' | 'section' | 'empty' | 'numbers';

/** A table as it was filled in for a register: rows read = rows kept + rows left out. */
export interface Filled {
	register: string;
	/** each column of the table: its header, and which of the register's it is; null: not taken */
	columns: { header: string; column: string | null }[];
	rows: FilledRow[];
	left: { line: number; why: LeftOut; text: string }[];
	read: number;
	/** cells whose text was kept because it could not be read */
	unread: number;
}

/** What a person said of a filled table. */
export interface SaidOfTable {
	register?: string;
	/** by the place of the table's column: the register's column, null for none */
	columns?: Readonly<Record<number, string | null>>;
}

/**
 * Reads a filled table for a book: its register and columns by the header, sections, totals and empty lines left out and
 * told. Under a section that names a content ('Nội dung 1'), rows without one of their own belong to it.
 * @returns failure book-no-register when no register's columns are in it
 */
export function readFilled(upload: Upload, around: Around, said: SaidOfTable = {}): Result<Filled> {
	const { raw, headers, sheet = '', left: shift = 0 } = upload;
	const width = raw.columns.length - (upload.made ?? 0);
	const names = raw.columns.slice(0, width).map(({ name }) => name);
	const register =
		around.programme.registers.find(({ code }) => code === said.register) ??
		registerByHeader(around.programme, sheet, names, headers);
	if (!register) return failed('book-no-register', { file: upload.file, sheet });
	const guessed = columnsByHeader(register, names, headers);
	const codes = guessed.map((code, k) => {
		const own = said.columns?.[k];
		return own === undefined ? (Object.values(said.columns ?? {}).includes(code) ? null : code) : own;
	});
	if (codes.every((code) => code === null)) return failed('book-no-register', { file: upload.file, sheet });
	const columns = codes.map((code) => register.columns.find((each) => each.code === code));
	const texts = Array.from({ length: raw.length }, (_, i) =>
		raw.columns.slice(0, width).map((column) => plainCell(cell(column, i), column, i))
	);
	const sorted = sortedOut(texts, columns, register, around);
	const kept = sorted.flatMap(({ why }, i) => (why ? [] : [i]));
	const read = readRows(
		columns,
		kept.map((i) => texts[i]),
		around
	);
	const content = axesOf(register).content;
	const takesContent = content !== undefined && !codes.includes(content);
	let unread = 0;
	const rows = kept.map((i, at): FilledRow => {
		const line = raw.lines[i];
		const origin = (k: number): ReadFrom => ({
			file: upload.file,
			...(sheet && { sheet }),
			cell: `${letters(k + shift)}${line}`
		});
		const cells = columns.flatMap((column, k): FilledCell[] => {
			if (!column || texts[i][k].trim() === '') return [];
			const { value, understood } = read[k][at];
			if (!understood) unread++;
			return [{ column: column.code, value, understood, from: origin(k) }];
		});
		const { section } = sorted[i];
		if (takesContent && section)
			cells.unshift({
				...{ column: content, value: section.content, understood: true },
				from: { ...origin(section.place), cell: `${letters(section.place + shift)}${section.line}` }
			});
		return { line, cells };
	});
	return done({
		register: register.code,
		columns: names.map((header, k) => ({ header, column: codes[k] })),
		rows,
		left: sorted.flatMap(
			({ why }, i) =>
			why ? [{ line: raw.lines[i], why, text: texts[i].filter((text) => text.trim()).join(' ').slice(0, 120) }] : [] // prettier-ignore
		),
		read: raw.length,
		unread
	});

	/** The line a section's row stands on is known only here. */
	function plainCell(text: string, column: (typeof raw.columns)[number], row: number): string {
		// a number of a workbook needs no reading: its own digits say it, whatever the language
		const typed = column.kind === 'text' ? column.typed?.[column.codes[row]] : column.values[row];
		return typed !== undefined && !Number.isNaN(typed) && !/[-/:]/.test(text) ? exact(typed) : text;
	}

	function sortedOut(
		all: string[][],
		own: (RegisterColumn | undefined)[],
		of: Register,
		near: Around
	): { why: LeftOut | null; section: Section | null }[] {
		let section: Section | null = null;
		const { date, area } = axesOf(of);
		const places = (codes: (string | undefined)[]) =>
			own.flatMap((column, k) => (column && codes.includes(column.code) ? [k] : []));
		const fixed = places([
			date,
			area,
			...of.columns.filter(({ required, kind }) => required && !NUMBERS.has(kind)).map((each) => each.code)
		]);
		return all.map((cells, i) => {
			const why = whyLeftOut(cells, own, fixed);
			if (why === 'section')
				section = sectionOf(cells, raw.lines[i], near) ?? (isNumbered(cells) ? null : section);
			return { why, section };
		});
	}
}

/** A number in a way that reads alike in both languages: digits and one mark that can only be decimal. */
function exact(value: number): string {
	const text = String(value);
	// 1.234 could be read as thousands: one digit more says it is not
	return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Sections have sums of their own in these. */
const NUMBERS: ReadonlySet<RegisterColumn['kind']> = new Set(['count', 'amount', 'value']);

interface Section {
	content: string;
	line: number;
	place: number;
}

const ROMAN = /^(?:x{0,3}(?:ix|iv|v?i{0,3}))[.)]?$/;
const TITLE = /^(?:noi dung|nd|tieu du an|du an|phan|muc|content|component|section)\b/;
/** 'Cộng nội dung 1', 'Tổng mục II', 'Cộng theo quý': the sum of a part. Not 'Cộng đồng …', 'Tổng kết …'. */
const SUM_OF =
	/^(?:tong(?: cong| so)?|cong(?: don)?|luy ke|(?:sub)?total(?: of| for)?|sum of) (?:(?:cac|theo|tu|den|cua|toan|muc|phan|nhom|noi dung|nd|tieu du an|du an|hop phan|tinh|huyen|xa|phuong|thon|ban|don vi|quy|thang|nam|ky|section|content|component|quarter|month|year|province|district|commune)\b|[ivx]+\b|[a-d]\b|[\d(])/;
const folded = (text: string): string => stripMarks(foldTone(text));

/** Whether a row of a table is none of the register, and why. @param fixed places of what every row must say */
function whyLeftOut(
	cells: readonly string[],
	columns: readonly (RegisterColumn | undefined)[],
	fixed: readonly number[]
): LeftOut | null {
	const filled = cells.flatMap((text, k) => (text.trim() ? [k] : []));
	if (!filled.some((k) => columns[k]) && filled.length < 2) return 'empty';
	const labels = filled.map((k) => cells[k]).filter((text) => /\p{L}/u.test(text));
	if (labels.some((text) => isTotal(text) || SUM_OF.test(folded(text))) && labels.length <= 2) return 'total';
	// (1) (2) (3): the numbers of the columns under the header
	if (filled.length > 2 && filled.every((k, i) => /^\(?\d{1,2}\)?$/.test(cells[k].trim()) && (i === 0 || numberIn(cells[k]) === numberIn(cells[filled[i - 1]]) + 1))) return 'numbers'; // prettier-ignore
	const said = fixed.filter((k) => cells[k].trim() !== '' && !isLabel(cells, k)).length;
	if (said > 0) return null;
	const first = folded(cells[filled[0]] ?? '');
	const titled = labels.some((text) => TITLE.test(folded(text)));
	const lettered = first !== '' && (ROMAN.test(first) || /^[a-d][.)]?$/.test(first));
	if (titled || lettered) return 'section';
	return labels.length === 1 && filled.every((k) => !columns[k] || isLabel(cells, k)) ? 'section' : null;
}

/** Whether a cell is the title of a section rather than a value. */
const isLabel = (cells: readonly string[], k: number): boolean => TITLE.test(folded(cells[k]));
const numberIn = (text: string): number => Number(text.replace(/\D/g, ''));
const isNumbered = (cells: readonly string[]): boolean =>
	cells.some((text) => /^[ivx]+[.)]?$/.test(folded(text)));

/** The content a section names, by its number or its name. */
function sectionOf(cells: readonly string[], line: number, around: Around): Section | null {
	const content: RegisterColumn = { code: '', name: { vi: '', en: '' }, kind: 'content' };
	for (const [place, text] of cells.entries()) {
		if (!/\p{L}/u.test(text)) continue;
		const number = /^(?:nội dung|nd|content)(?: số)?\s*(\d+)/iu.exec(text.normalize('NFC').trim())?.[1];
		const tries = [number, text, text.replace(/^[^:.]*[:.]\s*/, '')].filter((each) => each !== undefined);
		for (const each of readCells(content, tries, around))
			if (each.understood && typeof each.value === 'string') return { content: each.value, line, place };
	}
	return null;
}
