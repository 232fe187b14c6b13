import type { Coded } from '#lib/term/column.ts';
import { MOST_LINES, type Repair } from '#lib/term/finding.ts';
import { BEYOND } from './reading.ts';

/** Distinct texts that are mended together: the words of a column, or what stands above the table. */
export class Lot {
	readonly words: string[];
	/** which of them have something beyond ASCII; kept up to date by `beyond` */
	#beyond: number[] | null = null;
	/** by what was done, which words it changed, each with the text before */
	readonly changes = new Map<string, Map<number, string>>();

	/**
	 * @param texts never changed
	 * @param fixed words that are not text, by index
	 */
	constructor(
		readonly texts: readonly string[],
		readonly fixed: (i: number) => boolean = () => false
	) {
		this.words = texts as string[];
	}

	/** Indices of the words with something beyond ASCII. */
	beyond(): readonly number[] {
		if (this.#beyond) return this.#beyond;
		const found: number[] = [];
		for (let i = 0; i < this.words.length; i++)
			if (BEYOND.test(this.words[i]) && !this.fixed(i)) found.push(i);
		return (this.#beyond = found);
	}

	change(i: number, what: string, after: string): void {
		const before = this.words[i];
		if (after === before) return;
		if (this.words === this.texts) (this as { words: string[] }).words = [...this.texts];
		this.words[i] = after;
		let changed = this.changes.get(what);
		if (!changed) this.changes.set(what, (changed = new Map()));
		if (!changed.has(i)) changed.set(i, before);
		if (BEYOND.test(after) !== BEYOND.test(before)) this.#beyond = null;
	}
}

/** A column's codes and words with the lot's words in their place, each word once. */
export function recoded<C extends Coded & { typed?: Float64Array }>(column: C, { words }: Lot): C {
	const { typed } = column;
	const first = new Map<string, number>();
	const dictionary: string[] = [];
	const numbers: number[] = [];
	const now = Int32Array.from(words, (word, i) => {
		const number = typed?.[i] ?? NaN;
		const known = Number.isNaN(number) ? first.get(word) : undefined;
		if (known !== undefined) return known;
		numbers.push(number);
		const code = dictionary.push(word) - 1;
		if (Number.isNaN(number)) first.set(word, code);
		return code;
	});
	if (dictionary.length === words.length) return { ...column, dictionary };
	const codes = column.codes.map((code) => now[code]);
	return { ...column, codes, dictionary, ...(typed && { typed: Float64Array.from(numbers) }) };
}

/** What was done in all lots, counted by records. */
export class Tally {
	readonly #rows = new Map<string, Uint8Array>();
	readonly #example = new Map<string, Repair['example']>();
	readonly #columns = new Map<string, Set<string>>();

	constructor(readonly lines: Int32Array) {}

	/** @param codes of each record, the word it has; none for what stands above the table */
	add(lot: Lot, name: string, codes?: Int32Array): void {
		for (const [what, changed] of lot.changes) {
			const [i, before] = changed.entries().next().value!;
			if (!this.#example.has(what) || (codes && !this.#rows.has(what)))
				this.#example.set(what, { before, after: lot.words[i] });
			const columns = this.#columns.get(what) ?? new Set();
			this.#columns.set(what, columns.add(codes ? name : ''));
			if (codes) this.mark(what, codes, (code) => changed.has(code));
		}
	}

	mark(what: string, codes: Int32Array, is: (code: number) => boolean): void {
		let rows = this.#rows.get(what);
		if (!rows) this.#rows.set(what, (rows = new Uint8Array(this.lines.length)));
		for (let row = 0; row < codes.length; row++) if (is(codes[row])) rows[row] = 1;
	}

	/** How many records, and the lines of the first of them. */
	records(what: string): { rows: number; lines: number[] } {
		const marked = this.#rows.get(what);
		const lines: number[] = [];
		let rows = 0;
		marked?.forEach((flag, row) => {
			if (flag && rows++ < MOST_LINES) lines.push(this.lines[row]);
		});
		return { rows, lines };
	}

	repairs(): Repair[] {
		return [...this.#example].map(([what, example]) => {
			const named = [...this.#columns.get(what)!].filter(Boolean);
			return {
				what,
				...(named.length === 1 && { column: named[0] }),
				...this.records(what),
				example
			};
		});
	}
}
