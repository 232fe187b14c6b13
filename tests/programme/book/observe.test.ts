import { beforeAll, describe, expect, test } from 'vitest';
import { protect } from '#lib/disclosure/gate.ts';
import { RULES } from '#lib/disclosure/rules.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { observe } from '#lib/programme/book/observe.ts';
import { Atlas } from '#lib/server/atlas.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Observations } from '#lib/term/observation.ts';
import { emptyView } from '#lib/view/view.ts';
import { communesOf, synthetic } from '../../../data/programmes/project8-sample/synthetic.ts';
import { ledgerOf, places, project8, source, type Rows } from './viet-nam.ts';

const communes = communesOf(source, { before: ['02', '08'], after: '08' });
const drawn = synthetic({ seed: 3, communes, villages: 5, activities: 800, reporting: 10 });

// a few sessions so small that their figures tell of single people
drawn
	.filter((each) => each.cells.type === 'communication')
	.forEach(({ cells }, i) => {
		if (i % 20 === 0)
			Object.assign(cells, { total: 4, women: 3, men: 1, ethnic: 2, children: 0, disability: 0 });
	});

let dataset: Dataset;
let observations: Observations;
beforeAll(async () => {
	const rows: Rows = {};
	for (const { register, id, cells } of drawn) (rows[register] ??= {})[id] = cells;
	({ dataset, observations } = await observe(project8, ledgerOf(rows).state, places));
}, 60_000);

/** The values of an indicator at these codes. */
function values(indicator: string, at: Record<string, string>): number[] {
	const { keys, vintage, value } = observations;
	const asked = Object.entries({ indicator, ...at }).map(([key, word]) => {
		const column = key === 'vintage' ? vintage! : keys.get(key)!;
		return { codes: column.codes, code: column.dictionary.indexOf(word) };
	});
	return Array.from(value).filter((_, i) => asked.every(({ codes, code }) => codes[i] === code));
}
const sum = (list: number[]) => list.reduce((total, each) => total + each, 0);
const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];

describe('a book as a data set', () => {
	test('each quarter is on the areas of its time', () => {
		expect(dataset.editions!.map((each) => each.vintage)).toEqual(['vn-2024', 'vn-2025']);
		expect(values('sessions', { vintage: 'vn-2024' }).length).toBeGreaterThan(0);
		expect(values('sessions', { vintage: 'vn-2024', period: '2025-Q3' })).toEqual([]);
		expect(values('sessions', { vintage: 'vn-2025', period: '2025-Q2' })).toEqual([]);
	});

	test('the country over its quarters is all rows, and the provinces make the country', () => {
		const talks = drawn.filter((each) => each.register === 'activity' && each.cells.type === 'communication');
		expect(sum(values('sessions', { area: 'VN', sex: '_T' }))).toBe(talks.length);
		expect(sum(values('participations', { area: 'VN', sex: '_T' }))).toBe(
			sum(talks.map(({ cells }) => cells.total as number))
		);
		for (const period of ['2025-Q1', '2025-Q2'])
			expect(sum(['02', '08'].flatMap((area) => values('sessions', { area, period })))).toBe(
				sum(values('sessions', { area: 'VN', period }))
			);
	});

	test('women, men and those nobody told apart are everybody, in every area and quarter', () => {
		const areas = observations.keys.get('area')!.dictionary;
		let compared = 0;
		for (const area of areas)
			for (const period of QUARTERS) {
				const parts = ['F', 'M', '_U'].flatMap((sex) => values('participations', { area, period, sex }));
				const [total] = values('participations', { area, period, sex: '_T' });
				if (total === undefined) continue;
				expect(sum(parts)).toBe(total);
				compared++;
			}
		expect(compared).toBeGreaterThan(300);
		expect(values('participations', { sex: '_U' }).length).toBeGreaterThan(0);
		expect(values('sessions', { sex: 'F' })).toEqual([]);
	});

	test('a rate carries its parts; people are only where somebody entered them', () => {
		const indicator = observations.keys.get('indicator')!;
		for (let i = 0; i < observations.length; i++) {
			if (indicator.dictionary[indicator.codes[i]] !== 'women_in_teams') continue;
			const [of, over] = [observations.numerator![i], observations.denominator![i]];
			expect(observations.value[i]).toBeCloseTo((of / over) * 100, 9);
		}
		expect(values('people', { area: '08' })).toEqual([]);
		expect(values('people', { period: '2025' })).toHaveLength(10);
	});

	test('it goes through the ordinary gate, which hides small numbers of people', async () => {
		const gated = await protect(observations, dataset, () => Solver.open());
		if (!gated.ok) throw new Error(JSON.stringify(gated.failure));
		const shown = gated.value.observations;
		expect(gated.value.dataset.disclosure!.hidden).toBeGreaterThan(0);
		const indicator = observations.keys.get('indicator')!;
		const small = (i: number) =>
			['participations', 'trainings', 'people'].includes(indicator.dictionary[indicator.codes[i]]) &&
			observations.value[i] > 0 &&
			observations.value[i] < RULES.threshold;
		const rows = Array.from(observations.value.keys());
		expect(rows.filter(small).length).toBeGreaterThan(10);
		expect(rows.filter((i) => small(i) && !Number.isNaN(shown.value[i]))).toEqual([]);
		expect(rows.filter((i) => !Number.isNaN(shown.value[i])).length).toBeGreaterThan(rows.length / 2);
	}, 120_000);
});

test('the shipped sample is explored as any other data set', async () => {
	const atlas = await Atlas.open();
	const found = await atlas.dataset('book-project8-sample');
	if (!found.ok) throw new Error(JSON.stringify(found.failure));
	expect(found.value.synthetic).toBe(true);
	const shown = await atlas.show({
		...emptyView('book-project8-sample'),
		...{ indicator: 'sessions', level: 'province', time: { from: '2025-Q3', to: '2025-Q3' } }
	});
	if (!shown.ok) throw new Error(JSON.stringify(shown.failure));
	const own = shown.value.scene.slice.rows.find((row) => row.area === '08');
	expect(own?.value).toBeGreaterThan(0);
	expect((await atlas.dataset('book-nothing')).ok).toBe(false);
}, 120_000);
