import { CHARSETS, type Charset } from './charset.ts';
import { BEYOND, isOwn, reads, TOKEN } from './reading.ts';
import { stroked } from './stroke.ts';
import { isCommon } from './syllable.ts';
import { asWestern } from './western.ts';

/** How much speaks for and against the words of a column being text of a byte encoding shown in windows-1252. */
export interface Weight {
	charset: Charset;
	/** what its words prove: more for words that hold signs no word holds, and for words that many tables have */
	strength: number;
	/** whether some of them hold such signs */
	signs: boolean;
	/** words that read as Vietnamese only so */
	gained: number;
	/** words that read as Vietnamese neither way */
	spoiled: number;
	/** words that read as Vietnamese as they stand, and not so */
	against: number;
	/** words that read as Vietnamese both ways */
	open: number;
	example: { before: string; after: string };
}

export interface Weighed {
	weights: Weight[];
	/** words that are Vietnamese as they stand, by letters only Vietnamese has */
	proper: number;
}

/** Words looked at, at most. */
const MOST = 20_000;
/** Proper words beyond which no more are counted: more than a slip. */
export const ENOUGH = 50;
/** Signs that stand within or at a word only when it is damaged. */
const SIGN = /[A-Za-z][¡-¯´-¿×÷€‚„†‡ˆ‰‹›˜]|[¡-¯´-¿×÷€‚„†‡ˆ‰‹›˜][A-Za-z]|[\u0080-\u009f]/;

/** Weighs the distinct words of a column. */
export function weigh(words: readonly string[]): Weighed {
	const tokens = new Set<string>();
	let proper = 0;
	const step = Math.max(1, Math.floor(words.length / MOST));
	for (let i = 0; i < words.length; i += step) {
		const western = asWestern(words[i]);
		if (western !== null) for (const token of tokensOf(western)) tokens.add(token);
		else if (proper < ENOUGH && isProper(words[i])) proper++;
	}
	const weights = tokens.size ? CHARSETS.map((charset) => weightOf(charset, tokens)) : [];
	return { weights, proper };
}

/** Whether a text is Vietnamese as it stands, by letters only Vietnamese has. */
export const isProper = (text: string): boolean =>
	isOwn(text) && (text.match(TOKEN)?.some((token) => isOwn(token) && reads(token) === 'well') ?? false);

/** Tokens that can prove something: with a letter, and something beyond ASCII. */
function tokensOf(western: string): string[] {
	return (western.match(TOKEN) ?? []).filter((token) => BEYOND.test(token) && /[A-Za-z]/.test(token));
}

function weightOf(charset: Charset, tokens: ReadonlySet<string>): Weight {
	const weight: Weight = {
		charset,
		strength: 0,
		signs: false,
		gained: 0,
		spoiled: 0,
		against: 0,
		open: 0,
		example: { before: '', after: '' }
	};
	for (const token of tokens) {
		const read = charset.decode(token);
		const [now, then] = [reads(stroked(token)), reads(read)];
		if (read === token || read === stroked(token)) {
			if (now === 'badly') weight.spoiled++;
		} else if (then === 'well' && now === 'well') weight.open++;
		else if (then === 'well') {
			weight.gained++;
			const sign = SIGN.test(token);
			weight.signs ||= sign;
			weight.strength += 1 + (sign ? 1 : 0) + (isCommon(read) ? 1 : 0);
			if (!weight.example.before) weight.example = { before: token, after: read };
		} else if (now === 'well') weight.against++;
		else weight.spoiled++;
	}
	return weight;
}

/** Least share of the words that can be judged. */
export const SHARE = 0.6;

/** Whether enough of what can be judged reads well only so. */
export const isLikely = ({ gained, spoiled }: Weight): boolean =>
	gained > 0 && gained >= SHARE * (gained + spoiled);
/** Two words; more when neither a sign nor a word that many tables have is among them. */
export const isProven = (weight: Weight): boolean =>
	isLikely(weight) &&
	weight.strength >= (weight.signs || (weight.strength > weight.gained && !weight.spoiled) ? 2 : 3);

/** The likeliest of the encodings; the first when they are equal. */
export function heaviest(weights: readonly Weight[]): Weight | undefined {
	let best: Weight | undefined;
	const value = (weight: Weight): number => weight.strength - weight.spoiled;
	for (const weight of weights) if (isLikely(weight) && (!best || value(weight) > value(best))) best = weight;
	return best;
}
