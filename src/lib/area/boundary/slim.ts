import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { Polygon } from './polygon.ts';
import { twiceArea } from './ring.ts';

/** Steps of the grid positions lie on, along each side of the frame: far finer than a screen. */
const STEPS = 1e6;
/** Positions kept at most: more than this a browser does not draw at once. */
const MOST = 300_000;
/** A shape that keeps less of its area than this is kept as it was. */
const KEPT = 0.5;

const count = (areas: ReadonlyMap<string, Polygon[]>): number => {
	let sum = 0;
	for (const polygons of areas.values())
		for (const polygon of polygons) for (const ring of polygon) sum += ring.length;
	return sum;
};

const areaOf = (polygons: readonly (readonly number[][][])[]): number =>
	polygons.reduce(
		(sum, rings) =>
			sum + rings.reduce((own, ring) => own - twiceArea(ring as unknown as [number, number][]), 0),
		0
	);

/**
 * Shapes by code as a TopoJSON whose one object `areas` has the codes as ids, with lines that neighbours share kept once. With
 * more than `most` positions the least telling ones are left out, the same on both sides of a line; no area is lost by it.
 * @param steps of the grid positions lie on, along each side of the frame
 */
export function slimmed(
	areas: ReadonlyMap<string, Polygon[]>,
	most = MOST,
	steps = STEPS
): { topology: Topology; before: number; after: number } {
	const before = count(areas);
	const whole = topologyOf(areas, steps);
	if (before <= most) return { topology: whole, before, after: before };
	const weighed = presimplify(whole as never);
	const slim = simplify(weighed, quantile(weighed, most / before)) as unknown as Topology;
	const kept = new Map<string, Polygon[]>();
	const made = feature(slim, slim.objects.areas) as FeatureCollection<MultiPolygon>;
	for (const each of made.features) {
		const code = String(each.id);
		const own = areas.get(code)!;
		const polygons = each.geometry.coordinates
			.map((rings) => rings.filter((ring) => Math.abs(twiceArea(ring as [number, number][])) > 1e-12))
			.filter((rings) => rings.length) as Polygon[];
		const fine = areaOf(polygons) >= areaOf(own) * KEPT;
		kept.set(code, fine ? polygons : own);
	}
	return { topology: topologyOf(kept, steps), before, after: count(kept) };
}

function topologyOf(areas: ReadonlyMap<string, Polygon[]>, steps: number): Topology {
	const features = [...areas].map(([id, coordinates]): Feature<MultiPolygon> => ({
		type: 'Feature',
		id,
		properties: null,
		geometry: { type: 'MultiPolygon', coordinates }
	}));
	const all: FeatureCollection = { type: 'FeatureCollection', features };
	return topology({ areas: all }, steps) as unknown as Topology;
}
