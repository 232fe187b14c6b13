import type { FileState } from './files.ts';
import type { Library } from './library.ts';

/** A file of a version that is not what the catalogue says. */
export interface DamagedFile {
	dataset: string;
	number: number | null;
	file: string;
	sha256: string;
	state: Exclude<FileState, 'sound'>;
}

/** What re-hashing every file found. */
export interface Verified {
	/** what is wrong with the catalogue itself; null when sound */
	catalogue: string | null;
	versions: number;
	/** files that were looked at, each content once */
	files: number;
	damaged: DamagedFile[];
	/** files of no version: left by a publication that was cut short */
	orphans: string[];
}

export const isSound = ({ catalogue, damaged }: Verified): boolean =>
	catalogue === null && damaged.length === 0;

/** Hashes every file of every version, once each, and compares with the catalogue. Reads only. */
export async function verify(library: Library): Promise<Verified> {
	const versions = library.all();
	const states = new Map<string, FileState>();
	const damaged: DamagedFile[] = [];
	for (const { dataset, number, files } of versions)
		for (const file of files) {
			const key = `${file.sha256} ${file.bytes}`;
			const state = states.get(key) ?? (await library.files.state(file));
			states.set(key, state);
			if (state !== 'sound') damaged.push({ dataset, number, file: file.name, sha256: file.sha256, state });
		}
	const known = new Set(versions.flatMap((each) => each.files.map((file) => file.sha256)));
	return {
		catalogue: library.damage ? String(library.damage.values?.reason) : library.checkCatalogue(),
		versions: versions.length,
		files: known.size,
		damaged,
		orphans: (await library.files.list()).filter((each) => !known.has(each))
	};
}
