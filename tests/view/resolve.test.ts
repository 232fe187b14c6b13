import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Atlas } from '#lib/server/atlas.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { aroundOf } from '#lib/view/around.ts';
import { resolve } from '#lib/view/resolve.ts';
import { emptyView, TABS, type View } from '#lib/view/view.ts';
import { indicator, must, opened, type Tidy } from '../query/small.ts';
import { view as anyView } from './random.ts';

async function resolved(rows: Tidy[], view: Partial<View> = {}, meta: Partial<DatasetMeta> = {}) {
	const { dataset } = await opened(rows, meta);
	return must(resolve({ ...emptyView(dataset.id), ...view }, dataset));
}

/** The same value for every area × period × sex named. */
const grid = (areas: string[], periods: string[], sexes: string[] = [], more: Tidy = {}): Tidy[] =>
	areas.flatMap((area) =>
		periods.flatMap((period) =>
			(sexes.length ? sexes : [null]).map((sex, i) => ({
				indicator: 'n',
				area,
				period,
				...(sex && { sex }),
				value: 10 + i,
				...more
			}))
		)
	);
const DISTRICTS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Keys that `unmet` uses for other things than dimensions. */
const OURS = new Set(['ind', 'parent', 'level', 'area', 'time', 'tab', 'measure']);

