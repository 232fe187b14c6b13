import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { blocksOf } from '#lib/map/block.ts';
import { lay, type Laid, type ToLay } from '#lib/map/lay.ts';
import { Grounds, openGazetteer } from '#lib/server/place.ts';

const cells = ({ x, y }: Laid): string[] => [...x].map((each, i) => `${each},${y[i]}`);

const tile = fc.record({
	block: fc.integer({ min: 0, max: 30 }).map(String),
	at: fc.option(
		fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
		{ nil: null }
	)
});

test('no two tiles stand in one place, none outside, a block is a full rectangle but for its last row', () => {
	fc.assert(
		fc.property(
			fc.array(tile, { minLength: 1, maxLength: 300 }),
			fc.constantFrom(1, 1.7),
			fc.integer({ min: 1, max: 40 }),
			(areas: ToLay[], stretch, columns) => {
				const laid = lay(areas, stretch, columns);
				expect(lay(areas, stretch, columns)).toEqual(laid);
				expect(new Set(cells(laid)).size).toBe(areas.length);
				expect(Math.min(...laid.x, ...laid.y)).toBe(0);
				expect(Math.max(...laid.x) + 1).toBe(laid.columns);
				expect(Math.max(...laid.y) + 1).toBe(laid.rows);
				for (const block of new Set(areas.map((each) => each.block))) {
					const own = areas.flatMap((each, i) => (each.block === block ? [i] : []));
					const [xs, ys] = [own.map((i) => laid.x[i]), own.map((i) => laid.y[i])];
					const wide = Math.max(...xs) - Math.min(...xs) + 1;
					const tall = Math.max(...ys) - Math.min(...ys) + 1;
					expect(wide * (tall - 1)).toBeLessThan(own.length);
					expect(wide * tall).toBeGreaterThanOrEqual(own.length);
				}
			}
		),
		{ numRuns: 60 }
	);
});

describe('Viet Nam', () => {
	let places: Gazetteer;
	let grounds: Grounds;
	beforeAll(async () => {
		places = await openGazetteer();
		grounds = new Grounds(places.vintages);
	});

	test.each([
		['vn-2024', 'province', 63],
		['vn-2024', 'district', 696],
		['vn-2025', 'commune', 3321],
		['vn-2024', 'commune', 10035]
	])('%s %s: %i tiles, and the country is recognised', async (vintage, level, count) => {
		const areas = places.atLevel(vintage, level).filter(({ code }) => !places.more(vintage, code)?.to);
		const ground = await grounds.of(vintage, level);
		const { order, tiles } = blocksOf(areas, places.areas(vintage), ground, (a, b) =>
			a.code < b.code ? -1 : 1
		);
		const laid = lay(tiles);
		expect(new Set(cells(laid)).size).toBe(count);
		expect(laid.rows / laid.columns).toBeGreaterThan(1.2);
		const middle = (province: string) => {
			const own = order.flatMap((area, i) => {
				const { code } = areas[area];
				const up = [code, ...ancestorsOf(code)];
				return up.includes(province) ? [i] : [];
			});
			const mean = (of: Int32Array) => own.reduce((sum, i) => sum + of[i], 0) / own.length;
			return { x: mean(laid.x), y: mean(laid.y) };
		};
		const ancestorsOf = (code: string): string[] => {
			const parent = places.byCode(vintage, code)?.parent;
			return parent ? [parent, ...ancestorsOf(parent)] : [];
		};
		const [caoBang, hue, caMau, dienBien, quangNinh] = ['04', '46', '96', '11', '22'].map(middle);
		expect(caoBang.y).toBeLessThan(hue.y);
		expect(hue.y).toBeLessThan(caMau.y);
		expect(dienBien.x).toBeLessThan(quangNinh.x);
		// areas of one province are one block
		const blocks = new Map(tiles.map((each, i) => [each.block, areas[order[i]]]));
		expect(blocks.size).toBe(level === 'province' ? 63 : vintage === 'vn-2024' ? 63 : 34);
	});
});
