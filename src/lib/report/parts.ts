import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an office file by name; XML as text. */
export type Parts = Map<string, string | Uint8Array>;

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** The parts of a file that a library has just written. */
export function opened(bytes: Uint8Array): Parts {
	const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
	return new Map(files.map(([name, content]) => [name, isXml(name) ? strFromU8(content) : content]));
}

/** Parts as a file; the same parts are the same bytes: no clock is asked. */
export function packed(parts: Parts): Uint8Array {
	const files: Zippable = {};
	// readers look for the list of parts first
	const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	for (const name of names) {
		const content = parts.get(name)!;
		files[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 6 }];
	}
	return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
