const INVISIBLE = /[\u200b\u2060\ufeff\u200e\u200f]|(?<=[A-Za-z\u00c0-\u1eff])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z\u00c0-\u1eff])/gu; // prettier-ignore

/** A letter beyond ISO-8859-1: in a text without one a soft hyphen may be a letter of TCVN3. */
const BEYOND = /[\u0100-\u1fff]/;

/** Text without characters nobody sees: zero-width spaces, soft hyphens, marks of direction. */
export function visible(text: string): string {
	const made = text.replace(INVISIBLE, '');
	return BEYOND.test(made) ? made.replaceAll('\u00ad', '') : made;
}
