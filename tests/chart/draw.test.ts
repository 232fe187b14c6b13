import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart } from '#lib/chart/line.ts';
import { stepsOf } from '#lib/chart/series.ts';
import { notesOf } from '#lib/chart/note.ts';
import { targetOfLine, wayOf } from '#lib/chart/target.ts';
import { svgOf, type Picture } from '#lib/chart/picture.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { classesOf } from '#lib/map/fill.ts';
import { drawLegend } from '#lib/map/legend.ts';
import { draw } from '#lib/map/picture.ts';
import type { Scene } from '#lib/query/scene.ts';
import { newDocument } from '#lib/server/document.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { MEASURES, SCHEMES, TABS, type Tab, type View } from '#lib/view/view.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';
import { all, broken, parsed, rowed, texts } from './walk.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const NONE = { indicators: [indicator('n', 'none')] };
const picture = (of: Scene, tab: Tab, width = 640): Picture | null =>
	draw(of, tab, null, { document: newDocument(), width, lang: 'vi' });
const sceneFor = async (rows: Tidy[], view: Partial<View> = {}, meta: Partial<DatasetMeta> = NONE) =>
	scene(engine, await mounted(engine, rows, meta), view);
const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	indicator: 'n',
	area,
	period: '2020',
	value,
	...more
});
const numbers = (of: Picture, ...names: string[]) => names.map((name) => Number(of.attributes[name] ?? 0));

/** Sound pictures of every form, or none. */
function sound(of: Scene): void {
	for (const tab of TABS) {
		const one = picture(of, tab);
		if (!one) continue;
		expect(broken(one), tab).toEqual([]);
		parsed(svgOf(one));
	}
	const cells = cellsOf(of);
	const legend = drawLegend(of, cells, { width: 300, lang: 'en', classes: classesOf(of, cells) });
	if (legend) expect(broken(legend)).toEqual([]);
}

describe('any numbers', () => {
	const DISTRICTS = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'];
	const value = fc.oneof(
		fc.constant(null),
		fc.constantFrom(0, 0, 1, -1, 1e-9, 1e12, -5),
		fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((each) => Math.round(each * 1e9) / 1e9)
	);
	const values = fc.array(value, { minLength: DISTRICTS.length * 4, maxLength: DISTRICTS.length * 4 });
	const gridOf = (list: (number | null)[], periods = ['2019', '2020']) =>
		DISTRICTS.flatMap((area, a) =>
			periods.flatMap((period, p) =>
				['F', 'M'].map((sex, s) => {
					const found = list[a * 4 + p * 2 + s];
					return row(area, found, { period, sex, status: found === null ? 'OQLM'[a % 4] : '' });
				})
			)
		);

	test('draw soundly in every form, measure and scheme', async () => {
		const measure = fc.constantFrom(...MEASURES);
		await fc.assert(
			fc.asyncProperty(values, measure, fc.constantFrom(...SCHEMES), async (list, measure, scheme) => {
				if (list.every((each) => each === null)) return;
				const rows = gridOf(list.map((each) => (each === null ? null : each + 0)));
				sound(await sceneFor(rows, { measure, scheme }));
			}),
			{ numRuns: 25 }
		);
	});

	test.each<[string, (number | null)[]]>([
		['all equal', Array<number>(24).fill(7)],
		['all zero', Array<number>(24).fill(0)],
		['all negative', Array.from({ length: 24 }, (_, i) => -1 - i)],
		['one value', [5, ...Array<null>(23).fill(null)]],
		[
			'women only at some, men only at others',
			Array.from({ length: 24 }, (_, i) => ((i + (i >> 2)) % 2 ? i : null))
		],
		['now nothing, then something', Array.from({ length: 24 }, (_, i) => (i % 4 < 2 ? i : null))]
	])('%s', async (_, list) => {
		for (const measure of MEASURES)
			for (const view of [
				{},
				{ areas: ['A1'] },
				{ areas: ['A1', 'B2'] },
				{ areas: ['A'] },
				{ time: { from: '2020', to: '2020' } }
			])
				sound(await sceneFor(gridOf(list), { measure, ...view }));
	});

	test('nothing to draw is no picture', async () => {
		const rows = DISTRICTS.map((area, i) =>
			row(area, i % 2 ? 3 : null, { sex: i % 2 ? 'F' : 'M', status: i % 2 ? '' : 'Q' })
		);
		const one = await sceneFor([...rows, row('A1', 4, { sex: 'M', period: '2019' })]);
		for (const tab of ['gap', 'pyramid'] as const) expect(picture(one, tab)).toBeNull();
		expect(picture(one, 'table')).toBeNull();
	});
});

