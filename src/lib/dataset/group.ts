import type { Observations } from '../term/observation.ts';
import { dense } from './dense.ts';

/** Whole numbers from 0 up to, not including, `bound`. */
export interface Numbers {
	numbers: Float64Array;
	bound: number;
}

type Keyed = Pick<Observations, 'keys' | 'length'>;

/** Every key's code as a digit of one number: the digit of a key counts `weight`, and is below `size`. */
interface Digits extends Numbers {
	of: Map<string, { weight: number; size: number }>;
}

const known = new WeakMap<Observations['keys'], Digits | null>();

/**
 * One number per observation that is equal for equal keys.
 * @param leave a key left out of the comparison
 */
export function keyNumbers(observations: Keyed, leave?: string): Numbers {
	let digits = known.get(observations.keys);
	if (digits === undefined) known.set(observations.keys, (digits = digitsOf(observations)));
	if (!digits) return folded(observations, leave);
	const left = leave === undefined ? undefined : digits.of.get(leave);
	return left ? without(digits, left) : digits;
}

/** All keys as digits of one number; null when it would be too large to be exact. */
function digitsOf({ keys, length }: Keyed): Digits | null {
	let bound = 1;
	const of: Digits['of'] = new Map();
	for (const [name, { dictionary }] of keys) {
		if (dictionary.length < 2) continue;
		of.set(name, { weight: 0, size: dictionary.length });
		bound *= dictionary.length;
		if (bound > 2 ** 53) return null;
	}
	const numbers = new Float64Array(length);
	const columns = [...of.keys()].map((name) => keys.get(name)!.codes);
	const sizes = [...of.values()].map(({ size }) => size);
	for (let i = 0; i < length; i++) {
		let number = 0;
		for (let k = 0; k < columns.length; k++) number = number * sizes[k] + columns[k][i];
		numbers[i] = number;
	}
	let weight = bound;
	for (const digit of of.values()) digit.weight = weight /= digit.size;
	return { numbers, bound, of };
}

/** The numbers with one digit taken out. */
function without({ numbers, bound }: Numbers, { weight, size }: { weight: number; size: number }): Numbers {
	const out = new Float64Array(numbers.length);
	const step = weight * size;
	for (let i = 0; i < out.length; i++) {
		const above = Math.floor(numbers[i] / step);
		const below = weight === 1 ? 0 : numbers[i] - Math.floor(numbers[i] / weight) * weight;
		out[i] = above * weight + below;
	}
	return { numbers: out, bound: bound / size };
}

/** The same for keys whose number would be too large: made anew without gaps whenever it grows so. */
function folded({ keys, length }: Keyed, leave?: string): Numbers {
	let numbers = new Float64Array(length);
	let bound = 1;
	for (const [name, { codes, dictionary }] of keys) {
		const n = dictionary.length;
		if (name === leave || n < 2) continue;
		if (bound * n > 2 ** 53) {
			const { of, count } = dense(numbers, bound);
			[numbers, bound] = [Float64Array.from(of), count];
		}
		for (let i = 0; i < numbers.length; i++) numbers[i] = numbers[i] * n + codes[i];
		bound *= n;
	}
	return { numbers, bound };
}

/** Observations beyond which some keys are looked at before all are, and how many are looked at then. */
const MANY = 2_000_000;
const SOME = 250_000;

/**
 * The observations of some keys, each key's all: enough to see whether anything in a very large data set adds up at all. Null
 * for one that is not large.
 */
export function someKeys({ numbers }: Numbers): Int32Array<ArrayBuffer> | null {
	if (numbers.length <= MANY) return null;
	const stride = Math.floor(numbers.length / SOME);
	const out: number[] = [];
	for (let i = 0; i < numbers.length; i++) if (numbers[i] % stride === 0) out.push(i);
	return Int32Array.from(out);
}

/** The numbers of some observations only. */
export const numbersOf = ({ numbers, bound }: Numbers, rows: Int32Array | null): Numbers =>
	rows ? { numbers: Float64Array.from(rows, (i) => numbers[i]), bound } : { numbers, bound };
