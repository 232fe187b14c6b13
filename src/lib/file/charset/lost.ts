/**
 * A question mark where a letter should be, inside a word or before its rest, or where a byte should be, in UTF-8 encoded
 * twice; or the sign for what could not be decoded.
 */
const LOST = /\ufffd|\p{L}\?\p{L}|(?:^|\s)\?\p{Ll}|[ÃÄÅÆº»]\?/u;
const ADDRESS = /:\/\/|\?[\w.-]+=/;

/** Whether letters of a text were lost on its way, so that nobody can say what they were. */
export const hasLost = (text: string): boolean =>
	(text.includes('\ufffd') || text.includes('?')) && LOST.test(text) && !ADDRESS.test(text);
