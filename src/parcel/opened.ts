import { parcelIn } from '#lib/state/parcel-open.ts';
import { Reading } from '#lib/state/parcel-reading.svelte.ts';

/** The parcel this page holds, and how it is read. */
export const parcel = parcelIn(document);
export const reading = new Reading(parcel);
