import type { Observations } from '../term/observation.ts';
import { dense, type Dense } from './dense.ts';

/**
 * One number per observation that is equal for equal keys, from 0 without gaps.
 * @param leave keys left out of the comparison
 */
export function keyNumbers(
	observations: Pick<Observations, 'keys' | 'length'>,
	leave: readonly string[] = []
): Dense {
	const columns = [...observations.keys]
		.filter(([name]) => !leave.includes(name))
		.map(([, column]) => column);
	let out = new Float64Array(observations.length);
	let size = 1;
	for (const { codes, dictionary } of columns) {
		const n = dictionary.length || 1;
		if (size * n > 2 ** 53) {
			const { of, count } = dense(out, size);
			[out, size] = [Float64Array.from(of), count];
		}
		for (let i = 0; i < out.length; i++) out[i] = out[i] * n + codes[i];
		size *= n;
	}
	return dense(out, size);
}
