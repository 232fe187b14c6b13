import { crc32 } from 'node:zlib';

/** Thrift's compact protocol, written: fields in ascending order. */
type Field = [id: number, type: number, bytes: number[]];

const varint = (value: number): number[] => {
	const bytes: number[] = [];
	for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
	return [...bytes, value];
};
const zigzag = (value: number): number[] => varint(value < 0 ? -2 * value - 1 : 2 * value);
const struct = (...fields: Field[]): number[] => {
	const out: number[] = [];
	let before = 0;
	for (const [id, type, bytes] of fields) {
		out.push(((id - before) << 4) | type, ...bytes);
		before = id;
	}
	return [...out, 0];
};
const int = (id: number, value: number): Field => [id, 5, zigzag(value)];
const long = (id: number, value: number): Field => [id, 6, zigzag(value)];
const text = (id: number, value: string): Field => [
	id,
	8,
	[...varint(Buffer.byteLength(value)), ...Buffer.from(value)]
];
const list = (id: number, type: number, members: number[][]): Field => [
	id,
	9,
	[
		(Math.min(members.length, 15) << 4) | type,
		...(members.length > 14 ? varint(members.length) : []),
		...members.flat()
	]
];

/** What may be said wrong of a file. */
export interface Lies {
	/** unpacked bytes the page header announces */
	unpacked?: number;
	/** checksum of the page; left out: the right one; null: none */
	crc?: number | null;
	/** values the column announces */
	values?: number;
	rows?: number;
	/** 1 snappy, 3 LZO … */
	codec?: number;
	/** the column's data are said to lie in another file */
	elsewhere?: true;
	encrypted?: true;
	/** no column at all */
	empty?: true;
}

/** A Parquet file of one column of whole numbers, each page with its checksum. */
export function intParquet(values: readonly number[], lies: Lies = {}): Uint8Array {
	const data = Buffer.alloc(values.length * 4);
	values.forEach((value, i) => data.writeInt32LE(value, i * 4));
	return columnParquet(1, values, data, lies);
}

/** One column of timestamps of the old kind: the days are Julian, the time is one o'clock. */
export function int96Parquet(days: readonly number[]): Uint8Array {
	const data = Buffer.alloc(days.length * 12);
	days.forEach((day, i) => {
		data.writeBigInt64LE(3_600_000_000_000n, i * 12);
		data.writeInt32LE(day, i * 12 + 8);
	});
	return columnParquet(3, days, data, {});
}

function columnParquet(physical: number, values: readonly number[], data: Buffer, lies: Lies): Uint8Array {
	const crc = lies.crc === undefined ? crc32(data) | 0 : lies.crc;
	const page = struct(
		int(1, 0),
		int(2, lies.unpacked ?? data.length),
		int(3, data.length),
		...(crc === null ? [] : [int(4, crc)]),
		[5, 12, struct(int(1, values.length), int(2, 0), int(3, 3), int(4, 3))]
	);
	const size = page.length + data.length;
	const chunk = struct(...(lies.elsewhere ? [text(1, 'other.parquet')] : []), long(2, 4), [
		3,
		12,
		struct(
			int(1, 1),
			list(2, 5, [zigzag(0)]),
			list(3, 8, [[...varint(1), ...Buffer.from('v')]]),
			int(4, lies.codec ?? 0),
			long(5, lies.values ?? values.length),
			long(6, size),
			long(7, size),
			long(9, 4)
		)
	]);
	const rows = lies.rows ?? values.length;
	const root = struct(text(4, 'schema'), int(5, lies.empty ? 0 : 1));
	const leaf = struct(int(1, physical), int(3, 0), text(4, 'v'));
	const group = struct(list(1, 12, lies.empty ? [] : [chunk]), long(2, size), long(3, rows));
	const footer = struct(
		int(1, 1),
		list(2, 12, lies.empty ? [root] : [root, leaf]),
		long(3, rows),
		list(4, 12, [group]),
		...(lies.encrypted ? [[8, 12, struct([1, 12, struct()])] as Field] : [])
	);
	const tail = Buffer.alloc(4);
	tail.writeUInt32LE(footer.length);
	return new Uint8Array(
		Buffer.concat([
			Buffer.from('PAR1'),
			Buffer.from(page),
			data,
			Buffer.from(footer),
			tail,
			Buffer.from('PAR1')
		])
	);
}
