import { CHARSETS } from './charset.ts';
import { BEYOND, reads, TOKEN, type Reading } from './reading.ts';
import { isCommon } from './syllable.ts';
import { SHARE } from './weigh.ts';
import { byteOf, decodeWestern } from './western.ts';

/** The encoding bytes beyond ASCII read best in, and the first word that shows it. */
export interface Guess {
	encoding: string;
	example: string;
}

/** Letters, and the control characters that are capitals in some encodings; a dash or a degree sign proves nothing. */
// eslint-disable-next-line no-control-regex
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿƒŠŒŽšœžŸ\x01-\x1f\x80-\x9f]/;
const FALLBACK = 'windows-1252';

/**
 * @param bytes lines with bytes that are not UTF-8
 * @param vietnamese whether the lines beside them are Vietnamese: then a reading as Vietnamese need not prove itself
 */
export function guessBytes(bytes: Uint8Array, vietnamese = false): Guess {
	const found = [...new Set(decodeWestern(bytes).match(TOKEN))].filter((token) => BEYOND.test(token));
	const tokens = found.filter((token) => LETTER.test(token));
	let best: Guess = { encoding: '', example: '' };
	let most = 0;
	const plain = tokens.map(reads);
	for (const { name, decode } of CHARSETS) {
		const value = valueOf(tokens, plain, decode, vietnamese);
		if (value.well <= most) continue;
		most = value.well;
		best = { encoding: name, example: value.example };
	}
	if (best.encoding) return best;
	const encoding = slavic(found) ?? FALLBACK;
	const text = encoding === FALLBACK ? decodeWestern(bytes) : new TextDecoder(encoding).decode(bytes);
	return { encoding, example: firstWord(text) };
}

/**
 * How many words read well as Vietnamese; 0 when the reading adds nothing to what stands there, or spoils more than it adds.
 * Words many tables have weigh a little more.
 */
function valueOf(
	tokens: readonly string[],
	plain: readonly Reading[],
	decode: (western: string) => string,
	vietnamese: boolean
): { well: number; example: string } {
	let [well, gained, spoiled] = [0, 0, 0];
	let example = '';
	tokens.forEach((token, i) => {
		const read = decode(token);
		const reading = reads(read);
		if (reading === 'well') well += isCommon(read) ? 1.2 : 1;
		if (read === token || reading === plain[i]) {
			if (reading === 'badly' && read !== token) spoiled++;
		} else if (reading === 'well') {
			gained++;
			example ||= read;
		} else spoiled++;
	});
	if (vietnamese && !spoiled && !gained)
		return { well, example: tokens.map(decode).find((read, i) => read !== tokens[i]) ?? '' };
	return gained && gained >= SHARE * (gained + spoiled) ? { well, example } : { well: 0, example };
}

/** Letters between which windows-1252 has signs, and which are letters throughout in a code page of eastern Europe. */
function slavic(tokens: readonly string[]): string | null {
	const cyrillic = tokens.filter((token) => /^[À-ÿ¨¸]{3,}$/.test(token));
	if (cyrillic.length > 1 && cyrillic.length * 2 > tokens.length) return 'windows-1251';
	const bytes = (token: string): Uint8Array => Uint8Array.from(token, byteOf);
	const odd = tokens.filter(
		(token) =>
			token.length > 3 &&
			/[A-Za-z][¹³¿œŸ¶ž]|[£¯Œ\u008f][A-Za-z]/.test(token) &&
			/^\p{L}+$/u.test(CENTRAL.decode(bytes(token)))
	);
	return odd.length > 1 && odd.length * 6 > tokens.length ? 'windows-1250' : null;
}

const CENTRAL = new TextDecoder('windows-1250');
const firstWord = (text: string): string =>
	/[\p{L}\p{M}]*[^\0-\x7f][\p{L}\p{M}]*/u.exec(text)?.[0].slice(0, 40) ?? '';
