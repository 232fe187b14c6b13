import { quantileSorted, ticks } from 'd3-array';
import type { Scheme } from '../view/view.ts';
import { ascending } from './ascending.ts';

/** Classes of a map or chart: the only place that turns a value into a class, for fill, legend and words alike. */
export interface Classes {
	/** ascending inner limits; class i holds breaks[i-1] ≤ value < breaks[i] */
	breaks: number[];
	/** number of classes: breaks.length + 1, or 0 when there is no value at all */
	count: number;
	/** smallest and largest value */
	extent: [number, number] | null;
	/** the value that separates two directions (0 for a gap, 1 for a ratio, 50 for a share), or null for a level */
	center: number | null;
}

/** The class of a value, 0 … count − 1. */
export function classOf(classes: Classes, value: number): number {
	let i = 0;
	while (i < classes.breaks.length && value >= classes.breaks[i]) i++;
	return i;
}

/**
 * At most `count` classes over the values. Equal values never fall into two classes; fewer distinct values give fewer
 * classes; one value or all equal give one; none gives none. With a `center` the limits are symmetric about it; with a
 * `band` about the center as well, its two ends (both in it) are the limits of the middle class, given three classes. An
 * even number has no class across the center: values exactly there get one more of their own, and neither side's colour.
 */
export function classify(
	values: ArrayLike<number>,
	count: number,
	scheme: Scheme,
	center: number | null = null,
	band?: Band
): Classes {
	const sorted = ascending(finite(values));
	if (sorted.length === 0) return { breaks: [], count: 0, extent: null, center };
	const extent: [number, number] = [sorted[0], sorted[sorted.length - 1]];
	const breaks =
		center === null
			? limits(sorted, count, scheme)
			: band && count >= 3
				? around(sorted, count, scheme, band)
				: mirrored(sorted, count, scheme, center);
	return { breaks, count: breaks.length + 1, extent, center };
}

function finite(values: ArrayLike<number>): Float64Array {
	const found = new Float64Array(values.length);
	let count = 0;
	for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) found[count++] = values[i];
	return found.subarray(0, count);
}

function limits(sorted: Float64Array, count: number, scheme: Scheme): number[] {
	const least = sorted[0];
	const most = sorted[sorted.length - 1];
	if (sorted.length === 0 || least === most) return [];
	const k = distinctUpTo(count, sorted);
	const found =
		scheme === 'equal'
			? inner(k, (i) => least + ((most - least) * i) / k)
			: scheme === 'quantile'
				? inner(k, (i) => quantileSorted(sorted as unknown as number[], i / k)!)
				: scheme === 'jenks'
					? jenks(sorted, k)
					: pretty(least, most, count);
	const second = sorted.find((each) => each > least)!;
	return [...new Set(found.map((each) => Math.max(each, second)))].filter((each) => each <= most);
}

/** How many different values there are, counted no further than so many. */
function distinctUpTo(most: number, sorted: Float64Array): number {
	let found = 1;
	for (let i = 1; i < sorted.length && found < most; i++) if (sorted[i] !== sorted[i - 1]) found++;
	return found;
}

const inner = (k: number, at: (i: number) => number): number[] =>
	Array.from({ length: k - 1 }, (_, i) => at(i + 1));

/** Round limits, never more classes than asked; none where the values are too near each other for a round number. */
function pretty(least: number, most: number, count: number): number[] {
	if (most - least < 1e-290) return [];
	for (let k = count; k > 0; k--) {
		const found = ticks(least, most, k).filter((each) => each > least && each < most);
		if (found.length < count) return found;
	}
	return [];
}

/** A span that counts as the center; both ends belong to it. */
export interface Band {
	from: number;
	to: number;
}

