import type { BookRow, CellValue, Programme, RegisterColumn } from '../../term/book.ts';
import { cellText, type Shown } from './cell-text.ts';
import { registerOf } from './column.ts';
import { readCells, type Around } from './read-cell.ts';
import { dateOfRow } from './row-title.ts';
import { fits } from './rule/kind.ts';

/** What cells of a column become when the column is changed. */
export interface Reread {
	register: string;
	column: RegisterColumn;
	/** cells that mean something in the column as it is now, and what */
	read: { row: string; value: CellValue }[];
	/** cells that stay as they are and will be marked */
	left: number;
}

/**
 * Reads the cells of changed columns again: words that are numbers become numbers, names become codes, and the other way
 * round. What cannot be read stays as it is, so nothing is lost.
 */
export function rereadCells(
	before: Programme,
	after: Programme,
	rows: (register: string) => readonly BookRow[],
	{ lang, areas }: Pick<Around, 'lang' | 'areas'>
): Reread[] {
	const shown: Shown = {
		...{ programme: before, lang, areas },
		row: (register, id) => rows(register).find((each) => each.id === id)
	};
	const around: Around = { programme: after, lang, areas, rows };
	return after.registers.flatMap((register) => {
		const old = registerOf(before, register.code);
		return register.columns.flatMap((column): Reread[] => {
			const was = old?.columns.find(({ code }) => code === column.code);
			if (!old || !was || !isOther(was, column)) return [];
			const filled = rows(register.code).flatMap((row) => {
				const value = row.cells[column.code]?.value ?? null;
				return value === null || stands(column, value) ? [] : [{ row, value }];
			});
			const texts = filled.map(({ row, value }) => cellText(was, value, shown, dateOfRow(old, row)));
			const beside = filled.map(({ row }) => {
				const date = dateOfRow(register, row);
				return date === undefined ? {} : { date };
			});
			const readings = readCells(column, texts, around, beside);
			const read = filled.flatMap(({ row, value }, i) =>
				readings[i].understood && readings[i].value !== value
					? [{ row: row.id, value: readings[i].value }]
					: []
			);
			const left = readings.filter(({ understood }) => !understood).length;
			return filled.length ? [{ register: register.code, column, read, left }] : [];
		});
	});
}

/** Whether cells of one mean something else in the other. */
const isOther = (was: RegisterColumn, now: RegisterColumn): boolean =>
	was.kind !== now.kind ||
	was.refers !== now.refers ||
	JSON.stringify(was.codes?.map(({ code }) => code)) !== JSON.stringify(now.codes?.map(({ code }) => code));

/** Whether a value is one the column takes already. */
const stands = ({ kind, codes }: RegisterColumn, value: CellValue): boolean =>
	kind === 'code' ? (codes ?? []).some(({ code }) => code === value) : fits(kind, value) && kind !== 'text' && !NAMED.has(kind); // prettier-ignore

/** Kinds whose values are codes of something: whether a text is one is told by reading it. */
const NAMED: ReadonlySet<RegisterColumn['kind']> = new Set(['area', 'content', 'indicator', 'row']);
