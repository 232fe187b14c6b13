import { foldTone } from '../area/fold.ts';
import { sexWord, words } from './code.ts';

const TOTALS = new Set('total tổng số tong so chung both sexes sex all persons cả hai giới'.split(' '));
const NOISE = new Set('trong đó do of which số so phụ phu giới gioi the number'.split(' '));

/** Whether a word only says that all are meant ('tổng', 'both'). */
export const isTotalWord = (word: string): boolean => TOTALS.has(word);
/** Whether a word only leads to another ('trong đó', 'of which'). */
export const isFiller = (word: string): boolean => NOISE.has(word);

/** 'of total' names what a share is of; it is no total. */
const SHARE_OF = /(?:\bof|\bin|(?<!\p{L})(?:trên|trong|so với)) (?:the )?(?:total|tổng(?: số)?)(?!\p{L})/giu;

/** A text without the one sex it names, that sex, and whether it names a total. Two sexes ('female-to-male') are none. */
export interface SexIn {
	sex: string | null;
	rest: string;
	total: boolean;
}

/** @param letters whether F and M alone are sexes */
export function sexIn(text: string, letters: boolean): SexIn {
	const sexes = new Set<string>();
	const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
	const bare = apart.replace(/\p{L}+/gu, (word) => {
		const sex = sexWord(foldTone(word), letters);
		if (!sex) return word;
		sexes.add(sex);
		return ' ';
	});
	const sex = sexes.size === 1 ? [...sexes][0] : null;
	const rest = sex ? bare : text;
	return { sex, rest, total: meaningful(rest).some(isTotalWord) };
}

const meaningful = (text: string): string[] =>
	words(text.replace(SHARE_OF, ' oftotal ').replace(/%/g, ' percent '));

/** The words of a text that say what is measured: equal for names that differ only in sex, totals and fillers. */
export const keyOf = (text: string): string =>
	meaningful(text)
		.filter((word) => !isTotalWord(word) && !isFiller(word))
		.join(' ');

/** Words that say a total behind or before a name. */
const TRAILING = /[\s,;:/(–-]+(?:tổng (?:số|cộng)|total|chung|all|both sexes|cả hai giới)\)?\s*$/iu;

/** A name siblings share: one of them without its sex, totals and fillers at its ends. */
export function sharedName(rest: string): string {
	const list = tidyName(rest.replace(TRAILING, ''))
		.split(/(?=[\s_])/)
		.flatMap((word) => (/^[\s_]/.test(word) ? [word[0], word.slice(1)] : [word]));
	const filler = (word: string) =>
		words(word).every((w) => (isTotalWord(w) || isFiller(w)) && !/^(?:số|so|number|of)$/.test(w));
	let total = false;
	while (list.length > 1 && (filler(list[0]) || (total && /^(?:số|so)$/i.test(list[0].trim())))) {
		total ||= /^(?:tổng|tong)$/i.test(list[0].trim());
		list.shift();
	}
	while (list.length > 1 && filler(list[list.length - 1])) list.pop();
	return tidyName(list.join(''));
}

/** Without empty brackets and separators at the ends. */
export const tidyName = (text: string): string =>
	text
		.replace(/\(\s*\)|\[\s*\]/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/ ([,;:])/g, '$1')
		.replace(/([_-])[\s_-]+/g, '$1')
		.replace(/^[\s_\-–:;,./|]+|[\s_\-–:;,./|]+$/g, '')
		.trim();
