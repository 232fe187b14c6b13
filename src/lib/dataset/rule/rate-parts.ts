import { Objections, sayKey, type Rule } from './rule.ts';

/** What a rate may be multiplied by: share, percent, per 1,000, 10,000, 100,000. */
export const PER = [1, 100, 1000, 10_000, 100_000] as const;

/** Rows looked at to find what a rate is multiplied by. */
const LOOK = 500_000;

/** Whether a rate says what its parts say, within the rounding of its value. */
export const explains = (value: number, rate: number): boolean =>
	Math.abs(value - rate) <= 0.006 * Math.max(1, Math.abs(rate));

/** A rate that is not its numerator over its denominator, for an indicator whose others mostly are. */
export const rateParts: Rule = (checked) => {
	const { numerator, denominator, value, keys, length } = checked.observations;
	if (!numerator || !denominator) return null;
	const indicator = keys.get('indicator')!;
	const seen = new Float64Array(indicator.dictionary.length);
	const hits = new Float64Array(seen.length * PER.length);
	const usable = (i: number) => !Number.isNaN(value[i]) && denominator[i] > 0 && !Number.isNaN(numerator[i]);
	// of very many rows every few tell the multiplier
	const stride = Math.max(1, Math.floor(length / LOOK));
	for (let i = 0; i < length; i += stride) {
		if (!usable(i)) continue;
		const at = indicator.codes[i];
		seen[at]++;
		const share = numerator[i] / denominator[i];
		for (let k = 0; k < PER.length; k++) if (explains(value[i], share * PER[k])) hits[at * PER.length + k]++;
	}
	const best = Array.from(seen, (n, at) => {
		const own = hits.subarray(at * PER.length, (at + 1) * PER.length);
		const most = Math.max(...own);
		return n >= 3 && most >= n * 0.7 ? PER[own.indexOf(most)] : 0;
	});
	if (best.every((per) => per === 0)) return null;
	const out = new Objections();
	for (let i = 0; i < length; i++) {
		const per = best[indicator.codes[i]];
		if (!per || !usable(i)) continue;
		const rate = (per * numerator[i]) / denominator[i];
		if (!explains(value[i], rate))
			out.add(i, () => `${sayKey(checked, i)}: ${value[i]} ≠ ${numerator[i]} / ${denominator[i]} × ${per}`);
	}
	return out.finding('rate-parts', 'warning', checked);
};
