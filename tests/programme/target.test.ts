import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fulfils, judge, type Reached, type Standing, type Start } from '#lib/programme/target.ts';
import { COMPARISONS, type Direction, type Target } from '#lib/term/dataset.ts';

/** What a value may be judged when it is known less exactly: never something better or worse, only something less. */
const WEAKER: Partial<Record<Standing, Standing[]>> = {
	met: ['met', 'on-track'],
	'moving-away': ['moving-away', 'off-track']
};
const target = (comparison: Target['comparison'], value: number, period = '2025'): Target => ({
	...{ indicator: 'n', area: 'A', kind: 'target', period, comparison, value }
});
const reached = (value: number | null, period = '2023', more: Partial<Reached> = {}): Reached => ({
	...{ value, period, lower: null, upper: null, parts: 1, present: 1, ...more }
});
const start = (value: number, period = '2021'): Start => ({ value, period, given: true });
const rate = (direction: Direction) => ({ direction, adds: false });

describe('a target and what was reached', () => {
	test.each([
		// comparison, target, direction, reached, start → standing, why
		['≥', 60, 'higher', 62, 50, 'met', null],
		['≥', 60, 'higher', 60, 50, 'met', null],
		['>', 60, 'higher', 60, 50, 'on-track', null],
		['<', 42, 'lower', 42, 46, 'on-track', null],
		['<', 42, 'lower', 41.9, 46, 'met', null],
		['≤', 42, 'lower', 42, 46, 'met', null],
		['=', 60, 'higher', 70, 50, 'met', null],
		// an exact target is missed on either side: half of the time is gone, and half of the distance must be
		['=', 60, 'neither', 64, 50, 'on-track', null],
		['=', 60, 'neither', 56, 50, 'on-track', null],
		['=', 60, 'neither', 69, 50, 'off-track', null],
		['=', 60, 'neither', 71, 50, 'moving-away', null],
		['≥', 60, 'higher', 55, 50, 'on-track', null],
		['≥', 60, 'higher', 54.9, 50, 'off-track', null],
		['≥', 60, 'higher', 50, 50, 'off-track', null],
		['≥', 60, 'higher', 49, 50, 'moving-away', null],
		['≤', 10, 'lower', 16, 20, 'off-track', null],
		['≤', 10, 'lower', 21, 20, 'moving-away', null],
		['≥', 60, 'higher', 55, null, 'unjudged', 'baseline']
	] as const)(
		'%s %d (%s is good): %d from %s is %s',
		(sign, wanted, direction, value, from, standing, why) => {
			const found = judge(
				target(sign, wanted),
				reached(value),
				from === null ? null : start(from),
				rate(direction)
			);
			expect([found.standing, found.why]).toEqual([standing, why]);
		}
	);

	test('when its period is over it is missed, not late', () => {
		const over = judge(target('≥', 60), reached(59, '2025'), start(50), rate('higher'));
		expect([over.standing, over.why]).toEqual(['off-track', 'due']);
		const early = judge(target('≥', 60), reached(59.5, '2025-Q3'), start(50), rate('higher'));
		expect(early.standing).toBe('on-track');
	});

	test('what lies beyond the target is not clipped; what went back is below zero', () => {
		const beyond = judge(target('≥', 100), reached(231), start(0), rate('higher'));
		expect(beyond.progress).toBeCloseTo(2.31, 12);
		expect(beyond.attainment).toBeCloseTo(2.31, 12);
		expect(judge(target('≥', 60), reached(48), start(50), rate('higher')).progress).toBeCloseTo(-0.2, 12);
		expect(judge(target('≤', 10), reached(5), start(20), rate('lower')).progress).toBeCloseTo(1.5, 12);
	});

	test('pace a year: kept so far, needed from here on', () => {
		const { kept, needed } = judge(target('≥', 60), reached(53), start(50), rate('higher'));
		expect([kept, needed]).toEqual([1.5, 3.5]);
		const quarters = judge(
			target('≥', 60, '2022-Q4'),
			reached(55, '2022-Q2'),
			start(50, '2021-Q2'),
			rate('higher')
		);
		expect([quarters.kept, quarters.needed]).toEqual([5, 10]);
	});

	test('nothing is judged that an interval does not carry', () => {
		const of = (value: number, lower: number, upper: number, period = '2023') =>
			judge(target('≥', 60), reached(value, period, { lower, upper }), start(50), rate('higher'));
		expect(of(62, 58, 66, '2025')).toMatchObject({ standing: 'unjudged', why: 'interval' });
		expect(of(62, 60.5, 66)).toMatchObject({ standing: 'met' });
		expect(of(56, 54, 58)).toMatchObject({ standing: 'unjudged', why: 'interval' });
		expect(of(56, 55.5, 58)).toMatchObject({ standing: 'on-track' });
		expect(of(49, 46, 52)).toMatchObject({ standing: 'off-track' });
		expect(of(47, 45, 49)).toMatchObject({ standing: 'moving-away' });
	});

	test('what is incomplete: a rate of too few of its parts is not judged, a sum can only grow', () => {
		const few = reached(70, '2023', { parts: 10, present: 7 });
		expect(judge(target('≥', 60), few, start(50), rate('higher'))).toMatchObject({
			...{ standing: 'unjudged', why: 'partial' }
		});
		const sum = { direction: 'higher', adds: true } as const;
		expect(judge(target('≥', 60), few, start(50), sum).standing).toBe('met');
		const short = reached(55, '2025', { parts: 10, present: 8 });
		expect(judge(target('≥', 60), short, start(50), sum)).toMatchObject({
			...{ standing: 'unjudged', why: 'partial' }
		});
		expect(judge(target('≥', 90), short, start(50), sum)).toMatchObject({ standing: 'off-track' });
	});

	test('no value, no date, no time passed', () => {
		expect(judge(target('≥', 60), reached(null), start(50), rate('higher')).standing).toBe('no-data');
		const undated = judge(target('≥', 60), reached(55, 'round one'), start(50), rate('higher'));
		expect(undated).toMatchObject({ standing: 'unjudged', why: 'undated' });
		const early = judge(target('≥', 60), reached(50, '2021'), start(50), rate('higher'));
		expect(early).toMatchObject({ standing: 'unjudged', why: 'early' });
	});

	test('any target: met exactly when both ends of the interval fulfil it; never more sure for a wider interval', () => {
		const number = fc.integer({ min: -40, max: 200 }).map((n) => n / 2);
		fc.assert(
			fc.property(
				fc.constantFrom(...COMPARISONS),
				fc.constantFrom<Direction>('higher', 'lower', 'neither'),
				number,
				number,
				fc.option(number, { nil: null }),
				fc.tuple(fc.nat(10), fc.nat(10)),
				fc.constantFrom('2022', '2023', '2025', '2026-Q1'),
				(sign, direction, wanted, value, from, [below, above], period) => {
					const aim = target(sign, wanted);
					const bounds = { lower: value - below, upper: value + above };
					const begin = from === null ? null : start(from);
					const wide = judge(aim, reached(value, period, bounds), begin, rate(direction));
					const point = judge(aim, reached(value, period), begin, rate(direction));
					const both = [bounds.lower, bounds.upper].every((each) => fulfils(each, aim, direction));
					expect(wide.standing === 'met').toBe(both);
					if (wide.standing !== 'unjudged' && point.standing !== 'unjudged')
						expect(WEAKER[point.standing] ?? [point.standing]).toContain(wide.standing);
					for (const each of [wide.progress, wide.attainment, wide.needed, wide.kept])
						expect(each === null || Number.isFinite(each)).toBe(true);
				}
			),
			{ numRuns: 2000 }
		);
	});
});
