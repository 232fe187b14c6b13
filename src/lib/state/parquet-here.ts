import type { ParquetModule } from '../file/parquet-module.ts';

let parquet: Promise<ParquetModule> | undefined;

/** parquet-wasm from our own origin; a fresh instance after a trap has the same code but memory of its own. */
export function loadParquet(fresh = false): Promise<ParquetModule> {
	if (fresh || !parquet)
		parquet = (async () => {
			const [{ default: url }, module] = await Promise.all([
				import('parquet-wasm/esm/parquet_wasm_bg.wasm?url'),
				import('parquet-wasm/esm/parquet_wasm.js')
			]);
			await module.default({ module_or_path: url });
			return module as unknown as ParquetModule;
		})();
	return parquet;
}
