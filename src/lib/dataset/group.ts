import type { Observations } from '../term/observation.ts';

/**
 * One number per observation that is equal for equal keys.
 * @param leave keys left out of the comparison
 */
export function keyNumbers(
	observations: Pick<Observations, 'keys' | 'length'>,
	leave: readonly string[] = []
): Float64Array {
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
