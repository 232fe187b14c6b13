import { ofRows } from '../dataset/edition.ts';
import { describeAgain } from '../dataset/describe.ts';
import type { Earlier } from '../disclosure/published.ts';
import { tablesOf } from '../engine/table.ts';
import { observationsIn } from '../engine/untable.ts';
import type { Tables } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import { fileIn, foldersIn, rootFolder, writeFile, type Folder } from './folder.ts';

/**
 * What was saved to be given out of the data sets on this machine, as it left: one folder a data set, in it one for each version that
 * differs. It stays when the upload is replaced: what readers hold cannot be taken back.
 */
const ROOT = 'published';
const OBSERVATIONS = 'observations.arrow';
const ABOUT = 'published.json';

/** Something that was saved to be given out. */
export interface Published {
	/** its data version; what it is called here */
	version: string;
	/** milliseconds since 1970, by the machine's clock, of the first time */
	when: number;
	/** the indicators it tells of; null = all of the data set */
	indicators: string[] | null;
	/** the data set as it left: what its table is read with */
	dataset: Dataset;
	order: string[];
}

/** As it left, with its observations as an engine's table. */
export interface PublishedWhole {
	published: Published;
	observations: Uint8Array;
}

/** What leaves: all of a data set that came through the gate, or the observations of some of its indicators. */
export async function publishedOf(
	dataset: Dataset,
	tables: Tables,
	indicators: string[] | null,
	when: number
): Promise<PublishedWhole> {
	const all = { published: { version: dataset.version, when, indicators, dataset, order: tables.order } };
	if (!indicators) return { ...all, observations: tables.observations };
	const read = observationsIn(tables, dataset);
	const { codes, dictionary } = read.keys.get('indicator')!;
	const wanted = dictionary.map((code) => indicators.includes(code));
	const kept = ofRows(
		read,
		Array.from(codes, (_, i) => i).filter((i) => wanted[codes[i]])
	);
	if (read.vintage)
		kept.vintage = {
			codes: read.vintage.codes.filter((_, i) => wanted[codes[i]]),
			dictionary: read.vintage.dictionary
		};
	const own = await describeAgain(dataset, kept);
	const { observations, order } = tablesOf(kept, own);
	return { published: { version: own.version, when, indicators, dataset: own, order }, observations };
}

/** Remembers what leaves; once is enough. In a worker only. False when this browser keeps no files. */
export async function keepPublished(
	id: string,
	{ published, observations }: PublishedWhole
): Promise<boolean> {
	const all = await rootFolder(ROOT, true);
	if (!all) return false;
	return navigator.locks.request(ROOT, async () => {
		const own = await all.getDirectoryHandle(id, { create: true });
		const known = (await foldersIn(own)).get(published.version);
		if (known && (await fileIn(known, ABOUT).catch(() => null))) return true;
		const folder = await own.getDirectoryHandle(published.version, { create: true });
		await writeFile(folder, OBSERVATIONS, [observations]);
		await writeFile(folder, ABOUT, [new TextEncoder().encode(JSON.stringify(published))]);
		return true;
	});
}

/** All that was ever saved of a data set, the first first. */
export async function publishedHere(id: string): Promise<PublishedWhole[]> {
	const own = await folderOf(id);
	if (!own) return [];
	const found: PublishedWhole[] = [];
	for (const folder of (await foldersIn(own)).values()) {
		const about = await fileIn(folder, ABOUT).catch(() => null);
		// the page was closed while it was written: then it did not leave either
		if (!about) continue;
		const published = JSON.parse(await about.text()) as Published;
		const observations = new Uint8Array(await (await fileIn(folder, OBSERVATIONS)).arrayBuffer());
		found.push({ published, observations });
	}
	return found.sort((a, b) => a.published.when - b.published.when);
}

/** Forgets something that was saved and never given to anybody; without a version, all of a data set. */
export async function forgetPublished(id: string, version?: string): Promise<void> {
	const all = await rootFolder(ROOT, false);
	const own = await folderOf(id);
	if (version === undefined) await (own && all!.removeEntry(id, { recursive: true }));
	else await own?.removeEntry(version, { recursive: true });
}

async function folderOf(id: string): Promise<Folder | null> {
	const all = await rootFolder(ROOT, false);
	return (all && (await foldersIn(all)).get(id)) ?? null;
}

/** What was published, as the gate takes it. */
export const asEarlier = ({ published: { dataset, order }, observations }: PublishedWhole): Earlier => ({
	observations: observationsIn({ observations, areas: new Uint8Array(), order }, dataset),
	rounding: dataset.disclosure?.off ? undefined : dataset.disclosure?.rules?.rounding
});
