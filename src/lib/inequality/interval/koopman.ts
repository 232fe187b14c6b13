import { turn, Z, type Interval } from './interval.ts';
import type { Proportion } from './newcombe.ts';

/**
 * Interval of the ratio a ÷ b of two independent proportions: the ratios a score test does not reject, found by halving.
 * Null where nobody of b counts: the ratio has no upper limit then.
 * Source: Koopman 1984, Biometrics 40:513 (asymptotic score; Nam 1995 has the same in closed form).
 */
export function koopman(a: Proportion, b: Proportion): Interval | null {
	if (b.count === 0) return null;
	const estimate = a.count / a.base / (b.count / b.base);
	const kept = (ratio: number) => distance(a, b, ratio) <= Z * Z;
	// on a scale of logarithms: ratios reach from next to nothing to any size
	const at = (log: number) => kept(Math.exp(log));
	const middle = Math.log(estimate || 1 / a.base / b.base);
	const wide = 40;
	return {
		lower: estimate === 0 ? 0 : Math.exp(turn(middle, middle - wide, at)),
		upper: Math.exp(turn(middle, middle + wide, at)),
		method: 'koopman'
	};
}

/** How far the counts are from what a ratio of the two proportions would give: chi-squared with one degree of freedom. */
function distance(a: Proportion, b: Proportion, ratio: number): number {
	const sum = ratio * (a.base + b.count) + a.count + b.base;
	const product = ratio * (a.base + b.base) * (a.count + b.count);
	// the likeliest proportion of `a` if the ratio holds, in the form that loses no digits
	const root = Math.sqrt(Math.max(0, sum * sum - 4 * product));
	const p = Math.min(1, (2 * product) / (sum + root) / (a.base + b.base));
	const q = Math.min(1, p / ratio);
	const part = ({ count, base }: Proportion, share: number) =>
		count === base * share ? 0 : (count - base * share) ** 2 / (base * share * (1 - share));
	return part(a, p) + part(b, q);
}
