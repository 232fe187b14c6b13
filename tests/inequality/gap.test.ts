import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { cellsOf, ranked } from '#lib/inequality/cell.ts';
import { gap, median, ratio } from '#lib/inequality/gap.ts';
import { absenceOf } from '#lib/term/status.ts';
import type { Measure } from '#lib/view/view.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';

describe('gap, ratio, median', () => {
	const number = fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 1000);

	test('an absent one makes the pair absent; nobody among men has no ratio', () => {
		for (const pair of [gap, ratio]) {
			expect(pair(null, 1)).toBeNull();
			expect(pair(1, null)).toBeNull();
			expect(pair(null, null)).toBeNull();
		}
		expect([ratio(1, 0), ratio(0, 0), ratio(0, 5), gap(0, 0)]).toEqual([null, null, 0, 0]);
	});

	test('turned round they are turned round', () => {
		fc.assert(
			fc.property(number, number, (women, men) => {
				expect(gap(women, men)! + gap(men, women)!).toBe(0);
				if (women !== 0 && men !== 0) expect(ratio(women, men)! * ratio(men, women)!).toBeCloseTo(1, 9);
			})
		);
	});

	test('as many lie above the median as below, whatever the order', () => {
		expect([median([]), median([3]), median([1, 2]), median([10, 9, 1])]).toEqual([null, 3, 1.5, 9]);
		fc.assert(
			fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (list) => {
				const middle = median(list)!;
				expect(list.filter((each) => each < middle).length).toBeLessThanOrEqual(list.length / 2);
				expect(list.filter((each) => each > middle).length).toBeLessThanOrEqual(list.length / 2);
				expect(median([...list].reverse())).toBe(middle);
			})
		);
	});
});

describe('cells', () => {
	let engine: NativeEngine;
	beforeAll(async () => {
		engine = await NativeEngine.open();
	});
	afterAll(() => engine.close());
	const cells = async (pairs: [number | string, number | string][], measure: Measure) => {
		const one = (area: string, sex: string, said: number | string): Tidy => ({
			...{ indicator: 'n', area, period: '2020', sex },
			...(typeof said === 'number' ? { value: said, status: 'E' } : { value: null, status: said })
		});
		const rows = pairs.flatMap(([f, m], i) => [one(`A${i + 1}`, 'F', f), one(`A${i + 1}`, 'M', m)]);
		const dataset = await mounted(engine, rows, { indicators: [indicator('n', 'none')] });
		return cellsOf(await scene(engine, dataset, { measure }));
	};

	test('a gap is absent for the reason of the one that is absent', async () => {
		const got = await cells(
			[
				[5, 'Q'],
				['L', 5],
				[4, 3]
			],
			'gap'
		);
		expect(got.map((each) => [each.value, each.value === null && absenceOf(each.status)])).toEqual([
			[null, 'suppressed'],
			[null, 'not_yet_reported'],
			[1, false]
		]);
	});

	test('a ratio to nobody is not applicable, not missing', async () => {
		const got = await cells(
			[
				[5, 0],
				[5, 4],
				[0, 4]
			],
			'ratio'
		);
		expect(got.map((each) => each.value)).toEqual([null, 1.25, 0]);
		expect(absenceOf(got[0].status)).toBe('not_applicable');
		expect(ranked(got).map((each) => each.area.code)).toEqual(['A2', 'A3']);
	});

	test('areas nobody reported are there, absent', async () => {
		const rows: Tidy[] = ['A1', 'A2'].map((area) => ({ indicator: 'n', area, period: '2019', value: 1 }));
		const none = { indicators: [indicator('n', 'none')] };
		const dataset = await mounted(engine, [...rows, { ...rows[0], period: '2020' }], none);
		const got = cellsOf(await scene(engine, dataset, { time: { from: '2020', to: '2020' } }));
		expect(got.map((each) => [each.area.code, each.value])).toEqual([
			['A1', 1],
			['A2', null]
		]);
	});
});
