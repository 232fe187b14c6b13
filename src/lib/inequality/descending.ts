/** Fewer numbers are sorted as they are. */
const FEW = 512;
/** Numbers in one bucket above which it is sorted by itself. */
const CROWD = 24;

/**
 * The places of finite numbers from the highest to the lowest, equal ones in the order they came. Figures of areas lie
 * spread over their range: put into as many equal buckets as there are numbers, they are all but in order.
 */
export function descending(numbers: Float64Array): Uint32Array {
	const { length } = numbers;
	const places = new Uint32Array(length);
	const sort = (some: Uint32Array) => some.sort((a, b) => numbers[b] - numbers[a] || a - b);
	let [least, most] = [Infinity, -Infinity];
	for (let i = 0; i < length; i++) {
		places[i] = i;
		if (numbers[i] < least) least = numbers[i];
		if (numbers[i] > most) most = numbers[i];
	}
	const scale = (length - 1) / (most - least);
	if (length < FEW || !(scale > 0 && scale < Infinity)) return sort(places);
	const ends = new Uint32Array(length + 1);
	for (let i = 0; i < length; i++) ends[(((most - numbers[i]) * scale) | 0) + 1]++;
	for (let b = 1; b <= length; b++) ends[b] += ends[b - 1];
	for (let i = 0; i < length; i++) places[ends[((most - numbers[i]) * scale) | 0]++] = i;
	for (let b = 0, from = 0; b < length; from = ends[b++])
		if (ends[b] - from > CROWD) sort(places.subarray(from, ends[b]));
	for (let i = 1; i < length; i++) {
		const place = places[i];
		let at = i;
		for (; at > 0 && numbers[places[at - 1]] < numbers[place]; at--) places[at] = places[at - 1];
		places[at] = place;
	}
	return places;
}
