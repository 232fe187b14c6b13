import type { Tables } from '../engine/engine.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Kept } from './intake-talk.ts';

/**
 * Files on this machine, in the browser's own file system: one folder a data set with the original, the two tables and,
 * written last, what they are. A folder without that last file is not a data set and is cleared away.
 */
const ROOT = 'datasets';
const NAMES = {
	original: 'original',
	observations: 'observations.arrow',
	areas: 'areas.arrow',
	kept: 'kept.json'
};

type Folder = FileSystemDirectoryHandle;
interface Access {
	write(data: Uint8Array, at: { at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

async function root(create: boolean): Promise<Folder | null> {
	try {
		return await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create });
	} catch {
		// no such file system here (a private window, an old browser), or nothing kept yet
		return null;
	}
}

/** Writes a file whole. In a worker only: there writing is synchronous and every browser has it. */
async function write(
	folder: Folder,
	name: string,
	parts: AsyncIterable<Uint8Array> | Uint8Array[]
): Promise<void> {
	const handle = await folder.getFileHandle(name, { create: true });
	const access = await (
		handle as unknown as { createSyncAccessHandle(): Promise<Access> }
	).createSyncAccessHandle();
	try {
		access.truncate(0);
		let at = 0;
		for await (const part of parts) at += access.write(part, { at });
		access.flush();
	} finally {
		access.close();
	}
}

async function* slices(file: File): AsyncGenerator<Uint8Array> {
	const size = 8 * 2 ** 20;
	for (let from = 0; from < file.size; from += size)
		yield new Uint8Array(await file.slice(from, from + size).arrayBuffer());
}

/** Keeps a data set; true when it lies on disk, false when this browser keeps no files; fails when there is no room. */
export async function keepFiles(
	id: string,
	file: File,
	tables: Tables,
	kept: Kept
): Promise<Result<boolean>> {
	const all = await root(true);
	if (!all) return done(false);
	try {
		const folder = await all.getDirectoryHandle(id, { create: true });
		await write(folder, NAMES.original, slices(file));
		await write(folder, NAMES.observations, [tables.observations]);
		await write(folder, NAMES.areas, [tables.areas]);
		await write(folder, NAMES.kept, [new TextEncoder().encode(JSON.stringify(kept))]);
		return done(true);
	} catch (error) {
		await all.removeEntry(id, { recursive: true }).catch(() => {});
		if (error instanceof DOMException && error.name === 'QuotaExceededError') return failed('no-space');
		throw error;
	}
}

async function fileIn(folder: Folder, name: string): Promise<File> {
	return (await folder.getFileHandle(name)).getFile();
}

/**
 * Everything kept here, newest first. What was never finished (an original without its last file, an hour old) is
 * cleared away; what cannot be read is left where it is.
 */
export async function keptHere(now: number): Promise<Kept[]> {
	const all = await root(false);
	if (!all) return [];
	const found: Kept[] = [];
	for await (const [id, handle] of all as unknown as AsyncIterable<[string, FileSystemHandle]>) {
		if (handle.kind !== 'directory') continue;
		const folder = handle as Folder;
		try {
			found.push(JSON.parse(await (await fileIn(folder, NAMES.kept)).text()) as Kept);
		} catch (error) {
			const unfinished = error instanceof DOMException && error.name === 'NotFoundError';
			if (!unfinished) console.error(`data set ${id} cannot be read`, error);
			const original = unfinished ? await fileIn(folder, NAMES.original).catch(() => null) : null;
			if (original && now - original.lastModified > 3_600_000)
				await all.removeEntry(id, { recursive: true }).catch(() => {});
		}
	}
	return found.sort((a, b) => b.when - a.when);
}

/** The two tables of a kept data set. */
export async function tablesHere(id: string, order: string[]): Promise<Tables> {
	const folder = await (await root(false))!.getDirectoryHandle(id);
	const read = async (name: string) => new Uint8Array(await (await fileIn(folder, name)).arrayBuffer());
	return { observations: await read(NAMES.observations), areas: await read(NAMES.areas), order };
}

export async function removeHere(id: string): Promise<void> {
	await (await root(false))?.removeEntry(id, { recursive: true });
}
