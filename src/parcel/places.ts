import type { Places } from '#lib/query/places.ts';
import { placesIn } from '#lib/state/parcel-open.ts';
import type { Text } from '#lib/term/text.ts';
import { parcel } from './opened.ts';

/** In place of the site's: the sets of areas in the file. */
export const placesOpen = (): Promise<Places> => Promise.resolve(placesIn(parcel));

/** Of areas without data their names, as they were packed. */
export const gazetteerHere = (): Promise<{
	byCode(vintage: string, code: string): { name: Text } | undefined;
}> =>
	Promise.resolve({
		byCode(vintage, code) {
			const own = parcel.about.grounds.filter((each) => each.vintage === vintage);
			const name = own.map(({ names }) => names?.[code]).find(Boolean);
			return name && { name };
		}
	});
