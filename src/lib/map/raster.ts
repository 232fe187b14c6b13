import { bandsOf, type Band } from './band.ts';
import type { Kind } from './fill.ts';
import type { Raster } from './ids.ts';
import { paintRaster, Palette } from './pixel.ts';
import type { Plan } from './plan.ts';
import type { Window } from './window.ts';

/**
 * Shows a plan as a raster. A new raster is needed when the window or the size changes; new values only look up a colour
 * for each pixel and hand over one image.
 */
export class RasterPainter {
	#raster: Raster | null = null;
	#plan: Plan | null = null;
	#image: ImageData | null = null;
	#pixels = new Uint32Array();
	#bands: Band[] = [];
	#palette = new Palette();

	constructor(readonly surface: CanvasRenderingContext2D) {}

	/** The plan whose raster is shown; null before the first. */
	get plan(): Plan | null {
		return this.#plan;
	}

	/** Takes a raster of a plan. Nothing changes on the screen until `paint`. */
	take(plan: Plan, raster: Raster): void {
		const { width, height } = raster;
		this.#plan = plan;
		this.#raster = raster;
		if (this.#image?.width !== width || this.#image.height !== height) {
			Object.assign(this.surface.canvas, { width, height });
			this.#image = this.surface.createImageData(width, height);
			this.#pixels = new Uint32Array(this.#image.data.buffer);
		}
		this.#pixels.fill(0);
		this.surface.clearRect(0, 0, width, height);
		this.#bands = bandsOf(raster);
	}

	/** Paints what each row is. @param lit the kind that stands out while the others fade */
	paint(kinds: ArrayLike<Kind>, colours: string[], lit: Kind | null = null): void {
		if (!this.#raster || !this.#plan || !this.#image) return;
		this.#palette.fill(this.#plan.rows, kinds, colours, lit);
		paintRaster(this.#pixels, this.#raster, this.#palette);
		for (const { x, y, width, height } of this.#bands)
			this.surface.putImageData(this.#image, 0, 0, x, y, width, height);
	}

	/** The row at a point of the picture, as it is seen in the raster's window; −1 where there is none. CSS pixels. */
	rowAt(x: number, y: number): number {
		const raster = this.#raster;
		if (!raster || !this.#plan) return -1;
		const px = Math.floor(x * raster.ratio);
		const py = Math.floor(y * raster.ratio);
		if (px < 0 || py < 0 || px >= raster.width || py >= raster.height) return -1;
		return this.#plan.rows[raster.ids[py * raster.width + px] - 1] ?? -1;
	}
}

/**
 * How a raster that was made for one window is moved and scaled while another is looked at, as a CSS transform.
 * @param scale pixels of the page a pixel of the picture
 */
export function seenThrough(made: Window, now: Window, scale: number): string | undefined {
	const k = now.k / made.k;
	const [x, y] = [now.x - k * made.x, now.y - k * made.y];
	return k === 1 && x === 0 && y === 0 ? undefined : `translate(${x * scale}px, ${y * scale}px) scale(${k})`;
}
