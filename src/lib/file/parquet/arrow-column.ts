import { DataType, TimeUnit, type Field, type Vector } from 'apache-arrow';
import type { RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Leaf } from './parquet-footer.ts';

/** How Parquet numbers the annotation of a UUID, and the type of old timestamps. */
const UUID = 14;
const INT96 = 3;

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
	/** some word was put together (NFC) and is not the file's letter by letter */
	altered = false;

	/**
	 * @param length rows of the whole file
	 * @param leaf how the column is stored, when it is a plain one
	 */
	constructor(
		field: Field,
		length: number,
		readonly leaf?: Leaf
	) {
		this.#name = field.name.normalize('NFC');
		this.#type = field.type;
		if (isNumber(field.type)) this.#values = new Float64Array(length).fill(NaN);
		else this.#codes = new Int32Array(length);
	}

	/** UUIDs come as bytes. */
	#word(value: unknown): string {
		const text = textOf(value, this.#type);
		return this.leaf?.logical === UUID && text.length === 32
			? text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
			: text;
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
			if (scale !== null)
				values[at + i] = this.#fromDecimal(decimalText(value as Uint32Array, scale), at + i);
			else if (typeof value === 'bigint') values[at + i] = this.#fromBig(value, at + i);
			else values[at + i] = Number(value);
		}
	}

	#fromBig(value: bigint, row: number): number {
		const number = Number(value);
		if (BigInt(number) !== value || Math.abs(number) > Number.MAX_SAFE_INTEGER)
			this.#lose(row, String(value));
		return number;
	}

	/** Beyond 15 digits a number may not hold what the decimal says. */
	#fromDecimal(text: string, row: number): number {
		const number = Number(text);
		if (text.length > 15 && significant(text) !== significant(String(number))) this.#lose(row, text);
		return number;
	}

	#lose(row: number, text: string): void {
		if (this.#inexact++) return;
		this.#firstInexact = row + 1;
		this.#inexactExample = text;
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
			codes[at + i] = this.#code(value === null ? '' : this.#word(value));
		}
	}

	#code(word: string): number {
		let code = this.#words.get(word);
		if (code === undefined) {
			const composed = word.normalize('NFC');
			this.altered ||= composed !== word;
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
		if (this.leaf?.physical === INT96)
			return [
				{ rule: 'parquet-int96', severity: 'note', column: this.#name, rows: 0, first: 0, example: '' }
			];
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

/** The digits of a number that count, without sign, point and the zeros around them. */
const significant = (text: string): string =>
	text
		.replace(/e.*$/, '')
		.replace(/[-+.]/g, '')
		.replace(/^0+|0+$/g, '');

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
	const plain = plainOf(value, type);
	return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}

/** A value as JSON holds it; whole numbers too large for JSON are texts. */
function plainOf(value: unknown, type: DataType): unknown {
	if (value === null || value === undefined) return null;
	if (DataType.isDate(type)) return iso(Number(value)).slice(0, 10);
	if (DataType.isTimestamp(type)) return iso(Number(value));
	if (DataType.isTime(type)) {
		const perSecond = ticks[type.unit];
		return iso(Number((BigInt(value as number | bigint) * 1000n) / perSecond)).slice(11);
	}
	if (DataType.isDecimal(type)) return decimalText(value as Uint32Array, type.scale);
	if (DataType.isInterval(type)) return [...(value as Int32Array)].join(' ');
	if (DataType.isDictionary(type)) return plainOf(value, type.dictionary as DataType);
	if (DataType.isMap(type)) {
		const [key, inner] = type.children[0].type.children as Field[];
		return Object.fromEntries(
			[...(value as Iterable<[unknown, unknown]>)].map(([k, v]) => [
				textOf(k, key.type),
				plainOf(v, inner.type)
			])
		);
	}
	if (DataType.isStruct(type)) {
		const row = value as Record<string, unknown>;
		return Object.fromEntries(
			type.children.map((child) => [child.name, plainOf(row[child.name], child.type)])
		);
	}
	if (DataType.isList(type) || DataType.isFixedSizeList(type))
		return [...(value as Iterable<unknown>)].map((each) => plainOf(each, type.children[0].type));
	if (value instanceof Uint8Array)
		return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (typeof value === 'bigint')
		return value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : String(value);
	return value;
}

/** Milliseconds since 1970 as ISO 8601 without zone; midnight without its time, whole seconds without their fraction. */
export function iso(milliseconds: number): string {
	const date = new Date(milliseconds);
	if (Number.isNaN(date.getTime())) return String(milliseconds);
	return date
		.toISOString()
		.replace('Z', '')
		.replace(/\.000$/, '')
		.replace(/T00:00:00$/, '');
}
