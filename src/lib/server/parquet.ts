import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ParquetLoader, ParquetModule } from '#lib/file/parquet-module.ts';

type Esm = ParquetModule & { default(module: { module_or_path: WebAssembly.Module }): Promise<unknown> };

const require = createRequire(import.meta.url);

/** A loader of parquet-wasm for Node: one instance until it is spoilt, each further one from the same compiled code. */
export function parquetLoader(): ParquetLoader {
	let compiled: Promise<WebAssembly.Module> | undefined;
	let instance: Promise<ParquetModule> | undefined;
	let generation = 0;
	const load = async (): Promise<ParquetModule> => {
		compiled ??= readFile(require.resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')).then((bytes) =>
			WebAssembly.compile(new Uint8Array(bytes))
		);
		// a query makes Node evaluate the module anew, with a memory of its own
		const address = pathToFileURL(require.resolve('parquet-wasm/esm')).href;
		const module = (await import(/* @vite-ignore */ `${address}?generation=${generation++}`)) as Esm;
		await module.default({ module_or_path: await compiled });
		return module;
	};
	return (fresh = false) => (fresh || !instance ? (instance = load()) : instance);
}
