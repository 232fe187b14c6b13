import type { BookRow } from '../../term/book.ts';
import type { Filled, FilledCell } from './filled.ts';
import type { ReadFrom } from './pen.ts';
import { readCells, type Around } from './read-cell.ts';

/** What a row of a filled table is called before it is in a book; no row of a book is called so. */
export const standIn = (table: number, row: number): string => `=${table}!${row}`;
const STAND_IN = /^=\d+!\d+$/;

export const isStandIn = (value: unknown): value is string =>
	typeof value === 'string' && STAND_IN.test(value);

/**
 * Tables filled in together name each other's rows: an input its activity on another sheet, a class the one its trainer
 * attended on the same. Cells that name a row no book has yet are read again with the rows of all tables; what they find
 * there is the row's stand-in.
 */
export function linked(tables: readonly Filled[], around: Around): Filled[] {
	const fresh = new Map<string, BookRow[]>();
	tables.forEach(({ register, rows }, t) => {
		const own = fresh.get(register) ?? [];
		fresh.set(register, own);
		const there = placesOf(around.rows(register));
		rows.forEach(({ cells }, i) => {
			if (!cells.some(({ from }) => there.has(placeOf(from))))
				own.push(rowOf(register, standIn(t, i), cells));
		});
	});
	const all = new Map<string, readonly BookRow[]>();
	const near: Around = {
		...around,
		rows(register) {
			let rows = all.get(register);
			if (!rows) all.set(register, (rows = [...around.rows(register), ...(fresh.get(register) ?? [])]));
			return rows;
		}
	};
	return tables.map((table) => {
		const columns = around.programme.registers.find(({ code }) => code === table.register)?.columns ?? [];
		return columns.reduce(
			(done, column) => (column.kind === 'row' ? linkedIn(done, column, near) : done),
			table
		);
	});
}

function linkedIn(table: Filled, column: Parameters<typeof readCells>[0], near: Around): Filled {
	const open = table.rows.flatMap((row) =>
		row.cells.filter((each) => each.column === column.code && !each.understood)
	);
	if (!open.length) return table;
	const readings = readCells(
		column,
		open.map(({ value }) => String(value)),
		near
	);
	const found = new Map<FilledCell, FilledCell>();
	open.forEach((cell, i) => {
		const { value, understood } = readings[i];
		if (understood) found.set(cell, { ...cell, value, understood });
	});
	return {
		...table,
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => found.get(cell) ?? cell) })),
		unread: table.unread - found.size
	};
}

const placeOf = ({ file = '', sheet = '', cell = '' }: ReadFrom): string => `${file}\n${sheet}\n${cell}`;

/** Where the cells of some rows were read: a file brought again names the rows it gave before. */
const placesOf = (rows: readonly BookRow[]): ReadonlySet<string> =>
	new Set(
		rows.flatMap(({ cells }) =>
			Object.values(cells).flatMap(({ origin }) => (origin.file ? placeOf(origin) : []))
		)
	);

function rowOf(register: string, id: string, filled: readonly FilledCell[]): BookRow {
	const cells: BookRow['cells'] = {};
	for (const { column, value } of filled) cells[column] = { value, change: '', origin: { by: '', at: '' } };
	return { id, register, cells };
}
