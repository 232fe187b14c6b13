import { readFile } from 'node:fs/promises';
import { readCrosswalk } from '#lib/area/crosswalk.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { Whereabouts } from '#lib/programme/book/where.ts';
import { openGazetteer } from '#lib/server/place.ts';
import type { CellValue, Programme } from '#lib/term/book.ts';
import type { CrosswalkFile } from '#lib/term/crosswalk.ts';

export const source = await openGazetteer();
const files = JSON.parse(await readFile('data/areas/crosswalks.json', 'utf8')) as CrosswalkFile[];
export const crosswalks = await Promise.all(
	files.map(async ({ file, ...about }) => {
		const read = readCrosswalk(await readFile(`data/areas/${file}`, 'utf8'), about);
		if (!read.ok) throw new Error(file);
		return read.value;
	})
);
export const project8 = JSON.parse(
	await readFile('data/programmes/project8/programme.json', 'utf8')
) as Programme;

export const places = new Whereabouts(source, crosswalks, 'vn-2025');

/** Rows of a register: id → cells. */
export type Rows = Record<string, Record<string, Record<string, CellValue>>>;

/** A ledger of a book of Project 8 with some rows. */
export function ledgerOf(registers: Rows, programme: Programme = project8, on = places): Ledger {
	const state = new BookState();
	let now = Date.UTC(2025, 0, 1);
	const pen = new Pen(state, { by: 'officer', copy: 'test', clock: () => now++ });
	for (const [register, rows] of Object.entries(registers))
		for (const [row, cells] of Object.entries(rows))
			for (const [column, value] of Object.entries(cells)) state.add([pen.set(register, row, column, value)]);
	return new Ledger(programme, state, on);
}

export const indicator = (code: string) => project8.indicators.find((each) => each.code === code)!;
