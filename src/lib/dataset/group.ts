import type { Observations } from '../term/observation.ts';
import { dense } from './dense.ts';

/** Whole numbers from 0 up to, not including, `bound`. */
export interface Numbers {
	numbers: Float64Array;
	bound: number;
}

/**
 * One number per observation that is equal for equal keys.
 * @param leave keys left out of the comparison
 */
export function keyNumbers(
	observations: Pick<Observations, 'keys' | 'length'>,
	leave: readonly string[] = []
): Numbers {
	let numbers = new Float64Array(observations.length);
	let bound = 1;
	for (const [name, { codes, dictionary }] of observations.keys) {
		const n = dictionary.length;
		if (leave.includes(name) || n < 2) continue;
		if (bound * n > 2 ** 53) {
			const { of, count } = dense(numbers, bound);
			[numbers, bound] = [Float64Array.from(of), count];
		}
		for (let i = 0; i < numbers.length; i++) numbers[i] = numbers[i] * n + codes[i];
		bound *= n;
	}
	return { numbers, bound };
}
