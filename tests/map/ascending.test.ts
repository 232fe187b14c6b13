import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending } from '#lib/map/ascending.ts';

const number = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.double({ noNaN: true, min: 0, max: 100 }),
	fc.integer({ min: -3, max: 3 }),
	fc.constantFrom(0, 5e-324, 1e300, -1e300, 1.7976931348623157e308)
);
/** An even spread, with some numbers of any kind among them. */
const spread = fc
	.tuple(
		fc.integer({ min: 0, max: 900 }),
		fc.double({ noNaN: true, min: 1e-9, max: 1e9 }),
		fc.array(number, { maxLength: 40 })
	)
	.map(([count, step, odd]) => [
		...Array.from({ length: count }, (_, i) => ((i * 7919) % 1009) * step),
		...odd
	]);

test('the order is that of a plain sort, whatever the numbers', () => {
	fc.assert(
		fc.property(fc.oneof(spread, fc.array(number, { maxLength: 700, size: 'max' })), (list) => {
			const zeroes = list.map((each) => each + 0);
			expect([...ascending(Float64Array.from(zeroes))]).toEqual([...zeroes].sort((a, b) => a - b));
		}),
		{ numRuns: 400 }
	);
});

test('many that are equal, with one far off', () => {
	const list = [...Array<number>(4000).fill(1), 1e6, 0];
	expect([...ascending(Float64Array.from(list))]).toEqual(list.toSorted((a, b) => a - b));
});
