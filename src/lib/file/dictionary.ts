import type { Coded } from '#lib/term/column.ts';
import type { Altered, Lexicon } from './parsed.ts';

const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });

/** Start value of the hash that `add` expects; mix each byte in with `Math.imul(hash ^ byte, PRIME)`. */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/**
 * The distinct cells of one column, keyed by their bytes: open addressing over (hash, place of the first occurrence), so a
 * word is decoded once however often it stands in the file.
 */
export class Dictionary implements Lexicon {
	readonly words: string[] = [];
	/** Entries changed by NFC. They may double an older entry until `finish`. */
	readonly altered: Altered[] = [];
	#texts = new Map<string, number>();
	#doubles = false;
	#slots = new Int32Array(16).fill(-1);
	#hashes = new Int32Array(8);
	#starts = new Uint32Array(8);
	#lengths = new Uint32Array(8);
	#empty = -1;

	/** @param source the bytes of the whole file; keys stay there */
	constructor(readonly source: Uint8Array) {}

	/** Code of the cell `source[start, end)` whose bytes hash to `hash`. */
	add(start: number, end: number, hash: number): number {
		const length = end - start;
		if (!length) return this.empty();
		const mask = this.#slots.length - 1;
		const source = this.source;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (;;) {
			const code = this.#slots[slot];
			if (code < 0) break;
			if (this.#hashes[code] === hash && this.#lengths[code] === length) {
				const other = this.#starts[code];
				let i = 0;
				while (i < length && source[other + i] === source[start + i]) i++;
				if (i === length) return code;
			}
			slot = (slot + 1) & mask;
		}
		const code = this.#push(this.#decode(start, end));
		this.#slots[slot] = code;
		this.#hashes[code] = hash;
		this.#starts[code] = start;
		this.#lengths[code] = length;
		if (this.words.length * 2 > this.#slots.length) this.#grow();
		return code;
	}

	/** Code of a text that does not stand in the file as it is (quotes unescaped, padding). */
	addText(text: string): number {
		if (!text) return this.empty();
		let code = this.#texts.get(text);
		if (code === undefined) {
			this.#doubles = true;
			code = this.#push(this.#compose(text));
			this.#lengths[code] = 0;
			this.#texts.set(text, code);
		}
		return code;
	}

	/** Code of the empty cell. */
	empty(): number {
		if (this.#empty < 0) this.#empty = this.#push('');
		return this.#empty;
	}

	/** Whether this code stands for the empty cell. */
	isEmpty(code: number): boolean {
		return code === this.#empty;
	}

	/** Codes of records → a column, each word once, words no record has left out. `codes` is changed in place. */
	finish(codes: Int32Array, all: boolean): Coded {
		if (!this.#doubles && all) return { codes, dictionary: this.words };
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
		return { codes, dictionary };
	}

	#push(word: string): number {
		const code = this.words.push(word) - 1;
		if (code === this.#hashes.length) {
			this.#hashes = grown(this.#hashes, Int32Array);
			this.#starts = grown(this.#starts, Uint32Array);
			this.#lengths = grown(this.#lengths, Uint32Array);
		}
		return code;
	}

	#decode(start: number, end: number): string {
		const bytes = this.source.subarray(start, end);
		let high = 0;
		for (let i = 0; i < bytes.length; i++) high |= bytes[i];
		if (high < 128)
			return bytes.length < 48
				? String.fromCharCode.apply(null, bytes as unknown as number[])
				: TEXT.decode(bytes);
		return this.#compose(TEXT.decode(bytes));
	}

	#compose(text: string): string {
		const composed = text.normalize('NFC');
		if (composed !== text) {
			this.#doubles = true;
			this.altered.push({ code: this.words.length, before: text });
		}
		return composed;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 4).fill(-1);
		const mask = slots.length - 1;
		for (let code = 0; code < this.words.length; code++) {
			if (!this.#lengths[code]) continue; // not keyed by bytes
			const hash = this.#hashes[code];
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (slots[slot] >= 0) slot = (slot + 1) & mask;
			slots[slot] = code;
		}
		this.#slots = slots;
	}
}

function grown<T extends Int32Array | Uint32Array>(old: T, type: new (length: number) => T): T {
	const next = new type(old.length * 2);
	next.set(old);
	return next;
}
