import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	faultsOf,
	freeCode,
	tidyRegisters,
	usesOfColumn,
	usesOfRegister
} from '#lib/programme/book/design.ts';
import { rereadCells } from '#lib/programme/book/reread.ts';
import type { BookRow, CellValue, Programme, Register, RegisterColumn } from '#lib/term/book.ts';
import { same } from '#lib/term/text.ts';
import { project8, source } from './viet-nam.ts';

describe('what is needed cannot go', () => {
	test('a column of a formula, and a whole that has parts', () => {
		expect(usesOfColumn(project8, 'activity', 'type').map(({ by }) => by)).toContain('indicator');
		expect(usesOfColumn(project8, 'training', 'total').map(({ by }) => by)).toContain('part');
		expect(usesOfColumn(project8, 'activity', 'note')).toEqual([]);
	});
	test('a register of a formula, and one whose rows are named', () => {
		expect(usesOfRegister(project8, 'dialogue').map(({ by }) => by)).toContain('row');
		expect(usesOfRegister(project8, 'oversight')).toEqual([]);
	});
});

test('the shipped programme has no fault, and tidying it changes nothing', () => {
	expect(faultsOf(project8.registers)).toEqual([]);
	expect(tidyRegisters(project8.registers)).toEqual(project8.registers);
});

test('what is new gets a code of its own, what has no name goes, and one language stands for both', () => {
	const [register] = tidyRegisters([
		{
			...{ code: '', name: { vi: 'Tổ nhóm', en: '' }, stage: null },
			columns: [
				{ code: 'name', name: same('Tên'), kind: 'text' },
				{
					code: '',
					name: { vi: 'Tên', en: '' },
					kind: 'code',
					codes: [{ code: '', name: { vi: 'Có', en: 'Yes' } }]
				},
				{ code: '', name: same(' '), kind: 'text' }
			]
		}
	]);
	expect(register).toMatchObject({ code: 'to_nhom', name: same('Tổ nhóm') });
	expect(register.columns.map(({ code }) => code)).toEqual(['name', 'ten']);
	expect(register.columns[1].codes).toEqual([{ code: 'co', name: { vi: 'Có', en: 'Yes' } }]);
	expect(freeCode('Tên', ['ten', 'ten_2'])).toBe('ten_3');
});

test('faults are told', () => {
	const columns: RegisterColumn[] = [
		{ code: 'a', name: same('A'), kind: 'code' },
		{ code: 'a', name: same('B'), kind: 'row', refers: 'x' },
		{ code: 'c', name: same('C'), kind: 'count', part: { of: 'gone', who: 'women' } }
	];
	const of = (code: string, own: RegisterColumn[]): Register => ({ code, name: same(code), stage: null, columns: own }); // prettier-ignore
	expect(faultsOf([of('r', columns), of('s', [])]).map(({ kind }) => kind)).toEqual([
		...['no-codes', 'twice', 'no-refers', 'part', 'no-columns']
	]);
});

/** A programme whose one register has a column `x`, and its rows. */
const withColumn = (column: Omit<RegisterColumn, 'code' | 'name'>): Programme => ({
	...project8,
	registers: [
		{ code: 'r', name: same('R'), stage: null, columns: [{ code: 'x', name: same('X'), ...column }] }
	]
});
const rowsOf = (values: readonly CellValue[]): BookRow[] =>
	values.map((value, i) => ({
		...{ id: String(i), register: 'r' },
		cells: { x: { value, change: '', origin: { by: '', at: '' } } }
	}));
function turned(values: readonly CellValue[], from: Programme, to: Programme): CellValue[] {
	const out = [...values];
	for (const { read } of rereadCells(from, to, () => rowsOf(values), { lang: 'vi', areas: source }))
		for (const { row, value } of read) out[Number(row)] = value;
	return out;
}

describe('a column that takes something else keeps its entries', () => {
	const text = withColumn({ kind: 'text' });
	const yes = { code: 'yes', name: { vi: 'Có', en: 'Yes' } };
	test('words that are numbers, days or choices become so, the others stay', () => {
		expect(turned(['1.234', 'khoảng 7', null], text, withColumn({ kind: 'count' }))).toEqual([
			...[1234, 'khoảng 7', null]
		]);
		expect(turned(['8/3/2026', 'tháng Ba'], text, withColumn({ kind: 'date' }))).toEqual([
			...['2026-03-08', 'tháng Ba']
		]);
		expect(turned(['có', 'Co', 'không'], text, withColumn({ kind: 'code', codes: [yes] }))).toEqual([
			...['yes', 'yes', 'không']
		]);
	});
	test('choices become their names when they are text again', () => {
		expect(turned(['yes', 'khác'], withColumn({ kind: 'code', codes: [yes] }), text)).toEqual(['Có', 'khác']);
	});
	test('a choice more, or its place in the list, changes nothing', () => {
		const more = [{ code: 'no', name: same('Không') }, yes];
		expect(
			rereadCells(
				withColumn({ kind: 'code', codes: [yes] }),
				withColumn({ kind: 'code', codes: more }),
				() => rowsOf(['yes']),
				{ lang: 'vi', areas: null }
			)
		).toEqual([]);
	});
	test('numbers come back from being text', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1e9 })), (numbers) => {
				const count = withColumn({ kind: 'count' });
				expect(turned(turned(numbers, count, text), text, count)).toEqual(numbers);
			})
		);
	});
});
