import type { Charset } from './charset.ts';
import type { Lot } from './lot.ts';
import { restored } from './restore.ts';
import { ENOUGH, heaviest, isLikely, isProper, isProven, weigh, type Weight, type Weighed } from './weigh.ts';

/** What is to be done with a lot: the encoding its text is still in, and whether all of it is. */
export interface Form {
	charset: Charset;
	pure: boolean;
}

/** A lot of which it cannot be said whether its text is damaged: a word, and what it would be. */
export interface Unclear {
	example: { before: string; after: string };
	charset: string;
}

/** The encoding of the fonts whose letters stand for others. */
export const encodingOfFont = (font: string | undefined): string | undefined =>
	font === undefined
		? undefined
		: /^\.?vn(?!i)/i.test(font)
			? 'tcvn3'
			: /^vni/i.test(font)
				? 'vni'
				: undefined;

/** Fonts that show small letters as capitals. */
export const isCapitalFont = (font: string | undefined): boolean =>
	font !== undefined && /^\.?vn(?!i).*h$/i.test(font);

/** A lot follows the table when that is at least so well proven by its own words as what they prove best. */
const AGREED = 0.5;

/**
 * Of each lot the form its text is still in. A lot is judged by its own words; where they are too few, by what the other lots
 * of the table are.
 */
export function formsOf(
	lots: readonly Lot[],
	fonts: readonly (string | undefined)[]
): { forms: (Form | undefined)[]; unclear: (Unclear | undefined)[] } {
	const weighed = lots.map((lot) => {
		const words = lot.beyond().map((i) => lot.words[i]);
		return words.length ? weigh(words) : { weights: [], proper: 0 };
	});
	const top = commonest(weighed);
	const sound = weighed.some(({ proper }) => proper);
	const unclear: (Unclear | undefined)[] = lots.map(() => undefined);
	const forms = weighed.map(({ weights, proper }, k) => {
		const of = (name: string | undefined) => weights.find(({ charset }) => charset.name === name);
		const said = of(encodingOfFont(fonts[k]));
		const best = heaviest(weights);
		const odd = best ?? weights.find(({ signs }) => signs);
		const common = of(top);
		let chosen: Weight | undefined;
		if (said && (isLikely(said) || (!said.spoiled && !proper))) chosen = said;
		else if (common && isLikely(common) && common.strength >= AGREED * (best?.strength ?? 0)) chosen = common;
		else if (best && isProven(best)) chosen = best;
		else if (odd) unclear[k] = { example: odd.example, charset: odd.charset.name };
		else if (common && !sound && common.open && !common.spoiled && !common.against) chosen = common;
		if (!chosen) return undefined;
		const otherwise = proper + chosen.against;
		return { charset: chosen.charset, pure: otherwise < ENOUGH && otherwise * 20 <= chosen.gained };
	});
	return { forms, unclear };
}

/** The encoding most is proven of in the table. */
function commonest(weighed: readonly Weighed[]): string | undefined {
	const sums = new Map<string, number>();
	for (const { weights } of weighed) {
		const best = heaviest(weights);
		if (!best || !isProven(best)) continue;
		for (const weight of weights)
			if (isProven(weight))
				sums.set(
					weight.charset.name,
					(sums.get(weight.charset.name) ?? 0) + weight.strength - weight.spoiled
				);
	}
	return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Puts a lot's text right. @returns a word that reads both ways in a column of both kinds, if there is one */
export function restore(lot: Lot, { charset, pure }: Form, capitals: boolean): Unclear | undefined {
	let unclear: Unclear | undefined;
	for (const i of [...lot.beyond()]) {
		const before = lot.words[i];
		const after = restored(before, charset, pure);
		if (after !== null) {
			lot.change(i, charset.name, after);
			if (capitals) lot.change(i, 'capitals', after.toUpperCase());
		} else if (!pure && !unclear && !isProper(before)) {
			const other = restored(before, charset, true);
			if (other !== null && isProper(other))
				unclear = { example: { before, after: other }, charset: charset.name };
		}
	}
	return unclear;
}
