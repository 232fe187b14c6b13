import { Z, type Interval } from './interval.ts';

/**
 * Interval of a proportion, as a share from 0 to 1: `count` of `base` (count ≤ base, base > 0). Never leaves 0 … 1 and has
 * a width at 0 and at 1, where the plain normal interval (Wald) has none and covers too seldom.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3.
 */
export function wilson(count: number, base: number): Interval {
	const share = count / base;
	const z2 = Z * Z;
	const middle = 2 * count + z2;
	const half = Z * Math.sqrt(z2 + 4 * count * (1 - share));
	const below = 2 * (base + z2);
	return {
		lower: count === 0 ? 0 : Math.max(0, (middle - half) / below),
		upper: count === base ? 1 : Math.min(1, (middle + half) / below),
		method: 'wilson'
	};
}