describe('what is drawn is what was counted', () => {
	const VALUES = [-12, 0, 3, 40.5, 41, 99.9, 250];
	const DISTRICTS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1'];

	test('bars are as long as their values, to half a pixel', async () => {
		const of = await sceneFor(DISTRICTS.map((area, i) => row(area, VALUES[i])));
		const bars = rowed(picture(of, 'bar')!);
		const scale = Number(bars.get(6)![0].attributes.width) / 250;
		expect(scale).toBeGreaterThan(0.5);
		const order: [number, number][] = [];
		cellsOf(of).forEach((cell, i) => {
			const [x, y, width] = numbers(bars.get(i)![0], 'x', 'y', 'width');
			expect(Math.abs(width - Math.abs(cell.value!) * scale)).toBeLessThan(0.5);
			const zero = cell.value! < 0 ? x + width : x;
			expect(Math.abs(zero - Number(bars.get(6)![0].attributes.x))).toBeLessThan(0.5);
			order.push([y, cell.value!]);
		});
		order.sort((a, b) => a[0] - b[0]);
		expect(order.map((each) => each[1])).toEqual([...VALUES].reverse());
	});

	test('women and men of the dumbbell stand where their values are, one scale for all', async () => {
		const pairs: [number, number][] = [
			[10, 20],
			[50, 50],
			[80, 30],
			[-5, 70]
		];
		const rows = pairs.flatMap(([f, m], i) => [
			row(DISTRICTS[i], f, { sex: 'F' }),
			row(DISTRICTS[i], m, { sex: 'M' })
		]);
		const dots = rowed(picture(await sceneFor(rows, { tab: 'gap' }), 'gap')!);
		const at = pairs.flatMap(([f, m], i) =>
			dots.get(i)!.map((dot, k) => [[f, m][k], Number(dot.attributes.cx)])
		);
		at.sort((a, b) => a[0] - b[0]);
		const [low, high] = [at[0], at[at.length - 1]];
		const scale = (high[1] - low[1]) / (high[0] - low[0]);
		expect(scale).toBeGreaterThan(1);
		for (const [value, x] of at) expect(Math.abs(x - (low[1] + (value - low[0]) * scale))).toBeLessThan(0.5);
		const y = (i: number) => Number(dots.get(i)![0].attributes.cy);
		expect([3, 0, 1, 2].map(y)).toEqual([3, 0, 1, 2].map(y).sort((a, b) => a - b));
	});

	test('the pyramid has one scale on both sides', async () => {
		const rows = DISTRICTS.flatMap((area, i) => [
			row(area, i * 10, { sex: 'F' }),
			row(area, 70 - i * 10, { sex: 'M' })
		]);
		const steps = rowed(picture(await sceneFor(rows), 'pyramid')!);
		const scale = Number(steps.get(0)![1].attributes.width) / 70;
		DISTRICTS.forEach((_, i) => {
			const [women, men] = steps.get(i)!.map((each) => Number(each.attributes.width));
			expect(Math.abs(women - i * 10 * scale)).toBeLessThan(0.5);
			expect(Math.abs(men - (70 - i * 10) * scale)).toBeLessThan(0.5);
		});
	});

	const dotsOf = (of: Picture) => [...all(of)].filter((each) => each.tag === 'circle');
	test('a trend: higher is higher, later is further right', async () => {
		const periods = ['2016', '2017', '2020'];
		const rows = ['A1', 'B1'].flatMap((area, a) =>
			periods.map((period, p) => row(area, (a + 1) * 10 + p * p, { period }))
		);
		const of = await sceneFor(rows, { tab: 'line' });
		const steps = stepsOf(of, 'vi');
		const dots = dotsOf(picture(of, 'line')!);
		expect(dots.length).toBe(6);
		const drawn = steps.map((step, i) => ({ ...step, dot: numbers(dots[i], 'cx', 'cy') }));
		for (const a of drawn)
			for (const b of drawn) {
				if (a.value > b.value) expect(a.dot[1]).toBeLessThan(b.dot[1]);
				if (a.period > b.period) expect(a.dot[0]).toBeGreaterThan(b.dot[0]);
			}
		const [x16, x17, x20] = drawn.slice(0, 3).map((each) => each.dot[0]);
		expect((x20 - x16) / (x17 - x16)).toBeCloseTo(4, 1);
	});

	test('counts start at zero; below zero they are still in the picture', async () => {
		const rows = [-30, 20, 5].map((value, i) => row('A1', value, { period: String(2018 + i) }));
		const one = picture(await sceneFor([...rows, row('B1', 9)], { tab: 'line' }, {}), 'line')!;
		const height = Number(one.attributes.height);
		const dots = dotsOf(one);
		expect(dots.length).toBe(4);
		for (const dot of dots) {
			expect(Number(dot.attributes.cy)).toBeGreaterThan(0);
			expect(Number(dot.attributes.cy)).toBeLessThan(height - 30);
		}
	});

	test('periods some of which have no date stand in their order, evenly', async () => {
		const periods = ['2019', '2020-Q3', 'MICS6'];
		const rows = ['A1', 'B1'].flatMap((area) => periods.map((period, p) => row(area, p, { period })));
		const steps = stepsOf(await sceneFor(rows, { tab: 'line' }), 'vi').filter((each) => each.series === 'A1');
		expect(steps.map((each) => [each.period, each.x])).toEqual(periods.map((period, i) => [period, i]));
	});

	test('a series is one area: an area of another level, though chosen, is not a line of many', async () => {
		const rows = ['A1', 'A2', 'B1', 'B2'].flatMap((area, a) =>
			['2019', '2020'].flatMap((period) => ['F', 'M'].map((sex, s) => row(area, 10 * a + s, { period, sex })))
		);
		for (const areas of [[], ['A'], ['A1'], ['A1', 'B1']]) {
			const steps = stepsOf(await sceneFor(rows, { tab: 'line', areas }), 'vi');
			const keys = steps.map((each) => `${each.series} ${each.period}`);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	test('labels at the ends of lines keep their order, their distance and inside the picture', () => {
		const places = fc.array(fc.double({ min: 16, max: 300, noNaN: true }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(places, (at) => {
				const moved = apart(at, 16, 300);
				const order = at.map((_, i) => i).sort((a, b) => at[a] - at[b] || a - b);
				for (let k = 1; k < order.length; k++)
					expect(moved[order[k]] - moved[order[k - 1]]).toBeGreaterThanOrEqual(16 - 1e-9);
				expect(Math.max(...moved)).toBeLessThanOrEqual(300);
				expect(Math.min(...moved)).toBeGreaterThanOrEqual(16);
			})
		);
	});
});

describe('hostile names', () => {
	const NAMES = [
		'<script>alert(1)</script>',
		'" onload="alert(1)',
		"' onmouseover='x",
		']]><x/>',
		'<!-- -->',
		'&lt;b&gt; &amp; &#x41;',
		'a\u0000b\u0007c\u001b[31m\uffff',
		'\u202eabc\u2066def\u200f',
		'javascript:alert(1)',
		'url(https://evil.example/x)',
		'</title></svg><svg onload=alert(1)>',
		'{{7*7}} ${7*7} <%= 7 %>',
		'Đắk Lắk 👩🏽‍🌾'
	];

	test('are text and nothing else, in every form', async () => {
		const rows = NAMES.flatMap((name, i) =>
			['2019', '2020'].flatMap((period) =>
				['F', 'M'].map((sex, s) => ({
					...row(name, i + s, { period, sex }),
					indicator: '<img src=x onerror=alert(1)>'
				}))
			)
		);
		const meta = { vintage: null, indicators: [], title: { vi: '<i>t</i>', en: '<i>t</i>' } };
		for (const view of [{}, { areas: NAMES.slice(0, 3) }, { measure: 'gap' as const }]) {
			const of = await sceneFor(rows, view, meta);
			expect(of.resolved.areas.length).toBe(NAMES.length);
			for (const tab of TABS) {
				const one = picture(of, tab);
				if (!one) continue;
				const svg = svgOf(one);
				const elements = parsed(svg);
				const tags = new Set(elements.map((each) => each.tag));
				for (const tag of tags)
					expect('svg g path rect line circle text tspan title defs pattern'.split(' ')).toContain(tag);
				for (const { attributes } of elements)
					for (const [name, value] of Object.entries(attributes)) {
						expect(name).not.toMatch(/^on|href|style|src/);
						if (name !== 'aria-label') expect(value).not.toMatch(/evil|alert|javascript/);
					}
				expect(svg).not.toMatch(/<script|<img|\]\]>/);
				if (tab === 'map')
					for (const name of NAMES) {
						// eslint-disable-next-line no-control-regex
						const plain = name.replace(/[\u0000-\u0008\u001b\uffff]/g, '');
						expect(
							elements.some((each) => each.tag === 'title' && each.text.includes(plain)),
							plain
						).toBe(true);
					}
			}
		}
	});

	test('a name of two lines or none is drawn soundly', async () => {
		const rows = ['a\nb', ' ', '\u00a0', 'x'.repeat(400)].map((name, i) => row(name, i));
		const of = await sceneFor(rows, {}, { vintage: null, indicators: [] });
		for (const tab of TABS) {
			const one = picture(of, tab, 300);
			if (!one) continue;
			parsed(svgOf(one));
			for (const text of texts(one)) expect(text.length).toBeLessThan(120);
		}
	});
});

describe('the target of a trend', () => {
	const rate = { ...indicator('n', 'rate', 100), direction: 'higher' as const };
	const sexes = (area: string, period: string, women: number, men: number): Tidy[] =>
		(['F', 'M'] as const).map((sex) => {
			const numerator = sex === 'F' ? women : men;
			return { indicator: 'n', area, period, sex, value: numerator / 10, numerator, denominator: 1000 };
		});
	const rows = ['2021', '2022', '2023'].flatMap((period, i) => [
		...sexes('A', period, 400 + 20 * i, 500),
		...sexes('B', period, 420 + 20 * i, 500)
	]);
	const aim = (area: string, value: number, measure: 'gap' | 'ratio' | 'parity', period: string) => ({
		...{ indicator: 'n', area, period, kind: 'target' as const, comparison: '=' as const, value, measure }
	});
	const begun = (area: string, value: number, measure: 'gap' | 'ratio' | 'parity') => ({
		...aim(area, value, measure, '2021'),
		kind: 'baseline' as const
	});
	const dashed = (of: Picture, dash: string) =>
		[...all(of)].filter((each) => each.attributes['stroke-dasharray'] === dash);

	test.each([
		['gap', 0, -10],
		['ratio', 1, 0.8],
		['parity', 1, 0.8]
	] as const)(
		'a %s has the line and the way to it, drawn, noted and said',
		async (measure, wanted, start) => {
			for (const [area, view] of [
				['A', { areas: ['A'] }],
				['_T', {}]
			] as [string, Partial<View>][]) {
				const of = await sceneFor(
					rows,
					{ tab: 'line', measure, ...view },
					{ indicators: [rate], targets: [aim(area, wanted, measure, '2023'), begun(area, start, measure)] }
				);
				const one = picture(of, 'line')!;
				expect(broken(one)).toEqual([]);
				expect(dashed(one, '2,4')).toHaveLength(1);
				expect(
					dashed(one, '6,4')
						.flatMap((each) => [...all(each)])
						.some(({ tag }) => tag === 'path')
				).toBe(true);
				const notes = notesOf(of, 'line', 'vi').join(' ');
				expect(notes).toContain('Đường gạch đứt: lộ trình từ mức ban đầu');
				expect(one.attributes['aria-label']).toContain('Đường chấm ngang: mục tiêu');
			}
		}
	);

	test('a trend without a target has neither', async () => {
		const of = await sceneFor(rows, { tab: 'line', measure: 'gap' }, { indicators: [rate] });
		const drawn = dashed(picture(of, 'line')!, '6,4').flatMap((each) => [...all(each)]);
		expect(drawn.filter(({ tag }) => tag === 'path')).toEqual([]);
		expect(stepsOf(of, 'en').filter(({ series }) => series === 'together')).toHaveLength(3);
	});

	test('a target beyond the axis has its way as far as the axis reaches', async () => {
		const targets = [aim('A', 0, 'gap', '2025'), begun('A', -10, 'gap')];
		const of = await sceneFor(
			rows,
			{ tab: 'line', measure: 'gap', areas: ['A'] },
			{ indicators: [rate], targets }
		);
		const way = wayOf(targetOfLine(of)!, of)!;
		expect(way.reaches).toBe(false);
		expect([way.from.y, way.to.y]).toEqual([-10, -5]);
	});
});
