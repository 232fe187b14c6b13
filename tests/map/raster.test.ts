import { Resvg } from '@resvg/resvg-js';
import type { Feature, Geometry } from 'geojson';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { svgOf } from '#lib/chart/picture.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { planOf } from '#lib/map/arrange.ts';
import { drawPlan, type Look } from '#lib/map/draw.ts';
import { AROUND, NONE, rasterOf, type Raster } from '#lib/map/ids.ts';
import { lookOf } from '#lib/map/look.ts';
import { NOTHING, outlinesOf } from '#lib/map/rings.ts';
import { paintRaster, Palette, pixelOf } from '#lib/map/pixel.ts';
import type { Plan } from '#lib/map/plan.ts';
import { WHOLE } from '#lib/map/window.ts';
import type { Scene } from '#lib/query/scene.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { ABSENCES } from '#lib/term/status.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

async function planned(dataset: string, view: Partial<View>, width: number): Promise<[Scene, Plan]> {
	const { scene } = must(await atlas.show({ ...emptyView(dataset), ...view }));
	const ground = await atlas.grounds.of(scene.dataset.vintage, scene.resolved.level);
	return [scene, planOf(scene, ground, { width, lang: 'vi' })];
}
const whole = (plan: Plan, ratio: number): Raster =>
	rasterOf(plan.outlines, plan.around, { width: plan.width, height: plan.height, ratio, window: WHOLE });

/** Pixels of the shapes alone, as resvg draws them on white. */
function drawn(plan: Plan, look: Look, ratio: number): Uint32Array {
	const svg = svgOf(drawPlan({ ...plan, inset: null, labels: [] }, { ...look, named: null, chosen: [] }));
	const { pixels } = new Resvg(svg, {
		background: '#ffffff',
		fitTo: { mode: 'zoom', value: ratio },
		font: { loadSystemFonts: false }
	}).render();
	return new Uint32Array(pixels.buffer.slice(pixels.byteOffset, pixels.byteOffset + pixels.byteLength));
}

const MAPS: [string, Partial<View>, number][] = [
	['gso-2016-2018', {}, 470],
	['gso-2016-2018', {}, 720],
	['project8-demo', {}, 470],
	['census-2019', { level: 'district' }, 720],
	['census-2019', { parent: '11' }, 340]
];

describe.each(MAPS)('the two painters: %s %j at %i px', (id, view, width) => {
	test.each([1, 2])('have the same area under every pixel that is not on an edge, at %i×', async (ratio) => {
		const [scene, plan] = await planned(id, view, width);
		// a colour for each area, so that a pixel of the shapes says whose it is; blended ones are edges and say nothing
		const colours = scene.resolved.areas.map(
			(_, row) => `#${(0x100000 + row * 0x000d03).toString(16).padStart(6, '0')}`
		);
		const kinds = scene.resolved.areas.map((_, row) => row);
		const svg = drawn(plan, { ...lookOf(scene, cellsOf(scene), { lang: 'vi' }), kinds, colours }, ratio);
		const raster = whole(plan, ratio);
		const rowOf = new Map(colours.map((each, row) => [pixelOf(each), row]));
		expect(svg.length).toBe(raster.ids.length);
		const seen = new Set<number>();
		let [certain, wrong, land] = [0, 0, 0];
		raster.ids.forEach((id, i) => {
			if (id !== NONE && id !== AROUND) land++;
			const row = rowOf.get(svg[i]);
			if (row === undefined) return;
			certain++;
			seen.add(row);
			if (plan.rows[id - 1] !== row) wrong++;
		});
		// shapes are written on a half-pixel grid, so a few unblended pixels beside an edge may fall on its other side
		expect(wrong / certain).toBeLessThan(0.002);
		expect(certain / land).toBeGreaterThan(0.7);
		expect(new Set(raster.ids.filter((each) => each !== NONE && each !== AROUND)).size).toBe(
			plan.rows.length
		);
		expect(seen.size).toBeGreaterThan(plan.rows.length * 0.97);
	});

	test('look alike: few pixels differ visibly, and those are edges', async () => {
		const [scene, plan] = await planned(id, view, width);
		const look = lookOf(scene, cellsOf(scene), { lang: 'vi' });
		const svg = drawn(plan, look, 1);
		const raster = whole(plan, 1);
		const painted = new Uint32Array(raster.ids.length);
		const palette = new Palette();
		palette.fill(plan.rows, look.kinds, look.colours);
		paintRaster(painted, raster, palette);
		const far = (a: number, b: number) =>
			[0, 8, 16].reduce((sum, at) => sum + Math.abs(((a >> at) & 255) - ((b >> at) & 255)), 0);
		let differ = 0;
		painted.forEach((pixel, i) => {
			const id = raster.ids[i];
			const kind = id === NONE || id === AROUND ? null : look.kinds[plan.rows[id - 1]];
			if (typeof kind === 'string') return; // a hatch is a hatch, wherever its lines fall
			if (far(pixel === 0 ? 0xffffffff : pixel, svg[i]) > 60) differ++;
		});
		// every figure's border is a pixel of another shade in the shapes, and a layer of its own over the raster
		const border = raster.ids.reduce(
			(sum, id, i) => sum + (id !== raster.ids[i + 1] || id !== raster.ids[i + raster.width] ? 1 : 0),
			0
		);
		// a tile's corners are round in the shapes and its edge is a pixel line: half as much again
		expect(differ).toBeLessThan(border * (plan.form === 'tile' ? 1.5 : 1.1));
		if (plan.form === 'shape') expect(differ / painted.length).toBeLessThan(0.05);
	});
});

