import { isSyllable } from './syllable.ts';

/** Runs of letters and of whatever is not ASCII: what stands between ASCII signs, digits and spaces. */
// eslint-disable-next-line no-control-regex
export const TOKEN = /[A-Za-z\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x80-\uffff]+/g;
/** Something beyond printable ASCII. */
// eslint-disable-next-line no-control-regex
export const BEYOND = /[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x80-\uffff]/;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** Where words were put together without a space: 'HàNội'. */
const JOINED = /(?<=\p{Ll}\p{M}*)(?=[A-ZĐ]\p{Ll})/u;
/** Signs that stand beside words in any language. */
const SIGNS = /[\s\u00a0\u2010-\u2026\u2018-\u201f«»°²³·•₫€£©®]/gu;
const ASCII = /^[A-Za-z]*$/;

/** well: it is spelt as Vietnamese, with letters only Vietnamese text needs · plain: nothing but ASCII letters · badly: else. */
export type Reading = 'well' | 'plain' | 'badly';

/** How a token reads as Vietnamese. */
export function reads(token: string): Reading {
	const words = (token.match(LETTERS) ?? []).flatMap((word) => word.split(JOINED));
	const rest = token.replace(LETTERS, '').replace(SIGNS, '');
	if (rest) return 'badly';
	let marked = false;
	for (const word of words) {
		if (ASCII.test(word)) continue;
		if (!isSyllable(word)) return 'badly';
		marked = true;
	}
	return marked ? 'well' : 'plain';
}

/** Letters only Vietnamese writes. */
const OWN = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/;
export const isOwn = (text: string): boolean => OWN.test(text);
