import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { groupingsIn } from '../area/grouping.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import { keyOf, ownCrosswalks } from './crosswalk-disk.ts';
import { ownPlaces } from './own-places.ts';
import { placesHere } from './places-here.ts';
import { placesOpen } from './places-open.ts';

/** The areas of all vintages, ours and those a person brought. */
export async function gazetteerHere(): Promise<Gazetteer> {
	const { vintages, lists } = await placesHere();
	return gazetteer(JSON.parse(vintages) as Vintage[], lists);
}

/**
 * What data sets of this browser are placed and carried by: the shipped vintages and those a person brought, and a crosswalk
 * of the reader's own in the place of the shipped one.
 */
export async function areasHere(): Promise<Places> {
	const [shipped, own, crosswalks] = await Promise.all([placesOpen(), ownPlaces(), ownCrosswalks()]);
	const brought = own.flatMap(({ place }) => (place.vintage ? [{ ...place, vintage: place.vintage }] : []));
	const mine = new Set(crosswalks.map(keyOf));
	return {
		vintages: [...shipped.vintages, ...brought.map(({ vintage }) => vintage)],
		changes: [...shipped.changes.filter((each) => !mine.has(keyOf(each))), ...crosswalks],
		gazetteer: gazetteerHere,
		crosswalks: async () => [
			...(await shipped.crosswalks()).filter((each) => !mine.has(keyOf(each))),
			...crosswalks
		],
		groupings: async (vintage) => {
			const text = brought.find(({ id }) => id === vintage)?.groupings;
			return text === undefined ? shipped.groupings!(vintage) : groupingsIn(text, vintage);
		}
	};
}
