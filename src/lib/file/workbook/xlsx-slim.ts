import type { Archive } from '../archive/archive.ts';
import { tagsOf } from './xlsx-count.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A cell that says its format and nothing else. */
const EMPTY = /<((?:\w+:)?)c(?:\s[^<>]*?)?(?:\/>|>\s*<\/\1c\s*>)/g;

/** A workbook without the cells that only have a format: people format whole columns down to the last row. */
export function withoutEmptyCells(archive: Archive): Uint8Array {
	const parts = new Map<string, Uint8Array>();
	for (const name of archive.names.filter((part) => SHEET.test(part))) {
		let text = '';
		for (const piece of tagsOf(archive, name)) text += piece.replace(EMPTY, '');
		parts.set(
			name,
			Uint8Array.from(text, (letter) => letter.charCodeAt(0))
		);
	}
	return archive.with(parts);
}
