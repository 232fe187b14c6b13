import type { Area } from '../term/area.ts';
import type { Ground, IslandGroup } from './ground.ts';
import { insetBox, type Inset } from './inset.ts';
import { anchorsOf, boxOf, fitted, outlinesOf, ringsOf } from './rings.ts';
import type { Frame, Plan } from './plan.ts';

/** Pixels around a map. */
const MARGIN = 4;

/** Areas drawn from their boundaries, as large as the width allows; the other shapes of the ground lie around them. */
export function layShapes(
	areas: readonly Area[],
	ground: Ground,
	islands: IslandGroup[],
	place: (width: number, height: number) => Inset | null,
	{ width, small = false }: Frame
): Plan {
	const rows: number[] = [];
	const figures = new Int32Array(areas.length).fill(-1);
	const drawn: Float64Array[][] = [];
	const left = new Set(ground.shapes.keys());
	areas.forEach(({ code }, row) => {
		const shape = ground.shapes.get(code);
		left.delete(code);
		const rings = shape ? ringsOf(shape) : [];
		if (rings.length === 0) return;
		figures[row] = rows.push(row) - 1;
		drawn.push(rings);
	});
	const box = boxOf(drawn);
	const { right, height } = frameFor(drawn, islands, width, small);
	const placing = fitted(box, {
		left: MARGIN,
		top: MARGIN,
		right: width - MARGIN - right,
		bottom: height - MARGIN
	});
	const outlines = outlinesOf(drawn, placing);
	return {
		form: 'shape',
		width,
		height,
		outlines,
		rows: Int32Array.from(rows),
		figures,
		anchors: anchorsOf(outlines),
		around: outlinesOf(
			[...left].map((code) => ringsOf(ground.shapes.get(code)!)),
			placing
		),
		inset: place(width, height),
		labels: []
	};
}

/**
 * Height of the picture and room to the right of the shapes, so that the inset of islands covers none of them: it stands
 * in the sea beside the whole country, and beside the frame where the shapes fill it.
 */
function frameFor(drawn: Float64Array[][], islands: IslandGroup[], width: number, small: boolean) {
	const box = boxOf(drawn);
	const tall = (box.bottom - box.top) / (box.right - box.left || 1e-9);
	const heightAt = (right: number) =>
		Math.round(Math.min(Math.ceil(tall * (width - 2 * MARGIN - right)), width * 1.7)) + 2 * MARGIN;
	if (islands.length === 0) return { right: 0, height: heightAt(0) };
	const shared = Math.round(width * 0.14);
	const height = heightAt(shared);
	const frame = insetBox(islands, width, height, small);
	const into = { left: MARGIN, top: MARGIN, right: width - MARGIN - shared, bottom: height - MARGIN };
	if (height >= frame.height + 2 && !reaches(drawn, fitted(box, into), frame))
		return { right: shared, height };
	const right = frame.width + 8;
	return { right, height: Math.max(heightAt(right), frame.height + 2) };
}

/** Whether a point of some shape, placed, comes under the frame. */
function reaches(
	drawn: Float64Array[][],
	{ k, dx, dy }: { k: number; dx: number; dy: number },
	frame: { x: number; y: number; height: number }
): boolean {
	return drawn.some((rings) =>
		rings.some((ring) => {
			for (let i = 0; i < ring.length; i += 2) {
				const y = ring[i + 1] * k + dy;
				if (ring[i] * k + dx > frame.x && y > frame.y && y < frame.y + frame.height) return true;
			}
			return false;
		})
	);
}
