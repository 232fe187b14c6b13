import type { Raster } from './ids.ts';

/** A part of a raster that shows something: device pixels. */
export interface Band {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Lines of pixels that are handed over at once. */
const TALL = 32;
/** Empty columns between two parts that are worth handing these over apart. */
const APART = 32;

/**
 * The parts of a raster that show anything: a slender country with islands far out leaves most of its picture empty, and
 * that need not be handed over.
 */
export function bandsOf({
	stretches,
	width,
	height
}: Pick<Raster, 'stretches' | 'width' | 'height'>): Band[] {
	const bands: Band[] = [];
	/** of each column of a band how many stretches begin in it less how many have ended */
	const turns = new Int32Array(width + 1);
	let s = 0;
	for (let y = 0; y < height; y += TALL) {
		const to = Math.min(height, y + TALL);
		turns.fill(0);
		for (; s < stretches.length && stretches[s] < to * width; s += 2) {
			const line = Math.floor(stretches[s] / width) * width;
			turns[stretches[s] - line]++;
			turns[stretches[s + 1] - line]--;
		}
		let [from, end, over] = [-1, -1, 0];
		for (let x = 0; x < width; x++) {
			over += turns[x];
			if (over === 0) continue;
			if (from >= 0 && x - end >= APART) {
				bands.push({ x: from, y, width: end - from, height: to - y });
				from = -1;
			}
			if (from < 0) from = x;
			end = x + 1;
		}
		if (from >= 0) bands.push({ x: from, y, width: end - from, height: to - y });
	}
	return bands;
}
