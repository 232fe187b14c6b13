import type { Coded } from '../term/column.ts';

const blanksOf = ({ dictionary }: Coded): Uint8Array =>
	Uint8Array.from(dictionary, (word) => (word.trim() === '' ? 1 : 0));

/** Whether each filled word of `a` goes with one word of `b` only, blanks of either aside. */
export function decides(a: Coded, b: Coded): boolean {
	const with_ = new Int32Array(a.dictionary.length).fill(-1);
	const [blankA, blankB] = [blanksOf(a), blanksOf(b)];
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
	const [blankA, blankB] = [blanksOf(a), blanksOf(b)];
	for (let i = 0; i < a.codes.length; i++) {
		if (blankB[b.codes[i]]) continue;
		filled++;
		if (!blankA[a.codes[i]]) both++;
	}
	return filled ? both / filled : 0;
}

/** Products of dictionary sizes up to this are numbered by a table, beyond it by a map. */
const TABLE = 1 << 22;

/** One number per row, from 0 without gaps, equal where all columns have the same word. */
export function groupIds(columns: readonly Coded[], rows: number): Int32Array {
	let ids = new Int32Array(rows);
	let n = rows ? 1 : 0;
	for (const { codes, dictionary } of columns) {
		const width = dictionary.length;
		const next = new Int32Array(rows);
		let made = 0;
		if (n * width <= TABLE) {
			const table = new Int32Array(n * width).fill(-1);
			for (let i = 0; i < rows; i++) {
				const key = ids[i] * width + codes[i];
				next[i] = table[key] < 0 ? (table[key] = made++) : table[key];
			}
		} else {
			const seen = new Map<number, number>();
			for (let i = 0; i < rows; i++) {
				const key = ids[i] * width + codes[i];
				let at = seen.get(key);
				if (at === undefined) seen.set(key, (at = made++));
				next[i] = at;
			}
		}
		ids = next;
		n = made;
	}
	return ids;
}

/** Two columns as one: its words are those of the first, once for each word of the second they stand beside. */
export function together(a: Coded, b: Coded, rows: number): Coded {
	const codes = groupIds([a, b], rows);
	const dictionary: string[] = [];
	codes.forEach((id, i) => (dictionary[id] = a.dictionary[a.codes[i]]));
	return { codes, dictionary };
}

/** How many different combinations of words the rows of some columns have. */
export function groupCount(columns: readonly Coded[], rows: number): number {
	let most = -1;
	for (const id of groupIds(columns, rows)) if (id > most) most = id;
	return most + 1;
}
