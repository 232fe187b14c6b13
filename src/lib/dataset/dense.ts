/** Numbers from 0 without gaps, one for each of some others, in the order they were first met. */
export interface Dense {
	of: Int32Array<ArrayBuffer>;
	count: number;
}

/** Bits spent on each number to see which stand twice. */
const MOST_BITS = 64;

/**
 * Numbers anew: equal ones stay equal, and the new ones have no gaps.
 * @param numbers whole, from 0 up to, not including, `bound` (at most 2 ** 53)
 */
export function dense(numbers: Float64Array, bound: number): Dense {
	return bound <= numbers.length * 4 ? direct(numbers, bound) : hashed(numbers);
}

/**
 * The places of numbers that stand more than once, all of them, in order: found by a bit for each number, without room for
 * numbers that stand alone.
 * @param bound as of `dense`
 */
export function repeats(numbers: Float64Array, bound: number): Int32Array<ArrayBuffer> {
	if (bound > Math.min(numbers.length * MOST_BITS, 2 ** 31)) return repeatsOf(hashed(numbers));
	const size = Math.ceil(bound / 32);
	const [once, again] = [new Int32Array(size), new Int32Array(size)];
	let count = 0;
	for (let i = 0; i < numbers.length; i++) {
		const [at, bit] = [numbers[i] >>> 5, 1 << (numbers[i] & 31)];
		if (!(once[at] & bit)) once[at] |= bit;
		else {
			again[at] |= bit;
			count++;
		}
	}
	if (!count) return new Int32Array(0);
	const out: number[] = [];
	for (let i = 0; i < numbers.length; i++)
		if (again[numbers[i] >>> 5] & (1 << (numbers[i] & 31))) out.push(i);
	return Int32Array.from(out);
}

function repeatsOf({ of, count }: Dense): Int32Array<ArrayBuffer> {
	const times = new Int32Array(count);
	for (const number of of) times[number]++;
	const out: number[] = [];
	for (let i = 0; i < of.length; i++) if (times[of[i]] > 1) out.push(i);
	return Int32Array.from(out);
}

function direct(numbers: Float64Array, bound: number): Dense {
	const of = new Int32Array(numbers.length);
	const seen = new Int32Array(bound);
	let count = 0;
	for (let i = 0; i < of.length; i++) of[i] = (seen[numbers[i]] ||= ++count) - 1;
	return { of, count };
}

/** Open addressing over the numbers themselves; a slot holds the new number plus one. */
function hashed(numbers: Float64Array): Dense {
	const of = new Int32Array(numbers.length);
	let size = 16;
	while (size < numbers.length * 2) size *= 2;
	const slots = new Int32Array(size);
	const met = new Float64Array(numbers.length);
	let count = 0;
	for (let i = 0; i < of.length; i++) {
		const number = numbers[i];
		const hash = Math.imul(number, 0x9e3779b1) ^ Math.imul(number / 2 ** 32, 0x85ebca6b);
		let slot = (hash ^ (hash >>> 15)) & (size - 1);
		while (slots[slot] && met[slots[slot] - 1] !== number) slot = (slot + 1) & (size - 1);
		if (!slots[slot]) {
			met[count] = number;
			slots[slot] = ++count;
		}
		of[i] = slots[slot] - 1;
	}
	return { of, count };
}
