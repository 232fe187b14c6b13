import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gazetteer } from '#lib/area/gazetteer.ts';
import { openTidy } from '#lib/dataset/open.ts';
import { formTable } from '#lib/chart/form-table.ts';
import { byArea, stepsOf } from '#lib/chart/series.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { observationsIn } from '#lib/engine/untable.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import { packScene, unpackScene } from '#lib/query/pack.ts';
import type { Places } from '#lib/query/places.ts';
import { show } from '#lib/query/show.ts';
import { openGazetteer, openPlaces } from '#lib/server/place.ts';
import type { Vintage } from '#lib/term/area.ts';
import type { RawColumn, RawTable } from '#lib/term/column.ts';
import type { Crosswalk, Link } from '#lib/term/crosswalk.ts';
import type { Dataset, DatasetMeta } from '#lib/term/dataset.ts';
import type { Failure } from '#lib/term/failure.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import type { Row } from '#lib/term/table.ts';
import { same } from '#lib/term/text.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { indicator, must, type Tidy } from './small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const vintage = (id: string, from: string): Vintage => ({
	...{ id, name: same(id), from, to: null, lists: [], boundaries: {}, source: same(''), licence: same('') },
	...{ whole: same('the whole') },
	levels: ['province', 'commune'].map((code) => ({ code, name: same(code), plural: same(code), areas: 1 }))
});
const HEAD = 'code,level,parent,type,name_vi,name_en';
const province = (code: string) => `${code},province,,,${code},${code}`;
const commune = (code: string, parent: string) => `${code},commune,${parent},,${code},${code}`;

/** Before: P (p1 p2) and Q (q1 q2); after: one province S with a = p1 + p2, b = part of q1, c = q2 + part of q1. */
const source = gazetteer([vintage('xx-1', '2000-01-01'), vintage('xx-2', '2020-01-01')], {
	'xx-1': [
		HEAD,
		...'PQ'.split('').map(province),
		...['p1', 'p2'].map((c) => commune(c, 'P')),
		...['q1', 'q2'].map((c) => commune(c, 'Q'))
	].join('\n'),
	'xx-2': [HEAD, province('S'), ...['a', 'b', 'c'].map((c) => commune(c, 'S'))].join('\n')
});
const about = {
	...{ from: 'xx-1', to: 'xx-2', date: '2020-01-01', basis: same('law') },
	...{ source: same(''), licence: same('') }
};
const LINKS: Link[] = [
	{ from: 'p1', to: 'a', share: 1 },
	{ from: 'p2', to: 'a', share: 1 },
	{ from: 'q1', to: 'b', share: null },
	{ from: 'q1', to: 'c', share: null },
	{ from: 'q2', to: 'c', share: 1 }
];
const places = (links = LINKS): Places => {
	const crosswalk: Crosswalk = { ...about, level: 'commune', links };
	return {
		...{ vintages: source.vintages, changes: [crosswalk] },
		gazetteer: async () => source,
		crosswalks: async () => [crosswalk]
	};
};

function tableOf(rows: Tidy[]): RawTable {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name): RawColumn => {
		const cells = rows.map((row) => String(row[name] ?? ''));
		const dictionary = [...new Set(cells)];
		const at = new Map(dictionary.map((word, i) => [word, i]));
		return { kind: 'text', name, codes: Int32Array.from(cells, (cell) => at.get(cell)!), dictionary };
	});
	return { columns, length: rows.length, lines: Int32Array.from(rows, (_, i) => i + 2) };
}

let turn = 0;
async function held(rows: Tidy[], meta: Partial<DatasetMeta> = {}, areas = source): Promise<Dataset> {
	const full = { id: `d${turn++}`, indicators: [indicator('n', 'sum')], ...meta };
	const { dataset, observations } = must(await openTidy(tableOf(rows), full, areas));
	await engine.mount(dataset.id, async () => tablesOf(observations, dataset));
	return dataset;
}
const seen = (dataset: Dataset, view: Partial<View>, around = places()) =>
	show({ ...emptyView(dataset.id), ...view }, dataset, (edition) => engineAnswering(engine, edition), around);
const sceneOf = async (dataset: Dataset, view: Partial<View>, around?: Places) =>
	must(await seen(dataset, view, around)).scene;
