import type { Gazetteer } from '#lib/area/gazetteer.ts';
import type { Places } from '#lib/query/places.ts';
import { placesIn } from '#lib/state/parcel-open.ts';
import { parcel } from './opened.ts';

/** In place of the site's: the sets of areas in the file. */
export const placesOpen = (): Promise<Places> => Promise.resolve(placesIn(parcel));

/** Nothing is known of areas without data; they have no name here. */
export const gazetteerHere = (): Promise<Pick<Gazetteer, 'byCode'>> =>
	Promise.resolve({ byCode: () => undefined });
