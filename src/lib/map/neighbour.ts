import { AROUND, NONE, rasterOf, type Raster } from './ids.ts';
import { NOTHING } from './rings.ts';
import type { Plan } from './plan.ts';
import { WHOLE } from './window.ts';

export type Way = 'left' | 'right' | 'up' | 'down';
const STEPS: Record<Way, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** Pixels of sea or of a gap that two areas may have between them and still be neighbours. */
const REACH = 3;

/** Figures that touch each figure, or nearly so, read off a raster of all of them. */
export function touchingOf({ ids, width, height }: Raster, figures: number): Set<number>[] {
	const touching = Array.from({ length: figures }, () => new Set<number>());
	const meet = (a: number, b: number) => {
		if (a === b || b === NONE || b === AROUND) return;
		touching[a - 1].add(b - 1);
		touching[b - 1].add(a - 1);
	};
	for (let y = 0, i = 0; y < height; y++)
		for (let x = 0; x < width; x++, i++) {
			const id = ids[i];
			if (id === NONE || id === AROUND) continue;
			for (let d = 1; d <= REACH && x + d < width; d++)
				if (ids[i + d] !== NONE) {
					meet(id, ids[i + d]);
					break;
				}
			for (let d = 1; d <= REACH && y + d < height; d++)
				if (ids[i + d * width] !== NONE) {
					meet(id, ids[i + d * width]);
					break;
				}
		}
	return touching;
}

const known = new WeakMap<Plan, Set<number>[]>();

/** Figures of a plan that are neighbours. */
export function neighboursOf(plan: Plan): Set<number>[] {
	let found = known.get(plan);
	if (!found) {
		const asked = { width: plan.width, height: plan.height, ratio: 1, window: WHOLE };
		known.set(plan, (found = touchingOf(rasterOf(plan.outlines, NOTHING, asked), plan.rows.length)));
	}
	return found;
}

/**
 * The figure one step that way: of the neighbours the one that lies straightest in the direction; where none lies there,
 * the nearest of all that do, being off the line counting twice. Stays where there is nothing more that way.
 */
export function stepFrom(plan: Plan, from: number, way: Way): number {
	const [dx, dy] = STEPS[way];
	const { anchors, rows } = plan;
	const placed = (f: number) => {
		const [x, y] = [anchors[2 * f] - anchors[2 * from], anchors[2 * f + 1] - anchors[2 * from + 1]];
		return { along: x * dx + y * dy, off: Math.abs(x * dy) + Math.abs(y * dx) };
	};
	let best = from;
	let least = Infinity;
	for (const f of neighboursOf(plan)[from]) {
		const { along, off } = placed(f);
		if (along <= 0 || off > along) continue;
		const cost = Math.hypot(along, 2 * off);
		if (cost < least) [least, best] = [cost, f];
	}
	if (best !== from) return best;
	for (let f = 0; f < rows.length; f++) {
		const { along, off } = placed(f);
		if (along <= 0.5) continue;
		const cost = along + 2 * off;
		if (cost < least) [least, best] = [cost, f];
	}
	return best;
}
