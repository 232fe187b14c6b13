import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altWith, annotationsOf, placesOf } from '#lib/chart/annotation.ts';
import { boxesOf } from '#lib/chart/box.ts';
import { svgOf, type Picture } from '#lib/chart/picture.ts';
import { stepsOf } from '#lib/chart/series.ts';
import { planOf } from '#lib/map/arrange.ts';
import { isInside, outlinesOf, figureRings } from '#lib/map/rings.ts';
import { reportDocx } from '#lib/report/docx.ts';
import { viewReport } from '#lib/report/one-view.ts';
import { reportPptx } from '#lib/report/pptx.ts';
import type { ChartSaid } from '#lib/report/said.ts';
import { alone } from '#lib/server/alone.ts';
import { Atlas, type Shown } from '#lib/server/atlas.ts';
import { painterOf } from '#lib/server/painter.ts';
import { pngOf } from '#lib/server/png.ts';
import { withPictures } from '#lib/server/shown.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { partsOf } from '../report/office.ts';
import { must } from '../query/small.ts';
import { all, broken, parsed, texts, wordsOf } from './walk.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const shownAt = async (dataset: string, view: Partial<View>): Promise<Shown> =>
	must(await atlas.show({ ...emptyView(dataset), ...view }));
const saying = (codes: string[]): ChartSaid => ({
	title: 'Điều biểu đồ cho thấy',
	note: '',
	alt: 'Hình vẽ.',
	annotations: codes.map((at) => ({ at, text: 'Lời chú thích' })),
	pinned: null
});

/** What is drawn of one annotation: its disc, and where its leader or upright line begins. */
interface Mark {
	number: string;
	fact: string;
	disc: { x: number; y: number; r: number };
	from: { x: number; y: number } | null;
}
function marksIn(picture: Picture): Mark[] {
	const groups = [...all(picture)].filter((each) => each.attributes.class === 'annotations');
	return groups.flatMap((group) =>
		(group.children as Picture[]).map((each) => {
			const parts = each.children as Picture[];
			const disc = parts.filter(({ tag }) => tag === 'circle').at(-1)!.attributes;
			const line = parts.find(({ tag }) => tag === 'line')?.attributes;
			return {
				number: wordsOf(parts.find(({ tag }) => tag === 'text')!),
				fact: wordsOf(parts.find(({ tag }) => tag === 'title')!),
				disc: { x: Number(disc.cx), y: Number(disc.cy), r: Number(disc.r) },
				from: line ? { x: Number(line.x1), y: Number(line.y1) } : null
			};
		})
	);
}

describe('what is said of an area is tied to it on the map', () => {
	const CODES = ['35', '01', '79', '12', '48', '30', '92', '93', '94'];
	test.each([280, 390, 700, 1200])(
		'at %i px: in the area, and no number over another or outside',
		async (width) => {
			const { scene } = await shownAt('gso-2016-2018', { tab: 'map' });
			const annotations = annotationsOf(scene, saying(CODES).annotations, 'vi');
			const picture = (await atlas.draw(scene, 'map', width, undefined, annotations))!;
			expect(broken(picture)).toEqual([]);
			parsed(svgOf(picture));
			const marks = marksIn(picture);
			expect(marks.map((each) => each.number)).toEqual(CODES.map((_, i) => String(i + 1)));
			const ground = await atlas.grounds.of(scene.dataset.vintage, 'province');
			const plan = planOf(scene, ground, { width, lang: 'vi' });
			marks.forEach(({ from, fact }, i) => {
				const row = scene.resolved.areas.findIndex((each) => each.code === CODES[i]);
				const own = outlinesOf([
					figureRings(plan.outlines, plan.figures[row]).map((ring) => Float64Array.from(ring.flat()))
				]);
				expect(isInside(own, from!.x, from!.y), fact).toBe(true);
				expect(fact).toContain(scene.resolved.areas[row].name.vi);
			});
			for (const [i, { disc }] of marks.entries()) {
				expect(disc.x - disc.r).toBeGreaterThanOrEqual(0);
				expect(disc.x + disc.r).toBeLessThanOrEqual(Number(picture.attributes.width));
				expect(disc.y - disc.r).toBeGreaterThanOrEqual(0);
				expect(disc.y + disc.r).toBeLessThanOrEqual(Number(picture.attributes.height));
				for (const other of marks.slice(i + 1))
					expect(Math.hypot(disc.x - other.disc.x, disc.y - other.disc.y)).toBeGreaterThan(2 * disc.r);
			}
		}
	);

	test('of many areas, painted as an image, too; and in each of several maps', async () => {
		const districts = await shownAt('census-2019', { tab: 'map', level: 'district' });
		const code = districts.scene.resolved.areas[40].code;
		const annotations = annotationsOf(districts.scene, [{ at: code, text: 'Một huyện' }], 'vi');
		const { pictures } = await withPictures(atlas, districts, { phone: false, framed: true, annotations });
		expect(marksIn(pictures!.map!).map((each) => each.number)).toEqual(['1']);
		const maps = await shownAt('gso-2016-2018', { tab: 'maps' });
		const both = annotationsOf(maps.scene, saying(['12', '35']).annotations, 'vi');
		expect(marksIn((await atlas.draw(maps.scene, 'maps', 640, undefined, both))!)).toHaveLength(2 * 3);
	});
});

