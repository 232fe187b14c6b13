import { describe, expect, test } from 'vitest';
import { koopman } from '#lib/inequality/interval/koopman.ts';
import { newcombe } from '#lib/inequality/interval/newcombe.ts';
import { byar, exact, poisson } from '#lib/inequality/interval/poisson.ts';
import { wilson } from '#lib/inequality/interval/wilson.ts';

/** Newcombe 1998, Statistics in Medicine 17:857, table I, method 3. */
test.each([
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
])('Wilson: %i of %i', (count, base, lower, upper) => {
	const found = wilson(count, base);
	expect(found.lower).toBeCloseTo(lower, 4);
	expect(found.upper).toBeCloseTo(upper, 4);
});

/** Newcombe 1998, Statistics in Medicine 17:873, table II, method 10. */
test.each([
	[56, 70, 48, 80, 0.0524, 0.3339],
	[9, 10, 3, 10, 0.1705, 0.809],
	[6, 7, 2, 7, 0.0582, 0.8062],
	[5, 56, 0, 29, -0.0381, 0.1926],
	[0, 10, 0, 20, -0.1611, 0.2775],
	[0, 10, 0, 10, -0.2775, 0.2775],
	[10, 10, 0, 20, 0.6791, 1],
	[10, 10, 0, 10, 0.6075, 1]
])('Newcombe: %i of %i less %i of %i', (a, n, b, m, lower, upper) => {
	const found = newcombe({ count: a, base: n }, { count: b, base: m });
	expect(found.lower).toBeCloseTo(lower, 4);
	expect(found.upper).toBeCloseTo(upper, 4);
});

test('Koopman: 36 of 40 over 16 of 80 (Koopman 1984, Biometrics 40:513)', () => {
	const found = koopman({ count: 36, base: 40 }, { count: 16, base: 80 })!;
	expect(found.lower).toBeCloseTo(2.94, 2);
	expect(found.upper).toBeCloseTo(7.15, 2);
});

/** Garwood limits as tabulated for Poisson counts (Ulm 1990, American Journal of Epidemiology 131:373, table 1). */
test.each([
	[0, 0, 3.6889],
	[1, 0.0253, 5.5716],
	[2, 0.2422, 7.2247],
	[5, 1.6235, 11.6683],
	[10, 4.7954, 18.3904],
	[20, 12.2165, 30.8884]
])('exact limits of %i events', (events, lower, upper) => {
	const found = exact(events);
	expect(found.lower).toBeCloseTo(lower, 3);
	expect(found.upper).toBeCloseTo(upper, 3);
});

describe('Byar', () => {
	test('is near the exact limits from a hundred events on, and takes over there', () => {
		for (const events of [100, 150, 300, 500]) {
			const [near, right] = [byar(events), exact(events)];
			expect(Math.abs(near.lower / right.lower - 1)).toBeLessThan(1e-4);
			expect(Math.abs(near.upper / right.upper - 1)).toBeLessThan(1e-4);
			expect(poisson(events)).toEqual({ ...near, method: 'poisson' });
		}
		expect(poisson(99)).toEqual(exact(99));
	});
});
