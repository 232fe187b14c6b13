import { rasterOf, type Raster, type RasterAsk } from './ids.ts';
import { strokeLines } from './lines.ts';
import type { Outlines } from './rings.ts';

/** What the room where rasters are made is told: the outlines of a plan, kept by number, or to forget them, or to draw. */
export type RoomAsk =
	| { keep: number; outlines: Outlines; around: Outlines; lined: boolean }
	| { forget: number }
	| { draw: number; turn: number; asked: RasterAsk };

export interface RoomAnswer {
	turn: number;
	raster: Raster;
	/** border lines; null where tiles have gaps instead, or where nothing can be drawn off the page */
	lines: ImageBitmap | null;
}

/** Makes rasters away from the page. */
export function rasterRoom(
	answer: (what: RoomAnswer, transfer: Transferable[]) => void
): (ask: RoomAsk) => void {
	const kept = new Map<number, { outlines: Outlines; around: Outlines; lined: boolean }>();
	return (ask) => {
		if ('keep' in ask) kept.set(ask.keep, ask);
		else if ('forget' in ask) kept.delete(ask.forget);
		else {
			const plan = kept.get(ask.draw);
			if (!plan) throw new Error(`no outlines are kept as ${ask.draw}`);
			const raster = rasterOf(plan.outlines, plan.around, ask.asked);
			const lines = plan.lined ? drawn(plan.outlines, plan.around, ask.asked, raster) : null;
			answer({ turn: ask.turn, raster, lines }, [
				raster.ids.buffer,
				raster.spans.buffer,
				...(lines ? [lines] : [])
			]);
		}
	};
}

function drawn(
	outlines: Outlines,
	around: Outlines,
	asked: RasterAsk,
	{ width, height }: Raster
): ImageBitmap | null {
	if (typeof OffscreenCanvas === 'undefined') return null;
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) return null;
	strokeLines(context, outlines, around, asked);
	return canvas.transferToImageBitmap();
}
