import type { Interval } from './interval.ts';
import { moverDifference, type Bounded } from './mover.ts';
import { wilson } from './wilson.ts';

/** `count` of `base`: count ≤ base, base > 0. */
export interface Proportion {
	count: number;
	base: number;
}

/**
 * Interval of the difference a − b of two independent proportions, as shares from −1 to 1: the hybrid score interval.
 * Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
 */
export function newcombe(a: Proportion, b: Proportion): Interval {
	const { lower, upper } = moverDifference(bounded(a), bounded(b));
	return { lower, upper, method: 'newcombe' };
}

function bounded({ count, base }: Proportion): Bounded {
	const { lower, upper } = wilson(count, base);
	return { estimate: count / base, lower, upper };
}
