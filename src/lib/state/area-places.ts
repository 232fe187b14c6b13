import { readCrosswalk } from '../area/crosswalk.ts';
import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import type { Places } from '../query/places.ts';
import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkFile } from '../term/crosswalk.ts';
import { keyOf, ownCrosswalks } from './crosswalk-disk.ts';
import { placesHere } from './places-here.ts';

async function answerOf(file: string): Promise<Response> {
	const answer = await fetch(`/areas/${file}`);
	if (!answer.ok) throw new Error(`/areas/${file}: ${answer.status}`);
	return answer;
}

/** Keeps what was made, unless making it failed: then the next who asks tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () =>
		(made ??= make().catch((error: unknown) => {
			made = undefined;
			throw error;
		}));
}

/** The areas of all vintages, on the page's own thread; read when something must be carried or told of an area. */
export const gazetteerHere: () => Promise<Gazetteer> = once(async () => {
	const { vintages, lists } = await placesHere();
	return gazetteer(JSON.parse(vintages) as Vintage[], lists);
});

const changesHere = once(async () => (await (await answerOf('crosswalks.json')).json()) as CrosswalkFile[]);
const vintagesHere = once(async () => (await (await answerOf('vintages.json')).json()) as Vintage[]);

/** The shipped crosswalks, fetched once. */
export const crosswalksHere: () => Promise<Crosswalk[]> = once(async () =>
	Promise.all((await changesHere()).map(openCrosswalk))
);

async function openCrosswalk({ file, ...about }: CrosswalkFile): Promise<Crosswalk> {
	const read = readCrosswalk(await (await answerOf(file)).text(), about);
	if (!read.ok) throw new Error(`${file}: ${read.failure.kind}`);
	return read.value;
}

/**
 * The areas of all vintages and what they became, fetched from our own origin as far as they are needed. A crosswalk of the
 * reader's own stands for the shipped one.
 */
export async function areaPlaces(): Promise<Places> {
	const [vintages, changes] = await Promise.all([vintagesHere(), changesHere()]);
	const own = await ownCrosswalks();
	const mine = new Set(own.map(keyOf));
	return {
		vintages,
		changes: [...changes.filter((each) => !mine.has(keyOf(each))), ...own],
		gazetteer: gazetteerHere,
		crosswalks: async () => [...(await crosswalksHere()).filter((each) => !mine.has(keyOf(each))), ...own]
	};
}