const failure = async (dataset: Dataset, view: Partial<View>): Promise<Failure | null> => {
	const found = await seen(dataset, view);
	return found.ok ? null : found.failure;
};

const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	...{ indicator: 'n', area, vintage: 'xx-1', period: '2019', value },
	...more
});
const now = { vintage: 'xx-2', period: '2021' };
const ON = { geo: 'xx-2', level: 'commune', time: { from: '2019', to: '2019' } };
const values = (rows: Row[]) => Object.fromEntries(rows.map((each) => [each.area, each.value]));

describe('counts', () => {
	const rows = [
		row('p1', 3),
		row('p2', 4),
		row('q1', 10),
		row('q2', 5),
		row('a', 9, now),
		row('b', 30, now),
		row('c', 10, now)
	];

	test('are added; what was divided has no value, says why, and is counted', async () => {
		const scene = await sceneOf(await held(rows), ON);
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: null, c: null });
		expect(scene.slice.rows.map((each) => each.origin)).toEqual(['carried', 'divided', 'divided']);
		expect(scene.carried).toMatchObject({ from: ['xx-1'], divided: ['b', 'c'], estimated: [] });
	});

	test('are shared out by a chosen count, and marked as estimated', async () => {
		const scene = await sceneOf(await held(rows), { ...ON, weight: 'n' });
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: 7.5, c: 7.5 });
		expect(scene.slice.rows.map((each) => [each.status, each.origin])).toEqual([
			['', 'carried'],
			['E', 'estimated'],
			['E', 'estimated']
		]);
		expect(scene.slice.rows[2].made).toMatchObject([
			{ area: 'q1', share: 0.25, value: 10 },
			{ area: 'q2', share: 1, value: 5 }
		]);
	});

	test('go whole to a level at which nothing was divided', async () => {
		const scene = await sceneOf(await held(rows), { ...ON, level: 'province' });
		expect(scene.slice.rows).toMatchObject([{ area: 'S', value: 22, origin: 'carried', status: '' }]);
	});

	test('by shares of the crosswalk, where it has them', async () => {
		const known = LINKS.map((link) =>
			link.share === null ? { ...link, share: link.to === 'b' ? 0.4 : 0.6 } : link
		);
		const scene = await sceneOf(await held(rows), ON, places(known));
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: 4, c: 11 });
	});

	test('a smaller part that moved is never shared out by the size of areas', async () => {
		const part = LINKS.map((link) =>
			link.from === 'q1' && link.to === 'b' ? { ...link, part: true } : link
		);
		const scene = await sceneOf(await held(rows), { ...ON, weight: 'n' }, places(part));
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: null, c: null });
	});

	test('absent parts make a partial sum, never a zero; all alike they keep their reason', async () => {
		const some = [row('p1', 3), row('p2', null, { status: 'O' }), row('q1', 1), row('q2', 1)];
		expect((await sceneOf(await held(some), ON)).slice.rows[0]).toMatchObject({
			value: 3,
			parts: 2,
			present: 1
		});
		const hidden = [row('p1', 3), row('p2', null, { status: 'Q' }), row('q1', 1), row('q2', 1)];
		expect((await sceneOf(await held(hidden), ON)).slice.rows[0]).toMatchObject({
			value: null,
			status: 'Q',
			parts: 2,
			present: 1
		});
		const none = [
			row('p1', null, { status: 'Q' }),
			row('p2', null, { status: 'Q' }),
			row('q1', 1),
			row('q2', 1)
		];
		expect((await sceneOf(await held(none), ON)).slice.rows[0]).toMatchObject({ value: null, status: 'Q' });
		const left = [row('p1', 3), row('q1', 1), row('q2', 1)];
		expect((await sceneOf(await held(left), ON)).slice.rows[0]).toMatchObject({
			value: 3,
			parts: 2,
			present: 1
		});
	});

	test('an area it does not apply to is no part, divided or not', async () => {
		const none = { status: 'M' };
		const some = [row('p1', 3), row('p2', null, none), row('q1', null, none), row('q2', 5)];
		const { slice } = await sceneOf(await held(some), ON);
		expect(slice.rows).toMatchObject([
			{ area: 'a', value: 3, parts: 1, present: 1, origin: 'carried', made: [{}, { status: 'M' }] },
			{ area: 'b', value: null, parts: 0, status: 'M' },
			{ area: 'c', value: 5, parts: 1, present: 1 }
		]);
	});

	test('are shared out by the sizes of a list; an area of unknown size gets no part', async () => {
		const sized = (sizes: Record<string, string>) =>
			gazetteer(source.vintages, {
				'xx-1': [HEAD, ...'PQ'.split('').map(province), ...[...'12'].map((i) => commune(`p${i}`, 'P'))]
					.concat([...'12'].map((i) => commune(`q${i}`, 'Q')))
					.join('\n'),
				'xx-2': [
					`${HEAD},km2`,
					`${province('S')},`,
					...[...'abc'].map((c) => `${commune(c, 'S')},${sizes[c] ?? ''}`)
				].join('\n')
			});
		const all = sized({ a: '5', b: '3', c: '1' });
		const around = { ...places(), vintages: all.vintages, gazetteer: async () => all };
		const dataset = await held(rows.slice(0, 4), {}, all);
		const scene = await sceneOf(dataset, { ...ON, weight: 'km2' }, around);
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: 7.5, c: 7.5 });
		expect(scene.carried).toMatchObject({ weight: 'km2', estimated: ['b', 'c'], divided: [] });
		expect(scene.slice.rows[1].made).toMatchObject([{ area: 'q1', share: 0.75, value: 10 }]);
		const some = sized({ a: '5', b: '3' });
		const partly = { ...places(), vintages: some.vintages, gazetteer: async () => some };
		const left = await sceneOf(dataset, { ...ON, weight: 'km2' }, partly);
		expect(values(left.slice.rows)).toEqual({ a: 7, b: null, c: null });
	});

	test('are shared out by what boundaries measure; without any size it is refused, with what is missing', async () => {
		const dataset = await held(rows.slice(0, 4));
		const measured = async () => new Map([...'abc'].map((c, i) => [c, i + 1]));
		const scene = await sceneOf(dataset, { ...ON, weight: 'km2' }, { ...places(), measured });
		expect(values(scene.slice.rows)).toEqual({ a: 7, b: 4, c: 11 });
		expect(await failure(dataset, { ...ON, weight: 'km2' })).toEqual({
			kind: 'carry-no-size',
			values: { vintage: same('xx-2'), level: same('commune') }
		});
	});

	test('a weight nobody reported on the new areas is refused; one that is no count is named', async () => {
		const old = rows.slice(0, 4);
		expect(await failure(await held(old), { ...ON, weight: 'n' })).toMatchObject({ kind: 'carry-no-weight' });
		const scene = await sceneOf(await held(rows), { ...ON, weight: 'zz' });
		expect(scene.resolved.unmet).toEqual([{ key: 'weight', code: 'zz' }]);
	});
});

