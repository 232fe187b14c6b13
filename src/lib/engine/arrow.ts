import { tableFromIPC, DataType, type Table, type Vector } from 'apache-arrow';
import type { Columns } from '../term/column.ts';

/** An Arrow table as plain columns: numbers, text or null. */
export function columnsOf(table: Table): Columns {
	const names = table.schema.fields.map((each) => each.name);
	const column: Columns['column'] = {};
	names.forEach((name, i) => {
		const vector = table.getChildAt(i)!;
		const { type } = vector;
		if (DataType.isUtf8(type) || DataType.isDictionary(type)) column[name] = texts(vector);
		else column[name] = isPlain(type) ? numbers(vector) : others(vector);
	});
	return { names, length: table.numRows, column };
}

/** Numbers that lie one after another as JavaScript's own: all but 64-bit integers and decimals. */
const isPlain = (type: DataType): boolean =>
	(DataType.isInt(type) && type.bitWidth < 64) || (DataType.isFloat(type) && type.precision > 0);

/** Read from the buffers, many times faster than value by value. */
function numbers(vector: Vector): ArrayLike<number | null> {
	const parts = vector.data;
	if (vector.nullCount === 0) {
		const out = new Float64Array(vector.length);
		let at = 0;
		for (const { values, length } of parts) {
			out.set((values as Float64Array).subarray(0, length), at);
			at += length;
		}
		return out;
	}
	const out = new Array<number | null>(vector.length);
	let at = 0;
	for (const { values, length, nullBitmap, offset, nullCount } of parts)
		for (let i = 0; i < length; i++) {
			const bit = i + offset;
			const present = nullCount === 0 || (nullBitmap[bit >> 3] >> (bit & 7)) & 1;
			out[at++] = present ? (values as Float64Array)[i] : null;
		}
	return out;
}

function texts(vector: Vector): (string | null)[] {
	const out = new Array<string | null>(vector.length);
	for (let row = 0; row < out.length; row++) {
		const value: unknown = vector.get(row);
		out[row] = value === null || value === undefined ? null : String(value);
	}
	return out;
}

function others(vector: Vector): (number | null)[] {
	const out = new Array<number | null>(vector.length);
	for (let row = 0; row < out.length; row++) {
		const value: unknown = vector.get(row);
		out[row] = value === null || value === undefined ? null : Number(value);
	}
	return out;
}

export const tableOf = (ipc: Uint8Array): Table => tableFromIPC(ipc);
