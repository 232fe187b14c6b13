import type { Interval } from './interval.ts';

/** An estimate with the limits of its own interval. */
export interface Bounded {
	estimate: number;
	lower: number;
	upper: number;
}

/**
 * Interval of a − b from the intervals of two independent estimates, in their unit: each limit takes the half-widths that
 * point its way. With Wilson limits it is Newcombe's hybrid score interval.
 * Source: method of variance estimates recovery, Zou & Donner 2008, Statistics in Medicine 27:1693.
 */
export const moverDifference = (a: Bounded, b: Bounded): Interval => ({
	lower: a.estimate - b.estimate - Math.hypot(a.estimate - a.lower, b.upper - b.estimate),
	upper: a.estimate - b.estimate + Math.hypot(a.upper - a.estimate, b.estimate - b.lower),
	method: 'mover'
});

/**
 * Interval of a ÷ b from the intervals of two independent estimates, none of them below zero. Null where b may be zero:
 * then the ratio has no upper limit.
 * Source: Donner & Zou 2012, Statistical Methods in Medical Research 21:347.
 */
export function moverRatio(a: Bounded, b: Bounded): Interval | null {
	const product = a.estimate * b.estimate;
	const limit = (mine: number, other: number, sign: 1 | -1) => {
		const below = other * (2 * b.estimate - other);
		const root = product ** 2 - mine * (2 * a.estimate - mine) * below;
		return below > 0 && root >= 0 ? (product + sign * Math.sqrt(root)) / below : null;
	};
	const lower = limit(a.lower, b.upper, -1);
	const upper = limit(a.upper, b.lower, 1);
	return lower === null || upper === null ? null : { lower: Math.max(0, lower), upper, method: 'mover' };
}
