/** Lists of words known to have nothing to mend. A reader that sees every byte anyway tells; large tables are told apart so. */
const known = new WeakSet<readonly string[]>();

/** Says that all words are ASCII, without ampersand and question mark. */
export const markPlain = (words: readonly string[]): void => void known.add(words);
export const isKnownPlain = (words: readonly string[]): boolean => known.has(words);

/** What may have to be mended: control characters and all beyond ASCII, ampersands and question marks. */
// eslint-disable-next-line no-control-regex
const ODD = /[\x01-\x08\x0e-\x1f\x7f-\uffff&?]/;
export const isOdd = (text: string): boolean => ODD.test(text);
