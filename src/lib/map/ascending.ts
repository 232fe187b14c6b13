/** Fewer numbers are sorted at once. */
const FEW = 512;
/** Numbers in one bucket above which it is sorted by itself. */
const CROWD = 24;

/**
 * Finite numbers in ascending order, as a new array or the given one. Figures of areas lie spread over their range: put
 * into as many equal buckets as there are numbers, they are all but in order.
 */
export function ascending(numbers: Float64Array): Float64Array {
	const { length } = numbers;
	if (length < FEW) return numbers.sort();
	let [least, most] = [numbers[0], numbers[0]];
	for (let i = 1; i < length; i++) {
		const each = numbers[i];
		if (each < least) least = each;
		else if (each > most) most = each;
	}
	const scale = (length - 1) / (most - least);
	if (!(scale > 0 && scale < Infinity)) return numbers.sort();
	const ends = new Uint32Array(length + 1);
	for (let i = 0; i < length; i++) ends[(((numbers[i] - least) * scale) | 0) + 1]++;
	for (let b = 1; b <= length; b++) ends[b] += ends[b - 1];
	const sorted = new Float64Array(length);
	for (let i = 0; i < length; i++) sorted[ends[((numbers[i] - least) * scale) | 0]++] = numbers[i];
	for (let b = 0, from = 0; b < length; from = ends[b++])
		if (ends[b] - from > CROWD) sorted.subarray(from, ends[b]).sort();
	for (let i = 1; i < length; i++) {
		const each = sorted[i];
		let at = i;
		for (; at > 0 && sorted[at - 1] > each; at--) sorted[at] = sorted[at - 1];
		sorted[at] = each;
	}
	return sorted;
}
