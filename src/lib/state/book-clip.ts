import { writeBlock } from '../programme/book/block.ts';
import type { CellValue, RegisterColumn } from '../term/book.ts';
import type { BookEntry, Edit } from './book-entry.svelte.ts';

/** Cells that were copied here, as what they are: what two rows or areas share in name is not mixed up. */
export interface Clip {
	columns: RegisterColumn[];
	rows: CellValue[][];
}

/** The chosen cells as values. */
export function clipOf(entry: BookEntry): Clip {
	const { top, bottom, left, right } = entry.cursor.range;
	const columns = entry.sheet.columns.slice(left, right + 1);
	const rows: CellValue[][] = [];
	for (let place = top; place <= bottom; place++)
		rows.push(columns.map((column) => entry.valueAt(place, column)));
	return { columns, rows };
}

/** The chosen cells as text, for a spreadsheet. */
export function cellsOf(entry: BookEntry): string {
	const { top, bottom, left, right } = entry.cursor.range;
	const rows: string[][] = [];
	for (let place = top; place <= bottom; place++)
		rows.push(entry.sheet.columns.slice(left, right + 1).map((column) => entry.textAt(place, column)));
	return writeBlock(rows);
}

/** Whether a value of one column may stand in another as it is. */
const alike = (a: RegisterColumn, b: RegisterColumn): boolean =>
	a.kind === b.kind && a.refers === b.refers && JSON.stringify(a.codes) === JSON.stringify(b.codes);

/** Puts cells that were copied here down from the active cell, again and again over what is chosen. False when they do not fit its columns. */
export function pasteClip(entry: BookEntry, clip: Clip): boolean {
	const { top, left, bottom, right } = entry.cursor.range;
	const columns = entry.sheet.columns;
	const [height, width] = [clip.rows.length, clip.columns.length];
	const times = (size: number, each: number) => (size % each === 0 ? size / each : 1);
	const [down, across] = [times(bottom - top + 1, height), times(right - left + 1, width)];
	const edits: Edit[] = [];
	const ids = new Map<number, string>();
	const idAt = (place: number) => {
		let id = ids.get(place);
		if (id === undefined)
			ids.set(place, (id = place < entry.order.length ? entry.order[place] : entry.newId()));
		return id;
	};
	for (let i = 0; i < height * down; i++)
		for (let k = 0; k < width * across; k++) {
			const [from, to] = [clip.columns[k % width], columns[left + k]];
			if (!to || !alike(from, to)) return false;
			edits.push({ row: idAt(top + i), column: to.code, value: clip.rows[i % height][k % width] });
		}
	void entry.write(edits);
	entry.cursor.choose({ top, left, bottom: top + height * down - 1, right: left + width * across - 1 });
	return true;
}

/** Fills the chosen cells with those of their first row; of one row, with those above. */
export async function fillDown(entry: BookEntry): Promise<void> {
	const { top, bottom, left, right } = entry.cursor.range;
	const from = top === bottom ? top - 1 : top;
	if (from < 0) return;
	const columns = entry.sheet.columns.slice(left, right + 1);
	const edits: Edit[] = [];
	for (let place = from + 1; place <= bottom; place++)
		for (const column of columns)
			edits.push({ row: entry.idAt(place), column: column.code, value: entry.valueAt(from, column) });
	await entry.write(edits);
}

/** Fills the chosen cells with those of their first column; of one column, with those to the left. */
export async function fillRight(entry: BookEntry): Promise<void> {
	const { top, bottom, left, right } = entry.cursor.range;
	const from = left === right ? left - 1 : left;
	if (from < 0) return;
	const [source, ...columns] = entry.sheet.columns.slice(from, right + 1);
	const edits: Edit[] = [];
	for (let place = top; place <= bottom; place++)
		for (const column of columns)
			if (alike(source, column))
				edits.push({ row: entry.idAt(place), column: column.code, value: entry.valueAt(place, source) });
	await entry.write(edits);
}
