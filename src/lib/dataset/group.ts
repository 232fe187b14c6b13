import type { Coded } from '../term/column.ts';
import type { Observations } from '../term/observation.ts';

/**
 * One number per observation that is equal for equal keys.
 * @param leave keys left out of the comparison
 */
export function keyNumbers(observations: Observations, leave: readonly string[] = []): Float64Array {
	const columns = [...observations.keys]
		.filter(([name]) => !leave.includes(name))
		.map(([, column]) => column);
	let out = new Float64Array(observations.length);
	let size = 1;
	for (const column of columns) {
		const n = column.dictionary.length || 1;
		if (size * n > 2 ** 53) [out, size] = dense(out);
		for (let i = 0; i < out.length; i++) out[i] = out[i] * n + column.codes[i];
		size *= n;
	}
	return out;
}

/** The same numbering with numbers from 0 without gaps. */
function dense(numbers: Float64Array): [Float64Array<ArrayBuffer>, number] {
	const seen = new Map<number, number>();
	const out = Float64Array.from(numbers, (x) => {
		let at = seen.get(x);
		if (at === undefined) seen.set(x, (at = seen.size));
		return at;
	}) as Float64Array<ArrayBuffer>;
	return [out, seen.size];
}

/** Observations ordered so that equal keys stand together, in file order among themselves. */
export function orderBy(keys: Float64Array): Int32Array {
	const order = new Int32Array(keys.length);
	for (let i = 0; i < order.length; i++) order[i] = i;
	return order.sort((a, b) => keys[a] - keys[b] || a - b);
}

/** Runs of equal keys in such an order: from, to (not included). */
export function* runs(keys: Float64Array, order: Int32Array): Generator<[number, number]> {
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && keys[order[to]] === keys[order[from]]) to++;
		yield [from, to];
		from = to;
	}
}

/** The word of a key of one observation. */
export const wordOf = (column: Coded, i: number): string => column.dictionary[column.codes[i]];
