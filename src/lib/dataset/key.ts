import type { Coded } from '../term/column.ts';
import type { At } from '../term/structure.ts';

/** Collects the words of one key as codes into a growing dictionary. */
export class Lexicon {
	readonly dictionary: string[] = [];
	readonly #codes = new Map<string, number>();

	code(word: string): number {
		let code = this.#codes.get(word);
		if (code === undefined) {
			this.#codes.set(word, (code = this.dictionary.length));
			this.dictionary.push(word);
		}
		return code;
	}
}

/** Where one key of an observation comes from: one word for the whole column, or a word per row. */
export interface Source {
	/** code in the key's lexicon per word of `rows`; one entry when `rows` is null */
	codes: Int32Array;
	rows: Int32Array | null;
}

export const constant = (lexicon: Lexicon, word: string): Source => ({
	codes: Int32Array.of(lexicon.code(word)),
	rows: null
});

/** A column's words through `word` into the lexicon. */
export const perRow = (lexicon: Lexicon, column: Coded, word: (text: string) => string): Source => ({
	codes: Int32Array.from(column.dictionary, (text) => lexicon.code(word(text))),
	rows: column.codes
});

/** Two columns that make one key together (a year and a quarter). */
export function perRowPair(
	lexicon: Lexicon,
	a: Coded,
	b: Coded,
	word: (x: string, y: string) => string
): Source {
	const seen = new Map<number, number>();
	const codes: number[] = [];
	const rows = new Int32Array(a.codes.length);
	for (let i = 0; i < rows.length; i++) {
		const key = a.codes[i] * b.dictionary.length + b.codes[i];
		let at = seen.get(key);
		if (at === undefined) {
			seen.set(key, (at = codes.length));
			codes.push(lexicon.code(word(a.dictionary[a.codes[i]], b.dictionary[b.codes[i]])));
		}
		rows[i] = at;
	}
	return { codes: Int32Array.from(codes), rows };
}

/** The dimensions named in coordinates. */
export const dimensionsAt = (at: At | undefined): string[] => Object.keys(at?.dimensions ?? {});

export function labelOf(
	code: { codes: Int32Array; dictionary: string[] },
	label: { codes: Int32Array; dictionary: string[] }
): Map<string, string> {
	const found = new Map<string, string>();
	const seen = new Uint8Array(code.dictionary.length);
	for (let i = 0; i < code.codes.length; i++) {
		const at = code.codes[i];
		const word = label.dictionary[label.codes[i]].trim();
		if (seen[at] || word === '') continue;
		seen[at] = 1;
		found.set(code.dictionary[at], word);
	}
	return found;
}
