import { DataType, TimeUnit, type Field, type Vector } from 'apache-arrow';
import type { RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';

/** A column of a Parquet file, filled batch by batch. */
export class ColumnBuilder {
	readonly #name: string;
	readonly #type: DataType;
	readonly #values: Float64Array | null = null;
	readonly #codes: Int32Array | null = null;
	readonly #words = new Map<string, number>();
	#inexact = 0;
	#firstInexact = 0;
	#inexactExample = '';

	/** @param length rows of the whole file */
	constructor(field: Field, length: number) {
		this.#name = field.name.normalize('NFC');
		this.#type = field.type;
		if (isNumber(field.type)) this.#values = new Float64Array(length).fill(NaN);
		else this.#codes = new Int32Array(length);
	}

	/** Takes the next `count` values, to stand from row `at` on. A vector that is absent is all null. */
	append(vector: Vector | null, count: number, at: number): void {
		if (this.#values) this.#appendNumbers(vector, count, at, this.#values);
		else this.#appendText(vector, count, at, this.#codes!);
	}

	#appendNumbers(vector: Vector | null, count: number, at: number, values: Float64Array): void {
		if (!vector) return;
		const scale = DataType.isDecimal(this.#type) ? this.#type.scale : null;
		for (let i = 0; i < count; i++) {
			const value: unknown = vector.get(i);
			if (value === null || value === undefined) continue;
			if (scale !== null) values[at + i] = Number(decimalText(value as Uint32Array, scale));
			else if (typeof value === 'bigint') values[at + i] = this.#fromBig(value, at + i);
			else values[at + i] = Number(value);
		}
	}

	#fromBig(value: bigint, row: number): number {
		const number = Number(value);
		if (BigInt(number) !== value || Math.abs(number) > Number.MAX_SAFE_INTEGER) {
			if (!this.#inexact++) {
				this.#firstInexact = row + 1;
				this.#inexactExample = String(value);
			}
		}
		return number;
	}

	#appendText(vector: Vector | null, count: number, at: number, codes: Int32Array): void {
		if (vector && DataType.isDictionary(vector.type)) {
			// each word of the batch's dictionary once, then codes by table
			const known = new Map<number, number>();
			let row = 0;
			for (const data of vector.data) {
				const words = data.dictionary!;
				const indices = data.values as ArrayLike<number>;
				known.clear();
				for (let i = 0; i < data.length; i++, row++) {
					if (data.nullCount && !data.getValid(i)) {
						codes[at + row] = this.#code('');
						continue;
					}
					const index = Number(indices[i]);
					let code = known.get(index);
					if (code === undefined) known.set(index, (code = this.#code(textOf(words.get(index), words.type))));
					codes[at + row] = code;
				}
			}
			return;
		}
		for (let i = 0; i < count; i++) {
			const value: unknown = vector?.get(i) ?? null;
			codes[at + i] = this.#code(value === null ? '' : textOf(value, this.#type));
		}
	}

	#code(word: string): number {
		let code = this.#words.get(word);
		if (code === undefined) {
			const composed = word.normalize('NFC');
			code = this.#words.get(composed);
			if (code === undefined) this.#words.set(composed, (code = this.#words.size));
		}
		return code;
	}

	finish(): RawColumn {
		if (this.#values) return { kind: 'number', name: this.#name, values: this.#values };
		return { kind: 'text', name: this.#name, codes: this.#codes!, dictionary: [...this.#words.keys()] };
	}

	findings(): Finding[] {
		if (!this.#inexact) return [];
		const { length } = this.#inexactExample;
		return [
			{
				rule: 'big-numbers',
				severity: 'warning',
				column: this.#name,
				rows: this.#inexact,
				first: this.#firstInexact,
				example: this.#inexactExample,
				values: { digits: length }
			}
		];
	}
}

const isNumber = (type: DataType): boolean =>
	DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type);

/** The words of an Arrow decimal (little-endian two's complement) with its point, as text. */
export function decimalText(words: ArrayLike<number>, scale: number): string {
	let value = 0n;
	for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i] >>> 0);
	const bits = BigInt(words.length * 32);
	if (value >> (bits - 1n)) value -= 1n << bits;
	const sign = value < 0n ? '-' : '';
	const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
	return scale > 0
		? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
		: sign + digits + '0'.repeat(-scale);
}

const ticks: Record<number, bigint> = {
	[TimeUnit.SECOND]: 1n,
	[TimeUnit.MILLISECOND]: 1000n,
	[TimeUnit.MICROSECOND]: 1_000_000n,
	[TimeUnit.NANOSECOND]: 1_000_000_000n
};

/** The text of a value that is no number: ISO dates and times, true/false, JSON for what is nested, hex for bytes. */
function textOf(value: unknown, type: DataType): string {
	if (value === null || value === undefined) return '';
	if (DataType.isDate(type)) return iso(Number(value)).slice(0, 10);
	if (DataType.isTimestamp(type)) return iso(Number(value));
	if (DataType.isTime(type)) {
		const perSecond = ticks[type.unit];
		return iso(Number((BigInt(value as number | bigint) * 1000n) / perSecond)).slice(11);
	}
	if (value instanceof Uint8Array)
		return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (typeof value === 'object')
		return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
	return String(value);
}

/** Milliseconds since 1970 as ISO 8601 without zone; midnight without its time, whole seconds without their fraction. */
function iso(milliseconds: number): string {
	const date = new Date(milliseconds);
	if (Number.isNaN(date.getTime())) return String(milliseconds);
	return date
		.toISOString()
		.replace('Z', '')
		.replace(/\.000$/, '')
		.replace(/T00:00:00$/, '');
}
