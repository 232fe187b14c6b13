import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descending } from '#lib/inequality/descending.ts';

const sorted = (numbers: number[]) =>
	numbers.map((_, i) => i).sort((a, b) => numbers[b] - numbers[a] || a - b);

test('places numbers from the highest down, equal ones as they came, however they are spread', () => {
	const number = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.integer({ min: -3, max: 3 }),
		fc.constantFrom(0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE)
	);
	fc.assert(
		fc.property(fc.array(number, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (some, times) => {
			const numbers = Array.from({ length: times }, (_, k) => some.map((each) => each / (k % 7 || 1))).flat();
			expect([...descending(Float64Array.from(numbers))]).toEqual(sorted(numbers));
		}),
		{ numRuns: 300 }
	);
});

test('thousands of figures, some of them crowded together', () => {
	for (const of of [(i: number) => (i * 7919) % 10_007, (i: number) => (i % 50 ? i % 9 : i * 1e6), () => 4]) {
		const numbers = Array.from({ length: 10_600 }, (_, i) => of(i));
		expect([...descending(Float64Array.from(numbers))]).toEqual(sorted(numbers));
	}
});
