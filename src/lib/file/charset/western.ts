/**
 * The common ground of all byte encodings here: a text in which every byte is the character windows-1252 has for it (the five
 * bytes it has none for are the control characters of their number). Such a text is called western.
 */

/** windows-1252 of the bytes 80–9f. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...HIGH].map((letter, i) => [letter, 0x80 + i]));
const CONTROLS = /[\u0080-\u009f]/g;

/** The character windows-1252 has for a byte. */
export const westernOf = (byte: number): string =>
	byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80] : String.fromCharCode(byte);

/** The byte of a character of windows-1252 or ISO-8859-1, -1 for any other. */
export function byteOf(letter: string | undefined): number {
	if (letter === undefined) return -1;
	const code = letter.charCodeAt(0);
	return code <= 0xff && letter.length === 1 ? code : (BYTES.get(letter) ?? -1);
}

const western = (control: string): string => HIGH[control.charCodeAt(0) - 0x80];

/** A text of windows-1252 or ISO-8859-1 characters as western text; null when it holds any other character. */
export function asWestern(text: string): string | null {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff && !BYTES.has(text[i])) return null;
	return text.replace(CONTROLS, western);
}

/**
 * Bytes as western text. Some platforms give control characters for 80–9f where windows-1252 has letters and signs: those
 * are put right.
 */
export const decodeWestern = (bytes: Uint8Array): string =>
	new TextDecoder('windows-1252').decode(bytes).replace(CONTROLS, western);
