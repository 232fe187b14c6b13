import { describe, expect, test } from 'vitest';
import { arranged } from '#lib/programme/book/arrange.ts';
import type { Shown } from '#lib/programme/book/cell-text.ts';
import { choicesOf } from '#lib/programme/book/choice.ts';
import { programmeLike, unitsOf, withUnits } from '#lib/programme/book/begin.ts';
import type { BookRow, CellValue } from '#lib/term/book.ts';
import { tiny } from './tiny.ts';

const [register] = tiny.registers;
const row = (id: string, values: Record<string, CellValue>): BookRow => ({
	...{ id, register: register.code },
	cells: Object.fromEntries(
		Object.entries(values).map(([column, value]) => [
			column,
			{ value, change: '', origin: { by: 'A', at: '2026-01-01T00:00:00.000Z' } }
		])
	)
});
const rows = [
	row('a', { name: 'Họp bản 10', type: 'training', total: 20, date: '2026-03-08' }),
	row('b', { name: 'Họp bản 9', type: 'dialogue', total: 1500, date: '2026-01-31' }),
	row('c', { name: 'Đối thoại', total: 'khoảng 7' }),
	row('d', { name: 'họp xã', total: 0, date: '2026-12-01' })
];
const shown: Shown = { programme: tiny, lang: 'vi', areas: null, row: () => undefined };
const ids = (filters: Record<string, string>, sort: { column: string; down: boolean } | null = null) =>
	arranged(rows, register, { filters, sort }, shown).map(({ id }) => id);

describe('filters', () => {
	test.each<[Record<string, string>, string[]]>([
		[{}, ['a', 'b', 'c', 'd']],
		[{ name: 'hop ban' }, ['a', 'b']],
		[{ name: 'bản 9' }, ['b']],
		[{ type: 'doi thoai' }, ['b']],
		[{ type: '=' }, ['c', 'd']],
		[{ total: '>=20' }, ['a', 'b']],
		[{ total: '>1.000' }, ['b']],
		[{ total: '=0' }, ['d']],
		[{ total: 'khoảng' }, ['c']],
		[{ date: '<1/3/2026' }, ['b']],
		[{ name: 'hop', total: '<100' }, ['a', 'd']]
	])('%j', (filters, found) => expect(ids(filters)).toEqual(found));
});

describe('sorting', () => {
	test.each<[string, boolean, string[]]>([
		['total', false, ['d', 'a', 'b', 'c']],
		['date', true, ['d', 'a', 'b', 'c']],
		['name', false, ['c', 'b', 'a', 'd']],
		['type', false, ['b', 'a', 'c', 'd']]
	])('by %s', (column, down, order) => expect(ids({}, { column, down })).toEqual(order));
});

test('choices are found by words without marks, a row by its title', () => {
	const around = { programme: tiny, lang: 'vi' as const, areas: null, rows: () => rows };
	const [type] = register.columns.filter(({ code }) => code === 'type');
	expect(choicesOf(type, 'chinh sach', around)).toEqual([
		{ value: 'dialogue', label: 'Đối thoại chính sách' }
	]);
	expect(choicesOf(type, '', around)).toHaveLength(2);
	expect(choicesOf(tiny.registers[1].columns[0], 'ban 9', around)).toEqual([
		{ value: 'b', label: 'Họp bản 9 (31/01/2026)' }
	]);
});

describe('a programme of one’s own', () => {
	const said = {
		title: { vi: 'Bình đẳng giới', en: 'Equality' },
		from: '2026-01-01',
		to: '2030-12-31',
		vintage: 'vn-2025'
	};
	test('takes the registers of another, its contents only when asked, and an id nobody has', () => {
		const bare = programmeLike({ ...said, like: tiny, takes: 'registers' }, new Set(['binh-dang-gioi']));
		expect(bare.id).toBe('binh-dang-gioi-2');
		expect([bare.contents, bare.indicators, bare.registers]).toEqual([[], [], tiny.registers]);
		expect(programmeLike({ ...said, like: tiny, takes: 'all' }, new Set()).contents).toEqual(tiny.contents);
	});
	test('lists its units, and may stop listing them', () => {
		const unit = { code: 'unit', name: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' as const };
		const programme = { ...tiny, registers: [{ ...register, columns: [...register.columns, unit] }] };
		const listed = withUnits(programme, ['Hội LHPN xã A', 'UBND xã A']);
		expect(unitsOf(listed)).toEqual(['Hội LHPN xã A', 'UBND xã A']);
		expect(withUnits(listed, [])).toEqual(programme);
	});
});