describe('what ships', () => {
	let atlas: Atlas;
	beforeAll(async () => {
		atlas = await Atlas.open();
	});
	afterAll(() => atlas.engine.close());

	test('nothing asked: every sample and every indicator of it shows a value, nothing unmet', async () => {
		for (const { id } of atlas.samples) {
			const dataset = must(await atlas.dataset(id));
			for (const one of [null, ...dataset.indicators.map((each) => each.code)]) {
				const { scene } = must(await atlas.show({ ...emptyView(id), indicator: one }));
				const { sex, unmet, sexes } = scene.resolved;
				const shown = scene.slice.rows.filter((row) => row.key.sex === sex && row.value !== null);
				expect(shown.length, `${id} ${one}`).toBeGreaterThan(0);
				expect(scene.resolved.areas.length, `${id} ${one}`).toBeGreaterThan(0);
				expect(unmet).toEqual([]);
				expect(sexes.length === 0 || sexes.includes(sex) || sex === '_T').toBe(true);
			}
		}
	});

	test('any view of a sample is answered, whatever it asks for, and what is not there is named', async () => {
		const datasets = await Promise.all(atlas.samples.map(async ({ id }) => must(await atlas.dataset(id))));
		fc.assert(
			fc.property(anyView, fc.nat(datasets.length - 1), ({ where, ...rest }, n) => {
				const dataset = datasets[n];
				const view = {
					...rest,
					where: Object.fromEntries(Object.entries(where).filter(([key]) => !OURS.has(key)))
				};
				const { unmet, span, period, sexes, tab } = must(resolve({ ...view, dataset: dataset.id }, dataset));
				const named = (key: string) => unmet.filter((each) => each.key === key).length;
				expect(named('ind')).toBe(view.indicator === null ? 0 : 1);
				expect(named('parent')).toBe(view.parent === null ? 0 : 1);
				expect(named('level')).toBe(view.level === null ? 0 : 1);
				expect(unmet.filter((each) => each.key === 'area').map((each) => each.code)).toEqual([
					...new Set(view.areas)
				]);
				for (const key of Object.keys(view.where)) expect(named(key)).toBeGreaterThan(0);
				expect(span).toContain(period);
				expect(tab === view.tab || unmet.some((each) => each.key === 'tab')).toBe(true);
				expect(sexes.every((each) => ['F', 'M', '_T'].includes(each))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('level and parent', () => {
	test('the largest level with more than one area; counts go up to levels without figures of their own', async () => {
		const one = await resolved(grid(DISTRICTS, ['2020']));
		expect([one.level, one.areas.map((each) => each.code)]).toEqual(['province', ['A', 'B', 'C']]);
		expect((await resolved(grid(['A1', 'A2'], ['2020']))).level).toBe('district');
	});

	test('what cannot be put together stays at the levels it was measured at', async () => {
		const meta = { indicators: [indicator('n', 'none')] };
		const rows = grid(DISTRICTS, ['2020']);
		expect((await resolved(rows, {}, meta)).level).toBe('district');
		const asked = await resolved(rows, { level: 'province' }, meta);
		expect([asked.level, asked.unmet]).toEqual(['district', [{ key: 'level', code: 'province' }]]);
	});

	test('a level only another indicator has is not offered', async () => {
		const rows = [...grid(['A', 'B'], ['2020']), ...grid(['A1a', 'A1b'], ['2020'], [], { indicator: 'm' })];
		const meta = { indicators: [indicator('n', 'none'), indicator('m', 'none')] };
		const { dataset } = await opened(rows, meta);
		const one = must(resolve(emptyView('small'), dataset));
		expect(one.level).toBe('province');
		expect(aroundOf(dataset, one, undefined).levels).toEqual(['province']);
		expect((await resolved(rows, { level: 'commune' }, meta)).unmet).toEqual([
			{ key: 'level', code: 'commune' }
		]);
	});

	test('one area only: its level', async () => {
		expect((await resolved(grid(['B2'], ['2020']), {}, { indicators: [indicator('n', 'none')] })).level).toBe(
			'district'
		);
	});

	test('inside a parent: the level below it, and its areas only', async () => {
		const one = await resolved(grid(DISTRICTS, ['2020']), { parent: 'B' });
		expect([one.level, one.areas.map((each) => each.code), one.unmet]).toEqual([
			'district',
			['B1', 'B2'],
			[]
		]);
	});

	test.each(['B1', 'nowhere', 'C3'])(
		'a parent with nothing inside (%s) is named and left',
		async (parent) => {
			const one = await resolved(grid(DISTRICTS, ['2020']), { parent });
			expect([one.parent, one.unmet]).toEqual([null, [{ key: 'parent', code: parent }]]);
			expect(one.areas.length).toBeGreaterThan(0);
		}
	);

	test('areas asked for twice are chosen once', async () => {
		const one = await resolved(grid(DISTRICTS, ['2020']), { areas: ['A', 'A', 'x'] });
		expect([one.chosen.map((each) => each.code), one.unmet]).toEqual([['A'], [{ key: 'area', code: 'x' }]]);
	});
});

describe('time', () => {
	const rows = grid(DISTRICTS, ['2018', '2019', '2020']);
	const time = (from: string, to = from) => ({ time: { from, to } });

	test('nothing asked: the latest period most areas have; the span is all', async () => {
		const thin = [...rows, ...grid(['A1'], ['2021'])];
		const one = await resolved(thin);
		expect([one.period, one.span]).toEqual(['2020', ['2018', '2019', '2020', '2021']]);
	});

	test('the latest period counts at the level shown, not at another', async () => {
		const meta = { indicators: [indicator('n', 'none')] };
		const mixed = [...grid(['A', 'B', 'C'], ['2018']), ...grid(DISTRICTS, ['2020'])];
		const one = await resolved(mixed, {}, meta);
		expect([one.level, one.period]).toEqual(['province', '2018']);
		const inner = await resolved(mixed, { level: 'district' }, meta);
		expect([inner.level, inner.period]).toEqual(['district', '2020']);
		const open = { ...meta, opening: { indicator: 'n', period: '2020' } };
		expect((await resolved(mixed, {}, open)).period).toBe('2018');
	});

	test('one period, and a span', async () => {
		const one = await resolved(rows, time('2019'));
		expect([one.period, one.span]).toEqual(['2019', ['2018', '2019', '2020']]);
		const span = await resolved(rows, time('2019', '2030'));
		expect([span.period, span.span, span.unmet]).toEqual(['2020', ['2019', '2020'], []]);
	});

	test.each([time('1999'), time('2020', '2018')])('a time without figures is named: %j', async (view) => {
		const one = await resolved(rows, view);
		expect([one.period, one.span.length]).toEqual(['2020', 3]);
		expect(one.unmet).toEqual([{ key: 'time', code: `${view.time.from}..${view.time.to}` }]);
	});

	test('periods that are codes (survey rounds)', async () => {
		const rounds = grid(DISTRICTS, ['MICS5', 'MICS6', 'SDGCW']);
		expect((await resolved(rounds)).period).toBe('SDGCW');
		expect((await resolved(rounds, time('MICS5'))).period).toBe('MICS5');
		const one = await resolved(rounds, time('MICS5', 'MICS6'));
		expect([one.period, one.span, one.unmet]).toEqual(['MICS6', ['MICS5', 'MICS6'], []]);
	});

	test('dated periods before codes', async () => {
		const one = await resolved(grid(DISTRICTS, ['round', '2020-Q3', '2020']));
		expect([one.period, one.span]).toEqual(['round', ['2020', '2020-Q3', 'round']]);
	});
});

describe('sex', () => {
	const shown = async (sexes: string[], view: Partial<View> = {}, additivity: 'sum' | 'none' = 'sum') => {
		const rows = grid(DISTRICTS, ['2020'], sexes);
		const { sex, unmet, tab, measure } = await resolved(rows, view, {
			indicators: [indicator('n', additivity)]
		});
		return { sex, unmet: unmet.map((each) => `${each.key} ${each.code}`), tab, measure };
	};
	const only = (...sex: string[]) => ({ where: { sex } });

	test('the total, given or put together; else whom there is', async () => {
		expect((await shown(['F', 'M', '_T'])).sex).toBe('_T');
		expect((await shown(['F', 'M'])).sex).toBe('_T');
		expect((await shown(['F', 'M'], {}, 'none')).sex).toBe('F');
		expect((await shown(['F'])).sex).toBe('F');
		expect((await shown(['M'])).sex).toBe('M');
		expect((await shown([])).sex).toBe('_T');
	});

	test('who was asked for, when there; else the other is shown and it is said', async () => {
		expect(await shown(['F', 'M', '_T'], only('M'))).toMatchObject({ sex: 'M', unmet: [] });
		expect(await shown(['F', 'M'], only('_T'))).toMatchObject({ sex: '_T', unmet: [] });
		expect(await shown(['F', 'M'], only('_T'), 'none')).toMatchObject({ sex: 'F', unmet: ['sex _T'] });
		expect(await shown(['F'], only('M'))).toMatchObject({ sex: 'F', unmet: ['sex M'] });
		expect(await shown(['_T'], only('F'))).toMatchObject({ sex: '_T', unmet: ['sex F'] });
		expect(await shown(['F', 'M'], only('X'))).toMatchObject({ sex: '_T', unmet: ['sex X'] });
		expect(await shown(['F', 'M'], only('F', 'M'))).toMatchObject({ sex: '_T', unmet: ['sex F~M'] });
		expect(await shown([], only('F'))).toMatchObject({ sex: '_T', unmet: ['sex F'] });
	});

	test('forms of women against men need both; what is not offered is the ranking, and it is said', async () => {
		const pairs = ['gap', 'pyramid', 'scatter', 'quadrant'];
		for (const tab of TABS) {
			const many = ['maps', 'pair'].includes(tab);
			const off = pairs.includes(tab) || many || ['line', 'small', 'slope', 'equiplot'].includes(tab);
			expect(await shown(['F'], { tab }, 'none')).toMatchObject({
				tab: many ? 'map' : off ? 'bar' : tab,
				unmet: off ? [`tab ${tab}`] : []
			});
			if (pairs.includes(tab)) expect((await shown(['F', 'M'], { tab }, 'none')).tab).toBe(tab);
		}
		expect((await shown(['F', 'M'], { tab: 'quadrant' })).tab).toBe('bar');
		expect(await shown(['F', '_T'], { measure: 'ratio' })).toMatchObject({
			measure: 'value',
			unmet: ['measure ratio']
		});
		expect((await shown(['F', 'M'], { measure: 'ratio' })).measure).toBe('ratio');
	});

	test('a sex that is neither F, M nor the total is held, so that nothing is left out', async () => {
		const one = await resolved(grid(DISTRICTS, ['2020'], ['_U']));
		expect([one.sexes, one.sex, one.where.get('sex')]).toEqual([[], '_T', ['_U']]);
	});
});

describe('other dimensions', () => {
	const rows = ['EM', 'K', '_T'].flatMap((group) =>
		grid(DISTRICTS, ['2020'], [], { group, constructor: 'x' })
	);

	test('the total where there is one, else everything; a code asked for twice counts once', async () => {
		expect((await resolved(rows)).where).toEqual(
			new Map([
				['group', ['_T']],
				['constructor', ['x']]
			])
		);
		const parts = rows.filter((row) => row.group !== '_T');
		expect((await resolved(parts)).where.get('group')).toEqual(['EM', 'K']);
		const twice = await resolved(rows, { where: { group: ['EM', 'EM', 'no'], other: ['y'] } });
		expect(twice.where.get('group')).toEqual(['EM']);
		expect(twice.unmet).toEqual([
			{ key: 'group', code: 'no' },
			{ key: 'other', code: 'y' }
		]);
	});
});

test('a data set without values has a failure, not an empty page', async () => {
	const { dataset } = await opened([{ indicator: 'n', area: 'A', period: '2020', value: null }]);
	expect(resolve(emptyView('small'), dataset)).toEqual({
		ok: false,
		failure: { kind: 'no-observations', values: { dataset: 'small' } }
	});
});
