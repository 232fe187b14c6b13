import { gzipSync, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureOf, svgOf, type Picture } from '#lib/chart/picture.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { planOf } from '#lib/map/arrange.ts';
import { imageOf } from '#lib/map/first.ts';
import { lookOf } from '#lib/map/look.ts';
import { Atlas, type Shown } from '#lib/server/atlas.ts';
import { indexedPng } from '#lib/server/png-indexed.ts';
import { withPictures } from '#lib/server/shown.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { all } from '../chart/walk.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const shownAt = async (dataset: string, view: Partial<View>): Promise<Shown> =>
	must(await atlas.show({ ...emptyView(dataset), ...view }));
const districts = () => shownAt('census-2019', { level: 'district' });
const mapOf = async (shown: Shown, framed = true): Promise<Picture> =>
	(await withPictures(atlas, shown, { phone: false, framed })).pictures!.map!;
const imagesIn = (picture: Picture) => [...all(picture)].filter((each) => each.tag === 'image');

describe('the first picture of a map', () => {
	test('of 705 districts is an image with its words, small enough for a slow line', async () => {
		const map = await mapOf(await districts());
		expect(imagesIn(map)).toHaveLength(1);
		expect(map.attributes['aria-label']).toContain('2019');
		expect([...all(map)].filter((each) => each.tag === 'text').length).toBeGreaterThan(1);
		expect(gzipSync(svgOf(map)).length).toBeLessThan(30_000);
	});

	test('of 63 provinces stays shapes, each with its fact', async () => {
		const map = await mapOf(await shownAt('gso-2016-2018', {}));
		expect(imagesIn(map)).toEqual([]);
		const areas = [...all(map)].filter((each) => each.tag === 'path' && each.children.length === 1);
		expect(areas.length).toBe(63);
		expect([...all(map)].filter((each) => each.attributes['data-row'])).toEqual([]);
	});

	test('of a chart in a frame comes in two widths, which share no ids; a map in one', async () => {
		const shown = await shownAt('gso-2016-2018', { tab: 'maps' });
		const { pictures } = await withPictures(atlas, shown, { phone: false, framed: true });
		expect(Number(pictures!.narrow!.attributes.width)).toBeLessThan(400);
		expect(Number(pictures!.maps!.attributes.width)).toBeGreaterThan(600);
		const ids = (picture: Picture) =>
			[...all(picture)].flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
		const own = new Set(ids(pictures!.maps!));
		expect(ids(pictures!.narrow!).filter((each) => own.has(each))).toEqual([]);
		const map = await withPictures(atlas, await shownAt('gso-2016-2018', {}), { phone: false, framed: true });
		expect(map.pictures!.narrow).toBeUndefined();
	});

	test('is read back from the page as it was sent; no other image is', async () => {
		const map = await mapOf(await districts());
		const { document } = parseHTML(`<html><body>${svgOf(map)}</body></html>`);
		const back = pictureOf(document.querySelector('svg') as unknown as Parameters<typeof pictureOf>[0]);
		expect(imagesIn(back)).toEqual(imagesIn(map));
		const strange = parseHTML(
			'<html><body><svg><image href="https://example.org/a.png"/></svg></body></html>'
		);
		const read = pictureOf(
			strange.document.querySelector('svg') as unknown as Parameters<typeof pictureOf>[0]
		);
		expect(imagesIn(read)[0].attributes).toEqual({});
	});
});

test('the image has the colours of the classes, by a palette, and any reader of PNG sees them', async () => {
	const { scene } = await districts();
	const plan = planOf(scene, null, { width: 470, lang: 'vi' });
	const look = lookOf(scene, cellsOf(scene), { lang: 'vi' });
	const image = imageOf(plan, look);
	const png = indexedPng(image);
	expect(png.readUInt32BE(16)).toBe(image.width);
	const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
	expect(inflateSync(data)).toHaveLength(image.height * (image.width + 1));
	const [width, height] = [image.width, image.height];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
	const seen = new Resvg(svg, { background: '#ffffff' }).render().pixels;
	let compared = 0;
	for (let row = 0; row < scene.resolved.areas.length; row += 7) {
		const kind = look.kinds[row];
		const f = plan.figures[row];
		if (f < 0 || typeof kind !== 'number') continue;
		const at = Math.floor(plan.anchors[2 * f + 1] * 1.5) * width + Math.floor(plan.anchors[2 * f] * 1.5);
		const colour = look.colours[kind];
		expect([...seen.subarray(4 * at, 4 * at + 3)]).toEqual(
			[1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
		);
		compared++;
	}
	expect(compared).toBeGreaterThan(60);
});

test('what is estimated is crossed in the image too', async () => {
	const { scene } = await districts();
	const plan = planOf(scene, null, { width: 470, lang: 'vi' });
	const look = lookOf(scene, cellsOf(scene), { lang: 'vi' });
	const crossed = imageOf(plan, { ...look, estimated: [0] });
	const plain = imageOf(plan, look);
	const colourAt = (image: typeof plain, i: number) => image.colours[image.pixels[i]];
	let [differ, alike] = [0, 0];
	for (let i = 0; i < plain.pixels.length; i++)
		if (colourAt(plain, i) === colourAt(crossed, i)) alike++;
		else differ++;
	expect(differ).toBeGreaterThan(10);
	expect(alike).toBeGreaterThan(0.95 * plain.pixels.length);
});
