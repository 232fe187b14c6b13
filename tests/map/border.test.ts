import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bordersOf, laidOver } from '#lib/map/border.ts';
import { rasterOf } from '#lib/map/ids.ts';
import { paintRaster, Palette, pixelOf } from '#lib/map/pixel.ts';
import { NOTHING, outlinesOf } from '#lib/map/rings.ts';
import { WHOLE } from '#lib/map/window.ts';

const channels = (pixel: number) => [0, 8, 16, 24].map((at) => (pixel >>> at) & 255);
const pixel = fc
	.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 255 }))
	.map(([r, g, b, a]) => ((a << 24) | (b << 16) | (g << 8) | r) >>> 0);
/** Source over an opaque pixel, in fractions. */
const expected = (over: number, under: number) => {
	const alpha = (over >>> 24) / 255;
	return channels(over).map((each, c) => (c === 3 ? 255 : each * alpha + channels(under)[c] * (1 - alpha)));
};

test('a line over an area is seen as source-over says, within one step of a channel', () => {
	fc.assert(
		fc.property(pixel, pixel, (over, area) => {
			const under = (area | 0xff000000) >>> 0;
			const wanted = expected(over, under);
			channels(laidOver(over, under)).forEach((each, c) =>
				expect(Math.abs(each - wanted[c])).toBeLessThanOrEqual(1.5)
			);
			expect(laidOver(over, 0)).toBe(over);
		})
	);
});

test('lines told apart are seen as they were drawn, within one step; nothing stays nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.constant(0), pixel), { minLength: 1, maxLength: 200 }), (list) => {
			const { over, pixels } = bordersOf(Uint32Array.from(list));
			list.forEach((drawn, i) => {
				const told = pixels[over[i]];
				expect(told >>> 24).toBe(drawn >>> 24);
				const [a, b] = [told, drawn].map((each) => expected(each, 0xff000000));
				a.forEach((each, c) => expect(Math.abs(each - b[c])).toBeLessThanOrEqual(2));
				expect(over[i] === 0).toBe(drawn === 0);
			});
		})
	);
});

test('of very many different lines few are kept', () => {
	const lines = Uint32Array.from({ length: 60_000 }, (_, i) => (0x80000000 + i * 279) >>> 0);
	expect(bordersOf(lines).pixels.length).toBeLessThanOrEqual(4096);
});

test('a raster is painted with its lines over areas, patterns and nothing', () => {
	const square = (left: number) => [Float64Array.of(left, 2, left + 8, 2, left + 8, 10, left, 10)];
	const outlines = outlinesOf([square(2), square(10)]);
	const asked = { width: 24, height: 12, ratio: 1, window: WHOLE };
	const line = 0x80f7fafb;
	const lines = new Uint32Array(24 * 12);
	for (const at of [0, 24 * 4 + 3, 24 * 5 + 12, 24 * 11 + 23]) lines[at] = line;
	const bare = rasterOf(outlines, NOTHING, asked);
	const lined = rasterOf(outlines, NOTHING, asked, lines);
	for (const kinds of [
		[0, 1],
		[0, 'suppressed'],
		['not_applicable', 'missing']
	] as const) {
		const paint = (raster: typeof bare) => {
			const [palette, into] = [new Palette(), new Uint32Array(lines.length)];
			palette.fill(Int32Array.of(0, 1), kinds, ['#44877c', '#0c423d']);
			paintRaster(into, raster, palette);
			return into;
		};
		const [without, within] = [paint(bare), paint(lined)];
		within.forEach((seen, i) => expect(seen).toBe(lines[i] ? laidOver(line, without[i]) : without[i]));
		if (kinds[0] === 0) expect(without[24 * 4 + 4]).toBe(pixelOf('#44877c'));
	}
});