describe('a raster', () => {
	const ask = (width: number, height: number) => ({ width, height, ratio: 1, window: WHOLE });
	/** 1 inside, 0 outside, −1 where the point lies on an edge as near as numbers tell. */
	const inside = (ring: number[], x: number, y: number): number => {
		let winding = 0;
		for (let i = 0; i < ring.length; i += 2) {
			const [ax, ay] = [ring[i], ring[i + 1]];
			const [bx, by] = [ring[(i + 2) % ring.length], ring[(i + 3) % ring.length]];
			if (ay <= y === by <= y) continue;
			const cross = ax + ((y - ay) / (by - ay)) * (bx - ax);
			if (Math.abs(cross - x) < 1e-9) return -1;
			if (cross < x) winding += by > ay ? 1 : -1;
		}
		return winding !== 0 ? 1 : 0;
	};

	test('holds every pixel whose centre is inside, whatever the shape', () => {
		const place = fc.integer({ min: -64, max: 256 }).map((n) => n / 8 + 0.03);
		fc.assert(
			fc.property(fc.array(place, { minLength: 6, maxLength: 24 }), (list) => {
				const ring = list.slice(0, list.length & ~1);
				const { ids } = rasterOf(outlinesOf([[Float64Array.from(ring)]]), NOTHING, ask(24, 24));
				const expected = Array.from({ length: 576 }, (_, i) =>
					inside(ring, (i % 24) + 0.5, Math.floor(i / 24) + 0.5)
				);
				if (expected.includes(1))
					expect([...ids]).toEqual(expected.map((each, i) => (each < 0 ? ids[i] : each)));
				else
					expect(ids.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
						1 + expected.filter((each) => each < 0).length
					);
			}),
			{ numRuns: 400 }
		);
	});

	test('leaves no gap and no overlap between areas that share a border', () => {
		const xs = fc.array(fc.double({ min: 1, max: 39, noNaN: true }), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(xs, (border) => {
				const line = border.flatMap((x, i) => [x, i * 10]);
				const back = border.toReversed().flatMap((x, i) => [x, 40 - i * 10]);
				const left = Float64Array.from([0, 0, ...line, 0, 40]);
				const right = Float64Array.from([40, 40, ...back, 40, 0]);
				const both = rasterOf(outlinesOf([[left], [right]]), NOTHING, ask(40, 40));
				const turned = rasterOf(outlinesOf([[right], [left]]), NOTHING, ask(40, 40));
				expect(both.ids.every((each) => each !== NONE)).toBe(true);
				expect(both.ids.map((each) => 3 - each)).toEqual(turned.ids);
			}),
			{ numRuns: 200 }
		);
	});

	test('loses no area, however small', () => {
		const crumbs = Array.from({ length: 50 }, (_, i) => {
			const [x, y] = [3.1 + (i % 10) * 4, 3.1 + Math.floor(i / 10) * 4];
			return [Float64Array.of(x, y, x + 0.2, y, x + 0.2, y + 0.2)];
		});
		const { ids } = rasterOf(outlinesOf(crumbs), NOTHING, ask(48, 48));
		expect(new Set(ids).size).toBe(51);
	});

	test('of a window is that part of the whole, larger', async () => {
		const [, plan] = await planned('gso-2016-2018', {}, 470);
		const all = whole(plan, 4);
		const window = { k: 4, x: -4 * 100, y: -4 * 40 };
		const part = rasterOf(plan.outlines, plan.around, { width: 200, height: 200, ratio: 1, window });
		let differ = 0;
		for (let y = 0; y < 200; y++)
			for (let x = 0; x < 200; x++)
				if (part.ids[y * 200 + x] !== all.ids[(y + 160) * all.width + x + 400]) differ++;
		expect(differ / 40_000).toBeLessThan(0.001);
	});
});

