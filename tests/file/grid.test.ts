import { describe, expect, test } from 'vitest';
import { readGrid, type GridRow, type GridTable } from '#lib/file/table/grid.ts';
import type { ReadOptions } from '#lib/file/source.ts';
import { namesOf, rowsOf } from './support.ts';

/** A sheet from its rows; numbers are typed cells, null rows are empty. */
const sheet = (rows: ((string | number)[] | null)[]): GridRow[] =>
	rows.flatMap((cells, i) =>
		cells
			? [
					{
						cells: cells.map(String),
						typed: cells.map((cell) => (typeof cell === 'number' ? cell : NaN)),
						line: i + 1
					}
				]
			: []
	);

function gridOf(rows: GridRow[], options?: ReadOptions): GridTable {
	const result = readGrid(rows, options);
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}

const RULES = (table: GridTable): string[] => table.findings.map((finding) => finding.rule);

describe('a grid of cells', () => {
	test('a table is itself', () => {
		const table = gridOf(sheet([['Tỉnh', 'Nữ'], ['Hà Nội', 12], ['Huế', 7]])); // prettier-ignore
		expect(namesOf(table.raw)).toEqual(['Tỉnh', 'Nữ']);
		expect(rowsOf(table.raw)).toEqual([['Hà Nội', '12'], ['Huế', '7']]); // prettier-ignore
		expect([...table.raw.lines]).toEqual([2, 3]);
		expect(table.table).toEqual({ headerRows: 1, firstDataRow: 2 });
		expect(RULES(table)).toEqual([]);
	});
	test('a number keeps what it was, and a text of the same letters is another word', () => {
		const rows = sheet([['Tỉnh', 'x'], ['a', 1.5], ['b', '1.5'], ['c', 1.5], ['d', '']]); // prettier-ignore
		const x = gridOf(rows).raw.columns[1];
		if (x.kind !== 'text') throw new Error('not text');
		expect(x.dictionary).toEqual(['1.5', '1.5', '']);
		expect([...x.typed!]).toEqual([1.5, NaN, NaN]);
		expect([...x.codes]).toEqual([0, 1, 0, 2]);
	});
	test('numbers shown in two ways are two words', () => {
		const rows = sheet([['Tỉnh', 'x'], ['a', 0.5], ['b', 0.5], ['c', 2]]); // prettier-ignore
		const shown = rows.map((row, i) => (i === 2 ? { ...row, cells: ['b', '50%'] } : row));
		const x = gridOf(shown).raw.columns[1];
		expect(x).toMatchObject({ dictionary: ['0.5', '50%', '2'], typed: new Float64Array([0.5, 0.5, 2]) });
	});
	test('text alone has no typed', () => {
		expect(gridOf(sheet([['a', 'b'], ['x', 'y'], ['z', 'w']])).raw.columns[0]).not.toHaveProperty('typed'); // prettier-ignore
	});
	test('title above, notes below, empty columns at the edges, empty rows between', () => {
		const table = gridOf(
			sheet([
				['', 'Bảng 1. Dân số'],
				null,
				['', '', 'Tỉnh', 'Nữ', 'Nam', ''],
				['', '', 'Hà Nội', 12, 15, ''],
				['', '', 'Huế', 7, 9, ''],
				null,
				['', '', 'Nguồn: Tổng cục Thống kê']
			])
		);
		expect(namesOf(table.raw)).toEqual(['Tỉnh', 'Nữ', 'Nam']);
		expect(rowsOf(table.raw)).toEqual([['Hà Nội', '12', '15'], ['Huế', '7', '9']]); // prettier-ignore
		expect(RULES(table)).toEqual(['preamble', 'footnotes', 'empty-lines']);
		expect(table.headers).toEqual([['Tỉnh', 'Nữ', 'Nam']]);
	});
	test('merged titles name every column under them', () => {
		const rows = sheet([
			['Tỉnh', 'Năm 2019', '', 'Diện tích'],
			['', 'Nữ', 'Nam', ''],
			['Hà Nội', 12, 15, 3.5],
			['Huế', 7, 9, 4.25]
		]);
		const expected = [
			['Tỉnh', 'Năm 2019', 'Năm 2019', 'Diện tích'],
			['', 'Nữ', 'Nam', '']
		];
		expect(gridOf(rows).headers).toEqual(expected);
		expect(namesOf(gridOf(rows).raw)).toEqual(['Tỉnh', 'Năm 2019 Nữ', 'Nam', 'Diện tích']);
		rows[0].merged = ['Tỉnh', 'Năm 2019', 'Năm 2019', 'Diện tích'];
		rows[1].merged = ['Tỉnh', 'Nữ', 'Nam', 'Diện tích'];
		expect(gridOf(rows).headers?.[1]).toEqual(['Tỉnh', 'Nữ', 'Nam', 'Diện tích']);
	});
	test('a remark far to the right is kept in a column without a name, and told', () => {
		const table = gridOf(sheet([['a', 'b'], ['x', 1], ['y', 2, '', 'xem lại'], ['z', 3]])); // prettier-ignore
		expect(rowsOf(table.raw)[1]).toEqual(['y', '2', '', 'xem lại']);
		expect(RULES(table)).toEqual(['ragged-long']);
	});
	test('header rows as a person says', () => {
		const rows = sheet([['a', 'b'], ['c', 'd'], ['e', 'f']]); // prettier-ignore
		expect(gridOf(rows, { headerRows: 2 }).raw.length).toBe(1);
		expect(gridOf(rows, { headerRows: 0 }).raw.length).toBe(3);
	});
	test('text put together (NFC) is told', () => {
		const table = gridOf(sheet([['Tỉnh', 'x'], ['Huế'.normalize('NFD'), 1], ['Huế', 2]])); // prettier-ignore
		expect(table.raw.columns[0]).toMatchObject({ dictionary: ['Huế'] });
		expect(table.repairs).toMatchObject([{ what: 'nfc', rows: 1 }]);
	});
	const two = sheet([
		['', 'Tỉnh', 'Nữ'],
		['', 'Hà Nội', 12],
		['', 'Huế', 7],
		null,
		['', 'Bảng 2'],
		['', 'Xã', 'Hộ', 'Khẩu'],
		['', 'A', 1, 2],
		['', 'B', 3, 4]
	]);
	test('tables below one another: the first is read, another can be chosen', () => {
		const first = gridOf(two);
		expect(rowsOf(first.raw).map((row) => row.slice(0, 2))).toEqual([['Hà Nội', '12'], ['Huế', '7']]); // prettier-ignore
		expect(first.stacked).toMatchObject({ tables: [{ name: 'Tỉnh, Nữ' }, { name: 'Bảng 2' }], read: 0 });
		const second = gridOf(two, { stacked: 1 });
		expect(namesOf(second.raw)).toEqual(['Xã', 'Hộ', 'Khẩu']);
		expect([...second.raw.lines]).toEqual([7, 8]);
		expect(second.raw.columns[1]).toMatchObject({ typed: new Float64Array([1, 3]) });
		expect(RULES(second)).toContain('stacked-tables');
		expect(readGrid(two, { stacked: 2 })).toMatchObject({ failure: { kind: 'table-unknown' } });
	});
	test('tables beside one another', () => {
		const rows = sheet([
			['Xã', 'Nữ', '', 'Xã', 'Nam'],
			['A', 1, '', 'C', 5],
			['B', 2, '', 'D', 6],
			['', '', '', 'E', 7]
		]);
		expect(rowsOf(gridOf(rows).raw)).toEqual([['A', '1'], ['B', '2']]); // prettier-ignore
		expect(rowsOf(gridOf(rows, { stacked: 1 }).raw)).toEqual([['C', '5'], ['D', '6'], ['E', '7']]); // prettier-ignore
		expect(RULES(gridOf(rows))).toEqual(['tables-beside']);
	});
	test('nothing in it', () => {
		expect(readGrid([])).toMatchObject({ ok: false, failure: { kind: 'empty' } });
		expect(readGrid(sheet([['', ' '], ['']]))).toMatchObject({ ok: false, failure: { kind: 'empty' } }); // prettier-ignore
	});
	test('can be stopped', () => {
		const rows = sheet([['a', 'b'], ['x', 1], ['y', 2]]); // prettier-ignore
		expect(readGrid(rows, { signal: AbortSignal.abort() })).toMatchObject({
			ok: false,
			failure: { kind: 'stopped' }
		});
	});
});