/** The ends of the band, and on both sides the same limits of what lies outside, by the distance from it. */
function around(sorted: Float64Array, count: number, scheme: Scheme, { from, to }: Band): number[] {
	const outside = sorted
		.filter((each) => each < from || each > to)
		.map((each) => (each < from ? from - each : each - to));
	// a class begins at its lower limit: the upper end of the band lies just below the next class
	const pairs: [number, number][] = [[from, to + Number.EPSILON * Math.abs(to)]];
	const steps = limits(ascending(outside), Math.floor((count - 1) / 2), scheme);
	for (const step of steps) {
		const [low, high] = pairs[pairs.length - 1];
		if (from - step < low && to + step > high) pairs.push([from - step, to + step]);
	}
	return [...pairs.map(([low]) => low).reverse(), ...pairs.map(([, high]) => high)];
}

/** Limits on one side of the center, by the distance from it, and their mirror image. */
function mirrored(sorted: Float64Array, count: number, scheme: Scheme, center: number): number[] {
	const far = ascending(sorted.map((each) => Math.abs(each - center)));
	if (far[far.length - 1] === 0) return [];
	const side = Math.floor(count / 2);
	const odd = count % 2 === 1;
	const steps = scheme === 'quantile' || scheme === 'jenks' ? limits(far, odd ? side + 1 : side, scheme) : [];
	const up = steps.length
		? steps
		: odd
			? inner(side + 1, (i) => (far[far.length - 1] * (2 * i - 1)) / count)
			: inner(side, (i) => (far[far.length - 1] * i) / side);
	const exact = !odd && sorted.includes(center);
	const pairs: [number, number][] = [];
	for (const each of up) {
		const [low, high] = pairs[pairs.length - 1] ?? [center, exact ? justAbove(center) : center];
		if (center - each < low && center + each > high) pairs.push([center - each, center + each]);
	}
	const middle = odd ? [] : exact ? [center, justAbove(center)] : [center];
	return [...pairs.map(([low]) => low).reverse(), ...middle, ...pairs.map(([, high]) => high)];
}

/** A number above the center with none that could be told apart between them. */
const justAbove = (center: number): number =>
	center === 0 ? Number.MIN_VALUE : center + Number.EPSILON * Math.abs(center);

/** Whether the classes have one for exact parity alone. */
export const isPoint = ({ center, breaks }: Classes): boolean =>
	center !== null && breaks.includes(center) && breaks.includes(justAbove(center));

/**
 * Natural breaks: classes of least within-class sum of squares over sorted values, found exactly by dynamic programming
 * with divide and conquer, O(k n log n). Source: Fisher 1958; Jenks 1967.
 */
function jenks(sorted: Float64Array, k: number): number[] {
	const n = sorted.length;
	const shift = sorted[n >> 1];
	const scale = sorted[n - 1] - sorted[0];
	const sum = new Float64Array(n + 1);
	const square = new Float64Array(n + 1);
	sorted.forEach((each, i) => {
		sum[i + 1] = sum[i] + (each - shift) / scale;
		square[i + 1] = square[i] + ((each - shift) / scale) ** 2;
	});
	const spread = (from: number, to: number) =>
		square[to] - square[from] - (sum[to] - sum[from]) ** 2 / (to - from);
	let cost = Float64Array.from({ length: n + 1 }, (_, to) => (to ? spread(0, to) : 0));
	const cuts: Int32Array[] = [];
	for (let c = 2; c <= k; c++) {
		const next = new Float64Array(n + 1).fill(Infinity);
		const cut = new Int32Array(n + 1);
		const solve = (low: number, high: number, first: number, last: number): void => {
			if (low > high) return;
			const middle = (low + high) >> 1;
			for (let from = Math.max(first, c - 1); from <= Math.min(last, middle - 1); from++) {
				const total = cost[from] + spread(from, middle);
				if (total < next[middle]) {
					next[middle] = total;
					cut[middle] = from;
				}
			}
			solve(low, middle - 1, first, cut[middle] || last);
			solve(middle + 1, high, cut[middle] || first, last);
		};
		solve(c, n, c - 1, n - 1);
		cuts.push(cut);
		cost = next;
	}
	const found: number[] = [];
	for (let c = k - 2, end = n; c >= 0; c--) {
		end = cuts[c][end];
		found.unshift(sorted[end]);
	}
	return found;
}
