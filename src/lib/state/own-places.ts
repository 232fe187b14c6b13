import type { Topology } from 'topojson-specification';
import type { OwnPlace, OwnPlaceWhole } from './own-place.ts';
import { placesKept, removePlace, shapesKept, undoPlace } from './place-disk.ts';

/** The lists and boundaries a person brought, as the page knows them. Files are the truth; what a browser would not keep is in memory. */
const memory = new Map<string, OwnPlaceWhole>();
let known: Promise<{ place: OwnPlace; undo: boolean }[]> | undefined;
let changes = 0;

/** Counts up whenever something is brought or removed: what was made of them is then made anew. */
export const ownVersion = (): number => changes;

function changed(): void {
	known = undefined;
	changes++;
}

/** All of them, and whether the last change of one can be undone. */
export function ownPlaces(): Promise<{ place: OwnPlace; undo: boolean }[]> {
	known ??= placesKept().then((kept) => [
		...[...memory.values()].map(({ place }) => ({ place, undo: false })),
		...kept.filter(({ place }) => !memory.has(place.id))
	]);
	known.catch(() => (known = undefined));
	return known;
}

export const ownPlace = async (id: string): Promise<OwnPlace | undefined> =>
	(await ownPlaces()).find(({ place }) => place.id === id)?.place;

/** The shapes of a level that a person brought; null when none were. */
export async function ownShapes(id: string, level: string): Promise<Topology | null> {
	const held = memory.get(id);
	if (held) return held.shapes[level] ?? null;
	const place = await ownPlace(id);
	if (!place?.boundaries.some((each) => each.level === level)) return null;
	return shapesKept(id, level);
}

/** Takes in what was just kept; in memory where the browser keeps no files. */
export function addOwnPlace(whole: OwnPlaceWhole, onDisk: boolean): void {
	if (onDisk) memory.delete(whole.place.id);
	else memory.set(whole.place.id, whole);
	changed();
}

export async function removeOwnPlace(id: string): Promise<void> {
	memory.delete(id);
	await removePlace(id);
	changed();
}

export async function undoOwnPlace(id: string): Promise<void> {
	await undoPlace(id);
	changed();
}
