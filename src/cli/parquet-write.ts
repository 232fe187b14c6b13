import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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
import { dimensionsOf, type Observations } from '#lib/term/observation.ts';
import type { Coded } from '#lib/term/column.ts';

const require = createRequire(import.meta.url);

/** Write tidy observations as Parquet (zstd), the columns of the CSV in the same order; absent numbers are null. */
export async function writeParquet(
	to: string,
	observations: Observations,
	about: { dataset: string; vintage: string | null }
): Promise<void> {
	const {
		writeParquet: encode,
		Table: WasmTable,
		WriterPropertiesBuilder,
		Compression
	} = require('parquet-wasm') as typeof import('parquet-wasm');
	const n = observations.length;
	const fixed = (word: string) => words({ codes: new Int32Array(n), dictionary: [word] });
	const text = (column?: Coded) => (column ? words(column) : fixed(''));
	const key = (name: string) => text(observations.keys.get(name));
	const columns: Record<string, Vector> = {
		dataset: fixed(about.dataset),
		indicator: key('indicator'),
		area: key('area'),
		vintage: fixed(about.vintage ?? ''),
		period: key('period')
	};
	for (const dimension of dimensionsOf(observations)) columns[dimension] = key(dimension);
	for (const name of ['value', 'numerator', 'denominator', 'lower', 'upper'] as const)
		columns[name] = numbers(observations[name], n);
	columns.unit = text(observations.unit);
	columns.status = text(observations.status);
	columns.note = text(observations.note);
	const table = WasmTable.fromIPCStream(tableToIPC(new Table(columns), 'stream'));
	const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
	await writeFile(to, encode(table, properties));
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

function numbers(values: Float64Array | undefined, length: number): Vector {
	const data = values ?? new Float64Array(length).fill(NaN);
	const nullBitmap = new Uint8Array((((length + 7) >> 3) + 7) & ~7);
	let nullCount = 0;
	for (let i = 0; i < length; i++) {
		if (Number.isNaN(data[i])) nullCount++;
		else nullBitmap[i >> 3] |= 1 << (i & 7);
	}
	return new Vector([makeData({ type: new Float64(), data, length, nullCount, nullBitmap })]);
}