describe('absences', () => {
	test('differ from each other, from every colour and from nothing, at every ratio', () => {
		const tile = (left: number) => [Float64Array.of(left, 0, left + 48, 0, left + 48, 48, left, 48)];
		const plan = outlinesOf([...ABSENCES, 'value'].map((_, i) => tile(48 * i)));
		for (const ratio of [1, 1.5, 2, 3]) {
			const raster = rasterOf(plan, NOTHING, { width: 240, height: 48, ratio, window: WHOLE });
			const palette = new Palette();
			palette.fill(Int32Array.of(0, 1, 2, 3, 4), [...ABSENCES, 0], ['#44877c']);
			const pixels = new Uint32Array(raster.ids.length);
			paintRaster(pixels, raster, palette);
			const shares = [0, 1, 2, 3, 4].map((f) => {
				const counts = new Map<number, number>();
				raster.ids.forEach(
					(id, i) => id === f + 1 && counts.set(pixels[i], (counts.get(pixels[i]) ?? 0) + 1)
				);
				const all = [...counts.values()].reduce((a, b) => a + b);
				return [...counts].map(([pixel, n]) => `${pixel.toString(16)}:${Math.round((20 * n) / all)}`).sort();
			});
			expect(new Set(shares.map((each) => each.join(' '))).size).toBe(5);
			// hatch, dashes and dots leave paper between them; not applicable is an outline around white
			for (const each of shares.slice(0, 4)) expect(each.length).toBe(2);
			expect(shares[4].length).toBe(1);
			expect(pixels.includes(0)).toBe(false);
		}
	});

	test('and classes fade when another is lit', () => {
		const palette = new Palette();
		const rows = Int32Array.of(0, 1, 2);
		palette.fill(rows, [0, 1, 'missing'], ['#000000', '#0c423d'], 1);
		expect(palette.pixelOf(2)).toBe(pixelOf('#0c423d'));
		expect(palette.pixelOf(1)).not.toBe(pixelOf('#000000'));
		expect(palette.patterned).toBe(false);
		palette.fill(rows, [0, 1, 'missing'], ['#000000', '#0c423d'], 'missing');
		expect(palette.patterned).toBe(true);
	});
});

test('a shape that winds the wrong way, has no ring or is empty breaks nothing', () => {
	const shape = (geometry: Geometry): Feature<Geometry> => ({ type: 'Feature', properties: {}, geometry });
	const shapes = new Map([
		['A', shape({ type: 'Polygon', coordinates: [] })],
		['B', shape({ type: 'GeometryCollection', geometries: [] })],
		['C', shape({ type: 'Polygon', coordinates: [[[105, 20], [105, 21], [106, 21], [105, 20]]] })] // prettier-ignore
	]);
	const area = (code: string) => ({ code, name: { vi: code, en: code }, level: 'x', parent: null, type: '' });
	const scene = {
		dataset: { vintage: null },
		resolved: { areas: ['A', 'B', 'C'].map(area), parent: area('Z'), level: 'x', view: { shape: 'outline' } }
	} as unknown as Scene;
	const plan = planOf(scene, { shapes, islands: [] }, { width: 200, lang: 'en' });
	expect([...plan.rows]).toEqual([2]);
	expect([...plan.figures]).toEqual([-1, -1, 0]);
	expect(whole(plan, 1).ids.includes(1)).toBe(true);
});
