import type { Altered, Lexicon } from './parsed.ts';

/**
 * The distinct cells of one column whose cells are already apart: texts, and numbers as they are shown. A text of a number's
 * letters is another word.
 */
export class Words implements Lexicon {
	readonly words: string[] = [];
	readonly altered: Altered[] = [];
	/** of each word, the number it was; NaN for text */
	readonly #numbers: number[] = [];
	readonly #texts = new Map<string, number>();
	readonly #typed = new Map<number, number>();
	readonly #shownOtherwise = new Map<string, number>();

	/** Code of a cell: its text as shown and, for a typed cell, its number. */
	add(text: string, number = NaN): number {
		return Number.isNaN(number) || !text ? this.#text(text) : this.#number(text, number);
	}

	empty(): number {
		return this.#text('');
	}

	isEmpty(code: number): boolean {
		return this.words[code] === '';
	}

	finish(codes: Int32Array): ReturnType<Lexicon['finish']> {
		const first = new Map<string, number>();
		const dictionary: string[] = [];
		const numbers: number[] = [];
		const now = new Int32Array(this.words.length).fill(-1);
		for (let i = 0; i < codes.length; i++) {
			const old = codes[i];
			if (now[old] < 0) {
				const word = this.words[old];
				const number = this.#numbers[old];
				let code = Number.isNaN(number) ? first.get(word) : undefined;
				if (code === undefined) {
					code = dictionary.push(word) - 1;
					numbers.push(number);
					if (Number.isNaN(number)) first.set(word, code);
				}
				now[old] = code;
			}
			codes[i] = now[old];
		}
		const typed = numbers.some((number) => !Number.isNaN(number));
		return { codes, dictionary, ...(typed && { typed: Float64Array.from(numbers) }) };
	}

	#text(text: string): number {
		let code = this.#texts.get(text);
		if (code === undefined) this.#texts.set(text, (code = this.#push(text, NaN)));
		return code;
	}

	#number(text: string, number: number): number {
		let code = this.#typed.get(number);
		if (code === undefined) this.#typed.set(number, (code = this.#push(text, number)));
		if (this.words[code] === text) return code;
		const key = `${number} ${text}`;
		code = this.#shownOtherwise.get(key);
		if (code === undefined) this.#shownOtherwise.set(key, (code = this.#push(text, number)));
		return code;
	}

	#push(text: string, number: number): number {
		const composed = text.normalize('NFC');
		if (composed !== text) this.altered.push({ code: this.words.length, before: text });
		this.#numbers.push(number);
		return this.words.push(composed) - 1;
	}
}
