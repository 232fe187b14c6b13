import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { answer } from '#lib/query/answer.ts';
import type { Ask } from '#lib/query/ask.ts';
import { insightsOf } from '#lib/insight/say.ts';
import { packScene, unpackScene } from '#lib/query/pack.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { indicator, mounted, must, scene, type Tidy } from './small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const wanted = (dataset: Dataset, more: Partial<Ask> = {}): Ask => ({
	indicator: dataset.indicators[0],
	level: 'province',
	parent: null,
	areas: null,
	periods: dataset.periods,
	where: new Map(),
	split: [],
	...more
});
const rowsFor = async (dataset: Dataset, more: Partial<Ask> = {}) =>
	must(await answer(engine, dataset, wanted(dataset, more))).rows;
const kindOf = async (dataset: Dataset, more: Partial<Ask> = {}) => {
	const found = await answer(engine, dataset, wanted(dataset, more));
	return found.ok ? 'answered' : found.failure.kind;
};
const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	indicator: 'n',
	area,
	period: '2020',
	value,
	...more
});

describe('the default view', () => {
	test('of what may not be put together is its first group, not a refusal', async () => {
		const rows = ['A1', 'A2', 'B1'].flatMap((area, i) =>
			['EM', 'K'].map((group, k) => row(area, 50 + i + 10 * k, { group }))
		);
		const dataset = await mounted(engine, rows, { indicators: [indicator('n', 'none')] });
		const shown = await scene(engine, dataset, { level: 'district' });
		expect(shown.resolved.where.get('group')).toEqual(['EM']);
		expect(shown.slice.rows.map((each) => each.value)).toEqual([50, 51, 52]);
	});

	test('of an indicator without the total that another has is put together from its own codes', async () => {
		const rows = [
			row('A1', 7, { residence: '_T', indicator: 'm' }),
			row('A1', 3, { residence: 'U' }),
			row('A1', 4, { residence: 'R' }),
			row('B1', 5, { residence: 'U' })
		];
		const dataset = await mounted(engine, rows, {
			indicators: [indicator('n', 'sum'), indicator('m', 'sum')]
		});
		const values = async (code: string) =>
			(await scene(engine, dataset, { indicator: code, level: 'district' })).slice.rows.map(
				(each) => each.value
			);
		expect(await values('n')).toEqual([7, 5]);
		expect(await values('m')).toEqual([7]);
	});
});

describe('what may not be put together', () => {
	const none = { indicators: [indicator('n', 'none')] };
	const rows = ['A1', 'A2', 'B1'].flatMap((area) => ['EM', 'K'].map((group) => row(area, 50, { group })));

	test('areas', async () => {
		const dataset = await mounted(engine, rows, none);
		const where = new Map([['group', ['K']]]);
		expect(await kindOf(dataset, { where })).toBe('not-additive-areas');
		expect(await kindOf(dataset, { where, level: null })).toBe('not-additive-areas');
		expect(await kindOf(dataset, { where, level: 'district' })).toBe('answered');
	});

	test('codes', async () => {
		const dataset = await mounted(engine, rows, none);
		expect(await kindOf(dataset, { level: 'district' })).toBe('not-additive-codes');
		expect(await kindOf(dataset, { level: 'district', split: ['group'] })).toBe('answered');
	});

	test('on a screen too: no sum, no mean, no total of women and men', async () => {
		const sexed = ['A1', 'A2', 'B1'].flatMap((area) =>
			['F', 'M'].map((sex, i) => row(area, 50 + i, { sex }))
		);
		const shown = await scene(engine, await mounted(engine, sexed, none));
		expect(shown.whole.rows).toEqual([]);
		expect(shown.slice.rows.map((each) => each.key.sex)).not.toContain('_T');
	});

	test('a total among parts; not asked for, the total alone is taken', async () => {
		const dataset = await mounted(engine, [
			...rows,
			row('A1', 7, { group: '_T' }),
			row('A2', 8, { group: '_T' })
		]);
		expect(await kindOf(dataset, { where: new Map([['group', ['EM', '_T']]]) })).toBe('total-among-parts');
		expect((await rowsFor(dataset)).map((each) => each.value)).toEqual([15]);
		const fixed = { ...dataset, indicators: [indicator('n', 'none')] };
		expect(await kindOf(fixed, { level: 'district' })).toBe('answered');
	});
});

