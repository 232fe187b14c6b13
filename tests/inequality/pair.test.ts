import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadOf, isEqualButLow, pairInterval, pairValue } from '#lib/inequality/pair.ts';
import { isParity } from '#lib/inequality/parity.ts';
import { share } from '#lib/inequality/share.ts';
import type { Direction, Indicator } from '#lib/term/dataset.ts';
import type { Row } from '#lib/term/table.ts';
import { indicator } from '../query/small.ts';

const row = (value: number | null, more: Partial<Row> = {}): Row => ({
	...{ area: 'A', period: '2020', key: {}, value, numerator: null, denominator: null },
	...{ lower: null, upper: null, status: '', note: '', parts: 1, present: 1 },
	...more
});
const of = (numerator: number, denominator: number) =>
	row((100 * numerator) / denominator, { numerator, denominator });
const directed = (direction: Direction, kind: Indicator['additivity'] = 'rate'): Indicator => ({
	...indicator('p', kind, 100),
	direction
});

describe('the share of women', () => {
	test('is in percent, and absent when nobody is there', () => {
		expect([share(1, 3), share(0, 5), share(5, 0), share(0, 0), share(null, 4)]).toEqual([
			25,
			0,
			100,
			null,
			null
		]);
	});

	test('is taken of counts, of a rate of those counted, and of nothing else', () => {
		const [women, men] = [of(30, 40), of(10, 100)];
		expect(pairValue('share', directed('higher'), women, men)).toBe(75);
		expect(pairValue('share', directed('higher', 'sum'), row(30), row(70))).toBe(30);
		expect(pairValue('share', directed('higher', 'none'), women, men)).toBeNull();
		expect(pairValue('share', directed('higher'), row(75), row(10))).toBeNull();
	});

	test('those of women and of men make a hundred', () => {
		const people = fc.integer({ min: 1, max: 1e9 });
		fc.assert(
			fc.property(people, people, (women, men) => {
				expect(share(women, men)! + share(men, women)!).toBeCloseTo(100, 9);
			})
		);
	});
});

test('parity is from 0.97 to 1.03, both in it', () => {
	expect([0.9699, 0.97, 1, 1.03, 1.0301].map(isParity)).toEqual([false, true, true, true, false]);
});

describe('who is better off', () => {
	test('depends on which end is good, and is not said where none is', () => {
		expect(aheadOf(directed('higher'), row(80), row(60))).toBe('women');
		expect(aheadOf(directed('lower'), row(80), row(60))).toBe('men');
		expect(aheadOf(directed('neither'), row(80), row(60))).toBe('unsaid');
		expect(aheadOf(directed('higher'), row(60), row(null))).toBeNull();
		expect(aheadOf(directed('higher'), row(60), row(60.5))).toBe('equal');
		expect(aheadOf(directed('lower'), row(3), row(0))).toBe('men');
		expect(aheadOf(directed('lower'), row(0), row(0))).toBe('equal');
	});

	test('is not said of figures that cannot be told apart', () => {
		expect(aheadOf(directed('higher'), of(5, 56), of(1, 29))).toBe('not-apart');
		expect(aheadOf(directed('higher'), of(56, 70), of(48, 80))).toBe('women');
	});
});

describe('equal because both are low', () => {
	const benchmark = { women: 70, men: 72 };
	test('both on the wrong side, and nobody ahead', () => {
		const low = [row(20), row(20)] as const;
		expect(isEqualButLow(directed('higher'), ...low, benchmark)).toBe(true);
		expect(isEqualButLow(directed('lower'), ...low, benchmark)).toBe(false);
		expect(isEqualButLow(directed('neither'), ...low, benchmark)).toBe(false);
		expect(isEqualButLow(directed('higher'), row(80), row(80), benchmark)).toBe(false);
		expect(isEqualButLow(directed('higher'), row(20), row(40), benchmark)).toBe(false);
		expect(isEqualButLow(directed('lower'), row(90), row(90), benchmark)).toBe(true);
		expect(isEqualButLow(directed('higher'), row(20), row(null), benchmark)).toBe(false);
	});
});

test('an interval is in the unit of its measure and stands about it', () => {
	const [women, men] = [of(56, 70), of(48, 80)];
	for (const measure of ['gap', 'ratio', 'parity', 'share'] as const) {
		const value = pairValue(measure, directed('higher'), women, men)!;
		const { lower, upper } = pairInterval(measure, directed('higher'), women, men)!;
		expect(lower).toBeLessThan(value);
		expect(upper).toBeGreaterThan(value);
	}
	expect(pairInterval('gap', directed('higher'), women, men)!.lower).toBeCloseTo(5.24, 2);
});
