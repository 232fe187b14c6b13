import { overlapping } from '../dataset/rule/age.ts';

/**
 * Sets of ages that lie apart from each other, each as places in the list: all at once when none overlaps, else the narrow
 * ones, then the wide ones.
 */
export function disjoint(codes: readonly string[]): number[][] {
	const all = codes.map((_, i) => i);
	if (!overlapping(codes)) return [all];
	const apart = (order: readonly number[]) => {
		const kept: number[] = [];
		for (const i of order) if (!overlapping([...kept, i].map((each) => codes[each]))) kept.push(i);
		return kept;
	};
	return [apart(widest(codes, all).reverse()), apart(widest(codes, all))];
}

/** The wider of two that overlap stands first. */
function widest(codes: readonly string[], all: readonly number[]): number[] {
	const inside = (i: number) =>
		all.filter((other) => other !== i && overlapping([codes[i], codes[other]])?.[0] === codes[i]).length;
	const count = all.map(inside);
	return [...all].sort((a, b) => count[b] - count[a] || a - b);
}
