import { readCrosswalk } from '../area/crosswalk.ts';
import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { groupingsIn } from '../area/grouping.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkFile } from '../term/crosswalk.ts';
import { placesHere } from './places-here.ts';

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let places: Promise<Places> | undefined;

/** The shipped vintages and what they became, in the browser: lists of areas and crosswalks are fetched when needed. */
export function placesOpen(): Promise<Places> {
	places ??= open();
	places.catch(() => (places = undefined));
	return places;
}

async function open(): Promise<Places> {
	const [vintages, changes] = await Promise.all([
		text('/areas/vintages.json').then((json) => JSON.parse(json) as Vintage[]),
		text('/areas/crosswalks.json').then((json) => JSON.parse(json) as CrosswalkFile[])
	]);
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
		groupings: async (vintage) => groupingsIn(await groupings(), vintage)
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
