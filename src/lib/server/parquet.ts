import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { guardedParquet, type ParquetHelper, type ParquetLoader } from '#lib/file/parquet/parquet-guard.ts';
import { MAX_PAGES, serveParquet, type ParquetAnswer } from '#lib/file/parquet/parquet-module.ts';
import { withMemoryLimit } from '#lib/file/parquet/wasm-memory.ts';

const require = createRequire(import.meta.url);

/** What the worker runs: the module from the code compiled here, behind the same answers as in a browser. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.address).then(async (module) => {
	await module.default({ module_or_path: workerData.compiled });
	(${serveParquet.toString()})(
		module,
		(ask) => parentPort.on('message', ask),
		(answer, transfer) => parentPort.postMessage(answer, transfer)
	);
	parentPort.postMessage({ id: 0, memory: 0 });
});
`;

/** Megabytes of JavaScript objects a worker may hold besides the module's own memory. */
const HEAP = 512;

/**
 * A loader of parquet-wasm for Node, in worker threads that may die without anybody else noticing.
 * @param pages most memory the module may take, in pages of 64 KB
 */
export function parquetLoader(pages = MAX_PAGES): ParquetLoader {
	let compiled: Promise<WebAssembly.Module> | undefined;
	return guardedParquet(async () => {
		compiled ??= readFile(require.resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')).then((bytes) =>
			WebAssembly.compile(withMemoryLimit(bytes, pages) as BufferSource)
		);
		return started(await compiled);
	});
}

async function started(compiled: WebAssembly.Module): Promise<ParquetHelper> {
	const worker = new Worker(SCRIPT, {
		eval: true,
		workerData: { compiled, address: pathToFileURL(require.resolve('parquet-wasm/esm')).href },
		resourceLimits: { maxOldGenerationSizeMb: HEAP },
		execArgv: []
	});
	await new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
	worker.removeAllListeners('error');
	return {
		ask: (what, transfer) => worker.postMessage(what, transfer),
		listen(answer, died) {
			worker.on('message', (what: ParquetAnswer) => answer(what));
			worker.on('error', (error) => died(error.message));
			worker.on('exit', () => died('exit'));
		},
		busy: (yes) => (yes ? worker.ref() : worker.unref()),
		end: () => void worker.terminate()
	};
}
