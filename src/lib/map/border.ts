/** What lies over the areas of a raster: see-through pixels, of which there are few different ones. */
export interface Borders {
	/** of each pixel the place in `pixels` of what lies over it */
	over: Uint16Array;
	/** image data, each different one once; the first is nothing */
	pixels: Uint32Array;
}

/** Different pixels that are told apart. */
const MOST = 4096;

/**
 * Border lines drawn by themselves, as image data, told apart. Lines laid over lines come out a little different wherever
 * they cross: two that differ by no more than one step of a channel, as they are seen, may be taken for one; where there are
 * still too many, steps of two, four and so on.
 */
export function bordersOf(lines: Uint32Array): Borders {
	for (let bits = 1; ; bits++) {
		const found = toldApart(lines, bits);
		if (found) return found;
	}
}

/** @param bits how many of the last bits of each channel, as it is seen, are not looked at */
function toldApart(lines: Uint32Array, bits: number): Borders | null {
	const over = new Uint16Array(lines.length);
	const pixels = [0];
	const places = new Map<number, number>();
	for (let i = 0; i < lines.length; i++) {
		const pixel = lines[i];
		if (pixel === 0) continue;
		const [r, g, b] = [seen(pixel, 0) >> bits, seen(pixel, 8) >> bits, seen(pixel, 16) >> bits];
		const like = ((pixel >>> 24) << 24) | (b << 16) | (g << 8) | r;
		let place = places.get(like);
		if (place === undefined) {
			if (pixels.length === MOST) return null;
			places.set(like, (place = pixels.push(pixel) - 1));
		}
		over[i] = place;
	}
	return { over, pixels: Uint32Array.from(pixels) };
}

/** A channel of a see-through pixel as it adds to what is seen. */
const seen = (pixel: number, at: number): number =>
	Math.round((((pixel >>> at) & 255) * (pixel >>> 24)) / 255);

/** A see-through pixel of image data laid over an opaque one, as a browser lays one picture over another; over nothing it stays itself. */
export function laidOver(over: number, under: number): number {
	if (under === 0) return over;
	const alpha = over >>> 24;
	let mixed = 0;
	for (let at = 0; at < 24; at += 8) {
		mixed |= (seen(over, at) + ((((under >>> at) & 255) * (256 - alpha)) >> 8)) << at;
	}
	return ((255 << 24) | mixed) >>> 0;
}
