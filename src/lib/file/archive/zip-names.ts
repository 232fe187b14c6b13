import { entryAt } from './zip-directory.ts';

const END = 0x06054b50;

/** The names in an archive of which only the end is known; null when its directory begins before that. */
export function zipNames(tail: Uint8Array): string[] | null {
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
	let end = tail.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== END) end--;
	if (end < 0) return null;
	const names: string[] = [];
	let at = end - view.getUint32(end + 12, true);
	if (at < 0) return null;
	try {
		for (let count = view.getUint16(end + 10, true); count > 0; count--) {
			const { entry, next } = entryAt(tail, view, at);
			names.push(entry.name);
			at = next;
		}
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
	return names;
}
