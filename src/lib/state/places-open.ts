import { readCrosswalk } from '../area/crosswalk.ts';
import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { groupingsIn } from '../area/grouping.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkFile } from '../term/crosswalk.ts';
import { ownPlaces, ownVersion } from './own-places.ts';
import { placesHere } from './places-here.ts';

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let places: { version: number; open: Promise<Places> } | undefined;

/**
 * The vintages here, ours and those a person brought, and what they became: lists of areas and crosswalks are fetched when
 * needed. Made anew when something is brought or removed.
 */
export function placesOpen(): Promise<Places> {
	const version = ownVersion();
	if (places?.version !== version) {
		const opening = open();
		places = { version, open: opening };
		opening.catch(() => (places = undefined));
	}
	return places!.open;
}

/** The areas of all vintages here. */
export const gazetteerHere = async (): Promise<Gazetteer> => (await placesOpen()).gazetteer();

async function open(): Promise<Places> {
	const [shipped, changes, own] = await Promise.all([
		text('/areas/vintages.json').then((json) => JSON.parse(json) as Vintage[]),
		text('/areas/crosswalks.json').then((json) => JSON.parse(json) as CrosswalkFile[]),
		ownPlaces()
	]);
	const brought = own.flatMap(({ place }) => (place.vintage ? [{ ...place, vintage: place.vintage }] : []));
	const vintages = [...shipped, ...brought.map(({ vintage }) => vintage)];
	const source = once(async (): Promise<Gazetteer> => {
		const { lists } = await placesHere();
		return gazetteer(vintages, lists);
	});
	const groupings = once(() => text('/areas/groupings.csv'));
	return {
		vintages,
		changes,
		gazetteer: source,
		crosswalks: once(() => Promise.all(changes.map(openCrosswalk))),
		groupings: async (vintage) => {
			const list = brought.find(({ id }) => id === vintage)?.groupings ?? (await groupings());
			return groupingsIn(list, vintage);
		}
	};
}

async function openCrosswalk({ file, ...about }: CrosswalkFile): Promise<Crosswalk> {
	const read = readCrosswalk(await text(`/areas/${file}`), about);
	if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.failure)}`);
	return read.value;
}

/** Made when first asked for, and again when that went wrong. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		made ??= make();
		made.catch(() => (made = undefined));
		return made;
	};
}
