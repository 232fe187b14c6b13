import { foldTone } from '../area/fold.ts';
import { ageOf, residenceOf, sexOf } from './code.ts';

/** Dimensions a word can carry several of, each with how one of its parts is known. */
const KNOWN: readonly (readonly [string, (part: string) => boolean])[] = [
	['sex', (part) => sexOf(part)?.rest === ''],
	['age', (part) => ageOf(part) !== null],
	['residence', (part) => residenceOf(part) !== null]
];

const partsOf = (word: string): string[] => word.split(/\s*[,;/|]\s*/).filter((part) => part !== '');
const isAll = (word: string): boolean => /^(?:default|mặc định|total|)$/.test(foldTone(word));

/** The part of 'Nữ, <15 tuổi' that says a dimension; '' when none does. */
export function partFor(dimension: string, word: string): string {
	if (isAll(word)) return '';
	const known = KNOWN.find(([name]) => name === dimension)?.[1];
	return (known && partsOf(word).find(known)) ?? '';
}

/**
 * The dimensions that the words of a column carry together ('Female, <15y' → sex, age), in the order they are first met; null
 * unless every part of every word is known and says something of its own.
 */
export function comboOf(words: readonly string[]): string[] | null {
	const found = new Set<string>();
	for (const word of words) {
		if (isAll(word)) continue;
		const own = partsOf(word).map((part) => KNOWN.find(([, known]) => known(part))?.[0]);
		if (own.includes(undefined) || new Set(own).size !== own.length) return null;
		for (const dimension of own) found.add(dimension!);
	}
	return found.size ? [...found] : null;
}
