import { rasterOf, type Raster, type RasterAsk } from './ids.ts';
import { linesDrawn } from './lines.ts';
import type { Outlines } from './rings.ts';

/** What the room where rasters are made is told: the outlines of a plan, kept by number, or to forget them, or to draw. */
export type RoomAsk =
	| { keep: number; outlines: Outlines; around: Outlines; lined: boolean }
	| { forget: number }
	| { draw: number; turn: number; asked: RasterAsk };

export interface RoomAnswer {
	turn: number;
	raster: Raster;
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
			const { outlines, around, lined } = plan;
			// tiles have gaps instead of lines
			const lines = lined ? linesDrawn(outlines, around, ask.asked) : null;
			const raster = rasterOf(outlines, around, ask.asked, lines);
			const { ids, borders, stretches } = raster;
			answer({ turn: ask.turn, raster }, [
				ids.buffer,
				borders.over.buffer,
				borders.pixels.buffer,
				stretches.buffer
			]);
		}
	};
}
