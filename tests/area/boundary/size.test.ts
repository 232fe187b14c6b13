import { expect, test } from 'vitest';
import { topology } from 'topojson-server';
import { sizesOf } from '#lib/area/boundary/size.ts';

/** A square of degrees at the equator, wound as d3-geo wants it. */
const square = (id: string, west: number, side: number) => ({
	type: 'Feature' as const,
	id,
	properties: {},
	geometry: {
		type: 'Polygon' as const,
		coordinates: [
			[
				[west, 0],
				[west, side],
				[west + side, side],
				[west + side, 0],
				[west, 0]
			]
		]
	}
});

test('shapes are measured in km² on the sphere, by their ids; what has no size is not there', () => {
	const areas = {
		type: 'FeatureCollection' as const,
		features: [square('a', 10, 1), square('b', 20, 0.5), square('none', 30, 0)]
	};
	const sizes = sizesOf(topology({ areas }));
	expect([...sizes.keys()]).toEqual(['a', 'b']);
	// a degree is 111.19 km on this sphere; great circles make the square of one a little larger
	expect(sizes.get('a')! / 111.194 ** 2).toBeCloseTo(1, 3);
	expect(sizes.get('a')! / sizes.get('b')!).toBeCloseTo(4, 2);
});
