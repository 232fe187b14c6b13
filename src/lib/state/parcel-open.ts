import type { Topology } from 'topojson-specification';
import { cubeIn, type StatCube } from '../cube/stat.ts';
import { shapesOf, type Ground } from '../map/ground.ts';
import type { Places } from '../query/places.ts';
import { packedFor, type Parcel, type ParcelAbout } from '../report/parcel/parcel.ts';
import { editionsOf } from '../view/edition.ts';
import type { View } from '../view/view.ts';
import { Near } from './near.ts';

const blockIn = (page: Document, id: string): unknown => {
	const text = page.getElementById(id)?.textContent;
	return text ? JSON.parse(text) : null;
};

function* blocksIn<T>(page: Document, name: string): Generator<T> {
	for (let i = 0; ; i++) {
		const found = blockIn(page, `${name}-${i}`);
		if (!found) return;
		yield found as T;
	}
}

/** The parcel in the blocks of a page. @throws SyntaxError where a block is damaged */
export const parcelIn = (page: Document): Parcel => ({
	about: blockIn(page, 'about') as ParcelAbout,
	cubes: [...blocksIn<StatCube>(page, 'cube')],
	outlines: [...blocksIn<Topology>(page, 'outlines')]
});

/** The sets of areas of a parcel. It has no crosswalks: figures are shown on the areas they were reported on. */
export const placesIn = ({ about: { places } }: Parcel): Places => ({
	vintages: places.vintages,
	changes: [],
	crosswalks: () => Promise.resolve([]),
	gazetteer: () => Promise.reject(new Error('a parcel has no lists of areas')),
	groupings: (vintage) => Promise.resolve(places.groupings[vintage] ?? [])
});

/** What the areas of a level are drawn on; null where nothing of it was packed. */
export function groundIn({ about, outlines }: Parcel, vintage: string, level: string): Ground | null {
	const found = about.grounds.find((each) => each.vintage === vintage && each.level === level);
	if (!found) return null;
	return {
		shapes: found.outlines === null ? new Map() : shapesOf(outlines[found.outlines]),
		islands: about.islands,
		...(found.under !== undefined && { under: shapesOf(outlines[found.under]) }),
		...(found.points && { points: new Map(Object.entries(found.points)) })
	};
}

/** The data set of a view at hand, all of it that is packed; null when none of it is. */
export async function nearIn(parcel: Parcel, view: View): Promise<Near | null> {
	const packed = packedFor(parcel.about, view);
	if (!packed) return null;
	const { dataset, listed, cubes } = packed;
	const editions = editionsOf(dataset);
	const near = new Near({
		open: async () => ({ dataset, list: (edition) => async () => listed[editions.indexOf(edition)] }),
		cube: async (edition, { code }, place) =>
			cubeIn(
				parcel.cubes[cubes[code][place]],
				edition.areas.map((each) => each.code)
			),
		places: async () => placesIn(parcel)
	});
	for (const { code } of dataset.indicators) await near.fetch({ ...view, indicator: code });
	return near;
}
