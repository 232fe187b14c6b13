import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { svgOf } from '#lib/chart/picture.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { entriesOf, kindNamed } from '#lib/map/legend.ts';
import { classesOf, fillOfKind, kindOf } from '#lib/map/fill.ts';
import { drawEach, manyOf, sheetId } from '#lib/map/many.ts';
import { coloursOf } from '#lib/map/palette.ts';
import { packScene, unpackScene } from '#lib/query/pack.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { all, broken, parsed, rowed, texts } from '../chart/walk.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());
const show = async (dataset: string, view: Partial<View> = {}) =>
	must(await atlas.show({ ...emptyView(dataset), ...view })).scene;

const VIEWS: [string, Partial<View>, string, string[]][] = [
	['gso-2016-2018', { tab: 'maps' }, 'time', ['2016', '2017', '2018']],
	['gso-2016-2018', { tab: 'pair' }, 'time', ['2016', '2018']],
	['gso-2016-2018', { tab: 'maps', time: { from: '2017', to: '2018' } }, 'time', ['2017', '2018']],
	['census-2019', { tab: 'maps' }, 'sex', ['F', 'M', '_T']],
	['census-2019', { tab: 'pair' }, 'sex', ['F', 'M']],
	['census-2019', { tab: 'maps', where: { sex: ['F', '_T'] } }, 'sex', ['F', '_T']],
	['census-2019', { tab: 'maps', by: ['residence'] }, 'residence', ['U', 'R', '_T']],
	['census-2019', { tab: 'pair', by: ['residence'], measure: 'ratio' }, 'residence', ['U', 'R']],
	['project8-demo', { tab: 'maps', by: ['sex'] }, 'sex', ['F', 'M', '_T']],
	['project8-demo', { tab: 'pair', by: ['time'], level: 'commune' }, 'time', ['2025-Q3', '2026-Q3']]
];

describe.each(VIEWS)('%s %j', (id, view, by, codes) => {
	test('one map for each, of the same areas, with shared classes', async () => {
		const scene = await show(id, view);
		expect(scene.resolved.unmet).toEqual([]);
		expect(scene.resolved.panels).toMatchObject({ by, codes });
		const { sheets, cells, classes } = manyOf(scene, 'vi');
		expect(sheets.map((each) => each.code)).toEqual(codes);
		expect(cells.length).toBe(codes.length * scene.resolved.areas.length);
		const colours = coloursOf(classes);
		const ground = await atlas.grounds.of(scene.dataset.vintage, scene.resolved.level);
		const drawn = drawEach(scene, ground, { width: 1080, lang: 'vi' });
		for (const sheet of sheets) {
			const shapes = rowed(drawn[sheetId(sheet.code)]);
			sheet.cells.forEach((cell, row) => {
				const shape = shapes.get(row)!.find((each) => each.tag !== 'circle')!;
				expect(shape.attributes.fill).toBe(fillOfKind(colours, kindOf(classes, cell)));
			});
		}
	});

	test('each map says what the same view says alone', async () => {
		const scene = await show(id, view);
		for (const { code, cells, scene: alone } of manyOf(scene, 'vi').sheets) {
			const one = await show(id, {
				...view,
				tab: 'map',
				by: [],
				measure: alone.resolved.measure,
				time: by === 'time' ? { from: code, to: code } : (view.time ?? null),
				where: by === 'time' ? (view.where ?? {}) : { ...view.where, [by]: [code] }
			});
			expect(cells.map((each) => [each.area.code, each.value, each.status])).toEqual(
				cellsOf(one).map((each) => [each.area.code, each.value, each.status])
			);
			expect(cells.some((each) => each.value !== null)).toBe(true);
		}
	});

	test('as one picture: sound, with every title and the islands in each map', async () => {
		const scene = await show(id, view);
		for (const width of [340, 720]) {
			const picture = (await atlas.draw(scene, scene.resolved.tab, width))!;
			expect(broken(picture)).toEqual([]);
			parsed(svgOf(picture));
			for (const { title } of manyOf(scene, 'vi').sheets) expect(texts(picture)).toContain(title);
			const insets = [...all(picture)].filter((each) => each.attributes.class === 'inset');
			expect(insets.length).toBe(codes.length);
			for (const inset of insets) expect(texts(inset).join(' ')).toMatch(/Hoàng Sa.*Trường Sa/);
		}
		expect(atlas.legend(scene, scene.resolved.tab, 400)).not.toBeNull();
	});

	test('goes over the wire, and into a table with what each map is of', async () => {
		const scene = await show(id, view);
		const packed = JSON.parse(JSON.stringify(packScene(scene))) as ReturnType<typeof packScene>;
		expect(unpackScene(packed).panels).toEqual(scene.panels);
		const [head, ...lines] = sceneCsv(scene, 'vi').trim().split('\r\n');
		const column = head
			.replace('\ufeff', '')
			.split(',')
			.indexOf(by === 'time' ? 'period' : by);
		expect([...new Set(lines.map((each) => each.split(',')[column]))].sort()).toEqual(
			expect.arrayContaining([...codes].sort())
		);
	});
});

test('what cannot be split is said, and one map is shown', async () => {
	const scene = await show('gso-2016-2018', { tab: 'maps', by: ['sex'] });
	expect(scene.resolved.unmet).toEqual([{ key: 'by', code: 'sex' }]);
	expect(scene.resolved.panels.by).toBe('time');
	const one = await show('un-population-age', { tab: 'pair', by: ['nothing'] });
	expect(one.resolved.unmet.map((each) => each.key)).toContain('by');
});

describe('the legend', () => {
	const LEGENDS: [string, Partial<View>][] = [
		['gso-2016-2018', {}],
		['census-2019', { measure: 'gap', classes: 4 }],
		['census-2019', { level: 'district', measure: 'ratio' }],
		['project8-demo', { level: 'commune', measure: 'gap' }],
		['project8-reported', {}]
	];
	test.each(LEGENDS)('counts every area once, in words and in bars: %s %j', async (id, view) => {
		const scene = await show(id, view);
		const cells = cellsOf(scene);
		const classes = classesOf(scene, cells);
		const entries = entriesOf(scene, cells, classes, 'vi');
		expect(entries.reduce((sum, each) => sum + each.count, 0)).toBe(cells.length);
		for (const { kind, count } of entries) {
			expect(cells.filter((cell) => kindOf(classes, cell) === kind).length).toBe(count);
			expect(kindNamed(String(kind))).toBe(kind);
		}
		const legend = atlas.legend(scene, 'map', 400)!;
		expect(broken(legend)).toEqual([]);
		const shown = new Set([...all(legend)].flatMap((each) => each.attributes['data-class'] ?? []));
		for (const { kind, count } of entries) if (count) expect(shown).toContain(String(kind));
		expect(legend.attributes['aria-label']).toContain(String(entries[0].count));
	});
});
