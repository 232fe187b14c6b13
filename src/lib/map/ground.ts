import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Polygon } from '../area/boundary/polygon.ts';
import type { Text } from '../term/text.ts';

/** A group of islands too far off or too small for the frame: shown in an inset at its true relative positions. */
export interface IslandGroup {
	id: string;
	name: Text;
	/** vintage id → level → code of the area it belongs to */
	areas: Record<string, Record<string, string>>;
	islands: { name: Text; lon: number; lat: number }[];
}

/** What a level of areas is drawn on: shapes by area code, and the islands that belong to the picture. */
export interface Ground {
	shapes: Map<string, Feature<Geometry>>;
	islands: IslandGroup[];
	/** shapes of a larger level, by area code: what areas without shapes stand on or are placed by */
	under?: Map<string, Feature<Geometry>>;
	/** where areas are that have a position and no shape: longitude and latitude, degrees */
	points?: Map<string, readonly [number, number]>;
}

/** Shapes of a TopoJSON whose object `areas` has area codes as ids. */
export function shapesOf(topology: Topology): Map<string, Feature<Geometry>> {
	const collection = feature(topology, topology.objects.areas) as FeatureCollection;
	return new Map(collection.features.map((each) => [String(each.id), each]));
}

/** What a level with boundaries is drawn on. */
export const groundOf = (topology: Topology, islands: IslandGroup[]): Ground => ({
	shapes: shapesOf(topology),
	islands
});

/** Shapes by code as the polygons they are made of. */
export function polygonsIn(shapes: ReadonlyMap<string, Feature<Geometry>>): Map<string, Polygon[]> {
	const polygons = new Map<string, Polygon[]>();
	for (const [code, { geometry }] of shapes) {
		if (geometry.type === 'MultiPolygon') polygons.set(code, geometry.coordinates as Polygon[]);
		if (geometry.type === 'Polygon') polygons.set(code, [geometry.coordinates as Polygon]);
	}
	return polygons;
}
