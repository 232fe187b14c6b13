import type { RawColumn } from '#lib/term/column.ts';
import type { Repair } from '#lib/term/finding.ts';

/** A cell of a file whose cells are typed already. */
export type CellValue = string | number | boolean | null | undefined;

/** Most cells a table may be made of. */
export const MAX_CELLS = 60_000_000;

/**
 * A column filled cell by cell, rows in any order; a row never filled is empty. Numbers only: a column of numbers. One text
 * among them: a column of texts whose words know the numbers they were.
 */
export class Cells {
	#numbers: Float64Array;
	#codes: Int32Array | null = null;
	readonly #words = new Map<string, number>();
	readonly #typed = new Map<number, number>();
	readonly #dictionary: string[] = [];
	/** of each word, the number it was; NaN for text */
	readonly #were: number[] = [];
	#composed = 0;
	#before = '';
	#after = '';

	constructor(
		readonly name: string,
		rows: number
	) {
		this.#numbers = new Float64Array(rows).fill(NaN);
	}

	set(row: number, value: CellValue): void {
		if (value === null || value === undefined || value === '') return;
		if (typeof value === 'number' && !this.#codes) this.#numbers[row] = value;
		else {
			this.#codes ??= this.#turn();
			this.#codes[row] = typeof value === 'number' ? this.#number(value) : this.#text(String(value));
		}
	}

	/** The first `length` rows as a column; nothing may be set afterwards. */
	finish(length = this.#numbers.length): RawColumn {
		const name = this.name.normalize('NFC');
		if (!this.#codes) {
			if (this.#numbers.some((value) => !Number.isNaN(value)))
				return { kind: 'number', name, values: this.#numbers.subarray(0, length) };
			return { kind: 'text', name, codes: new Int32Array(length), dictionary: length ? [''] : [] };
		}
		const codes = this.#codes.subarray(0, length);
		const empty = codes.includes(0);
		const from = empty ? 0 : 1;
		if (!empty) for (let i = 0; i < codes.length; i++) codes[i]--;
		const typed = this.#were.some((number) => !Number.isNaN(number));
		return {
			kind: 'text',
			name,
			codes,
			dictionary: this.#dictionary.slice(from),
			...(typed && { typed: Float64Array.from(this.#were.slice(from)) })
		};
	}

	/** What was put together in this column (NFC), if anything. */
	get composed(): Repair | null {
		if (!this.#composed) return null;
		return { what: 'nfc', rows: this.#composed, example: { before: this.#before, after: this.#after } };
	}

	/** From numbers to words; word 0 is the empty cell. */
	#turn(): Int32Array {
		const numbers = this.#numbers;
		this.#push('', NaN);
		const codes = Int32Array.from(numbers, (value) => (Number.isNaN(value) ? 0 : this.#number(value)));
		this.#numbers = new Float64Array(numbers.length);
		return codes;
	}

	#text(text: string): number {
		let code = this.#words.get(text);
		const whole = text.normalize('NFC');
		if (whole !== text && !this.#composed++) [this.#before, this.#after] = [text, whole];
		if (code === undefined) {
			code = this.#words.get(whole) ?? this.#push(whole, NaN);
			this.#words.set(whole, code);
			this.#words.set(text, code);
		}
		return code;
	}

	#number(value: number): number {
		let code = this.#typed.get(value);
		if (code === undefined) this.#typed.set(value, (code = this.#push(String(value), value)));
		return code;
	}

	#push(word: string, number: number): number {
		this.#were.push(number);
		return this.#dictionary.push(word) - 1;
	}
}

/** The NFC repairs of some columns as one. */
export function composedIn(columns: readonly Cells[]): Repair[] {
	const found = columns.flatMap((column) => column.composed ?? []);
	return found.length ? [{ ...found[0], rows: found.reduce((n, { rows }) => n + rows, 0) }] : [];
}

/** Lines of a file that has none: its records counted from 1. */
export const countedLines = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i + 1);
