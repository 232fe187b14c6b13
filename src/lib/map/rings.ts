import { geoMercator, geoStream } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';

/**
 * Closed rings of many figures, flat, so that a worker can be handed them whole. Figure f has the rings from
 * `figures[f − 1]` to `figures[f]`, ring r the points from `rings[r − 1]` to `rings[r]`; point p is at
 * `points[2p]`, `points[2p + 1]`.
 */
export interface Outlines {
	points: Float64Array;
	rings: Uint32Array;
	figures: Uint32Array;
}

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** How rings in one frame are placed in another: x → k x + dx, y → k y + dy. */
export interface Placing {
	k: number;
	dx: number;
	dy: number;
}

type Ring = Float64Array;

const sphere = geoMercator().scale(1).translate([0, 0]).precision(0);
/** Shapes are projected once and placed many times: in Mercator a place and a size are all that differs. */
const projected = new WeakMap<Feature<Geometry>, Ring[]>();

/** Rings of a shape in Mercator of radius 1, y downward; lines between its points are straight. */
export function ringsOf(shape: Feature<Geometry>): Ring[] {
	let rings = projected.get(shape);
	if (!rings) projected.set(shape, (rings = project(shape)));
	return rings;
}

function project(shape: Feature<Geometry>): Ring[] {
	const rings: Ring[] = [];
	let ring: number[] | null = null;
	let inside = false;
	geoStream(
		shape,
		sphere.stream({
			polygonStart: () => void (inside = true),
			polygonEnd: () => void (inside = false),
			lineStart: () => void (ring = inside ? [] : null),
			lineEnd() {
				if (ring && ring.length > 4) rings.push(Float64Array.from(ring));
				ring = null;
			},
			point: (x, y) => void ring?.push(x, y),
			sphere() {}
		})
	);
	return rings;
}

/** Figures made of rings, placed. */
export function outlinesOf(figures: Ring[][], { k, dx, dy }: Placing = { k: 1, dx: 0, dy: 0 }): Outlines {
	const rings = figures.flat();
	const points = new Float64Array(rings.reduce((sum, ring) => sum + ring.length, 0));
	const ends = new Uint32Array(rings.length);
	let at = 0;
	rings.forEach((ring, r) => {
		for (let i = 0; i < ring.length; i += 2) {
			points[at++] = ring[i] * k + dx;
			points[at++] = ring[i + 1] * k + dy;
		}
		ends[r] = at / 2;
	});
	let last = 0;
	return { points, rings: ends, figures: Uint32Array.from(figures, (each) => (last += each.length)) };
}

export const NOTHING: Outlines = outlinesOf([]);

/** The box all points lie in. */
export function boxOf(figures: Iterable<Ring[]>): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const rings of figures)
		for (const ring of rings)
			for (let i = 0; i < ring.length; i += 2) {
				if (ring[i] < box.left) box.left = ring[i];
				if (ring[i] > box.right) box.right = ring[i];
				if (ring[i + 1] < box.top) box.top = ring[i + 1];
				if (ring[i + 1] > box.bottom) box.bottom = ring[i + 1];
			}
	return box;
}

/** How a box is placed as large as it fits in another, in its middle. */
export function fitted(box: Box, into: Box): Placing {
	const wide = box.right - box.left || 1e-9;
	const tall = box.bottom - box.top || 1e-9;
	const k = Math.min((into.right - into.left) / wide, (into.bottom - into.top) / tall);
	return {
		k,
		dx: (into.left + into.right - k * (box.left + box.right)) / 2,
		dy: (into.top + into.bottom - k * (box.top + box.bottom)) / 2
	};
}

/** The rings of one figure as points, for a path. */
export function figureRings({ points, rings, figures }: Outlines, f: number): [number, number][][] {
	const found: [number, number][][] = [];
	for (let r = f ? figures[f - 1] : 0; r < figures[f]; r++) {
		const ring: [number, number][] = [];
		for (let p = r ? rings[r - 1] : 0; p < rings[r]; p++) ring.push([points[2 * p], points[2 * p + 1]]);
		found.push(ring);
	}
	return found;
}

/** The box of each figure: left, top, right, bottom, four numbers a figure. */
export function boxesOf({ points, rings, figures }: Outlines): Float64Array {
	const boxes = new Float64Array(4 * figures.length);
	let p = 0;
	for (let f = 0, r = 0; f < figures.length; f++) {
		let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
		for (; r < figures[f]; r++)
			for (; p < rings[r]; p++) {
				const x = points[2 * p];
				const y = points[2 * p + 1];
				if (x < left) left = x;
				if (x > right) right = x;
				if (y < top) top = y;
				if (y > bottom) bottom = y;
			}
		boxes.set([left, top, right, bottom], 4 * f);
	}
	return boxes;
}

/** A point for each figure, x and y: the centre of mass of its largest ring. */
export function anchorsOf(outlines: Outlines): Float64Array {
	const { points, rings, figures } = outlines;
	const anchors = new Float64Array(2 * figures.length);
	for (let f = 0; f < figures.length; f++) {
		let largest = -1;
		for (let r = f ? figures[f - 1] : 0; r < figures[f]; r++) {
			const from = r ? rings[r - 1] : 0;
			const [x0, y0] = [points[2 * from], points[2 * from + 1]];
			let [area, x, y] = [0, 0, 0];
			for (let p = from + 1; p < rings[r]; p++) {
				const [ax, ay] = [points[2 * p - 2] - x0, points[2 * p - 1] - y0];
				const [bx, by] = [points[2 * p] - x0, points[2 * p + 1] - y0];
				const cross = ax * by - bx * ay;
				area += cross;
				x += (ax + bx) * cross;
				y += (ay + by) * cross;
			}
			if (Math.abs(area) <= largest) continue;
			largest = Math.abs(area);
			anchors[2 * f] = x0 + (area ? x / (3 * area) : 0);
			anchors[2 * f + 1] = y0 + (area ? y / (3 * area) : 0);
		}
	}
	return anchors;
}

/** Whether a point lies in some figure. Figures do not overlap, so rings are counted all together. */
export function isInside({ points, rings }: Outlines, x: number, y: number): boolean {
	let inside = false;
	for (let r = 0, from = 0; r < rings.length; from = rings[r++])
		for (let p = from, q = rings[r] - 1; p < rings[r]; q = p++) {
			const [py, qy] = [points[2 * p + 1], points[2 * q + 1]];
			if (py > y === qy > y) continue;
			const [px, qx] = [points[2 * p], points[2 * q]];
			if (x < px + ((y - py) / (qy - py)) * (qx - px)) inside = !inside;
		}
	return inside;
}
