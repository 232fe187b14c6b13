import { ABSENCES, type Absence } from '../term/status.ts';
import { INK } from '../chart/colour.ts';
import type { Kind } from './fill.ts';
import { AROUND, type Raster } from './ids.ts';
import { HATCH, PAPER } from './pattern.ts';

/** '#rrggbb' as a pixel of image data on a little-endian machine, opaque. */
export const pixelOf = (colour: string): number => {
	const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
};

const faded = (colour: string): string =>
	'#' +
	[1, 3, 5]
		.map((at) => Math.round(0.2 * parseInt(colour.slice(at, at + 2), 16) + 0.8 * 255))
		.map((each) => each.toString(16).padStart(2, '0'))
		.join('');

/** In a palette, numbers below this are no colours but reasons for a value's absence: 1 + the place in ABSENCES. */
const PATTERNS = 16;

/** The surroundings of what is shown. */
export const AROUND_FILL = '#f1eee8';

/** What each id of a raster is painted with, made once and filled again at each change. */
export class Palette {
	readonly pixels = new Uint32Array(AROUND + 1);
	/** whether some figure has a pattern in place of a colour */
	patterned = false;

	constructor() {
		this.pixels[AROUND] = pixelOf(AROUND_FILL);
	}

	/**
	 * @param rows which row of `kinds` each figure stands for
	 * @param lit the kind that stands out while the others fade; null = all alike
	 */
	fill(rows: Int32Array, kinds: ArrayLike<Kind>, colours: string[], lit: Kind | null = null): void {
		const bright = colours.map(pixelOf);
		const pale = colours.map((each) => pixelOf(faded(each)));
		const blank = pixelOf(PAPER);
		this.patterned = false;
		for (let f = 0; f < rows.length; f++) {
			const kind = kinds[rows[f]];
			const on = lit === null || lit === kind;
			if (typeof kind === 'number') this.pixels[f + 1] = (on ? bright : pale)[kind];
			else if (on) {
				this.pixels[f + 1] = 1 + ABSENCES.indexOf(kind);
				this.patterned = true;
			} else this.pixels[f + 1] = blank;
		}
	}
}

/**
 * Paints a raster: each pixel the colour of its figure, or its place in the pattern of an absence. Pixels outside the spans
 * of the lines belong to nothing and are left as they are.
 */
export function paintRaster(into: Uint32Array, raster: Raster, palette: Palette): void {
	const { ids, spans, width, height } = raster;
	const { pixels } = palette;
	const { size, tiles } = palette.patterned ? patternsAt(raster.ratio) : { size: 1, tiles: [] };
	for (let y = 0; y < height; y++) {
		const start = y * width;
		const end = start + spans[2 * y + 1];
		let i = start + spans[2 * y];
		if (!palette.patterned) for (; i < end; i++) into[i] = pixels[ids[i]];
		const line = (y % size) * size;
		for (; i < end; i++) {
			const pixel = pixels[ids[i]];
			if (pixel >= PATTERNS || pixel === 0) into[i] = pixel;
			else if (pixel === OUTLINED && isEdge(raster, i, i - start, y)) into[i] = EDGE;
			else into[i] = tiles[pixel - 1][line + ((i - start) % size)];
		}
	}
}

/** The absence that is shown by its outline, as nothing inside could say it. */
const OUTLINED = 1 + ABSENCES.indexOf('not_applicable');
const EDGE = pixelOf(INK.soft);

const isEdge = ({ ids, width, height }: Raster, i: number, x: number, y: number): boolean =>
	(x > 0 && ids[i - 1] !== ids[i]) ||
	(x + 1 < width && ids[i + 1] !== ids[i]) ||
	(y > 0 && ids[i - width] !== ids[i]) ||
	(y + 1 < height && ids[i + width] !== ids[i]);

/** CSS pixels after which every pattern repeats. */
const REPEAT = 24;
const made = new Map<number, { size: number; tiles: Uint32Array[] }>();

/** One tile of each absence's pattern, in device pixels: the same marks as in SVG, a little squarer. */
function patternsAt(ratio: number): { size: number; tiles: Uint32Array[] } {
	let found = made.get(ratio);
	if (found) return found;
	const size = Math.round(REPEAT * ratio);
	const [paper, hatch, dot, white] = [PAPER, HATCH.line, HATCH.dot, '#ffffff'].map(pixelOf);
	const mark: Record<Absence, (x: number, y: number) => number> = {
		missing: (x, y) => ((x + y) % 8 < 2.2 ? hatch : paper),
		not_yet_reported: (x, y) => ((x - y + 2 * REPEAT) % 8 < 1.8 && (x + y) % 8 < 4 ? hatch : paper),
		suppressed: (x, y) => (Math.hypot((x % 6) - 3, (y % 6) - 3) < 1.5 ? dot : paper),
		not_applicable: () => white
	};
	const tiles = ABSENCES.map((absence) =>
		Uint32Array.from({ length: size * size }, (_, i) =>
			mark[absence](((i % size) + 0.5) / ratio, (Math.floor(i / size) + 0.5) / ratio)
		)
	);
	made.set(ratio, (found = { size, tiles }));
	return found;
}
