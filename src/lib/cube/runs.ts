/*
 * Lists of small whole numbers as runs: how many, and of what, each a varint (seven bits a byte, the lowest first; the
 * eighth says that more come).
 */

/** Bytes that grow. */
export class Writer {
	#bytes = new Uint8Array(1024);
	#length = 0;

	byte(value: number): void {
		if (this.#length === this.#bytes.length) {
			const more = new Uint8Array(this.#bytes.length * 2);
			more.set(this.#bytes);
			this.#bytes = more;
		}
		this.#bytes[this.#length++] = value;
	}

	varint(value: number): void {
		let rest = value;
		for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
		this.byte(rest);
	}

	runs(values: ArrayLike<number>): void {
		for (let i = 0; i < values.length;) {
			let end = i + 1;
			while (end < values.length && values[end] === values[i]) end++;
			this.varint(end - i);
			this.varint(values[i]);
			i = end;
		}
	}

	get bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}
}

/** What is read is not what was written. Thrown and caught inside this folder. */
export class Malformed extends Error {}

/** Reads what a `Writer` wrote, from a place in bytes on. */
export class Reader {
	constructor(
		readonly bytes: Uint8Array,
		public at = 0
	) {}

	byte(): number {
		if (this.at >= this.bytes.length) throw new Malformed('ends early');
		return this.bytes[this.at++];
	}

	varint(): number {
		let [value, factor] = [0, 1];
		for (let i = 0; i < 7; i++) {
			const byte = this.byte();
			value += (byte & 127) * factor;
			if (byte < 128) return value;
			factor *= 128;
		}
		throw new Malformed('a number without end');
	}

	/** Fills the whole list; every value must be below `limit`. */
	runs(into: Uint8Array | Int32Array | Uint32Array, limit: number): void {
		for (let i = 0; i < into.length;) {
			const [length, value] = [this.varint(), this.varint()];
			if (length === 0 || length > into.length - i || value >= limit) throw new Malformed('a run too long');
			into.fill(value, i, i + length);
			i += length;
		}
	}

	take(length: number): Uint8Array {
		if (length > this.bytes.length - this.at) throw new Malformed('ends early');
		this.at += length;
		return this.bytes.subarray(this.at - length, this.at);
	}
}
