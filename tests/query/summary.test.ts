import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { pairValue } from '#lib/inequality/pair.ts';
import type { Groups } from '#lib/inequality/summary/group.ts';
import { SUMMARY } from '#lib/inequality/summary/measure.ts';
import { areaMeasures, areaMeasuresSql, AREA_MEASURES } from '#lib/inequality/summary/scene.ts';
import { answer } from '#lib/query/answer.ts';
import { ask, type Ask } from '#lib/query/ask.ts';
import { pairTree } from '#lib/query/pair.ts';
import { print } from '#lib/query/print.ts';
import { sqlBehind } from '#lib/query/scene.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { summaryTree } from '#lib/query/summary.ts';
import type { Indicator } from '#lib/term/dataset.ts';
import { indicator, mounted, must, scene, type Tidy } from './small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const AREAS = [...'ABC'].flatMap((p) => [...'123'].map((d) => p + d));
const percent = (direction: Indicator['direction']): Indicator => ({
	...indicator('p', 'rate', 100),
	direction
});
/** People who count, of so many, in one area; null = nothing reported */
type Pair = [count: number, base: number] | null;

const observed = (area: string, sex: string, pair: Pair): Tidy => ({
	...{ indicator: 'p', area, period: '2020', sex },
	...(pair
		? { value: (100 * pair[0]) / pair[1], numerator: pair[0], denominator: pair[1], status: '' }
		: { value: null, numerator: null, denominator: null, status: 'L' })
});
const pair: fc.Arbitrary<Pair> = fc.oneof(
	{
		weight: 9,
		arbitrary: fc
			.integer({ min: 1, max: 50_000 })
			.chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)))
	},
	{ weight: 1, arbitrary: fc.constant(null) }
);
const pairs = fc.array(fc.tuple(pair, pair), { minLength: AREAS.length, maxLength: AREAS.length });
const wanted = (of: Indicator, split: string[], sexes: string[]): Ask => ({
	...{ indicator: of, level: 'district', parent: null, areas: null, periods: ['2020'] },
	where: new Map([['sex', sexes]]),
	split
});
const near = (found: unknown, expected: number, what: string) => {
	const value = found === null ? NaN : Number(found);
	expect(Math.abs(value - expected), `${what}: ${value} for ${expected}`).toBeLessThanOrEqual(
		1e-9 * Math.max(1, Math.abs(expected))
	);
};

