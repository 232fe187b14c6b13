/** Reads one field of a struct; its value begins where the reader stands. */
export type FieldReader = (type: number) => void;

const DEEPEST = 32;

/** A reader of Thrift's compact protocol, in which Parquet writes what it says about its data. */
export class Thrift {
	#depth = 0;
	constructor(
		readonly bytes: Uint8Array,
		public at = 0
	) {}

	/** Reads a struct: fields with a reader by it, the others are stepped over. */
	struct(readers: Record<number, FieldReader>): void {
		if (++this.#depth > DEEPEST) throw new Error('nested too deep');
		for (let field = 0; ;) {
			const head = this.byte();
			const type = head & 15;
			if (type === 0) break;
			field = head >> 4 ? field + (head >> 4) : this.integer();
			if (Object.hasOwn(readers, field)) readers[field](type);
			else this.skip(type);
		}
		this.#depth--;
	}

	/** Reads a list: `read` is called for each of its members. */
	list(read: FieldReader): void {
		if (++this.#depth > DEEPEST) throw new Error('nested too deep');
		const head = this.byte();
		const size = head >> 4 === 15 ? this.varint() : head >> 4;
		if (size > this.bytes.length) throw new Error('a list is longer than its file');
		for (let i = 0; i < size; i++) read(head & 15);
		this.#depth--;
	}

	skip(type: number): void {
		switch (type) {
			case 1:
			case 2:
				return;
			case 3:
				return void this.byte();
			case 4:
			case 5:
			case 6:
				return void this.varint();
			case 7:
				return this.#step(8);
			case 8:
				return this.#step(this.varint());
			case 9:
			case 10:
				return this.list((each) => (each === 1 || each === 2 ? this.#step(1) : this.skip(each)));
			case 11:
				return this.#map();
			case 12:
				return this.struct({});
			default:
				throw new Error(`unknown type ${type}`);
		}
	}

	byte(): number {
		if (this.at >= this.bytes.length) throw new Error('it ends early');
		return this.bytes[this.at++];
	}

	varint(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.byte();
			value += (byte & 127) * factor;
			if (byte < 128) return value;
			if (factor > 2 ** 63) throw new Error('a number is too long');
		}
	}

	/** A signed number; beyond 2^53 it is not exact. */
	integer(): number {
		const value = this.varint();
		return value % 2 ? -(value + 1) / 2 : value / 2;
	}

	/** A count: whole and not negative. */
	natural(): number {
		const value = this.integer();
		if (!Number.isSafeInteger(value) || value < 0) throw new Error('a count is damaged');
		return value;
	}

	binary(): Uint8Array {
		const length = this.varint();
		const from = this.at;
		this.#step(length);
		return this.bytes.subarray(from, this.at);
	}

	text(): string {
		return new TextDecoder().decode(this.binary());
	}

	#map(): void {
		const size = this.varint();
		if (size > this.bytes.length) throw new Error('a map is longer than its file');
		const types = size ? this.byte() : 0;
		for (let i = 0; i < size; i++) {
			this.skip(types >> 4);
			this.skip(types & 15);
		}
	}

	#step(length: number): void {
		this.at += length;
		if (this.at > this.bytes.length) throw new Error('it ends early');
	}
}
