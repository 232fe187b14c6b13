import type { Tables } from '../engine/engine.ts';
import type { Disclosure } from '../term/disclosure.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { fileIn, foldersIn, isFull, rootFolder, writeFile, type Folder } from './folder.ts';
import type { Kept } from './intake-talk.ts';
import { newestOf, nextFolder, previousOf, type Folders } from './shelf.ts';

/**
 * Files on this machine, in the browser's own file system: one folder a version of a data set with the originals, the two
 * tables and, written last, what they are. A folder without that last file is not a data set and is cleared away. A
 * data set that was replaced keeps the version before, so that the replacement can be undone.
 */
const ROOT = 'datasets';
const NAMES = {
	original: 'original',
	observations: 'observations.arrow',
	areas: 'areas.arrow',
	kept: 'kept.json',
	/** how its small numbers are to be protected, once somebody chose */
	disclosure: 'disclosure.json'
};

const root = (create: boolean) => rootFolder(ROOT, create);

async function* slices(file: File): AsyncGenerator<Uint8Array> {
	const size = 8 * 2 ** 20;
	for (let from = 0; from < file.size; from += size)
		yield new Uint8Array(await file.slice(from, from + size).arrayBuffer());
}

/** The name of an original among those of its data set: the first as it always was, further ones numbered. */
const originalName = (place: number): string => (place ? `${NAMES.original}-${place}` : NAMES.original);

const namesOf = async (all: Folder): Promise<Folders> => [...(await foldersIn(all)).keys()];

/**
 * Keeps a data set, as a new version where it already has one; true when it lies on disk, false when this browser keeps
 * no files; fails when there is no room, and then what was there stays.
 */
export async function keepFiles(
	id: string,
	files: readonly File[],
	tables: Tables,
	kept: Kept
): Promise<Result<boolean>> {
	const all = await root(true);
	if (!all) return done(false);
	// two pages that keep at once would choose the same folder
	return navigator.locks.request(ROOT, () => keepIn(all, id, files, tables, kept));
}

async function keepIn(
	all: Folder,
	id: string,
	files: readonly File[],
	tables: Tables,
	kept: Kept
): Promise<Result<boolean>> {
	const before = await namesOf(all);
	const name = nextFolder(before, id);
	try {
		const folder = await all.getDirectoryHandle(name, { create: true });
		for (const [place, file] of files.entries()) await writeFile(folder, originalName(place), slices(file));
		await writeFile(folder, NAMES.observations, [tables.observations]);
		await writeFile(folder, NAMES.areas, [tables.areas]);
		await writeFile(folder, NAMES.kept, [new TextEncoder().encode(JSON.stringify(kept))]);
	} catch (error) {
		await all.removeEntry(name, { recursive: true }).catch(() => {});
		if (isFull(error)) return failed('no-space');
		throw error;
	}
	const past = previousOf(before, id);
	if (past) await all.removeEntry(past, { recursive: true }).catch(() => {});
	return done(true);
}

/** A kept data set, and whether the version before it can be brought back. */
export interface KeptHere {
	kept: Kept;
	undo: boolean;
}

/**
 * Everything kept here, newest first. What was never finished (an original without its last file, an hour old) is
 * cleared away; what cannot be read is left where it is.
 */
export async function keptHere(now: number): Promise<KeptHere[]> {
	const all = await root(false);
	if (!all) return [];
	const whole = new Map<string, Kept>();
	for (const [name, folder] of await foldersIn(all)) {
		try {
			whole.set(name, await keptIn(folder));
		} catch (error) {
			const unfinished = error instanceof DOMException && error.name === 'NotFoundError';
			if (!unfinished) console.error(`data set ${name} cannot be read`, error);
			const original = unfinished ? await fileIn(folder, NAMES.original).catch(() => null) : null;
			if (original && now - original.lastModified > 3_600_000)
				await all.removeEntry(name, { recursive: true }).catch(() => {});
		}
	}
	const names = [...whole.keys()];
	const ids = new Set([...whole.values()].map(({ dataset }) => dataset.id));
	return [...ids]
		.map((id) => ({ kept: whole.get(newestOf(names, id)!)!, undo: previousOf(names, id) !== null }))
		.sort((a, b) => b.kept.when - a.kept.when);
}

/** What is kept in a folder, with what was chosen of its protection since. */
async function keptIn(folder: Folder): Promise<Kept> {
	const kept = JSON.parse(await (await fileIn(folder, NAMES.kept)).text()) as Kept;
	const chosen = await fileIn(folder, NAMES.disclosure).catch(() => null);
	if (!chosen) return kept;
	const disclosure = JSON.parse(await chosen.text()) as Disclosure;
	return { ...kept, dataset: { ...kept.dataset, disclosure } };
}

/** Keeps how a data set is to be protected beside it; in a worker only. */
export async function keepDisclosure(id: string, disclosure: Disclosure): Promise<void> {
	const bytes = new TextEncoder().encode(JSON.stringify(disclosure));
	await navigator.locks.request(ROOT, async () => writeFile(await folderOf(id), NAMES.disclosure, [bytes]));
}

/** The folder of a data set's newest whole version. */
async function folderOf(id: string): Promise<Folder> {
	const all = (await root(false))!;
	const whole: string[] = [];
	for (const [name, folder] of await foldersIn(all))
		if (await fileIn(folder, NAMES.kept).catch(() => null)) whole.push(name);
	return all.getDirectoryHandle(newestOf(whole, id) ?? id);
}

/** The two tables of a kept data set. */
export async function tablesHere(id: string, order: string[]): Promise<Tables> {
	const folder = await folderOf(id);
	const read = async (name: string) => new Uint8Array(await (await fileIn(folder, name)).arrayBuffer());
	return { observations: await read(NAMES.observations), areas: await read(NAMES.areas), order };
}

/** Brings back the version before. False when there is none. */
export async function undoHere(id: string): Promise<boolean> {
	const all = await root(false);
	const names = all ? await namesOf(all) : [];
	if (!all || !previousOf(names, id)) return false;
	await all.removeEntry(newestOf(names, id)!, { recursive: true });
	return true;
}

export async function removeHere(id: string): Promise<void> {
	const all = await root(false);
	if (!all) return;
	for (let name = newestOf(await namesOf(all), id); name; name = newestOf(await namesOf(all), id))
		await all.removeEntry(name, { recursive: true });
}