describe('rates', () => {
	const rate = { indicators: [indicator('n', 'rate', 100)] };
	const of = (area: string, numerator: number | null, denominator: number | null, value: number | null) =>
		row(area, value, { numerator, denominator });

	test('are worked out again from their parts', async () => {
		const rows = [of('p1', 1, 10, 10), of('p2', 30, 40, 75), of('q1', 1, 2, 50), of('q2', 1, 4, 25)];
		const scene = await sceneOf(await held(rows, rate), ON);
		expect(scene.slice.rows[0]).toMatchObject({ area: 'a', value: 62, numerator: 31, denominator: 50 });
	});

	test('without their parts are refused', async () => {
		const rows = [of('p1', null, null, 10), of('p2', null, null, 75), of('q1', 1, 2, 50), of('q2', 1, 4, 25)];
		expect(await failure(await held(rows, rate), ON)).toMatchObject({
			kind: 'carry-no-parts',
			values: { area: same('a'), areas: 2 }
		});
	});

	test('any parts: what comes out is what the parts together would have given', async () => {
		const part = fc.record({ numerator: fc.nat(50), more: fc.integer({ min: 1, max: 50 }) });
		await fc.assert(
			fc.asyncProperty(fc.array(part, { minLength: 2, maxLength: 2 }), async (parts) => {
				const rows = parts.map(({ numerator, more }, i) => {
					const denominator = numerator + more;
					return of(`p${i + 1}`, numerator, denominator, (100 * numerator) / denominator);
				});
				const { slice } = await sceneOf(await held(rows, rate), ON);
				const n = parts.reduce((sum, each) => sum + each.numerator, 0);
				const d = parts.reduce((sum, each) => sum + each.numerator + each.more, 0);
				expect(slice.rows.find((each) => each.area === 'a')!.value).toBeCloseTo((100 * n) / d, 9);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('what neither adds nor has parts', () => {
	const none = { indicators: [indicator('n', 'none')] };
	test('is refused where areas were joined, and passed on where an area did not change', async () => {
		expect(await failure(await held([row('p1', 3), row('p2', 4)], none), ON)).toMatchObject({
			kind: 'carry-not-additive',
			values: { area: same('a'), areas: 2 }
		});
		const alone: Link[] = LINKS.map((link) => ({ ...link, to: link.from === 'p2' ? 'b' : link.to }));
		const scene = await sceneOf(await held([row('p1', 3)], none), ON, places(alone));
		expect(scene.slice.rows).toMatchObject([{ area: 'a', value: 3 }]);
	});
});

describe('as reported', () => {
	const rows = [row('p1', 3), row('q2', 5), row('a', 9, now), row('b', 30, now)];

	test('each period shows the areas it was reported on, and codes are read in that vintage', async () => {
		const dataset = await held(rows);
		const codes = async (year: string) =>
			(await sceneOf(dataset, { level: 'commune', time: { from: year, to: year } })).resolved.areas.map(
				(each) => each.code
			);
		expect([await codes('2019'), await codes('2021')]).toEqual([
			['p1', 'q2'],
			['a', 'b']
		]);
		const { scene, around } = must(await seen(dataset, {}));
		expect([scene.dataset.vintage, scene.resolved.period]).toEqual(['xx-2', '2021']);
		expect(around.periods).toEqual(['2019', '2021']);
		expect(around.reported.map((each) => each.id)).toEqual(['xx-1', 'xx-2']);
		expect(scene.breaks).toMatchObject([
			{ before: '2019', after: '2021', date: '2020-01-01', carried: false }
		]);
	});

	test('the same code in both vintages is two areas', async () => {
		const twice = gazetteer(source.vintages, {
			'xx-1': [HEAD, province('1'), commune('7', '1')].join('\n'),
			'xx-2': [HEAD, province('2'), commune('7', '2')].join('\n')
		});
		const dataset = await held([row('7', 3), row('7', 4, now)], {}, twice);
		expect(dataset.areas.map(({ code, parent }) => [code, parent])).toEqual([
			['1', null],
			['7', '1'],
			['2', null],
			['7', '2']
		]);
		const at = async (year: string) =>
			(await sceneOf(dataset, { level: 'province', time: { from: year, to: year } })).slice.rows;
		expect(await at('2019')).toMatchObject([{ area: '1', value: 3 }]);
		expect(await at('2021')).toMatchObject([{ area: '2', value: 4 }]);
	});

	test('the whole goes on over the change, each side by its own areas', async () => {
		const { whole } = await sceneOf(await held(rows), { tab: 'line' });
		expect(whole.rows.map(({ period, value, vintage }) => [period, value, vintage])).toEqual([
			['2019', 8, 'xx-1'],
			['2021', 39, undefined]
		]);
	});

	test('a chosen area shows what it was made of or became, each by its own figures and under its own name', async () => {
		const dataset = await held([...rows, row('p2', 4), row('q1', 6), row('c', 2, now)]);
		const at = (year: string, area: string) =>
			sceneOf(dataset, { tab: 'line', level: 'commune', areas: [area], time: { from: year, to: year } });
		const made = await at('2021', 'a');
		expect(made.counterparts).toMatchObject([
			{
				of: 'a',
				code: 'p1',
				vintage: 'xx-1',
				earlier: true,
				part: false,
				unchanged: false,
				date: '2020-01-01'
			},
			{ of: 'a', code: 'p2', vintage: 'xx-1' }
		]);
		expect(made.across.rows.map((each) => [each.area, each.vintage, each.period, each.value])).toEqual([
			['p1', 'xx-1', '2019', 3],
			['p2', 'xx-1', '2019', 4]
		]);
		expect(stepsOf(made, 'en').map((each) => [each.label, each.period, each.value])).toEqual([
			['a', '2021', 9],
			['p1 (before 1 Jan 2020)', '2019', 3],
			['p2 (before 1 Jan 2020)', '2019', 4]
		]);
		expect(formTable(made, 'line', 'en')).toMatchObject({
			head: ['Line', '2019', '2021'],
			rows: [
				['a', '', '9'],
				['p1 (before 1 Jan 2020)', '3', ''],
				['p2 (before 1 Jan 2020)', '4', '']
			]
		});
		const became = await at('2019', 'q1');
		expect(became.counterparts).toMatchObject([
			{ code: 'b', vintage: 'xx-2', earlier: false, part: true },
			{ code: 'c', vintage: 'xx-2', earlier: false, part: true }
		]);
		expect(
			sceneCsv(made, 'en')
				.split('\r\n')
				.map((line) => line.split(',').slice(2, 7).join(' '))
		).toEqual(expect.arrayContaining(['p1 p1 xx-1 2019 3', 'a a xx-2 2021 9']));
	});

	test('an area that went on as it was keeps its line, in one colour over the mark', async () => {
		const twice = gazetteer(source.vintages, {
			'xx-1': [HEAD, province('1'), ...['7', '8'].map((c) => commune(c, '1'))].join('\n'),
			'xx-2': [HEAD, province('2'), ...['7', '8'].map((c) => commune(c, '2'))].join('\n')
		});
		const kept: Crosswalk = {
			...{ ...about, level: 'commune' },
			links: [
				{ from: '7', to: '7', share: 1 },
				{ from: '8', to: '8', share: 1 }
			]
		};
		const both: Places = {
			...{ vintages: twice.vintages, changes: [kept] },
			gazetteer: async () => twice,
			crosswalks: async () => [kept]
		};
		const dataset = await held([row('7', 3), row('7', 4, now), row('8', 5, now)], {}, twice);
		const view = { tab: 'line', level: 'commune', areas: ['7'] } as const;
		const scene = await sceneOf(dataset, { ...view, areas: ['7'] }, both);
		expect(scene.counterparts).toMatchObject([{ code: '7', unchanged: true }]);
		expect(stepsOf(scene, 'en').map((each) => [each.label, each.period, each.segment])).toEqual([
			['7', '2019', 'xx-1'],
			['7', '2021', '']
		]);
		expect(byArea(scene, 'en')).toHaveLength(2);
	});

	test('a vintage no crosswalk leads to is named, and the figures stay as reported', async () => {
		const { resolved, carried } = await sceneOf(await held(rows), { geo: 'xx-9' });
		expect([resolved.unmet, carried]).toEqual([[{ key: 'geo', code: 'xx-9' }], undefined]);
	});
});

test('observations come back from the engine’s tables with their vintages, and a scene over the wire as it was', async () => {
	const rows = [row('p1', 3), row('q2', 5), row('a', 9, now)];
	const full = { id: 'back', indicators: [indicator('n', 'sum')] };
	const { dataset, observations } = must(await openTidy(tableOf(rows), full, source));
	const back = observationsIn(tablesOf(observations, dataset), dataset);
	const words = ({ codes, dictionary }: { codes: Int32Array; dictionary: string[] }) =>
		Array.from(codes, (c) => dictionary[c]);
	expect(words(back.vintage!)).toEqual(['xx-1', 'xx-1', 'xx-2']);
	expect(words(back.keys.get('area')!)).toEqual(['p1', 'q2', 'a']);
	await engine.mount('back', async () => tablesOf(observations, dataset));
	const scene = await sceneOf(dataset, { ...ON, areas: ['a'] });
	const { slice } = unpackScene(JSON.parse(JSON.stringify(packScene(scene))));
	expect(slice.rows[0]).toMatchObject({
		area: 'a',
		origin: 'carried',
		made: [{ area: 'p1' }, { area: 'p2' }]
	});
});

describe('all communes of Viet Nam', async () => {
	const areas = await openGazetteer();
	const real = await openPlaces(areas);
	const before = areas.atLevel('vn-2024', 'commune').filter(({ code }) => !areas.more('vn-2024', code)?.to);
	const after = areas.atLevel('vn-2025', 'commune');
	const number = (code: string, k: number) => ((Number(code) * 7919 + k * 104_729) % 9973) + 1;
	const indicators = ['births', 'people', 'members'].map((code) => indicator(code, 'sum'));
	let dataset: Dataset;
	beforeAll(async () => {
		const rows = indicators.flatMap((each, k) => [
			...before.map(({ code }) =>
				row(code, number(code, k), { indicator: each.code, vintage: 'vn-2024', period: '2024' })
			),
			...after.map(({ code }) =>
				row(code, number(code, k), { indicator: each.code, vintage: 'vn-2025', period: '2026' })
			)
		]);
		dataset = await held(rows, { indicators }, areas);
	});
	const total = (rows: Row[]) => rows.reduce((sum, each) => sum + (each.value ?? 0), 0);

	test.each(indicators.map(({ code }, k) => [code, k] as const))(
		'%s: the whole is the same to the unit before and after, at every level',
		async (code, k) => {
			expect(before).toHaveLength(10_035);
			const truth = before.reduce((sum, each) => sum + number(each.code, k), 0);
			const at = async (view: Partial<View>) =>
				sceneOf(dataset, { indicator: code, time: { from: '2024', to: '2024' }, ...view }, real);
			expect(total((await at({ level: 'province' })).slice.rows)).toBe(truth);
			const provinces = await at({ geo: 'vn-2025', level: 'province' });
			expect(provinces.slice.rows).toHaveLength(34);
			expect(total(provinces.slice.rows)).toBe(truth);
			const shared = await at({ geo: 'vn-2025', level: 'commune', weight: 'people' });
			expect(Math.round(total(shared.slice.rows))).toBe(truth);
			expect(Math.abs(total(shared.slice.rows) - truth)).toBeLessThan(1e-5);
			expect(shared.carried!.divided).toEqual([]);
			const plain = await at({ geo: 'vn-2025', level: 'commune' });
			const left = new Set(plain.carried!.divided);
			const kept = new Set(
				plain.slice.rows.flatMap((each) => (left.has(each.area) ? [] : each.made!.map((one) => one.area)))
			);
			const sum = before.reduce((all, each) => all + (kept.has(each.code) ? number(each.code, k) : 0), 0);
			expect(total(plain.slice.rows)).toBe(sum);
			expect(plain.carried!.unmatchedCount).toBe(0);
			expect(plain.whole.rows.find((each) => each.period === '2024')!.value).toBe(truth);
			const sized = await at({ geo: 'vn-2025', level: 'commune', weight: 'km2' });
			expect(Math.abs(total(sized.slice.rows) - truth)).toBeLessThan(1e-5);
			expect(sized.carried!.divided).toEqual([]);
			expect(sized.carried!.estimated.length).toBe(left.size);
		}
	);

	test('those that ended before: what became of one nobody knows of counts in its province, and no count is lost', async () => {
		const all = areas.atLevel('vn-2024', 'commune');
		const rows = all.map(({ code }) => row(code, number(code, 0), { vintage: 'vn-2024', period: '2019' }));
		const census = await held(rows, {}, areas);
		const truth = all.reduce((sum, each) => sum + number(each.code, 0), 0);
		const at = (view: Partial<View>) => sceneOf(census, { geo: 'vn-2025', ...view }, real);
		const provinces = await at({ level: 'province' });
		expect(total(provinces.slice.rows)).toBe(truth);
		expect(provinces.whole.rows[0].value).toBe(truth);
		expect(provinces.carried!.lifted).toBeUndefined();
		const communes = await at({ level: 'commune', weight: 'km2' });
		const [{ level, count, areas: named }] = communes.carried!.lifted!;
		expect([level, count, named.length]).toEqual(['province', 706, 200]);
		expect(communes.carried!.unmatchedCount).toBe(0);
		const links = (await real.crosswalks()).find(
			(each) => each.from === 'vn-2024' && each.level === 'commune'
		)!.links;
		const led = new Set(links.map((link) => link.from));
		// the three communes of Lý Sơn went where their district went
		const lost = all.filter((each) => !led.has(each.code) && each.parent !== '536');
		expect(lost).toHaveLength(706);
		const missing = lost.reduce((sum, each) => sum + number(each.code, 0), 0);
		expect(Math.abs(total(communes.slice.rows) + missing - truth)).toBeLessThan(1e-5);
	});
});
