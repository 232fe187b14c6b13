import type { GridRow } from '../table/grid.ts';
import type { Merge } from './sheet.ts';

/** Lines of the head in which merged cells may name columns. */
const HEAD = 400;

/** The rows with what merged cells of the head say in all their cells, beside the cells themselves: names are made of it. */
export function spreadMerges(rows: readonly GridRow[], merges: readonly Merge[]): GridRow[] {
	const spread = new Map<number, string[]>();
	const places = new Map(rows.slice(0, HEAD).map(({ line }, i) => [line, i]));
	for (const { top, left, bottom, right } of merges) {
		const first = places.get(top + 1);
		const text = first === undefined ? '' : (rows[first].cells[left] ?? '');
		if (!text) continue;
		for (let line = top + 1; line <= Math.min(bottom + 1, top + HEAD); line++) {
			const at = places.get(line);
			if (at === undefined) continue;
			const cells = spread.get(at) ?? [...rows[at].cells];
			for (let k = left; k <= Math.min(right, left + HEAD); k++) {
				while (cells.length <= k) cells.push('');
				cells[k] ||= text;
			}
			spread.set(at, cells);
		}
	}
	return rows.map((row, i) => (spread.has(i) ? { ...row, merged: spread.get(i) } : row));
}

/** Cells merged downwards among the records, repeated in each of their rows. */
export interface Repeated {
	rows: GridRow[];
	/** rows that got a cell, in their order, and the first text */
	lines: number[];
	example: string;
	/** of these, rows that got a number that is no year */
	numbers: number[];
}

/** Repeats cells merged downwards from line `from` to line `to`; cells that hold something of their own keep it. */
export function repeatDown(
	rows: readonly GridRow[],
	merges: readonly Merge[],
	from: number,
	to: number
): Repeated {
	const down = merges.filter(({ top, bottom }) => bottom > top && top + 1 >= from && top < to);
	const out: Repeated = { rows: [...rows], lines: [], example: '', numbers: [] };
	if (!down.length) return out;
	const places = new Map(rows.map(({ line }, i) => [line, i]));
	const lines = new Set<number>();
	const numbers = new Set<number>();
	for (const { top, bottom, left } of down) {
		const first = places.get(top + 1);
		const text = first === undefined ? '' : (rows[first].cells[left] ?? '');
		if (!text.trim()) continue;
		const number = rows[first!].typed?.[left] ?? NaN;
		for (let line = top + 2; line <= Math.min(bottom + 1, to); line++) {
			const at = places.get(line);
			if (at === undefined || out.rows[at].cells[left]) continue;
			out.rows[at] = withCell(out.rows[at], left, text, number);
			lines.add(line);
			if (!Number.isNaN(number) && !isYear(number)) numbers.add(line);
			out.example ||= text;
		}
	}
	const ordered = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);
	return { ...out, lines: ordered(lines), numbers: ordered(numbers) };
}

const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number <= 2100;

function withCell(row: GridRow, column: number, text: string, number: number): GridRow {
	const cells = [...row.cells];
	const typed = Array.from({ length: Math.max(cells.length, column + 1) }, (_, k) => row.typed?.[k] ?? NaN);
	while (cells.length <= column) cells.push('');
	cells[column] = text;
	typed[column] = number;
	return { ...row, cells, ...((row.typed || !Number.isNaN(number)) && { typed }) };
}
