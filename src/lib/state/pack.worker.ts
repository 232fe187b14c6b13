import * as module from 'parquet-wasm/esm/parquet_wasm.js';
import url from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { gazetteer } from '../area/gazetteer.ts';
import { observationsIn } from '../engine/untable.ts';
import { packageOf } from '../report/package.ts';
import { observationsParquet, type ParquetWriter } from '../report/parquet.ts';
import { noted } from '../report/own-copy.ts';
import type { Vintage } from '../term/area.ts';
import type { FromPack, ToPack } from './pack-talk.ts';

/** Writes one data set as Parquet or as a Data Package, off the page's thread; parquet-wasm comes from our own origin. */
const say = (what: FromPack, transfer: Transferable[] = []) => self.postMessage(what, { transfer });

self.onmessage = async ({ data: { dataset, tables, note, places } }: MessageEvent<ToPack>) => {
	try {
		await module.default({ module_or_path: url });
		const read = observationsIn(tables, dataset);
		const observations = note ? noted(read, note) : read;
		const about = { dataset: dataset.id, vintage: dataset.vintage };
		const table = observationsParquet(module as unknown as ParquetWriter, observations, about);
		const source = places && gazetteer(JSON.parse(places.vintages) as Vintage[], places.lists);
		const bytes = source ? await packageOf(dataset, table, source) : table.bytes;
		say({ kind: 'packed', bytes }, [bytes.buffer as ArrayBuffer]);
	} catch (error) {
		console.error(error);
		const kind =
			error instanceof RangeError || error instanceof WebAssembly.RuntimeError ? 'too-much-memory' : 'engine';
		say({ kind: 'failed', failure: { kind } });
	}
};
