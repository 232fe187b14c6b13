import * as module from 'parquet-wasm/esm/parquet_wasm.js';
import url from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import {
	MAX_PAGES,
	serveParquet,
	type ParquetAsk,
	type ParquetModule
} from '../file/parquet/parquet-module.ts';
import { withMemoryLimit } from '../file/parquet/wasm-memory.ts';

/** parquet-wasm from our own origin, in a worker that a damaged file may end. */
const answer = await fetch(url);
const code = withMemoryLimit(new Uint8Array(await answer.arrayBuffer()), MAX_PAGES);
await module.default({ module_or_path: code as BufferSource });
serveParquet(
	module as unknown as ParquetModule,
	(ask) => (self.onmessage = ({ data }: MessageEvent<ParquetAsk>) => ask(data)),
	(what, transfer) => self.postMessage(what, { transfer })
);
self.postMessage({ id: 0, memory: 0 });