describe('the same in SQL and here', () => {
	test('women against men, area by area', async () => {
		await fc.assert(
			fc.asyncProperty(pairs, async (list) => {
				const of = percent('higher');
				const rows = list.flatMap(([f, m], i) => [observed(AREAS[i], 'F', f), observed(AREAS[i], 'M', m)]);
				if (rows.every((each) => each.value === null)) return;
				const dataset = await mounted(engine, rows, { indicators: [of] });
				const one = wanted(of, ['sex'], ['F', 'M']);
				const { rows: answered } = must(await answer(engine, dataset, one));
				for (const measure of ['gap', 'ratio', 'parity', 'share'] as const) {
					const found = await engine.query(print(pairTree(must(ask(dataset, one)), 'top', measure)));
					expect(found.length).toBe(new Set(answered.map((each) => each.area)).size);
					for (let i = 0; i < found.length; i++) {
						const { code } = dataset.areas[Number(found.column.area_number[i])];
						const [women, men] = ['F', 'M'].map(
							(sex) => answered.find((each) => each.area === code && each.key.sex === sex) ?? null
						);
						const here = pairValue(measure, of, women, men);
						if (here === null) expect(found.column[measure][i], `${code} ${measure}`).toBeNull();
						else near(found.column[measure][i], here, `${code} ${measure}`);
					}
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('the statement shown of a view gives the measure it shows', async () => {
		const list: [Pair, Pair][] = AREAS.map((_, i) => [
			[100 + i, 1000],
			[90 + 2 * i, 900]
		]);
		const rows = list.flatMap(([f, m], i) => [observed(AREAS[i], 'F', f), observed(AREAS[i], 'M', m)]);
		const dataset = await mounted(engine, rows, { indicators: [percent('higher')] });
		for (const measure of ['gap', 'ratio', 'parity', 'share'] as const) {
			const shown = await scene(engine, dataset, { measure, tab: 'bar', level: 'district' });
			const { column } = await engine.query({ sql: sqlBehind(shown) });
			cellsOf(shown).forEach((cell, i) =>
				near(column[measure][i], cell.value!, `${cell.area.code} ${measure}`)
			);
		}
	});

	test('every measure between areas, with and without a reference, whichever way is good', async () => {
		const directions = fc.constantFrom<Indicator['direction']>('higher', 'lower', 'neither');
		const chosen = fc.option(fc.integer({ min: 0, max: AREAS.length - 1 }));
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(pairs, directions, chosen, async (list, direction, area) => {
				const of = percent(direction);
				const rows = list.map(([f], i) => observed(AREAS[i], 'F', f));
				if (rows.every((each) => each.value === null)) return;
				const dataset = await mounted(engine, rows, { indicators: [of] });
				const one = wanted(of, [], ['F']);
				const { rows: answered } = must(await answer(engine, dataset, one));
				const at = area === null ? -1 : answered.findIndex((each) => each.area === AREAS[area]);
				const reference = at < 0 ? null : at;
				const favourable = direction === 'neither' ? null : direction === 'higher';
				const groups: Groups = {
					groups: answered.map((each) => ({
						estimate: each.value,
						se: null,
						population: each.denominator,
						order: null
					})),
					...{ favourable, ordered: false, reference, scale: 100 }
				};
				const tree = summaryTree(must(ask(dataset, one)), {
					...{ sex: null, favourable },
					reference: reference === null ? null : dataset.areas.findIndex((each) => each.code === AREAS[area!])
				});
				const { column } = await engine.query(print(tree));
				expect(Number(column.areas[0])).toBe(answered.filter((each) => each.value !== null).length);
				expect(Number(column.missing[0])).toBe(answered.filter((each) => each.value === null).length);
				for (const id of AREA_MEASURES) {
					const here = SUMMARY[id](groups);
					if (!here.ok) continue;
					near(column[id][0], here.value.estimate, id);
					compared++;
				}
			}),
			{ numRuns: 60 }
		);
		expect(compared).toBeGreaterThan(200);
	});

	test('of a scene, also where the total is put together from women and men', async () => {
		const rows = AREAS.flatMap((area, i) => [
			observed(area, 'F', [i * 7 + 1, 100 + i]),
			observed(area, 'M', [i * 3 + 20, 90 + 11 * i])
		]);
		const dataset = await mounted(engine, rows, { indicators: [percent('higher')] });
		for (const sex of ['F', 'M', '_T']) {
			const shown = await scene(engine, dataset, { level: 'district', where: { sex: [sex] } });
			expect(shown.resolved.sex).toBe(sex);
			const { column } = await engine.query({ sql: areaMeasuresSql(shown) });
			const here = areaMeasures(shown);
			for (const id of AREA_MEASURES)
				if (here[id].ok) near(column[id][0], here[id].value.estimate, `${sex} ${id}`);
				else expect(here[id].failure.kind, id).toBe('reference-missing');
		}
	});
});

test('a value below zero leaves out what takes logarithms, not all', async () => {
	const rows = [-5, 3, 8].map((value, i) => ({
		...{ indicator: 'p', area: AREAS[i], period: '2020', value, numerator: value, denominator: 100 }
	}));
	const of = percent('higher');
	const dataset = await mounted(engine, rows, { indicators: [of] });
	const one = { ...wanted(of, [], []), where: new Map<string, string[]>() };
	const tree = summaryTree(must(ask(dataset, one)), { sex: null, favourable: true, reference: null });
	const { column } = await engine.query(print(tree));
	expect([column.ti[0], column.mld[0]]).toEqual([null, null]);
	near(column.d[0], 13, 'd');
});

test('counts are not compared between areas', async () => {
	const rows = AREAS.map((area, i) => ({ indicator: 'n', area, period: '2020', value: i }));
	const dataset = await mounted(engine, rows);
	const shown = await scene(engine, dataset, { level: 'district' });
	expect(areaMeasures(shown).d).toEqual({ ok: false, failure: { kind: 'counts-compared' } });
	expect(areaMeasuresSql(shown)).toBe('');
});
