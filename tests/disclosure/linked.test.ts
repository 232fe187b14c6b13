import { describe, expect, test } from 'vitest';
import { linked, type Series } from '#lib/disclosure/linked.ts';

/** Series of numbers that are their own cells' values: key k of series s is cell 1000·s + k. */
function given(columns: (number | null)[][], family = (s: number) => `f${s}`) {
	const values = new Map<number, number>();
	const series = columns.map((column, s): Series => {
		const cells = new Map<number, number>();
		column.forEach((count, k) => {
			if (count === null) return;
			values.set(1000 * s + k, count);
			cells.set(k, 1000 * s + k);
		});
		return { family: family(s), cells };
	});
	return { series, value: (cell: number) => values.get(cell)! };
}
const A = [12, 45, 7, 88, 31];
const B = [5, 9, 14, 2, 61];
const SUM = A.map((each, k) => each + B[k]);

describe('counts tied by their numbers', () => {
	test('one count twice, and the sum of two', () => {
		const { series, value } = given([A, B, SUM, A]);
		const { cells } = linked(series, value);
		expect(cells.filter((each) => each.length === 2).length).toBe(5);
		const sums = cells.filter((each) => each.length === 3);
		expect(sums.length).toBe(10);
		for (const [total, one, other] of sums) expect(value(total)).toBe(value(one) + value(other));
	});

	test('where one is given at few places, and where a number in ten is off', () => {
		const few = given([A, B, SUM.map((each, k) => (k === 0 ? null : each))]);
		expect(linked(few.series, few.value).cells.length).toBe(4);
		const long = (of: (k: number) => number) => Array.from({ length: 20 }, (_, k) => of(k));
		const [a, b] = [long((k) => 10 + 3 * k), long((k) => 100 + ((7 * k) % 19))];
		const off = given([a, b, a.map((each, k) => each + b[k] + (k === 4 ? 1 : 0))]);
		expect(linked(off.series, off.value).cells.length).toBe(19);
		const wrong = given([a, b, a.map((each, k) => each + b[k] + (k % 3 ? 1 : 0))]);
		expect(linked(wrong.series, wrong.value).cells).toEqual([]);
	});

	test('not within a family, and not what is always the same', () => {
		const own = given([A, B, SUM], () => 'one');
		expect(linked(own.series, own.value).cells).toEqual([]);
		const same = given([
			[4, 4, 4, 4],
			[4, 4, 4, 4]
		]);
		expect(linked(same.series, same.value).cells).toEqual([]);
	});

	test('among hundreds of series; beyond the limit it says that sums were not looked for', () => {
		let seed = 11;
		const next = () => (seed = (seed * 48271) % 2147483647) % 9000;
		const columns = Array.from({ length: 300 }, () => Array.from({ length: 63 }, () => 10 + next()));
		columns[299] = columns[17].map((each, k) => each + columns[203][k]);
		const { series, value } = given(columns);
		const all = linked(series, value);
		expect([all.cells.length, all.unsought]).toEqual([63, 0]);
		expect(linked(series, value, 200)).toEqual({ cells: [], unsought: 300 });
	});
});
