import { readCrosswalk } from '../area/crosswalk.ts';
import { sizesOf } from '../area/boundary/size.ts';
import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { groupingsIn } from '../area/grouping.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkAbout, CrosswalkFile } from '../term/crosswalk.ts';
import { crosswalkVersion, keyOf, ownCrosswalks } from './crosswalk-disk.ts';
import { ownPlaces, ownShapes, ownVersion } from './own-places.ts';
import { placesHere } from './places-here.ts';

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let places: { version: string; open: Promise<Places> } | undefined;
let shipped: { version: number; open: Promise<Places> } | undefined;

/**
 * The vintages here, ours and those a person brought, and what they became: lists of areas and crosswalks are fetched when
 * needed. Crosswalks a person corrected or brought come before ours. Made anew when something is brought or removed.
 */
export function placesOpen(): Promise<Places> {
	const version = `${ownVersion()} ${crosswalkVersion()}`;
	if (places?.version !== version) {
		const opening = Promise.all([shippedPlaces(), ownCrosswalks()]).then(([ours, own]) =>
			withCrosswalks(ours, own)
		);
		places = { version, open: opening };
		opening.catch(() => (places = undefined));
	}
	return places!.open;
}

/** The same with our crosswalks only: what shipped data sets are carried by, on the server as here. */
export function shippedPlaces(): Promise<Places> {
	const version = ownVersion();
	if (shipped?.version !== version) {
		const opening = open();
		shipped = { version, open: opening };
		opening.catch(() => (shipped = undefined));
	}
	return shipped!.open;
}

function withCrosswalks(ours: Places, own: readonly Crosswalk[]): Places {
	if (own.length === 0) return ours;
	const taken = new Set(own.map(keyOf));
	const others = <Each extends CrosswalkAbout>(all: readonly Each[]) =>
		all.filter((each) => !taken.has(keyOf(each)));
	return {
		...ours,
		changes: [...others(ours.changes), ...own],
		crosswalks: once(async () => [...others(await ours.crosswalks()), ...own])
	};
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
	/** vintage and level → sizes of the shapes a person brought */
	const sizes = new Map<string, Promise<ReadonlyMap<string, number>>>();
	const groupings = once(() => text('/areas/groupings.csv'));
	return {
		vintages,
		changes,
		gazetteer: source,
		crosswalks: once(() => Promise.all(changes.map(openCrosswalk))),
		measured(vintage, level) {
			const key = `${vintage} ${level}`;
			const found = sizes.get(key) ?? measured(vintage, level);
			sizes.set(key, found);
			found.catch(() => sizes.delete(key));
			return found;
		},
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

async function measured(vintage: string, level: string): Promise<ReadonlyMap<string, number>> {
	const shapes = await ownShapes(vintage, level);
	return shapes ? sizesOf(shapes) : new Map();
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
