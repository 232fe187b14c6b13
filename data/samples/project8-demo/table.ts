import {
	Dictionary,
	Float64,
	Int32,
	Table as ArrowTable,
	Utf8,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import type { Observation } from './draw.ts';

const words = (cells: (string | null)[]) => vectorFromArray(cells, new Dictionary(new Utf8(), new Int32()));

/** One row group of zstd Parquet: text as dictionaries, parts of rates as int32, values as double; null = absent. */
export function observationsParquet(all: Observation[]): Uint8Array {
	const column = <K extends keyof Observation>(name: K): Observation[K][] => all.map((row) => row[name]);
	const table = new ArrowTable({
		indicator: words(column('indicator')),
		area: words(column('area')),
		vintage: words(column('vintage')),
		period: words(column('period')),
		sex: words(column('sex')),
		ethnicity: words(column('ethnicity')),
		value: vectorFromArray(column('value'), new Float64()),
		numerator: vectorFromArray(column('numerator'), new Int32()),
		denominator: vectorFromArray(column('denominator'), new Int32()),
		status: words(column('status'))
	});
	const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
	return writeParquet(Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
}
