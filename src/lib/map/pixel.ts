import { ABSENCES, type Absence } from '../term/status.ts';
import { INK } from '../chart/colour.ts';
import { laidOver, type Borders } from './border.ts';
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

/** The surroundings of what is shown. */
export const AROUND_FILL = '#f1eee8';

/** Fills that are the same in every palette, by number; the colours of the classes follow, and then the same faded. */
const FIXED = ['nothing', 'around', 'paper', 'hatch', 'dot', 'white', 'edge'] as const;
const NUMBER = Object.fromEntries(FIXED.map((each, number) => [each, number])) as Record<
	(typeof FIXED)[number],
	number
>;
const FIXED_PIXELS = [
	0,
	...[AROUND_FILL, PAPER, HATCH.line, HATCH.dot, '#ffffff', INK.soft].map((each) => pixelOf(each))
];

/** What each id of a raster is painted with, made once and filled again at each change. */
export class Palette {
	/** of each id the number of its fill; below 0 the pattern of an absence: −1 − the place in ABSENCES */
	readonly fills = new Int16Array(AROUND + 1);
	/** whether some figure has a pattern in place of a colour */
	patterned = false;
	/** each fill as a pixel of image data */
	#pixels = FIXED_PIXELS;
	#colours = '';
	#borders: Borders | null = null;
	#mixed: Mixed = { shift: 0, pixels: new Uint32Array() };

	constructor() {
		this.fills[AROUND] = NUMBER.around;
	}

	/**
	 * @param rows which row of `kinds` each figure stands for
	 * @param lit the kind that stands out while the others fade; null = all alike
	 */
	fill(rows: Int32Array, kinds: ArrayLike<Kind>, colours: string[], lit: Kind | null = null): void {
		const known = colours.join();
		if (known !== this.#colours) {
			this.#colours = known;
			this.#pixels = [...FIXED_PIXELS, ...[...colours, ...colours.map(faded)].map(pixelOf)];
			this.#borders = null;
		}
		const bright = FIXED.length;
		const pale = bright + colours.length;
		const { fills } = this;
		this.patterned = false;
		for (let f = 0; f < rows.length; f++) {
			const kind = kinds[rows[f]];
			const on = lit === null || lit === kind;
			if (typeof kind === 'number') fills[f + 1] = (on ? bright : pale) + kind;
			else if (on) {
				fills[f + 1] = -1 - ABSENCES.indexOf(kind);
				this.patterned = true;
			} else fills[f + 1] = NUMBER.paper;
		}
	}

	/** The pixel of an id where no line lies over it; 0 for a pattern. */
	pixelOf(id: number): number {
		return this.#pixels[this.fills[id]] ?? 0;
	}

	/** Each fill under each pixel of the borders, made anew only when these or the colours are others. */
	under(borders: Borders): Mixed {
		if (borders !== this.#borders) {
			this.#borders = borders;
			this.#mixed = mixed(borders, this.#pixels);
		}
		return this.#mixed;
	}
}

/** Fill f under pixel p of the borders is at `(p << shift) + f`. */
interface Mixed {
	shift: number;
	pixels: Uint32Array;
}

function mixed({ pixels: borders }: Borders, fills: number[]): Mixed {
	const shift = 32 - Math.clz32(fills.length - 1);
	const pixels = new Uint32Array(borders.length << shift);
	borders.forEach((over, p) =>
		fills.forEach((fill, f) => (pixels[(p << shift) + f] = p === 0 ? fill : laidOver(over, fill)))
	);
	return { shift, pixels };
}

/**
 * Paints a raster: each pixel the colour of its figure, or its place in the pattern of an absence, under the line that lies
 * over it. Pixels outside the stretches show nothing and are left as they are.
 */
export function paintRaster(into: Uint32Array, raster: Raster, palette: Palette): void {
	if (palette.patterned) return paintPatterned(into, raster, palette);
	const { ids, borders, stretches } = raster;
	const { over } = borders;
	const { fills } = palette;
	const { shift, pixels } = palette.under(borders);
	for (let s = 0; s < stretches.length; s += 2)
		for (let i = stretches[s], to = stretches[s + 1]; i < to; i++)
			into[i] = pixels[(over[i] << shift) + fills[ids[i]]];
}

function paintPatterned(into: Uint32Array, raster: Raster, palette: Palette): void {
	const { ids, borders, stretches, width } = raster;
	const { over } = borders;
	const { fills } = palette;
	const { shift, pixels } = palette.under(borders);
	const { size, tiles } = patternsAt(raster.ratio);
	for (let s = 0; s < stretches.length; s += 2) {
		const y = Math.floor(stretches[s] / width);
		const start = y * width;
		const line = (y % size) * size;
		for (let i = stretches[s], to = stretches[s + 1]; i < to; i++) {
			let fill = fills[ids[i]];
			if (fill < 0)
				fill =
					fill === OUTLINED && isEdge(raster, i, i - start, y)
						? NUMBER.edge
						: tiles[-1 - fill][line + ((i - start) % size)];
			into[i] = pixels[(over[i] << shift) + fill];
		}
	}
}

/** The absence that is shown by its outline, as nothing inside could say it. */
const OUTLINED = -1 - ABSENCES.indexOf('not_applicable');

const isEdge = ({ ids, width, height }: Raster, i: number, x: number, y: number): boolean =>
	(x > 0 && ids[i - 1] !== ids[i]) ||
	(x + 1 < width && ids[i + 1] !== ids[i]) ||
	(y > 0 && ids[i - width] !== ids[i]) ||
	(y + 1 < height && ids[i + width] !== ids[i]);

/** CSS pixels after which every pattern repeats. */
const REPEAT = 24;
const made = new Map<number, { size: number; tiles: Uint8Array[] }>();

/** One tile of each absence's pattern, in device pixels, as numbers of fills: the same marks as in SVG, a little squarer. */
function patternsAt(ratio: number): { size: number; tiles: Uint8Array[] } {
	let found = made.get(ratio);
	if (found) return found;
	const size = Math.round(REPEAT * ratio);
	const { paper, hatch, dot, white } = NUMBER;
	const mark: Record<Absence, (x: number, y: number) => number> = {
		missing: (x, y) => ((x + y) % 8 < 2.2 ? hatch : paper),
		not_yet_reported: (x, y) => ((x - y + 2 * REPEAT) % 8 < 1.8 && (x + y) % 8 < 4 ? hatch : paper),
		suppressed: (x, y) => (Math.hypot((x % 6) - 3, (y % 6) - 3) < 1.5 ? dot : paper),
		not_applicable: () => white
	};
	const tiles = ABSENCES.map((absence) =>
		Uint8Array.from({ length: size * size }, (_, i) =>
			mark[absence](((i % size) + 0.5) / ratio, (Math.floor(i / size) + 0.5) / ratio)
		)
	);
	made.set(ratio, (found = { size, tiles }));
	return found;
}
