import { geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { shapesOf, type IslandGroup } from './ground.ts';

/** Shapes as paths to look at before they are kept, and islands as dots in a frame of their own. Pixels. */
export interface Outline {
	width: number;
	height: number;
	paths: { code: string; d: string }[];
	dots: { x: number; y: number }[];
	frames: { group: IslandGroup; x: number; y: number; size: number; dots: { x: number; y: number }[] }[];
}

const FRAME = 84;
const MARGIN = 4;

/** The outlines of a set of shapes and points in Mercator, as large as the width allows; islands in frames at the right. */
export function outlineOf(
	topology: Topology,
	points: readonly (readonly [code: string, at: readonly [number, number]])[],
	islands: readonly IslandGroup[],
	width: number
): Outline {
	const shapes = shapesOf(topology);
	const collection: FeatureCollection = {
		type: 'FeatureCollection',
		features: [
			...shapes.values(),
			...points.map(([, at]) => ({
				type: 'Feature' as const,
				properties: null,
				geometry: { type: 'Point' as const, coordinates: [...at] }
			}))
		]
	};
	const room = width - (islands.length ? FRAME + 8 : 0);
	const fitted = geoMercator().fitExtent(
		[
			[MARGIN, MARGIN],
			[room - MARGIN, width * 1.3]
		],
		collection
	);
	const path = geoPath(fitted);
	const [[, top], [, bottom]] = path.bounds(collection);
	const [x, y] = fitted.translate();
	fitted.translate([x, y - top + MARGIN]);
	return {
		width,
		height: Math.max(bottom - top + 2 * MARGIN, islands.length * (FRAME + 24) + 8),
		paths: [...shapes].flatMap(([code, shape]) => {
			const d = path(shape);
			return d ? [{ code, d }] : [];
		}),
		dots: points.flatMap(([, [lon, lat]]) => {
			const at = fitted([lon, lat]);
			return at ? [{ x: at[0], y: at[1] }] : [];
		}),
		frames: islands.map((group, i) => ({ group, ...frameAt(group, width - FRAME - 1, 1 + i * (FRAME + 24)) }))
	};
}

function frameAt({ islands }: IslandGroup, x: number, y: number) {
	const [lons, lats] = [islands.map(({ lon }) => lon), islands.map(({ lat }) => lat)];
	const [west, north] = [Math.min(...lons), Math.max(...lats)];
	const scale = (FRAME - 20) / Math.max(Math.max(...lons) - west, north - Math.min(...lats));
	const dots = islands.map(({ lon, lat }) => ({
		x: x + 10 + (lon - west) * scale,
		y: y + 10 + (north - lat) * scale
	}));
	return { x, y, size: FRAME, dots };
}
