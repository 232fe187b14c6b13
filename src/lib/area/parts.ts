import { foldTone } from './fold.ts';
import { isWhole } from './whole.ts';

/** What parts an area from the areas it lies in inside one cell. */
const BETWEEN = /\s*[,;|/\\<>→\n()[\]]+\s*|\s+[-–—]+\s*|\s*[-–—]+\s+|\s*–\s*/;
/** Where a kind of place begins without any sign before it: 'xã Mường Nhà huyện Điện Biên'. */
const KIND =
	/(?<!thị)\s+(?=(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|tp\.|tx\.|tt\.|[hqpxt]\.)\s?\S)|(?<=\d)\s+(?=[qpt]p?\.?\s?\S)/i;

/**
 * The parts of a cell that names an area and what it lies in, as they stand; empty when it names one thing. The whole
 * ('Việt Nam') is left out.
 */
export function placeParts(text: string): string[] {
	for (const sign of [BETWEEN, KIND]) {
		const parts = text
			.normalize('NFC')
			.split(sign)
			.map((part) => part.trim())
			.filter((part) => part !== '' && !isWhole(part));
		const more = sign === BETWEEN ? parts.flatMap((part) => part.split(KIND)) : parts;
		if (more.length > 1 && more.length <= 5) return more;
	}
	return [];
}

/** Whether a cell names the whole beside one other thing: 'Lào Cai, Việt Nam' → 'Lào Cai'; else null. */
export function withoutWhole(text: string): string | null {
	const parts = text.split(BETWEEN).filter((part) => part.trim() !== '');
	const left = parts.filter((part) => !isWhole(part));
	return left.length === 1 && parts.length > 1 && foldTone(left[0]) !== foldTone(text)
		? left[0].trim()
		: null;
}
