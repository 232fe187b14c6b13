import type { Coded } from '../term/column.ts';

/** Whether each filled word of `a` goes with one word of `b` only, blanks of either aside. */
export function decides(a: Coded, b: Coded): boolean {
	const with_ = new Int32Array(a.dictionary.length).fill(-1);
	const blankA = a.dictionary.map((word) => word.trim() === '');
	const blankB = b.dictionary.map((word) => word.trim() === '');
	for (let i = 0; i < a.codes.length; i++) {
		const [x, y] = [a.codes[i], b.codes[i]];
		if (blankA[x] || blankB[y]) continue;
		if (with_[x] === -1) with_[x] = y;
		else if (with_[x] !== y) return false;
	}
	return true;
}

/** Share of the rows where `b` is filled in which `a` is filled too. */
export function covers(a: Coded, b: Coded): number {
	let filled = 0;
	let both = 0;
	const blankA = a.dictionary.map((word) => word.trim() === '');
	const blankB = b.dictionary.map((word) => word.trim() === '');
	for (let i = 0; i < a.codes.length; i++) {
		if (blankB[b.codes[i]]) continue;
		filled++;
		if (!blankA[a.codes[i]]) both++;
	}
	return filled ? both / filled : 0;
}

/** How many different combinations of words the rows of some columns have. */
export function groupCount(columns: readonly Coded[], rows: number): number {
	let ids: ArrayLike<number> = new Int32Array(rows);
	let n = rows ? 1 : 0;
	for (const { codes, dictionary } of columns) {
		const seen = new Map<number, number>();
		const next = new Int32Array(rows);
		for (let i = 0; i < rows; i++) {
			const key = ids[i] * dictionary.length + codes[i];
			let at = seen.get(key);
			if (at === undefined) seen.set(key, (at = seen.size));
			next[i] = at;
		}
		ids = next;
		n = seen.size;
	}
	return n;
}
