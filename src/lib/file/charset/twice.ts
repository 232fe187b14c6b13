import { sequence } from './utf8.ts';
import { isSyllable } from './syllable.ts';
import { byteOf } from './western.ts';

const TEXT = new TextDecoder('utf-8', { fatal: true });
/** First bytes of the letters of Latin script and of the signs beside them, as code pages show them. */
const LEAD = /[ÂÃĂÄÅÆáâÌÍï]/;
/** How often text may have gone through it. */
const MOST = 3;
const SPACE = 0x20;
const NO_BREAK = 0xa0;

/**
 * Text whose UTF-8 bytes were taken for letters of windows-1252 or ISO-8859-1, once or more, put right; else null.
 * @param assured whether text beside it is such text for certain: then letters whose last byte became a space count alone
 */
export function undoTwice(text: string, assured = false): string | null {
	let best: string | null = null;
	for (let times = 0, now: string | null = text; times < MOST; times++) {
		now = LEAD.test(now) ? (undo(now, assured) ?? undoWords(now, assured)) : null;
		if (now === null) break;
		best = now;
	}
	return best?.normalize('NFC') ?? null;
}

/** A text that is not all UTF-8, word by word: a quotation mark or a proper word may have come from elsewhere. */
function undoWords(text: string, assured: boolean): string | null {
	const words = text.split(' ');
	if (words.length < 2) return null;
	const made = words.map((word) => (LEAD.test(word) ? undo(word, assured) : null) ?? word).join(' ');
	return made === text ? null : made;
}

/** All of it must be UTF-8: a text with any other letter beyond ASCII is left alone. */
function undo(text: string, assured: boolean): string | null {
	const bytes: number[] = [];
	for (const letter of text) {
		// windows-1258 differs from windows-1252 in one of the first bytes
		const byte = letter === 'Ă' ? 0xc3 : byteOf(letter);
		if (byte < 0) return null;
		bytes.push(byte);
	}
	const source = Uint8Array.from(bytes);
	let made = '';
	let found = 0;
	for (let at = 0; at < source.length;) {
		if (source[at] < 0x80) {
			made += text[at++];
			continue;
		}
		const length = sequence(source, at);
		const letter = length ? TEXT.decode(source.subarray(at, at + length)) : spaced(source, at);
		if (!letter || !isLatin(letter)) return null;
		made += letter;
		if (length || assured) found++;
		at += length || bytesBefore(source, at);
		if (!length && joins(made, source, at)) at++;
	}
	return found ? made : null;
}

/** Latin letters, marks and the signs beside them. */
function isLatin(letter: string): boolean {
	const code = letter.codePointAt(0)!;
	if (code < 0x250) return code >= 0x80;
	return (
		(code >= 0x300 && code < 0x370) ||
		(code >= 0x1e00 && code < 0x1f00) ||
		(code >= 0x2000 && code < 0x2200) ||
		code === 0xfeff
	);
}

/** Bytes of a letter whose last byte, a no-break space, became a space or was trimmed. */
const bytesBefore = (b: Uint8Array, at: number): number => (b[at] === 0xe1 ? 2 : 1);

function spaced(b: Uint8Array, at: number): string {
	const end = at + bytesBefore(b, at);
	if (end < b.length && b[end] !== SPACE) return '';
	if (b[at] !== 0xc3 && b[at] !== 0xc6 && !(b[at] === 0xe1 && (b[at + 1] === 0xba || b[at + 1] === 0xbb)))
		return '';
	// Ơ begins a word
	if (b[at] === 0xc6 && at && b[at - 1] > SPACE) return '';
	return TEXT.decode(Uint8Array.of(...b.subarray(at, end), NO_BREAK));
}

/** Whether the space at `at` stands for the byte that is missing: it parts a word, or another space follows. */
function joins(made: string, b: Uint8Array, at: number): boolean {
	if (b[at] !== SPACE) return false;
	if (b[at + 1] === SPACE) return true;
	const begun = /\p{L}+$/u.exec(made)?.[0] ?? '';
	let rest = '';
	for (let i = at + 1; i < b.length && b[i] > 0x40 && b[i] < 0x80; i++) rest += String.fromCharCode(b[i]);
	return rest !== '' && isSyllable(begun + rest);
}
