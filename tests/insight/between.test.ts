import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { betweenAreas } from '#lib/insight/between.ts';
import { insightsOf } from '#lib/insight/say.ts';
import type { Indicator } from '#lib/term/dataset.ts';
import { same } from '#lib/term/text.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const percent = (kind: Indicator['additivity'] = 'rate'): Indicator => ({
	...indicator('p', kind, 100),
	...{ name: same('Attendance'), direction: 'higher' }
});
const row = (area: string, numerator: number, denominator: number, sex = '_T'): Tidy => ({
	...{ indicator: 'p', area, period: '2020', sex, numerator, denominator },
	value: (100 * numerator) / denominator
});
const shown = async (rows: Tidy[], kind?: Indicator['additivity']) =>
	scene(engine, await mounted(engine, rows, { vintage: null, indicators: [percent(kind)] }));

describe('inequality between areas, in words', () => {
	test('names the two ends, and has a number with what it means', async () => {
		const of = await shown([row('An', 900, 1000), row('Bình', 600, 1000), row('Cam', 300, 1000)]);
		const { measures, refused } = betweenAreas(of, 'en');
		expect(refused).toEqual([]);
		expect(measures.map(({ id, value }) => [id, value])).toEqual([
			['d', '60 points'],
			['r', '3'],
			['par', '+30 points'],
			['idisw', '33.3%'],
			['ti', '87.21']
		]);
		expect(measures[0].meaning).toBe('between An (90%) and Cam (30%)');
		expect(betweenAreas(of, 'vi').measures[0].meaning).toBe('giữa An (90%) và Cam (30%)');
	});

	test('says so where the two ends cannot be told apart', async () => {
		const of = await shown([row('An', 3, 10), row('Bình', 2, 9), row('Cam', 2, 11)]);
		expect(betweenAreas(of, 'en').measures[0].meaning).toContain('the two cannot be told apart');
	});

	test('names measures refused for one reason together', async () => {
		const rows = ['An', 'Bình', 'Cam'].map((area, i) => ({ ...row(area, i + 1, 10), denominator: null }));
		const { measures, refused } = betweenAreas(await shown(rows, 'none'), 'en');
		expect(measures.map((each) => each.id)).toEqual(['d', 'r']);
		expect(refused).toEqual([
			{
				names: 'what could be gained, index of disparity, Theil index (× 1,000)',
				why: 'The population of 3 of 3 groups (areas) is not known. Add the population (denominator) of every group, or use a measure without weights.'
			}
		]);
	});

	test('compares no counts', async () => {
		const { measures, refused } = betweenAreas(
			await shown([row('An', 1, 2), row('Bình', 2, 2)], 'sum'),
			'en'
		);
		expect([measures.length, refused.length]).toEqual([0, 1]);
		expect(refused[0].why).toMatch(/^This indicator is a count/);
	});
});

describe('areas equal only because both are low', () => {
	const rows = (low: [women: number, men: number]) => [
		...[row('An', 950, 1000, 'F'), row('An', 900, 1000, 'M')],
		...[row('Bình', 800, 1000, 'F'), row('Bình', 780, 1000, 'M')],
		...[row('Cam', low[0], 1000, 'F'), row('Cam', low[1], 1000, 'M')]
	];
	const said = async (low: [number, number]) =>
		insightsOf(await shown(rows(low)), 'en', 'the whole').find((each) => each.about === 'equal-low')?.text;

	test('are named with both levels', async () => {
		expect(await said([300, 302])).toBe(
			'In 1 of 3 areas women and men are equal but both worse off than in the middle area, as in Cam (women 30%, men 30.2%): a narrow gap there is no success yet.'
		);
	});

	test('are not those with a gap, nor those above the middle', async () => {
		expect(await said([300, 500])).toBeUndefined();
		expect(await said([990, 991])).not.toContain('Cam');
		// less than 3 % below the middle is not low
		expect(await said([790, 780])).toBeUndefined();
	});
});