test('what is said of a period stands on an upright line at that period', async () => {
	const { scene } = await shownAt('gso-2016-2018', { tab: 'line' });
	const annotations = annotationsOf(scene, saying(['2017', '2018']).annotations, 'vi');
	for (const width of [280, 640, 1200]) {
		const picture = (await atlas.draw(scene, 'line', width, undefined, annotations))!;
		const marks = marksIn(picture);
		expect(marks).toHaveLength(2);
		const dots = [...boxesOf(picture)];
		const steps = stepsOf(scene, 'vi');
		marks.forEach(({ from }, k) => {
			const step = steps.findIndex((each) => each.period === annotations[k].at);
			const { box } = dots.find((each) => each.row === `step-${step}`)!;
			expect(Math.abs(from!.x - (box.left + box.right) / 2)).toBeLessThan(0.6);
		});
	}
	expect(
		marksIn(
			(await atlas.draw(
				scene,
				'line',
				640,
				undefined,
				annotationsOf(scene, [{ at: '1999', text: 'x' }], 'vi')
			))!
		)
	).toEqual([]);
});

test('what is said of an area of a trend is tied to the end of its line', async () => {
	const { scene } = await shownAt('gso-2016-2018', { tab: 'line' });
	const annotations = annotationsOf(scene, [{ at: '12', text: 'x' }], 'vi');
	const picture = (await atlas.draw(scene, 'line', 640, undefined, annotations))!;
	const last = stepsOf(scene, 'vi').findLastIndex((each) => each.series === '12');
	const { box } = [...boxesOf(picture)].find((each) => each.row === `step-${last}`)!;
	const [{ from }] = marksIn(picture);
	expect([from!.x, from!.y].map((each) => Math.round(each))).toEqual(
		[(box.left + box.right) / 2, (box.top + box.bottom) / 2].map((each) => Math.round(each))
	);
});

test('what is said of a bar stands in its end', async () => {
	const { scene } = await shownAt('gso-2016-2018', { tab: 'bar' });
	const annotations = annotationsOf(scene, saying(['12', '35']).annotations, 'vi');
	const picture = (await atlas.draw(scene, 'bar', 640, undefined, annotations))!;
	const marks = marksIn(picture);
	marks.forEach(({ disc }, k) => {
		const row = scene.resolved.areas.findIndex((each) => each.code === annotations[k].at);
		const { box } = [...boxesOf(picture)].find((each) => each.row === String(row))!;
		expect(Math.abs(disc.y - (box.top + box.bottom) / 2)).toBeLessThan(0.6);
		expect(disc.x).toBeGreaterThan(box.left);
		expect(Math.abs(disc.x - box.right)).toBeLessThan(2 * disc.r);
	});
	expect(marks).toHaveLength(2);
});

test.each(['gap', 'scatter', 'quadrant', 'slope', 'pyramid', 'equiplot', 'small'] as const)(
	'every place a %s offers is marked, or left out of the picture and said beneath',
	async (tab) => {
		const { scene } = await shownAt('project8-demo', { tab, parent: '15' });
		if (scene.resolved.tab !== tab) return;
		const places = placesOf(scene, 'vi').slice(0, 12);
		const annotations = annotationsOf(
			scene,
			places.map(({ code }) => ({ at: code, text: 'x' })),
			'vi'
		);
		const picture = (await atlas.draw(scene, tab, 640, 10_000, annotations))!;
		expect(broken(picture)).toEqual([]);
		const rows = new Set([...boxesOf(picture)].map((each) => each.row));
		const order = scene.resolved.areas.map((each) => each.code);
		const drawn = places.filter(({ code }) => tab === 'small' || rows.has(String(order.indexOf(code))));
		expect(drawn.length).toBeGreaterThan(2);
		expect(marksIn(picture)).toHaveLength(drawn.length);
	}
);

test('a picture that stands alone has the marks, their words beneath and in its description', async () => {
	const shown = await shownAt('gso-2016-2018', { tab: 'map' });
	const said = saying(['12', '35']);
	const standing = { width: 390, card: false };
	const picture = (await alone(atlas, shown, 'vi', { ...standing, said }))!;
	expect(marksIn(picture)).toHaveLength(2);
	expect(texts(picture)).toContain('1. Lai Châu: Lời chú thích');
	expect(picture.attributes['aria-label']).toBe(
		'Hình vẽ. 1. Lai Châu: Lời chú thích 2. Hà Nam: Lời chú thích'
	);
	expect(altWith('vi', 'Hình vẽ.', annotationsOf(shown.scene, said.annotations, 'vi'))).toBe(
		picture.attributes['aria-label']
	);
	const plain = (await alone(atlas, shown, 'vi', { ...standing, said: saying([]) }))!;
	expect(Buffer.from(pngOf(picture, 1)).equals(Buffer.from(pngOf(plain, 1)))).toBe(false);
});

test('documents carry the marked picture, its words and its description', async () => {
	const shown = await shownAt('gso-2016-2018', { tab: 'line' });
	const report = await viewReport(shown, painterOf(atlas), {
		lang: 'vi',
		origin: null,
		said: saying(['2017'])
	});
	const figure = report.blocks.find((each) => each.kind === 'figure')!;
	expect(figure.chart).toBeNull();
	expect(figure.picture.svg).toContain('class="annotations"');
	expect(figure.lines).toContain('1. 2017: Lời chú thích');
	for (const bytes of [await reportDocx(report), await reportPptx(report)]) {
		const parts = [...partsOf(bytes)];
		const xml = parts
			.filter(([name]) => name.endsWith('.xml'))
			.map(([, text]) => text)
			.join('');
		expect(xml).toContain('Hình vẽ. 1. 2017: Lời chú thích');
		expect(parts.some(([name, text]) => name.endsWith('.svg') && text.includes('class="annotations"'))).toBe(
			true
		);
	}
});
