import type { Coded } from '#lib/term/column.ts';
import { isOdd, markPlain } from '../charset/plain.ts';
import type { Altered, Lexicon } from './parsed.ts';

const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });
const [AMPERSAND, QUESTION_MARK] = [0x26, 0x3f];
/** The bits of a word of 1 to 4 bytes, first byte lowest. */
const BITS = [0, 0xff, 0xffff, 0xffffff, -1];
/** From how many words on, and from what share of the records, room is made for many more. */
const MANY = 1 << 14;
const OFTEN = 0.2;
/** Longest cell that its key holds whole. */
const SHORT = 8;

/**
 * The distinct cells of one column, keyed by their bytes: open addressing, four numbers a slot (two of the key, the length,
 * the code plus one). A cell of up to eight bytes is its own key; of a longer one the key is a hash, and the bytes are
 * compared. A word is decoded once however often it stands in the file.
 */
export class Dictionary implements Lexicon {
	readonly words: string[] = [];
	/** Entries changed by NFC. They may double an older entry until `finish`. */
	readonly altered: Altered[] = [];
	readonly #source: Uint8Array;
	readonly #view: DataView;
	/** from here on four bytes can be read at once no longer */
	readonly #brim: number;
	readonly #texts = new Map<string, number>();
	#doubles = false;
	/** whether a word may have to be mended */
	#odd = false;
	#slots = new Int32Array(64);
	#mask = 15;
	/** where each word stands; of words not keyed by bytes nothing */
	#starts = new Uint32Array(8);
	#empty = -1;
	/** records coded, and records there will be at about */
	#row = 1;
	#rows = 1;

	/** @param source the bytes of the whole file; keys stay there */
	constructor(source: Uint8Array) {
		this.#source = source;
		this.#view = new DataView(source.buffer, source.byteOffset, source.byteLength);
		this.#brim = source.byteLength - SHORT;
	}

	/**
	 * Codes of cells of this column for the records `from` to `to`, into `codes`.
	 * @param spans of each cell, where it starts and ends in the file, the first at `first`, each `step` further on; a cell
	 * that starts at -1 is left out
	 */
	addAll(spans: Int32Array, first: number, step: number, codes: Int32Array, from: number, to: number): void {
		const view = this.#view;
		const brim = this.#brim;
		this.#row = from + 1;
		this.#rows = codes.length;
		let lastLow = 0;
		let lastHigh = 0;
		let lastLength = -1;
		let last = 0;
		for (let row = from, at = first; row < to; row++, at += step) {
			const start = spans[at];
			if (start < 0) continue;
			const end = spans[at + 1];
			const length = end - start;
			let low = 0;
			let high = 0;
			if (start > brim) {
				low = this.#bytes(start, Math.min(end, start + 4));
				high = this.#bytes(start + 4, end);
			} else if (length <= 4) low = view.getInt32(start, true) & BITS[length];
			else {
				low = view.getInt32(start, true);
				if (length <= SHORT) high = view.getInt32(start + 4, true) & BITS[length - 4];
				else {
					for (let i = start + 4; i < end - 4; i += 4) {
						const four = view.getInt32(i, true);
						low = Math.imul(low ^ four, 0x01000193);
						high = ((high << 5) | (high >>> 27)) ^ four;
					}
					const four = view.getInt32(end - 4, true);
					low = Math.imul(low ^ four, 0x01000193);
					high = ((high << 5) | (high >>> 27)) ^ four;
				}
			}
			if (low !== lastLow || high !== lastHigh || length !== lastLength || length > SHORT) {
				last = length ? this.#find(low, high, start, length) : this.empty();
				lastLow = low;
				lastHigh = high;
				lastLength = length;
			}
			codes[row] = last;
		}
	}

	/** Code of a text that does not stand in the file as it is (quotes unescaped, padding). */
	addText(text: string): number {
		if (!text) return this.empty();
		let code = this.#texts.get(text);
		if (code === undefined) {
			this.#doubles = true;
			this.#odd ||= isOdd(text);
			code = this.#push(this.#compose(text), 0);
			this.#texts.set(text, code);
		}
		return code;
	}

