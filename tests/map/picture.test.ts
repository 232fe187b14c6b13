import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { svgOf } from '#lib/chart/picture.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { classesOf, fillOf } from '#lib/map/fill.ts';
import { coloursOf } from '#lib/map/palette.ts';
import { wrap } from '#lib/report/svg.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { absenceOf } from '#lib/term/status.ts';
import { emptyView, MEASURES, TABS, type Tab, type View } from '#lib/view/view.ts';
import { all, broken, parsed, rowed, texts, wordsOf } from '../chart/walk.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const show = async (dataset: string, view: Partial<View> = {}) =>
	must(await atlas.show({ ...emptyView(dataset), ...view })).scene;
const WIDTHS = [280, 470, 720, 1440];
const SAMPLES: [string, Partial<View>][] = [
	['gso-2016-2018', {}],
	['gso-2016-2018', { indicator: 'total_fertility' }],
	['census-2019', {}],
	['census-2019', { level: 'district' }],
	['census-2019', { parent: '79' }],
	['project8-reported', {}],
	['project8-reported', { indicator: 'teams', level: 'district' }],
	['project8-demo', {}],
	['project8-demo', { level: 'commune' }],
	['project8-demo', { parent: '11', indicator: 'antenatal_4' }]
];

describe.each(SAMPLES)('%s %j', (id, view) => {
	test('every form, at every width: sound, whole, the same each time', async () => {
		for (const measure of MEASURES) {
			const scene = await show(id, { ...view, measure });
			if (scene.resolved.measure !== measure) continue;
			for (const tab of TABS)
				for (const width of tab === 'map' ? WIDTHS : [300, 720]) {
					if (measure !== 'value' && width !== 720) continue;
					const picture = await atlas.draw(scene, tab as Tab, width);
					if (!picture) continue;
					const where = `${tab} ${width} ${measure}`;
					expect(broken(picture), where).toEqual([]);
					const svg = svgOf(picture);
					expect(() => parsed(svg), where).not.toThrow();
					expect(svgOf((await atlas.draw(scene, tab as Tab, width))!) === svg, where).toBe(true);
					expect(picture.attributes['aria-label'].length).toBeGreaterThan(5);
				}
		}
	});

	test('on the map every area is one shape: its class or the mark of its absence', async () => {
		const scene = await show(id, view);
		const cells = cellsOf(scene);
		const classes = classesOf(scene, cells);
		const ramp = coloursOf(classes);
		const fill = fillOf(classes, ramp);
		const shapes = rowed((await atlas.draw(scene, 'map', 720))!);
		cells.forEach((cell, row) => {
			const [shape, ...more] = (shapes.get(row) ?? []).filter((each) => each.tag !== 'circle');
			expect(shape, cell.area.code).toBeDefined();
			expect(more).toEqual([]);
			expect(shape.attributes.fill).toBe(fill(cell));
			expect(wordsOf(shape)).toContain(cell.area.name.vi);
			if (cell.value === null) {
				expect(ramp).not.toContain(shape.attributes.fill);
				const kind = absenceOf(cell.status);
				expect(shape.attributes.fill).toMatch(kind === 'not_applicable' ? /^#ffffff$/ : /^url\(#absent-/);
			} else expect(ramp).toContain(shape.attributes.fill);
		});
		expect(Math.max(-1, ...shapes.keys())).toBe(cells.length - 1);
	});

	test('the legend has the colours of the map and as many areas', async () => {
		const scene = await show(id, view);
		const shapes = [...rowed((await atlas.draw(scene, 'map', 720))!).values()].flat();
		const onMap = new Set(
			shapes.map((each) => each.attributes.fill).filter((each) => /^#(?!ffffff)/.test(each))
		);
		const legend = atlas.legend(scene, 'map', 400)!;
		expect(broken(legend)).toEqual([]);
		const bars = [...all([...all(legend)].find((each) => each.attributes.class === 'bars')!)].filter(
			(each) => each.tag === 'rect'
		);
		const inLegend = new Set(bars.map((each) => each.attributes.fill ?? ''));
		expect(inLegend).toEqual(onMap);
		const height = bars.reduce((sum, each) => sum + Number(each.attributes.height), 0);
		const tallest = Math.max(
			...bars.map((each) => Number(each.attributes.y) + Number(each.attributes.height))
		);
		expect(tallest).toBeLessThanOrEqual(72);
		expect(height).toBeGreaterThan(0);
	});

	test('bars and dots: one for every value', async () => {
		const scene = await show(id, view);
		const cells = cellsOf(scene);
		const values = cells.filter((each) => each.value !== null).length;
		const bar = await atlas.draw(scene, 'bar', 720, 10_000);
		expect(bar ? rowed(bar).size : 0).toBe(values);
		const pairs = cells.filter((each) => each.women?.value != null && each.men?.value != null).length;
		const gap = await atlas.draw(scene, 'gap', 720, 10_000);
		expect(gap ? [...rowed(gap).values()].flat().length : 0).toBe(2 * pairs);
		for (const tab of ['bar', 'gap', 'pyramid'] as const) {
			const few = await atlas.draw(scene, tab, 720);
			const count = few ? rowed(few).size : 0;
			const all = tab === 'bar' ? values : pairs;
			if (count < all)
				expect(
					texts(few!).some((each) => /^…/.test(each)),
					`${tab} says what it leaves out`
				).toBe(true);
		}
	});
});

describe('Hoàng Sa and Trường Sa', () => {
	const WHOLE: [string, Partial<View>][] = [
		['gso-2016-2018', {}],
		['census-2019', {}],
		['census-2019', { level: 'district' }],
		['project8-demo', {}],
		['project8-demo', { level: 'commune' }],
		['project8-reported', {}],
		['census-2019', { parent: '79' }],
		['project8-demo', { parent: '11' }]
	];
	test.each(WHOLE)(
		'are on every map, of the whole country and of a part, at every width, inside the picture: %s %j',
		async (id, view) => {
			const scene = await show(id, view);
			for (let width = 280; width <= 1440; width += 145) {
				const picture = (await atlas.draw(scene, 'map', width))!;
				const frame = [...all(picture)].find((each) => each.attributes.class === 'inset')!;
				expect(frame, `${width}`).toBeDefined();
				const words = texts(frame).join(' ');
				expect(words).toContain('Hoàng Sa');
				expect(words).toContain('Trường Sa');
				const [, x, y] = /translate\(([\d.-]+),([\d.-]+)\)/.exec(frame.attributes.transform)!.map(Number);
				const box = [...all(frame)].find((each) => each.tag === 'rect')!.attributes;
				expect(x).toBeGreaterThanOrEqual(0);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(x + Number(box.width)).toBeLessThanOrEqual(Number(picture.attributes.width));
				expect(y + Number(box.height), `${width}`).toBeLessThanOrEqual(Number(picture.attributes.height));
				const islands = [...all(frame)].filter((each) => each.tag === 'circle');
				expect(islands.length).toBeGreaterThan(10);
				for (const { attributes } of islands) {
					expect(Number(attributes.cx)).toBeGreaterThan(0);
					expect(Number(attributes.cx)).toBeLessThan(Number(box.width));
					expect(Number(attributes.cy)).toBeLessThan(Number(box.height));
				}
			}
		}
	);

	test('have the colour of the area they belong to, in both vintages', async () => {
		for (const id of ['gso-2016-2018', 'project8-demo']) {
			const scene = await show(id);
			const cells = cellsOf(scene);
			const frame = [...all((await atlas.draw(scene, 'map', 720))!)].find(
				(each) => each.attributes.class === 'inset'
			)!;
			const owners = ['48', '56'].map((code) => cells.findIndex((each) => each.area.code === code));
			const shapes = rowed((await atlas.draw(scene, 'map', 720))!);
			for (const owner of owners.filter((row) => row >= 0)) {
				const shape = shapes.get(owner)!.find((each) => each.tag === 'path')!;
				const islands = rowed(frame).get(owner)!;
				expect(islands.length).toBeGreaterThan(2);
				for (const each of islands) expect(each.attributes.fill).toBe(shape.attributes.fill);
			}
			if (id === 'gso-2016-2018') expect(owners.every((row) => row >= 0)).toBe(true);
		}
	});
});

test('lines are wrapped between words and lose none', () => {
	const text = 'Tỷ suất chết của trẻ em dưới 5 tuổi, 2018 (ca trên 1.000 trẻ đẻ sống)';
	for (const most of [5, 10, 30, 200]) expect(wrap(text, most).join(' ')).toBe(text);
	for (const line of wrap(text, 30)) expect(line.length).toBeLessThanOrEqual(30);
});
