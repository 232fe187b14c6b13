import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** Radius of the sphere that is as large as the Earth (WGS 84), in km. */
const RADIUS = 6371.0072;

/**
 * How large the shapes of a file are, in km² on a sphere, by their codes (the ids of the geometries). Rings must wind as
 * d3-geo wants them, as those of shipped and of checked boundaries do; what has no size is not there.
 */
export function sizesOf(topology: Topology): Map<string, number> {
	const out = new Map<string, number>();
	for (const each of Object.values(topology.objects)) {
		const read = feature(topology, each);
		for (const shape of read.type === 'FeatureCollection' ? read.features : [read]) {
			const size = geoArea(shape) * RADIUS ** 2;
			if (shape.id !== undefined && size > 0) out.set(String(shape.id), size);
		}
	}
	return out;
}
