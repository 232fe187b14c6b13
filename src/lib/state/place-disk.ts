import type { Topology } from 'topojson-specification';
import { done, failed, type Result } from '../term/failure.ts';
import { fileIn, foldersIn, isFull, rootFolder, writeFile } from './folder.ts';
import type { OwnPlace, OwnPlaceWhole } from './own-place.ts';
import { newestOf, nextFolder, previousOf } from './shelf.ts';

/**
 * Lists of areas and boundaries a person brought, on this machine: one folder a version with the shapes of each level and,
 * written last, what it is. The version before is kept, so that a change can be undone.
 */
const ROOT = 'areas';
const ABOUT = 'place.json';

const shapesName = (level: string): string => `boundary-${encodeURIComponent(level)}.json`;
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Keeps one, as a new version; in a worker only. False when this browser keeps no files. */
export async function keepPlace({ place, shapes }: OwnPlaceWhole): Promise<Result<boolean>> {
	const all = await rootFolder(ROOT, true);
	if (!all) return done(false);
	return navigator.locks.request(ROOT, async () => {
		const before = [...(await foldersIn(all)).keys()];
		const name = nextFolder(before, place.id);
		try {
			const folder = await all.getDirectoryHandle(name, { create: true });
			for (const [level, topology] of Object.entries(shapes))
				await writeFile(folder, shapesName(level), [bytes(topology)]);
			await writeFile(folder, ABOUT, [bytes(place)]);
		} catch (error) {
			await all.removeEntry(name, { recursive: true }).catch(() => {});
			if (isFull(error)) return failed('no-space');
			throw error;
		}
		const past = previousOf(before, place.id);
		if (past) await all.removeEntry(past, { recursive: true }).catch(() => {});
		return done(true);
	});
}

/** Those kept here, and whether the version before can be brought back. One that was never finished is not there. */
export async function placesKept(): Promise<{ place: OwnPlace; undo: boolean }[]> {
	const all = await rootFolder(ROOT, false);
	if (!all) return [];
	const whole = new Map<string, OwnPlace>();
	for (const [name, folder] of await foldersIn(all)) {
		try {
			whole.set(name, JSON.parse(await (await fileIn(folder, ABOUT)).text()) as OwnPlace);
		} catch (error) {
			console.error(`areas ${name} cannot be read`, error);
		}
	}
	const names = [...whole.keys()];
	return [...new Set([...whole.values()].map(({ id }) => id))].map((id) => ({
		place: whole.get(newestOf(names, id)!)!,
		undo: previousOf(names, id) !== null
	}));
}

/** The shapes of one level. */
export async function shapesKept(id: string, level: string): Promise<Topology | null> {
	const all = await rootFolder(ROOT, false);
	if (!all) return null;
	const found = await foldersIn(all);
	const name = newestOf([...found.keys()], id);
	if (!name) return null;
	try {
		return JSON.parse(await (await fileIn(found.get(name)!, shapesName(level))).text()) as Topology;
	} catch {
		return null;
	}
}

/** Brings back the version before; false when there is none. */
export async function undoPlace(id: string): Promise<boolean> {
	const all = await rootFolder(ROOT, false);
	const names = all ? [...(await foldersIn(all)).keys()] : [];
	if (!all || !previousOf(names, id)) return false;
	await all.removeEntry(newestOf(names, id)!, { recursive: true });
	return true;
}

export async function removePlace(id: string): Promise<void> {
	const all = await rootFolder(ROOT, false);
	if (!all) return;
	for (const name of (await foldersIn(all)).keys())
		if (newestOf([name], id)) await all.removeEntry(name, { recursive: true });
}