	empty(): number {
		if (this.#empty < 0) this.#empty = this.#push('', 0);
		return this.#empty;
	}

	isEmpty(code: number): boolean {
		return code === this.#empty;
	}

	finish(codes: Int32Array, all: boolean): Coded {
		if (!this.#doubles && all) return { codes, dictionary: this.#told(this.words) };
		const first = new Map<string, number>();
		const dictionary: string[] = [];
		const now = new Int32Array(this.words.length).fill(-1);
		for (let i = 0; i < codes.length; i++) {
			const old = codes[i];
			if (now[old] < 0) {
				const word = this.words[old];
				let code = first.get(word);
				if (code === undefined) first.set(word, (code = dictionary.push(word) - 1));
				now[old] = code;
			}
			codes[i] = now[old];
		}
		return { codes, dictionary: this.#told(dictionary) };
	}

	#told(words: string[]): string[] {
		if (!this.#odd) markPlain(words);
		return words;
	}

	/** The code of a key; a new one when it was not met before. */
	#find(low: number, high: number, start: number, length: number): number {
		const slots = this.#slots;
		const mask = this.#mask;
		let slot = slotOf(low, high) & mask;
		for (;;) {
			const at = slot << 2;
			const code = slots[at + 3];
			if (code === 0) {
				const made = this.#push(this.#decode(start, start + length), start);
				slots[at] = low;
				slots[at + 1] = high;
				slots[at + 2] = length;
				slots[at + 3] = made + 1;
				if (this.words.length * 3 > mask * 2) this.#grow();
				return made;
			}
			if (
				slots[at] === low &&
				slots[at + 1] === high &&
				slots[at + 2] === length &&
				(length <= SHORT || this.#sameBytes(this.#starts[code - 1], start, length))
			)
				return code - 1;
			slot = (slot + 1) & mask;
		}
	}

	#sameBytes(a: number, b: number, length: number): boolean {
		const source = this.#source;
		for (let i = 0; i < length; i++) if (source[a + i] !== source[b + i]) return false;
		return true;
	}

	/** Up to four bytes as one number, first byte lowest. */
	#bytes(from: number, to: number): number {
		let low = 0;
		for (let i = to - 1; i >= from; i--) low = (low << 8) | this.#source[i];
		return low;
	}

	#push(word: string, start: number): number {
		const code = this.words.push(word) - 1;
		if (code === this.#starts.length) {
			const starts = new Uint32Array(code * 2);
			starts.set(this.#starts);
			this.#starts = starts;
		}
		this.#starts[code] = start;
		return code;
	}

	#decode(start: number, end: number): string {
		const source = this.#source;
		let high = 0;
		for (let i = start; i < end; i++) {
			const byte = source[i];
			high |= byte;
			if (byte === AMPERSAND || byte === QUESTION_MARK || byte < 32) this.#odd = true;
		}
		if (high > 127) this.#odd = true;
		if (high > 127) return this.#compose(TEXT.decode(source.subarray(start, end)));
		if (end - start <= 10) return short(source, start, end - start);
		return TEXT.decode(source.subarray(start, end));
	}

	#compose(text: string): string {
		const composed = text.normalize('NFC');
		if (composed !== text) {
			this.#doubles = true;
			this.altered.push({ code: this.words.length, before: text });
		}
		return composed;
	}

	/** Makes room: for what there will be when new words go on coming as they do, if they come often. */
	#grow(): void {
		const old = this.#slots;
		let size = old.length * 2;
		const often = this.words.length / this.#row > OFTEN && this.words.length > MANY;
		if (often) while (size < 6 * this.words.length * (this.#rows / this.#row)) size *= 2;
		const slots = new Int32Array(size);
		const mask = slots.length / 4 - 1;
		for (let from = 0; from < old.length; from += 4) {
			if (!old[from + 3]) continue;
			let slot = slotOf(old[from], old[from + 1]) & mask;
			while (slots[(slot << 2) + 3]) slot = (slot + 1) & mask;
			for (let k = 0; k < 4; k++) slots[(slot << 2) + k] = old[from + k];
		}
		this.#slots = slots;
		this.#mask = mask;
	}
}

const slotOf = (low: number, high: number): number => {
	let hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return hash ^ (hash >>> 12);
};

/** One to ten ASCII letters, all at once, since a table may have millions of such words. */
// prettier-ignore
function short(b: Uint8Array, s: number, length: number): string {
	const of = String.fromCharCode;
	switch (length) {
		case 1: return of(b[s]);
		case 2: return of(b[s], b[s + 1]);
		case 3: return of(b[s], b[s + 1], b[s + 2]);
		case 4: return of(b[s], b[s + 1], b[s + 2], b[s + 3]);
		case 5: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4]);
		case 6: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4], b[s + 5]);
		case 7: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4], b[s + 5], b[s + 6]);
		case 8: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4], b[s + 5], b[s + 6], b[s + 7]);
		case 9: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4], b[s + 5], b[s + 6], b[s + 7], b[s + 8]);
		default: return of(b[s], b[s + 1], b[s + 2], b[s + 3], b[s + 4], b[s + 5], b[s + 6], b[s + 7], b[s + 8], b[s + 9]);
	}
}
