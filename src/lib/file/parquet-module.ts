/**
 * What is used of parquet-wasm: only its synchronous readers. The others throw where nobody can catch when a damaged file
 * makes them trap.
 */
export interface ParquetModule {
	readSchema(bytes: Uint8Array): { intoIPCStream(): Uint8Array };
	readParquet(
		bytes: Uint8Array,
		options: { batchSize?: number; rowGroups?: number[] }
	): { intoIPCStream(): Uint8Array };
}

/** Gives the module, ready. After a trap the instance is spoilt: `fresh` asks for a new one. */
export type ParquetLoader = (fresh?: boolean) => Promise<ParquetModule>;
