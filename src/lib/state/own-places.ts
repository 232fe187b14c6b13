import type { Places } from '../query/places.ts';
import { keyOf, ownCrosswalks } from './crosswalk-disk.ts';
import { placesOpen } from './places-open.ts';

/** What data sets of this browser are carried by: a crosswalk of the reader's own stands for the shipped one. */
export async function ownPlaces(): Promise<Places> {
	const [shipped, own] = await Promise.all([placesOpen(), ownCrosswalks()]);
	const mine = new Set(own.map(keyOf));
	return {
		...shipped,
		changes: [...shipped.changes.filter((each) => !mine.has(keyOf(each))), ...own],
		crosswalks: async () => [...(await shipped.crosswalks()).filter((each) => !mine.has(keyOf(each))), ...own]
	};
}
