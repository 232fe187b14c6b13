import { INK } from '../chart/colour.ts';
import { shape, type Picture } from '../chart/picture.ts';
import { drawOver, drawPlan, type Look } from './draw.ts';
import { AROUND, NONE, rasterOf, type Raster } from './ids.ts';
import { paintRaster, Palette, pixelOf } from './pixel.ts';
import type { Plan } from './plan.ts';
import { WHOLE } from './window.ts';

/** Up to so many areas a map is drawn as shapes; above, as a raster. */
export const MOST_SHAPES = 700;

/** An image of few colours. */
export interface Indexed {
	/** pixels */
	width: number;
	height: number;
	/** RGBA, red in the lowest byte; at most 256 */
	colours: Uint32Array;
	/** the place of each pixel's colour, line by line */
	pixels: Uint8Array;
}

/** Image pixels a CSS pixel: sharp enough to look at until the page has drawn its own. */
const RATIO = 1.5;
/** CSS pixels between the lines over what is estimated, and how wide they are. */
const HATCHED = { every: 5, wide: 1 };

/**
 * The map as the first page holds it: shapes where there are few areas, else an image under the same names, chosen areas and
 * islands, which weighs a few dozen kilobytes whatever the number of areas.
 * @param address writes an image as an address that can stand in a page
 */
export function drawFirst(plan: Plan, look: Look, address: (image: Indexed) => string): Picture {
	if (plan.rows.length <= MOST_SHAPES) return drawPlan(plan, look);
	const over = drawOver(plan, { ...look, estimated: [] });
	const { width, height } = plan;
	const image = shape('image', { x: 0, y: 0, width, height, href: address(imageOf(plan, look)) });
	return { ...over, children: [image, ...over.children] };
}

/** A plan painted into an image: figures by their class, thin lines between them, crossed where a value is estimated. */
export function imageOf(plan: Plan, look: Look): Indexed {
	const { width, height } = plan;
	const raster = rasterOf(plan.outlines, plan.around, { width, height, ratio: RATIO, window: WHOLE });
	const palette = new Palette();
	palette.fill(plan.rows, look.kinds, look.colours, look.lit ?? null);
	const painted = new Uint32Array(raster.ids.length);
	paintRaster(painted, raster, palette);
	if (plan.form === 'shape') drawEdges(painted, raster);
	if (look.estimated.length) crossEstimates(painted, raster, plan, look);
	return indexed(painted, raster);
}

function drawEdges(into: Uint32Array, { ids, width }: Raster): void {
	const paper = pixelOf(INK.paper);
	const inside = (id: number) => id !== NONE && id !== AROUND;
	for (let i = width; i < ids.length; i++) {
		const id = ids[i];
		if (!inside(id)) continue;
		const [left, above] = [ids[i - 1], ids[i - width]];
		if ((left !== id && inside(left)) || (above !== id && inside(above))) into[i] = between(into[i], paper);
	}
}

function crossEstimates(into: Uint32Array, { ids, width }: Raster, plan: Plan, { estimated }: Look): void {
	const figures = new Set(estimated.map((row) => plan.figures[row] + 1));
	const [every, wide] = [HATCHED.every * RATIO, HATCHED.wide * RATIO];
	const ink = pixelOf(INK.soft);
	for (let i = 0; i < ids.length; i++)
		if (((i % width) + Math.floor(i / width)) % every < wide && figures.has(ids[i]))
			into[i] = between(into[i], ink);
}

/** Halfway between two opaque colours. */
const between = (one: number, other: number): number =>
	((255 << 24) | (((one & 0xfefefe) + (other & 0xfefefe)) >>> 1)) >>> 0;

function indexed(painted: Uint32Array, { width, height }: Raster): Indexed {
	const places = new Map<number, number>();
	const pixels = new Uint8Array(painted.length);
	for (let i = 0; i < painted.length; i++) {
		let place = places.get(painted[i]);
		if (place === undefined) places.set(painted[i], (place = places.size));
		pixels[i] = place;
	}
	if (places.size > 256) throw new RangeError(`${places.size} colours in one map`);
	return { width, height, colours: Uint32Array.from(places.keys()), pixels };
}
