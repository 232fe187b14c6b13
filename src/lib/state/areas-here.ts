import { readCrosswalk } from '../area/crosswalk.ts';
import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { groupingsIn } from '../area/grouping.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkFile } from '../term/crosswalk.ts';
import { ownPlaces } from './own-places.ts';
import { placesHere } from './places-here.ts';

async function read(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let small: Promise<{ vintages: Vintage[]; changes: CrosswalkFile[]; groupings: string }> | undefined;

async function fetchSmall() {
	const [vintages, changes, groupings] = await Promise.all(
		['vintages.json', 'crosswalks.json', 'groupings.csv'].map((file) => read(`/areas/${file}`))
	);
	return {
		vintages: JSON.parse(vintages) as Vintage[],
		changes: JSON.parse(changes) as CrosswalkFile[],
		groupings
	};
}

/** The areas of all vintages, ours and those a person brought. */
export async function gazetteerHere(): Promise<Gazetteer> {
	const { vintages, lists } = await placesHere();
	return gazetteer(JSON.parse(vintages) as Vintage[], lists);
}

/** All vintages here; the large lists and the crosswalks are fetched when they are needed. */
export async function areasHere(): Promise<Places> {
	small ??= fetchSmall();
	small.catch(() => (small = undefined));
	const [{ vintages, changes, groupings }, own] = await Promise.all([small, ownPlaces()]);
	const brought = own.flatMap(({ place }) => (place.vintage ? [place] : []));
	let crosswalks: Promise<Crosswalk[]> | undefined;
	return {
		vintages: [...vintages, ...brought.map(({ vintage }) => vintage!)],
		changes,
		gazetteer: gazetteerHere,
		crosswalks: () => (crosswalks ??= Promise.all(changes.map(openCrosswalk))),
		groupings: (vintage) => {
			const text = brought.find(({ id }) => id === vintage)?.groupings ?? groupings;
			return Promise.resolve(groupingsIn(text, vintage));
		}
	};
}

async function openCrosswalk({ file, ...about }: CrosswalkFile): Promise<Crosswalk> {
	const found = readCrosswalk(await read(`/areas/${file}`), about);
	if (!found.ok) throw new Error(`${file}: ${found.failure.kind}`);
	return found.value;
}
