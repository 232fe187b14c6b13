import { bordersOf, type Borders } from './border.ts';
import { boxesOf, type Outlines } from './rings.ts';
import type { Window } from './window.ts';

/** What stands in a pixel where no figure does. */
export const NONE = 0;
/** What stands in a pixel of the surroundings. */
export const AROUND = 0xffff;
/** Figures a raster can tell apart: figure f is written as f + 1. */
export const MOST_FIGURES = AROUND - 1;

/** Which figure each device pixel belongs to. */
export interface Raster {
	/** f + 1, NONE or AROUND, line by line */
	ids: Uint16Array;
	/** what lies over each pixel */
	borders: Borders;
	/** the stretches of a line that show anything: the first pixel of each and the one after the last, two numbers each */
	stretches: Int32Array;
	/** device pixels */
	width: number;
	height: number;
	/** device pixels a CSS pixel */
	ratio: number;
	/** the part of the picture it shows */
	window: Window;
}

export interface RasterAsk {
	/** CSS pixels */
	width: number;
	height: number;
	ratio: number;
	window: Window;
}

/**
 * The raster of figures over their surroundings: a pixel belongs to the figure its centre lies in (the last one, should
 * they overlap). Inside is where the rings wind around, as in an SVG path. A figure too small to hold the centre of any
 * pixel gets the pixel it lies in, so that none is lost.
 * @param lines the border lines by themselves, as image data of the raster's size; null = none
 */
export function rasterOf(
	outlines: Outlines,
	around: Outlines,
	asked: RasterAsk,
	lines: Uint32Array | null = null
): Raster {
	const { width, height } = pixelsOf(asked);
	const ids = new Uint16Array(width * height);
	const fill = filler(ids, width, height, asked);
	fill(around, () => AROUND);
	fill(outlines, (f) => f + 1);
	const borders = bordersOf(lines ?? new Uint32Array(ids.length));
	const stretches = stretchesOf(ids, borders, width);
	return { ids, borders, stretches, width, height, ratio: asked.ratio, window: asked.window };
}

/** Size of a raster in device pixels. */
export const pixelsOf = ({ width, height, ratio }: RasterAsk) => ({
	width: Math.max(1, Math.round(width * ratio)),
	height: Math.max(1, Math.round(height * ratio))
});

function stretchesOf(ids: Uint16Array, { over }: Borders, width: number): Int32Array {
	const found: number[] = [];
	for (let line = 0; line < ids.length; line += width)
		for (let i = line; i < line + width; i++) {
			if (ids[i] === NONE && over[i] === 0) continue;
			const from = i;
			while (i < line + width && (ids[i] !== NONE || over[i] !== 0)) i++;
			found.push(from, i);
		}
	return Int32Array.from(found);
}

function filler(ids: Uint16Array, width: number, height: number, { ratio, window }: RasterAsk) {
	const k = window.k * ratio;
	const dx = window.x * ratio;
	const dy = window.y * ratio;
	const counts = new Int32Array(height + 1);
	let crossings = new Float64Array(1024);
	let turns = new Int8Array(1024);

	return (outlines: Outlines, idOf: (figure: number) => number): void => {
		const { points, rings, figures } = outlines;
		const boxes = boxesOf(outlines);
		for (let f = 0; f < figures.length; f++) {
			const top = Math.max(0, Math.ceil(boxes[4 * f + 1] * k + dy - 0.5));
			const bottom = Math.min(height, Math.ceil(boxes[4 * f + 3] * k + dy - 0.5));
			const left = boxes[4 * f] * k + dx;
			const right = boxes[4 * f + 2] * k + dx;
			if (!(right >= 0 && left <= width)) continue;
			const first = f ? figures[f - 1] : 0;
			const tall = bottom - top;
			let filled = 0;
			if (tall > 0) {
				counts.fill(0, 0, tall + 1);
				edges(first, figures[f], (y0, y1) => {
					for (let y = y0; y < y1; y++) counts[y - top + 1]++;
				});
				for (let i = 0; i < tall; i++) counts[i + 1] += counts[i];
				if (crossings.length < counts[tall]) {
					crossings = new Float64Array(2 * counts[tall]);
					turns = new Int8Array(2 * counts[tall]);
				}
				edges(first, figures[f], (y0, y1, ax, ay, slope, turn) => {
					for (let y = y0; y < y1; y++) {
						const at = counts[y - top]++;
						crossings[at] = ax + (y + 0.5 - ay) * slope;
						turns[at] = turn;
					}
				});
				for (let i = 0, from = 0; i < tall; from = counts[i++])
					filled += line((top + i) * width, from, counts[i], idOf(f));
			}
			if (filled === 0) {
				const x = Math.floor((left + right) / 2);
				const y = Math.floor(((boxes[4 * f + 1] + boxes[4 * f + 3]) / 2) * k + dy);
				if (x >= 0 && x < width && y >= 0 && y < height) ids[y * width + x] = idOf(f);
			}

			/** Each edge that crosses the middle of a line of pixels, from its upper end down: shared edges come out alike. */
			function edges(
				from: number,
				to: number,
				each: (y0: number, y1: number, ax: number, ay: number, slope: number, turn: number) => void
			): void {
				for (let r = from; r < to; r++) {
					const start = r ? rings[r - 1] : 0;
					let before = rings[r] - 1;
					for (let p = start; p < rings[r]; before = p++) {
						let [a, b, turn] = [before, p, 1];
						if (points[2 * a + 1] > points[2 * b + 1]) [a, b, turn] = [p, before, -1];
						const ay = points[2 * a + 1] * k + dy;
						const by = points[2 * b + 1] * k + dy;
						const y0 = Math.max(top, Math.ceil(ay - 0.5));
						const y1 = Math.min(bottom, Math.ceil(by - 0.5));
						if (y1 <= y0) continue;
						const ax = points[2 * a] * k + dx;
						each(y0, y1, ax, ay, (points[2 * b] * k + dx - ax) / (by - ay), turn);
					}
				}
			}
		}
	};

	/** Fills one line between its crossings; how many pixels that were. */
	function line(base: number, from: number, to: number, id: number): number {
		for (let i = from + 1; i < to; i++) {
			const [x, turn] = [crossings[i], turns[i]];
			let at = i - 1;
			for (; at >= from && crossings[at] > x; at--) {
				crossings[at + 1] = crossings[at];
				turns[at + 1] = turns[at];
			}
			crossings[at + 1] = x;
			turns[at + 1] = turn;
		}
		let winding = 0;
		let filled = 0;
		for (let i = from; i < to - 1; i++) {
			winding += turns[i];
			if (winding === 0) continue;
			const start = Math.max(0, Math.ceil(crossings[i] - 0.5));
			const end = Math.min(width, Math.ceil(crossings[i + 1] - 0.5));
			if (end <= start) continue;
			ids.fill(id, base + start, base + end);
			filled += end - start;
		}
		return filled;
	}
}
