/** What the footer of a Parquet file announces. */
export interface Footer {
	rows: number;
	/** unpacked size in bytes and rows of each row group */
	groups: { rows: number; bytes: number }[];
	encrypted: boolean;
}

type Value = number | boolean | Uint8Array | Value[] | Struct;
interface Struct {
	[field: number]: Value;
}

/**
 * Reads the footer (Thrift compact protocol) at the end of a Parquet file.
 * @throws Error when it is no such thing
 */
export function readFooter(bytes: Uint8Array): Footer {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getUint32(bytes.length - 8, true);
	if (length + 12 > bytes.length) throw new Error('footer longer than the file');
	const file = new Thrift(bytes.subarray(bytes.length - 8 - length, bytes.length - 8)).struct(0);
	const list = (value: Value | undefined): Struct[] => (Array.isArray(value) ? (value as Struct[]) : []);
	const groups = list(file[4]).map((group) => ({ rows: natural(group[3]), bytes: natural(group[2]) }));
	const rows = natural(file[3]);
	if (groups.reduce((n, group) => n + group.rows, 0) !== rows)
		throw new Error('row groups and row count differ');
	const encrypted =
		file[8] !== undefined ||
		list(file[4]).some((group) => list(group[1]).some((chunk) => chunk[8] !== undefined));
	return { rows, groups, encrypted };
}

function natural(value: Value | undefined): number {
	if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
		throw new Error('a count is damaged');
	return value;
}

/** A reader of Thrift's compact protocol: just enough to walk any struct. */
class Thrift {
	#at = 0;
	constructor(readonly bytes: Uint8Array) {}

	struct(depth: number): Struct {
		const struct: Struct = {};
		for (let field = 0; ;) {
			const head = this.#byte();
			const type = head & 15;
			if (type === 0) return struct;
			field = head >> 4 ? field + (head >> 4) : this.#zigzag();
			struct[field] = this.#value(type, depth + 1);
		}
	}

	#value(type: number, depth: number): Value {
		if (depth > 32) throw new Error('nested too deep');
		switch (type) {
			case 1:
			case 2:
				return type === 1;
			case 3:
				return this.#byte();
			case 4:
			case 5:
			case 6:
				return this.#zigzag();
			case 7:
				return this.#skip(8);
			case 8:
				return this.#skip(this.#varint());
			case 9:
			case 10:
				return this.#list(depth);
			case 12:
				return this.struct(depth);
			default:
				throw new Error(`unknown type ${type} in the footer`);
		}
	}

	#list(depth: number): Value[] {
		const head = this.#byte();
		const size = head >> 4 === 15 ? this.#varint() : head >> 4;
		if (size > this.bytes.length) throw new Error('a list is longer than the footer');
		return Array.from({ length: size }, () => this.#value(head & 15, depth + 1));
	}

	#byte(): number {
		if (this.#at >= this.bytes.length) throw new Error('the footer ends early');
		return this.bytes[this.#at++];
	}

	#varint(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.#byte();
			value += (byte & 127) * factor;
			if (byte < 128) return value;
			if (factor > 2 ** 63) throw new Error('a number is too long');
		}
	}

	#zigzag(): number {
		const value = this.#varint();
		return value % 2 ? -(value + 1) / 2 : value / 2;
	}

	#skip(length: number): Uint8Array {
		const from = this.#at;
		this.#at += length;
		if (this.#at > this.bytes.length) throw new Error('the footer ends early');
		return this.bytes.subarray(from, this.#at);
	}
}
