const SMALL = /[\u00df-\uffff]/;

/**
 * TCVN3 has no capitals with a tone: in a text written in capitals they are small letters ('TØNH'). A cell in which such a
 * letter stands in a word of two or more capitals is put into capitals whole.
 */
export function raised(seen: string, read: string): string {
	if (/[a-z]/.test(seen) || !SMALL.test(read)) return read;
	const words = seen.split(/[\s!-@[-`{-~]+/);
	const mixed = words.some((word) => /[A-Z].*[A-Z]/.test(word) && /[\u00a8-\u00ff]/.test(word));
	return mixed ? read.toUpperCase() : read;
}
