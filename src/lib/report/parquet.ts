import {
	Dictionary,
	Float64,
	Int32,
	makeData,
	Table,
	tableToIPC,
	Utf8,
	Vector,
	vectorFromArray
} from 'apache-arrow';
import { dimensionsOf, type Observations } from '../term/observation.ts';
import type { Coded } from '../term/column.ts';
import type { SchemaField } from './package.ts';
import type { SceneColumn } from './scene-column.ts';

/** What is used of parquet-wasm to write; the module of Node, or the one of browsers once it is started. */
export type ParquetWriter = Pick<
	typeof import('parquet-wasm'),
	'writeParquet' | 'Table' | 'WriterPropertiesBuilder' | 'Compression'
>;

/** A table as the bytes of a Parquet file, and its fields in order. */
export interface Encoded {
	bytes: Uint8Array;
	fields: SchemaField[];
}

/** Tidy observations as Parquet, the columns of the CSV in the same order; absent numbers are null. */
export function observationsParquet(
	writer: ParquetWriter,
	observations: Observations,
	about: { dataset: string; vintage: string | null }
): Encoded {
	const n = observations.length;
	const fixed = (word: string) => words({ codes: new Int32Array(n), dictionary: [word] });
	const text = (column?: Coded) => (column ? words(column) : fixed(''));
	const key = (name: string) => text(observations.keys.get(name));
	return encode(writer, [
		['dataset', fixed(about.dataset)],
		['indicator', key('indicator')],
		['area', key('area')],
		['vintage', observations.vintage ? words(observations.vintage) : fixed(about.vintage ?? '')],
		['period', key('period')],
		...dimensionsOf(observations).map((name): [string, Vector] => [name, key(name)]),
		...(['value', 'numerator', 'denominator', 'lower', 'upper'] as const).map((name): [string, Vector] => [
			name,
			numbers(observations[name] ?? new Float64Array(n).fill(NaN))
		]),
		['unit', text(observations.unit)],
		['status', text(observations.status)],
		['note', text(observations.note)]
	]);
}

/** The rows of a view as Parquet; absent numbers are null. */
export const sceneParquet = (writer: ParquetWriter, columns: readonly SceneColumn[]): Encoded =>
	encode(
		writer,
		columns.map((column) => [
			column.name,
			column.kind === 'text'
				? words(codedOf(column.values))
				: numbers(Float64Array.from(column.values, (value) => value ?? NaN))
		])
	);

function encode(
	{ writeParquet, Table: WasmTable, WriterPropertiesBuilder, Compression }: ParquetWriter,
	columns: [string, Vector][]
): Encoded {
	const table = WasmTable.fromIPCStream(tableToIPC(new Table(Object.fromEntries(columns)), 'stream'));
	const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
	return {
		bytes: writeParquet(table, properties),
		fields: columns.map(([name, { type }]) => ({
			name,
			type: type instanceof Float64 ? 'number' : 'string'
		}))
	};
}

function codedOf(values: readonly string[]): Coded {
	const known = new Map<string, number>();
	const codes = Int32Array.from(values, (word) => {
		if (!known.has(word)) known.set(word, known.size);
		return known.get(word)!;
	});
	return { codes, dictionary: [...known.keys()] };
}

function words({ codes, dictionary }: Coded): Vector {
	const type = new Dictionary(new Utf8(), new Int32());
	return new Vector([
		makeData({
			type,
			data: codes,
			length: codes.length,
			nullCount: 0,
			dictionary: vectorFromArray(dictionary, new Utf8())
		})
	]);
}

function numbers(data: Float64Array): Vector {
	const { length } = data;
	const nullBitmap = new Uint8Array((((length + 7) >> 3) + 7) & ~7);
	let nullCount = 0;
	for (let i = 0; i < length; i++) {
		if (Number.isNaN(data[i])) nullCount++;
		else nullBitmap[i >> 3] |= 1 << (i & 7);
	}
	return new Vector([makeData({ type: new Float64(), data, length, nullCount, nullBitmap })]);
}
