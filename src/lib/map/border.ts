/** What lies over the areas of a raster: see-through pixels, of which there are few different ones. */
export interface Borders {
	/** of each pixel the place in `pixels` of what lies over it */
	over: Uint16Array;
	/** image data, each different one once; the first is nothing */
	pixels: Uint32Array;
}

/** Different pixels that are told apart; of more, the last bits of each channel are let go of. */
const MOST = 4096;

/** Border lines drawn by themselves, as image data, told apart. */
export function bordersOf(lines: Uint32Array): Borders {
	for (let mask = 0xff; ; mask = (mask << 1) & 0xff) {
		const found = toldApart(lines, (mask * 0x01010101) >>> 0);
		if (found) return found;
	}
}

function toldApart(lines: Uint32Array, mask: number): Borders | null {
	const over = new Uint16Array(lines.length);
	const places = new Map<number, number>([[0, 0]]);
	for (let i = 0; i < lines.length; i++) {
		if (lines[i] === 0) continue;
		const pixel = (lines[i] & mask) >>> 0;
		let place = places.get(pixel);
		if (place === undefined) {
			if (places.size === MOST) return null;
			places.set(pixel, (place = places.size));
		}
		over[i] = place;
	}
	return { over, pixels: Uint32Array.from(places.keys()) };
}

/** A see-through pixel of image data laid over an opaque one, as a browser lays one picture over another; over nothing it stays itself. */
export function laidOver(over: number, under: number): number {
	if (under === 0) return over;
	const alpha = over >>> 24;
	let mixed = 0;
	for (let at = 0; at < 24; at += 8) {
		const [a, b] = [(over >>> at) & 255, (under >>> at) & 255];
		mixed |= (Math.round((a * alpha) / 255) + ((b * (256 - alpha)) >> 8)) << at;
	}
	return ((255 << 24) | mixed) >>> 0;
}
