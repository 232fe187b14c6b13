import { isSyllable } from './syllable.ts';

const LOOKALIKE = /[ÐƉðɖ₫]|[Dd][\u0335-\u0338]/;
const EACH = /[ÐƉ]|D[\u0335-\u0338]|[ðɖ₫]|d[\u0335-\u0338]/g;
const WORD = /[\p{L}\p{M}₫]{2,}/gu;

export const hasLookalike = (text: string): boolean => LOOKALIKE.test(text);

/** Letters that look like Đ and đ put right, in words that are Vietnamese with them; others stay ('Ð1', 'QÐ'). */
export const stroked = (text: string): string =>
	text.replace(WORD, (word) => {
		if (!LOOKALIKE.test(word)) return word;
		const made = word.replace(EACH, (seen) => (/[ÐƉD]/.test(seen) ? 'Đ' : 'đ'));
		return isSyllable(made) ? made : word;
	});
