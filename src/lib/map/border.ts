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
 * they cross: two that differ by no more than one step of a channel, as they are seen, are taken for one.
 */
export function bordersOf(lines: Uint32Array): Borders {
	for (let most = 1; ; most *= 2) {
		const found = toldApart(lines, most);
		if (found) return found;
	}
}

function toldApart(lines: Uint32Array, most: number): Borders | null {
	const over = new Uint16Array(lines.length);
	const pixels = [0];
	const places = new Map<number, number>([[0, 0]]);
	const alike = Array.from({ length: 256 }, (): number[] => []);
	for (let i = 0; i < lines.length; i++) {
		const pixel = lines[i];
		if (pixel === 0) continue;
		let place = places.get(pixel);
		if (place === undefined) {
			const near = alike[pixel >>> 24];
			place = near.find((each) => apart(pixels[each], pixel) <= most);
			if (place === undefined) {
				if (pixels.length === MOST) return null;
				place = pixels.push(pixel) - 1;
				near.push(place);
			}
			places.set(pixel, place);
		}
		over[i] = place;
	}
	return { over, pixels: Uint32Array.from(pixels) };
}

/** A channel of a see-through pixel as it adds to what is seen. */
const seen = (pixel: number, at: number): number =>
	Math.round((((pixel >>> at) & 255) * (pixel >>> 24)) / 255);

/** By how much two pixels that are see-through alike differ at most in a channel. */
const apart = (a: number, b: number): number =>
	Math.max(...[0, 8, 16].map((at) => Math.abs(seen(a, at) - seen(b, at))));

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
