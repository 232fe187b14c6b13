import { INK } from '../chart/colour.ts';
import { pixelsOf, type RasterAsk } from './ids.ts';
import { boxesOf, type Outlines } from './rings.ts';

/** The outlines that come into sight, as thin as in the map of shapes, as image data; null where nothing can be drawn off the page. */
export function linesDrawn(outlines: Outlines, around: Outlines, asked: RasterAsk): Uint32Array | null {
	if (typeof OffscreenCanvas === 'undefined') return null;
	const { width, height } = pixelsOf(asked);
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	context.setTransform(asked.ratio, 0, 0, asked.ratio, 0, 0);
	context.lineJoin = 'round';
	context.lineWidth = 0.6;
	for (const [each, colour] of [
		[around, INK.line],
		[outlines, INK.paper]
	] as const) {
		context.strokeStyle = colour;
		stroke(context, each, asked);
	}
	return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
}

function stroke(
	context: OffscreenCanvasRenderingContext2D,
	outlines: Outlines,
	{ window: { k, x, y }, width, height }: RasterAsk
): void {
	const { points, rings, figures } = outlines;
	const boxes = boxesOf(outlines);
	for (let f = 0; f < figures.length; f++) {
		if (boxes[4 * f] * k + x > width || boxes[4 * f + 2] * k + x < 0) continue;
		if (boxes[4 * f + 1] * k + y > height || boxes[4 * f + 3] * k + y < 0) continue;
		context.beginPath();
		for (let r = f ? figures[f - 1] : 0; r < figures[f]; r++) {
			const start = r ? rings[r - 1] : 0;
			for (let p = start; p < rings[r]; p++) {
				const [px, py] = [points[2 * p] * k + x, points[2 * p + 1] * k + y];
				if (p === start) context.moveTo(px, py);
				else context.lineTo(px, py);
			}
			context.closePath();
		}
		context.stroke();
	}
}
