import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	apart,
	intervalOfDifference,
	intervalOfRatio,
	intervalOfShare
} from '#lib/inequality/interval/pair.ts';
import { basisOf, intervalOf } from '#lib/inequality/interval/row.ts';
import { statusOf } from '#lib/term/status.ts';
import type { Row } from '#lib/term/table.ts';
import { indicator } from '../../query/small.ts';

const percent = indicator('p', 'rate', 100);
const deaths = indicator('d', 'rate', 100_000);
const row = (more: Partial<Row>): Row => ({
	...{ area: 'A', period: '2020', key: {}, value: null, numerator: null, denominator: null },
	...{ lower: null, upper: null, status: '', note: '', parts: 1, present: 1 },
	...more
});
const of = (numerator: number, denominator: number, per = 100, more: Partial<Row> = {}) =>
	row({ value: (per * numerator) / denominator, numerator, denominator, ...more });

describe('the interval of a row', () => {
	test('Wilson for a percentage, in percent', () => {
		const found = intervalOf(percent, of(1, 29))!;
		expect([found.lower, found.upper].map((each) => Math.round(each * 100) / 100)).toEqual([0.61, 17.18]);
		expect(found.method).toBe('wilson');
	});

	test('events over a base for any other rate', () => {
		const found = intervalOf(deaths, of(5, 10_000, 100_000))!;
		expect(found.lower).toBeCloseTo(16.235, 2);
		expect(found.upper).toBeCloseTo(116.683, 2);
		// 23 pupils for 20 places is no proportion
		expect(intervalOf(percent, of(23, 20))!.method).toBe('poisson');
	});

	test('what the file says comes first', () => {
		expect(intervalOf(percent, of(1, 29, 100, { lower: 1, upper: 9 }))).toEqual({
			lower: 1,
			upper: 9,
			method: 'given'
		});
		expect(intervalOf(indicator('m', 'none'), row({ value: 5, lower: 4, upper: 6 }))!.upper).toBe(6);
	});

	test('none where counts are hidden, absent, weighted, or do not give the value', () => {
		for (const each of [
			of(1, 29, 100, { status: statusOf('suppressed') }),
			of(1, 29, 100, { status: statusOf('suppressed'), lower: 0.6, upper: 17.2 }),
			of(1, 29, 100, { numerator: null }),
			of(1, 29, 100, { denominator: null }),
			of(1, 29, 100, { value: null }),
			of(1.5, 29),
			of(1, 28.7),
			of(-1, 29),
			of(1, 29, 100, { value: 7 }),
			row({ value: 3, denominator: 0, numerator: 0 })
		])
			expect(intervalOf(percent, each)).toBeNull();
		expect(intervalOf(percent, null)).toBeNull();
		expect(intervalOf(indicator('n', 'sum'), of(1, 29))).toBeNull();
	});

	test('a value may be rounded or cut off', () => {
		for (const value of [63, 62, 62.5, 62.4, 62.49, 62.49999])
			expect(basisOf(percent, of(6_249_999, 10_000_000, 100, { value })), `${value}`).not.toBeNull();
		for (const value of [65, 62.7, 62.51, 0.62499, 6e-1])
			expect(basisOf(percent, of(6_249_999, 10_000_000, 100, { value })), `${value}`).toBeNull();
	});
});

describe('two rows', () => {
	test('apart, not apart, unknown', () => {
		expect(apart(percent, of(56, 70), of(48, 80))).toBe('apart');
		expect(apart(percent, of(5, 56), of(0, 29))).toBe('not-apart');
		expect(apart(percent, of(5, 56), row({ value: 3 }))).toBe('unknown');
		expect(apart(percent, of(5, 56), null)).toBe('unknown');
		// these overlap, and yet the difference leaves out zero
		const [low, high] = [row({ value: 50, lower: 46, upper: 54 }), row({ value: 57, lower: 53, upper: 61 })];
		expect(apart(percent, low, high)).toBe('apart');
	});

	test('whichever comes first', () => {
		const any = fc
			.integer({ min: 1, max: 300 })
			.chain((n) => fc.integer({ min: 0, max: n }).map((count) => of(count, n)));
		fc.assert(
			fc.property(any, any, (a, b) => {
				expect(apart(percent, a, b)).toBe(apart(percent, b, a));
			})
		);
	});

	test('each by the method that fits its parts', () => {
		const two = [of(56, 70), of(48, 80)] as const;
		const events = [of(30, 1000, 1000), of(20, 1000, 1000)] as const;
		const given = [row({ value: 9, lower: 8, upper: 10 }), row({ value: 6, lower: 5, upper: 7 })] as const;
		const mille = indicator('m', 'rate', 1000);
		expect(intervalOfDifference(percent, ...two)!.method).toBe('newcombe');
		expect(intervalOfRatio(percent, ...two)!.method).toBe('koopman');
		expect(intervalOfRatio(mille, ...events)!.method).toBe('conditional');
		expect(intervalOfDifference(mille, ...events)!.method).toBe('mover');
		expect(intervalOfDifference(percent, ...given)).toEqual({
			lower: 3 - Math.SQRT2,
			upper: 3 + Math.SQRT2,
			method: 'mover'
		});
		const ratio = intervalOfRatio(percent, ...given)!;
		expect(ratio.lower).toBeGreaterThan(1);
		expect(ratio.upper).toBeLessThan(2.1);
		expect(intervalOfRatio(percent, given[0], row({ value: 1, lower: 0, upper: 2 }))).toBeNull();
		expect(intervalOfShare(percent, ...two)!.lower).toBeCloseTo(44.3, 0);
		expect(intervalOfShare(percent, ...given)).toBeNull();
	});
});