describe('what does not apply', () => {
	const none = { value: null, status: 'M' };
	test('is no part, and not missed; nothing but such is not applicable itself', async () => {
		const dataset = await mounted(engine, [
			row('A1', 5),
			row('A2', null, none),
			row('A3', 4),
			row('B1', null, none),
			row('B2', null, none),
			row('C1', null, none),
			row('C2', 7, { note: 'khảo sát' })
		]);
		expect(await rowsFor(dataset)).toMatchObject([
			{ area: 'A', value: 9, parts: 2, present: 2, status: '' },
			{ area: 'B', value: null, parts: 0, present: 0, status: 'M' },
			{ area: 'C', value: 7, parts: 1, present: 1, note: 'khảo sát' }
		]);
	});

	test('does not hide that another area reported nothing at all', async () => {
		const dataset = await mounted(engine, [
			row('A1', null, none),
			row('A2', 3, { period: '2021' }),
			row('A3', null, { ...none, period: '2021' }),
			row('A1', 1, { period: '2021' })
		]);
		expect(await rowsFor(dataset)).toMatchObject([
			{ period: '2020', value: null, status: '', parts: 2, present: 0 },
			{ period: '2021', value: 4, parts: 2, present: 2 }
		]);
	});
});

test('areas of no list are shown by themselves, and the whole is that of the areas of the list', async () => {
	const dataset = await mounted(engine, [row('A1', 5), row('B1', 7), row('nowhere', 10)]);
	expect((await rowsFor(dataset, { level: null })).map((each) => each.value)).toEqual([12]);
	expect((await rowsFor(dataset)).map((each) => [each.area, each.value])).toEqual([
		['A', 5],
		['B', 7]
	]);
	expect((await rowsFor(dataset, { level: 'area' })).map((each) => each.value)).toEqual([10]);
	const alone = await mounted(engine, [row('here', 3), row('there', 4)]);
	expect((await rowsFor(alone, { level: null })).map((each) => each.value)).toEqual([7]);
});

