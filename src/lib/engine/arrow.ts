import { tableFromIPC, DataType, type Table } from 'apache-arrow';
import type { Columns } from '../term/column.ts';

/** An Arrow table as plain columns: numbers, text or null. */
export function columnsOf(table: Table): Columns {
	const names = table.schema.fields.map((each) => each.name);
	const column: Columns['column'] = {};
	names.forEach((name, i) => {
		const vector = table.getChildAt(i)!;
		const out = new Array<number | string | null>(table.numRows);
		const text = DataType.isUtf8(vector.type) || DataType.isDictionary(vector.type);
		for (let row = 0; row < out.length; row++) {
			const value = vector.get(row);
			out[row] = value === null || value === undefined ? null : text ? String(value) : Number(value);
		}
		column[name] = out;
	});
	return { names, length: table.numRows, column };
}

export const tableOf = (ipc: Uint8Array): Table => tableFromIPC(ipc);
