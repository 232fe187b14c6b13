/** A one-byte encoding that may stand behind bytes that are not UTF-8, and how well a sample reads in it (0..1). */
interface Candidate {
	encoding: string;
	/** @param text the sample decoded, in NFC */
	fit(text: string): number;
}

/** Letters of Vietnamese that no western European language writes. */
const VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g;
/** Marks left alone after NFC, and letters that Vietnamese does not use: signs that this is another language. */
const FOREIGN = /[\u0300-\u036fäåæçëîïñöøûÿßÄÅÆÇËÎÏÑÖØÛŸœŒ]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** In order of preference; on equal fit the first wins. More legacy encodings are added here. */
const CANDIDATES: readonly Candidate[] = [
	{ encoding: 'windows-1252', fit: () => 0.5 },
	{
		encoding: 'windows-1258',
		fit: (text) => {
			const vietnamese = count(text, VIETNAMESE);
			const kinds = new Set(text.match(VIETNAMESE)).size;
			return kinds < 3 ? 0 : vietnamese / (vietnamese + 3 * count(text, FOREIGN));
		}
	}
];

/** Encodings a person may choose by name besides the Unicode ones. */
const CHOICES = new Set([
	'windows-1252',
	'windows-1258',
	'iso-8859-1',
	'iso-8859-15',
	'windows-1250',
	'windows-1251',
	'macintosh'
]);
/** Every encoding a person may choose, Unicode first. */
export const ENCODING_NAMES: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', ...CHOICES];
export const isLegacy = (encoding: string): boolean => CHOICES.has(encoding);

/** The encoding in which the bytes beyond ASCII read best, with the first word that shows it. */
export function guessLegacy(bytes: Uint8Array): { encoding: string; example: string } {
	const sample = aroundHighBytes(bytes, 1 << 16);
	let best = { encoding: '', example: '', fit: -1 };
	for (const { encoding, fit } of CANDIDATES) {
		const text = new TextDecoder(encoding).decode(sample).normalize('NFC');
		const value = fit(text);
		if (value > best.fit) best = { encoding, fit: value, example: firstWord(text) };
	}
	return { encoding: best.encoding, example: best.example };
}

const firstWord = (text: string): string =>
	/[\p{L}\p{M}]*[^\0-\x7f][\p{L}\p{M}]*/u.exec(text)?.[0].slice(0, 40) ?? '';

/** Up to `limit` bytes made of the surroundings of bytes beyond ASCII. */
function aroundHighBytes(bytes: Uint8Array, limit: number): Uint8Array {
	const out = new Uint8Array(limit);
	let length = 0;
	let taken = 0;
	for (let i = 0; i < bytes.length && length < limit; i++) {
		if (bytes[i] < 128) continue;
		const from = Math.max(taken, i - 12);
		const to = Math.min(bytes.length, i + 12, from + limit - length);
		out.set(bytes.subarray(from, to), length);
		length += to - from;
		taken = to;
		i = to - 1;
	}
	return out.subarray(0, length);
}
