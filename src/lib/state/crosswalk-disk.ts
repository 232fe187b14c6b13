import { rootFolder } from './folder.ts';
import { crosswalkCsv, readCrosswalk } from '../area/crosswalk.ts';
import type { Crosswalk, CrosswalkAbout } from '../term/crosswalk.ts';

/** Crosswalks corrected or brought by the reader, in the browser's own file system: one file for each, its versions newest first. */
const ROOT = 'crosswalks';
/** Versions kept of one crosswalk: as many steps can be undone. */
const MOST = 20;

let changes = 0;

/** Counts up whenever one is kept or taken back in this page. */
export const crosswalkVersion = (): number => changes;

interface Shelf {
	about: CrosswalkAbout;
	/** CSV, newest first */
	versions: string[];
}

/** What a crosswalk leads between: one of each is in use. */
export const keyOf = ({ from, to, level }: Pick<CrosswalkAbout, 'from' | 'to' | 'level'>): string =>
	[from, to, level].map(encodeURIComponent).join('~');

async function read(root: FileSystemDirectoryHandle, name: string): Promise<Shelf | null> {
	try {
		const found: unknown = JSON.parse(await (await (await root.getFileHandle(name)).getFile()).text());
		const { about, versions } = found as Shelf;
		const whole = [about.from, about.to, about.level, about.date].every((each) => typeof each === 'string');
		return whole && versions.every((each) => typeof each === 'string') ? { about, versions } : null;
	} catch {
		// not there, or cut short while it was written
		return null;
	}
}

async function write(root: FileSystemDirectoryHandle, name: string, shelf: Shelf): Promise<boolean> {
	try {
		const file = await (await root.getFileHandle(name, { create: true })).createWritable();
		await file.write(JSON.stringify(shelf));
		await file.close();
		return true;
	} catch {
		return false;
	}
}

/** The crosswalks of one's own that are in use, each in its newest version. */
export async function ownCrosswalks(): Promise<Crosswalk[]> {
	const root = await rootFolder(ROOT, false);
	if (!root) return [];
	const out: Crosswalk[] = [];
	for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
		const shelf = await read(root, name);
		const found = shelf?.versions[0] !== undefined ? readCrosswalk(shelf.versions[0], shelf.about) : null;
		if (found?.ok) out.push({ ...found.value, own: true });
	}
	return out;
}

/** Keeps a crosswalk; the version before stays for an undo. False when the browser would not keep it. */
export async function keepCrosswalk(crosswalk: Crosswalk): Promise<boolean> {
	const root = await rootFolder(ROOT, true);
	if (!root) return false;
	const { links: _links, own: _own, ...about } = crosswalk;
	const before = await read(root, keyOf(crosswalk));
	const versions = [crosswalkCsv(crosswalk), ...(before?.versions ?? [])].slice(0, MOST);
	changes++;
	return write(root, keyOf(crosswalk), { about, versions });
}

/** Takes the newest version back: the one before is in use again, or what ships where there is none. */
export async function undoCrosswalk(key: string): Promise<void> {
	const root = await rootFolder(ROOT, false);
	const shelf = root && (await read(root, key));
	if (!root || !shelf) return;
	changes++;
	if (shelf.versions.length > 1) await write(root, key, { ...shelf, versions: shelf.versions.slice(1) });
	else await root.removeEntry(key);
}
