import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dense, repeats } from '#lib/dataset/dense.ts';

const BOUNDS = [1, 7, 1000, 2 ** 20, 2 ** 33 + 5, 2 ** 53 - 1];

test.each(BOUNDS)('the same numbers stay the same, others others, in the order met: below %d', (bound) =>
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: bound - 1 }), { maxLength: 60 }), (numbers) => {
			const met = [...new Set(numbers)];
			const { of, count } = dense(Float64Array.from(numbers), bound);
			expect(count).toBe(met.length);
			expect([...of]).toEqual(numbers.map((number) => met.indexOf(number)));
		})
	)
);

test('numbers that differ only far up', () => {
	const numbers = Float64Array.from({ length: 1000 }, (_, i) => (i % 500) * 2 ** 32);
	expect(dense(numbers, 2 ** 42).count).toBe(500);
});

test('all distinct, or not, or not to be seen cheaply', () => {
	expect([...repeats(Float64Array.of(5, 0, 31, 32, 33), 64)]).toEqual([]);
	expect([...repeats(Float64Array.of(5, 0, 31, 32, 31, 5, 31), 64)]).toEqual([0, 2, 4, 5, 6]);
	expect([...repeats(Float64Array.of(5, 1, 5), 2 ** 40)]).toEqual([0, 2]);
	expect([...repeats(new Float64Array(0), 1)]).toEqual([]);
});
