/** What is used of parquet-wasm: its synchronous readers, and its memory to see how much it took. */
export interface ParquetModule {
	readSchema(bytes: Uint8Array): { intoIPCStream(): Uint8Array };
	readParquet(
		bytes: Uint8Array,
		options: { batchSize?: number; rowGroups?: number[] }
	): { intoIPCStream(): Uint8Array };
	wasmMemory(): { buffer: ArrayBuffer };
}

/** What the worker around the module is asked: to take a file, to give its schema (no groups) or some of its row groups. */
export interface ParquetAsk {
	id: number;
	bytes?: Uint8Array;
	groups?: number[] | null;
}

/** What it answers: Arrow IPC, or why not; a trapped module is spoilt. */
export interface ParquetAnswer {
	id: number;
	ipc?: Uint8Array;
	error?: string;
	trapped?: boolean;
	/** bytes of memory the module holds by now */
	memory: number;
}

/** Most memory the module may take, in pages of 64 KB: 2 GB. */
export const MAX_PAGES = 2 ** 15;

/**
 * Answers what a worker is asked, with a module that stands in it. Written without anything from outside itself: Node is
 * given its text.
 */
export function serveParquet(
	module: ParquetModule,
	hear: (ask: (what: ParquetAsk) => void) => void,
	say: (answer: ParquetAnswer, transfer: ArrayBuffer[]) => void
): void {
	let file: Uint8Array = new Uint8Array();
	hear(({ id, bytes, groups }) => {
		try {
			if (bytes) file = bytes;
			const table =
				groups === undefined
					? null
					: groups === null
						? module.readSchema(file)
						: module.readParquet(file, { batchSize: 65536, rowGroups: groups });
			const ipc = table?.intoIPCStream();
			say(
				{ id, ...(ipc && { ipc }), memory: module.wasmMemory().buffer.byteLength },
				ipc ? [ipc.buffer as ArrayBuffer] : []
			);
		} catch (error) {
			const trapped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
			const memory = module.wasmMemory().buffer.byteLength;
			say({ id, error: error instanceof Error ? error.message : String(error), trapped, memory }, []);
		}
	});
}