describe('absent values', () => {
	test('are left out, never 0, and the row says how many there were', async () => {
		const dataset = await mounted(engine, [
			row('A1', 5),
			row('A2', null, { status: 'O' }),
			row('B1', 4),
			row('B2', 0)
		]);
		const [a, b] = await rowsFor(dataset);
		expect(a).toMatchObject({ area: 'A', value: 5, parts: 2, present: 1, status: '' });
		expect(b).toMatchObject({ area: 'B', value: 4, parts: 2, present: 2 });
	});

	test('a sum with a hidden part is hidden; the published total of the place is taken where there is one', async () => {
		const parts = [row('A1', 5), row('A2', null, { status: 'Q' }), row('B1', 4), row('B2', 0)];
		const dataset = await mounted(engine, parts);
		const [a, b] = await rowsFor(dataset);
		expect(a).toMatchObject({ area: 'A', value: null, status: 'Q', parts: 2, present: 1 });
		expect(b).toMatchObject({ value: 4 });
		expect((await rowsFor(dataset, { level: null }))[0]).toMatchObject({ value: null, status: 'Q' });
		const shown = await scene(engine, dataset, { level: 'province' });
		expect(sceneCsv(shown, 'en')).toMatch(/,A,.*a part of it is hidden \(1 of 2/);
		expect(insightsOf(shown, 'en', 'everywhere').map(({ about }) => about)).toContain('whole-hidden');
		const given = await mounted(engine, [...parts, row('A', 8), row('B', 4), row('TEST', 12)]);
		expect((await rowsFor(given)).map(({ value }) => value)).toEqual([8, 4]);
		expect((await rowsFor(given, { level: null }))[0]).toMatchObject({ value: 12 });
		// men beside hidden women are not everybody
		const sexes = [
			row('A1', null, { sex: 'F', status: 'Q' }),
			row('A1', 7, { sex: 'M' }),
			row('B1', 1, { sex: 'F' })
		];
		const both = await scene(engine, await mounted(engine, sexes), { level: 'district' });
		const all = both.slice.rows.find(({ area, key }) => area === 'A1' && key.sex === '_T');
		expect(all).toMatchObject({ value: null, status: 'Q', parts: 2, present: 1 });
	});

	test('alone or all alike they keep their reason', async () => {
		const q = { status: 'Q' };
		const rows = [
			row('A1', null, q),
			row('A2', null, q),
			row('B1', null, q),
			row('B2', null, { status: 'L' })
		];
		const then = row('C1', 1, { period: '2019' });
		const dataset = await mounted(engine, [...rows, row('C1', null, { status: 'M' }), then]);
		const got = await rowsFor(dataset, { periods: ['2020'] });
		expect(got.map((each) => [each.area, each.value, each.status, each.present])).toEqual([
			['A', null, 'Q', 0],
			['B', null, 'Q', 0],
			['C', null, 'M', 0]
		]);
	});

	test('in a rate a row without both its parts stays out of both sums', async () => {
		const rate = { indicators: [indicator('n', 'rate', 100)] };
		const rows = [
			row('A1', 50, { numerator: 5, denominator: 10 }),
			row('A2', 10, { numerator: null, denominator: 1000 }),
			row('A3', null, { numerator: 900, denominator: 1000, status: 'Q' }),
			row('B1', 20, { numerator: 1, denominator: 5 }),
			row('B2', 0, { numerator: 0, denominator: 0 })
		];
		const dataset = await mounted(engine, rows, rate);
		const [a, b] = await rowsFor(dataset);
		expect(a).toMatchObject({ value: 50, numerator: 5, denominator: 10, parts: 3, present: 1 });
		expect(b).toMatchObject({ value: 20, parts: 2 });
		const districts = await rowsFor(dataset, { level: 'district' });
		expect(districts.map((each) => each.value)).toEqual([50, 10, null, 20, 0]);
	});

	test('a rate whose file has no parts is shown as it is and not put together', async () => {
		const dataset = await mounted(engine, [row('A1', 50), row('A2', 30)], {
			indicators: [indicator('n', 'rate', 100)]
		});
		expect((await rowsFor(dataset, { level: 'district' })).map((each) => each.value)).toEqual([50, 30]);
		expect(await rowsFor(dataset)).toMatchObject([{ value: null, parts: 2, present: 0 }]);
	});

	test('an area that has no row at all is missed in the sum it belongs to', async () => {
		const rows = [
			row('A1', 5),
			row('A2', 7),
			{ ...row('A2', 9), period: '2021' },
			{ ...row('A1', 1), period: '2021' },
			{ ...row('A3', 1), period: '2021' }
		];
		const dataset = await mounted(engine, rows, { indicators: [indicator('n', 'sum')] });
		const [then] = await rowsFor(dataset, { periods: ['2021'] });
		expect(then).toMatchObject({ value: 11, parts: 3, present: 3 });
		const [now] = await rowsFor(dataset, { periods: ['2020'] });
		expect(now).toMatchObject({ value: 12, parts: 3, present: 2 });
	});

	test('a rate over nobody is absent, not infinite', async () => {
		const rows = ['A1', 'A2'].map((area) => row(area, 0, { numerator: 0, denominator: 0 }));
		const dataset = await mounted(engine, rows, { indicators: [indicator('n', 'rate', 100)] });
		expect((await rowsFor(dataset))[0].value).toBeNull();
	});
});

/** Any grid of districts × sexes × groups with holes. */
const hole = fc.constantFrom('Q', 'O', 'L');
const cell = fc.oneof({ weight: 4, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: hole });
const DISTRICTS = ['A1', 'A2', 'B1', 'B2', 'B3', 'C1'];
const grid = fc.array(
	fc.option(fc.tuple(cell, fc.integer({ min: 1, max: 500 })), { nil: undefined, freq: 6 }),
	{
		minLength: DISTRICTS.length * 4,
		maxLength: DISTRICTS.length * 4
	}
);

describe.each(['sum', 'rate'] as const)('any data put together by %s', (additivity) => {
	test(`is what one gets by hand (${additivity})`, async () => {
		const keys = DISTRICTS.flatMap((area) =>
			['F', 'M'].flatMap((sex) => ['EM', 'K'].map((group) => ({ area, sex, group })))
		);
		await fc.assert(
			fc.asyncProperty(grid, async (cells) => {
				const rows = keys.flatMap((key, i): Tidy[] => {
					const found = cells[i];
					if (!found) return [];
					const [value, denominator] = found;
					if (typeof value === 'string')
						return [{ ...row(key.area, null), ...key, status: value, numerator: null, denominator }];
					return additivity === 'sum'
						? [{ ...row(key.area, value), ...key }]
						: [{ ...row(key.area, (value / denominator) * 100), ...key, numerator: value, denominator }];
				});
				if (!rows.some((each) => each.value !== null)) return;
				const dataset = await mounted(engine, rows, { indicators: [indicator('n', additivity, 100)] });
				const got = await rowsFor(dataset, {
					split: dataset.dimensions.some((d) => d.code === 'sex') ? ['sex'] : []
				});
				const groups = new Map<string, Tidy[]>();
				for (const each of rows) {
					const key = `${String(each.area)[0]} ${each.sex}`;
					groups.set(key, [...(groups.get(key) ?? []), each]);
				}
				expect(got.length).toBe(groups.size);
				for (const one of got) {
					const own = groups.get(`${one.area} ${one.key.sex}`)!;
					const present = own.filter((each) => each.value !== null);
					const total = (name: string) => present.reduce((sum, each) => sum + Number(each[name]), 0);
					const known = new Set(rows.map((each) => String(each.area)).filter((each) => each[0] === one.area));
					const silent = known.size - new Set(own.map((each) => each.area)).size;
					expect([one.parts, one.present]).toEqual([own.length + silent, present.length]);
					const hidden = additivity === 'sum' && own.some((each) => each.status === 'Q');
					if (hidden && own.length > 1) expect(one.status).toBe('Q');
					if (!present.length || hidden) expect(one.value).toBeNull();
					else
						expect(one.value).toBeCloseTo(
							additivity === 'sum' ? total('value') : (100 * total('numerator')) / total('denominator'),
							9
						);
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('names that are statements', () => {
	const bad = [
		`'; DROP TABLE "observation x"; --`,
		`") OR 1=1 --`,
		`/* */;`,
		`\\'`,
		`"`,
		`''`,
		`%_`,
		`$1`,
		`{x}`
	];

	test('come through as data, everywhere', async () => {
		for (const name of bad) {
			const rows = [
				row('A1', 3, { [name]: name, indicator: name, period: name }),
				row('A1', 4, { [name]: 'other', indicator: name, period: name }),
				row('A2', 5, { [name]: name, indicator: name, period: name })
			];
			const dataset = await mounted(engine, rows, { id: name, indicators: [indicator(name, 'sum')] });
			expect(dataset.dimensions.map((each) => each.code)).toEqual([name]);
			const shown = await scene(engine, dataset, { where: { [name]: [name] } });
			expect(shown.slice.rows.map((each) => [each.area, each.period, each.value])).toEqual([
				['A1', name, 3],
				['A2', name, 5]
			]);
			const split = await rowsFor(dataset, { level: 'district', split: [name] });
			expect(split.map((each) => [each.key[name], each.value])).toContainEqual(['other', 4]);
			expect(await rowsFor(dataset, { level: 'district', where: new Map([[name, [`${name}'`]]]) })).toEqual(
				[]
			);
			await engine.unmount(name);
		}
	});

	test('sixty dimensions, none lost', async () => {
		const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`d${i}`, `c${i}`]));
		const dataset = await mounted(engine, [row('A1', 1, many), row('A2', 2, many)]);
		expect((await scene(engine, dataset)).slice.rows.map((each) => each.value)).toEqual([1, 2]);
	});
});

describe('sent over the wire', () => {
	const sexed = ['A1', 'A2', 'B1'].flatMap((area, a) =>
		['2019', '2020'].flatMap((period, p) =>
			['F', 'M'].map((sex, s) =>
				row(area, a === 1 && s ? null : a + p + s, { period, sex, status: a === 1 && s ? 'Q' : '' })
			)
		)
	);
	test.each([
		['usual', {}],
		['with equal columns', { parent: 'A', time: { from: '2019', to: '2019' } }],
		['with empty tables', { areas: ['B1'], level: 'district', parent: 'A' }]
	])('a scene comes back as it was: %s', async (_, view) => {
		const shown = await scene(engine, await mounted(engine, sexed), view);
		const packed = packScene(shown);
		expect(unpackScene(packed)).toEqual(shown);
		const tables = JSON.parse(JSON.stringify(packed.tables)) as typeof packed.tables;
		expect(unpackScene({ ...packed, tables })).toEqual(shown);
	});
});

describe('a screen', () => {
	test('women and men add up to the total it puts together; rows of two levels are never counted together', async () => {
		const rows = [
			...['A1', 'A2', 'B1'].flatMap((area, i) => ['F', 'M'].map((sex) => row(area, 10 + i, { sex }))),
			...['A', 'B'].flatMap((area) => ['F', 'M'].map((sex) => row(area, 1000, { sex })))
		];
		const shown = await scene(engine, await mounted(engine, rows));
		expect(shown.resolved.level).toBe('province');
		expect(shown.slice.rows.filter((each) => each.key.sex === '_T').map((each) => each.value)).toEqual([
			2000, 2000
		]);
		expect(shown.whole.rows.find((each) => each.key.sex === '_T')!.value).toBe(4000);
		const inner = await scene(engine, await mounted(engine, rows), { level: 'district' });
		expect(inner.slice.rows.filter((each) => each.key.sex === '_T').map((each) => each.value)).toEqual([
			20, 22, 24
		]);
	});

	test('trends of the chosen areas, else of both ends of the ranking', async () => {
		const districts = [...'ABC'].flatMap((p) => [...'123'].map((d) => p + d));
		const rows = districts.flatMap((area, i) =>
			['2019', '2020'].map((period) => row(area, i * 10, { period }))
		);
		const none = { indicators: [indicator('n', 'none')] };
		const dataset = await mounted(engine, rows, none);
		const areas = (shown: Awaited<ReturnType<typeof scene>>) => [
			...new Set(shown.series.rows.map((each) => each.area))
		];
		expect(areas(await scene(engine, dataset))).toEqual(districts.filter((code) => code !== 'B2'));
		expect(areas(await scene(engine, dataset, { areas: ['C3', 'A1'] }))).toEqual(['A1', 'C3']);
	});
});
