import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { reviewOf } from '#lib/programme/review.ts';
import { answer, answerTogether } from '#lib/query/answer.ts';
import type { Ask } from '#lib/query/ask.ts';
import type { Query } from '#lib/term/query.ts';
import { indicator, mounted, must, type Tidy } from './small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

/** An engine that counts what it is asked. */
function counting(): { asked: () => number; of: Engine } {
	let asked = 0;
	return {
		asked: () => asked,
		of: { query: (query: Query, signal?: AbortSignal) => (asked++, engine.query(query, signal)) }
	};
}

const KINDS = [
	indicator('c', 'sum'),
	indicator('d', 'sum'),
	indicator('p', 'rate', 100),
	indicator('q', 'rate', 100),
	indicator('t', 'rate', 1000),
	indicator('v', 'none')
];
const AREAS = [...'ABC'].flatMap((p) => [...'123'].map((d) => p + d));
const rowsOf = (list: (number | null)[]): Tidy[] => {
	let at = 0;
	return KINDS.flatMap(({ code, additivity, per }) =>
		AREAS.flatMap((area) =>
			['2019', '2020'].flatMap((period) =>
				['F', 'M'].map((sex): Tidy => {
					const count = list[at++ % list.length];
					const key = { indicator: code, area, period, sex };
					if (count === null) return { ...key, value: null, status: at % 2 ? 'Q' : 'L' };
					if (additivity !== 'rate') return { ...key, value: count, status: '' };
					return { ...key, value: (per * count) / 1000, numerator: count, denominator: 1000, status: '' };
				})
			)
		)
	);
};

describe('questions asked together', () => {
	test('have the rows each would have alone, whatever the kinds, levels and periods', async () => {
		const cell = fc.option(fc.integer({ min: 0, max: 900 }), { freq: 8 });
		const wish = fc.record({
			of: fc.constantFrom(...KINDS),
			level: fc.constantFrom('district', 'province', null),
			periods: fc.constantFrom<string[]>(['2019'], ['2020'], ['2019', '2020'])
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(cell, { minLength: 30, maxLength: 216 }),
				fc.array(wish, { minLength: 1, maxLength: 9 }),
				async (list, wishes) => {
					if (list.every((each) => each === null)) return;
					const dataset = await mounted(engine, rowsOf(list), { indicators: KINDS });
					const asks = wishes.map(({ of, level, periods }): Ask => ({
						...{ indicator: of, level, periods, parent: null, areas: null },
						...{ where: new Map([['sex', ['F', 'M']]]), split: ['sex'] }
					}));
					const together = await answerTogether(engine, dataset, asks);
					for (const [i, one] of asks.entries()) {
						const alone = await answer(engine, dataset, one);
						const found = together[i];
						if (!alone.ok) expect(found).toEqual(alone);
						else expect(must(found)).toEqual(alone.value.rows);
					}
				}
			),
			{ numRuns: 30 }
		);
	});

	test('120 indicators of one kind are one statement, and the review asks no other', async () => {
		const many = Array.from({ length: 120 }, (_, k) => ({
			...indicator(`i${k}`, 'rate', 100),
			direction: 'higher' as const
		}));
		const rows = many.flatMap(({ code }, k) =>
			AREAS.flatMap((area) =>
				(['F', 'M'] as const).map((sex): Tidy => {
					// every third has a gap
					const numerator = 400 + (sex === 'F' && k % 3 === 0 ? 200 : 0);
					const key = { indicator: code, area, period: String(2018 + (k % 4)), sex, status: '' };
					return { ...key, value: numerator / 10, numerator, denominator: 1000 };
				})
			)
		);
		const dataset = await mounted(engine, rows, { indicators: many });
		const { asked, of } = counting();
		const review = await reviewOf(of, dataset);
		expect(asked()).toBe(1);
		expect(review.indicators).toMatchObject({ all: 120, bothSexes: 120, gap: 40 });
		expect(review.findings.filter(({ rule }) => rule === 'gap-no-target')).toHaveLength(40);
	});
});
