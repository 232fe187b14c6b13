import { namesShare } from '../dataset/counted.ts';
import type { Indicator } from '../term/dataset.ts';
import type { Observations } from '../term/observation.ts';

/** A rate that stands without its parts, and the count that is its base. Both as places in the dictionary of indicators. */
export interface KnownBase {
	rate: number;
	base: number;
	per: number;
	/** what is lost in rounding the rate, at most */
	half: number;
}

/** Observations at which a rate of a base must come out as a whole number of people, and how many of 100 may not. */
const FEWEST = 4;
const AGREE = 0.95;
/** Chance that a count which is not the base passes all the same, below which it is taken for the base. */
const CHANCE = 1e-3;

/**
 * Rates published without what they are made of, whose base another indicator of the data set publishes: 5.0 % of girls, and
 * 60 girls. Found by the numbers: rate × base is a whole number of people again and again, where that would not happen by chance.
 * @param counts 1 for each indicator of the dictionary whose values count people
 * @param keyOf number of an observation's key without its indicator
 */
export function knownBases(
	{ keys, value, length }: Observations,
	about: readonly (Indicator | undefined)[],
	counts: Uint8Array,
	keyOf: ArrayLike<number>
): KnownBase[] {
	const { codes, dictionary } = keys.get('indicator')!;
	const at = dictionary.map(() => new Map<number, number>());
	for (let i = 0; i < length; i++) if (!Number.isNaN(value[i])) at[codes[i]].set(keyOf[i], value[i]);
	const bases = [...counts.keys()].filter((each) => counts[each]);
	return about.flatMap((indicator, rate): KnownBase[] => {
		const per = indicator ? perOf(indicator) : null;
		if (per === null || counts[rate]) return [];
		const half = 0.5 * 10 ** -decimalsOf(at[rate].values());
		return bases.flatMap((base) =>
			isBase(at[rate], at[base], per, half) ? [{ rate, base, per, half }] : []
		);
	});
}

/** What a rate is multiplied by; null for what is no rate of people. */
function perOf({ additivity, per, name, unit }: Indicator): number | null {
	if (additivity === 'sum') return null;
	if (additivity === 'rate') return per;
	return namesShare([name.vi, name.en, unit.vi, unit.en].join(' · ')) ? 100 : null;
}

function isBase(rates: Map<number, number>, base: Map<number, number>, per: number, half: number): boolean {
	let [seen, whole, chance] = [0, 0, 1];
	for (const [key, rate] of rates) {
		const count = base.get(key);
		if (count === undefined || rate <= 0 || rate >= per) continue;
		const width = (count * half) / per;
		// so many people that any rate comes out near a whole number
		if (width > 0.25 || count === 0) continue;
		seen++;
		const people = (rate * count) / per;
		if (Math.abs(people - Math.round(people)) > width + 1e-9 * people) continue;
		whole++;
		chance *= Math.max(1e-6, 2 * width);
	}
	return seen >= FEWEST && whole >= AGREE * seen && chance < CHANCE;
}

/** Decimals that numbers are written with, at most 9. */
function decimalsOf(values: Iterable<number>): number {
	let most = 0;
	for (const each of values) {
		while (most < 9 && Math.abs(each - Number(each.toFixed(most))) > 1e-12 * Math.abs(each)) most++;
	}
	return most;
}
