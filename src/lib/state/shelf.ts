/** Names of the folders data sets are kept in: the first version of a data set has its id, later ones `id~1`, `id~2` … */
export type Folders = readonly string[];

const PARTS = /^(.*?)(?:~(\d+))?$/s;

/** The versions of a data set that have a folder, the newest first. */
function versionsOf(folders: Folders, id: string): number[] {
	return folders
		.map((name) => PARTS.exec(name)!)
		.filter(([, own]) => own === id)
		.map(([, , version]) => Number(version ?? 0))
		.sort((a, b) => b - a);
}

const nameOf = (id: string, version: number): string => (version ? `${id}~${version}` : id);

/** The folder of a data set's newest version; null when there is none. */
export function newestOf(folders: Folders, id: string): string | null {
	const [newest] = versionsOf(folders, id);
	return newest === undefined ? null : nameOf(id, newest);
}

/** The folder of the version before the newest; null when there is none. */
export function previousOf(folders: Folders, id: string): string | null {
	const [, previous] = versionsOf(folders, id);
	return previous === undefined ? null : nameOf(id, previous);
}

/** The folder the next version goes to: one that no version has used while it was kept. */
export function nextFolder(folders: Folders, id: string): string {
	const [newest] = versionsOf(folders, id);
	return nameOf(id, newest === undefined ? 0 : newest + 1);
}
