import { guardedParquet, type ParquetLoader } from '../file/parquet/parquet-guard.ts';
import type { ParquetAnswer } from '../file/parquet/parquet-module.ts';

/** How this browser reads Parquet: in a worker of its own, so that a damaged file brings down that one and not this. */
export const loadParquet: ParquetLoader = guardedParquet(async () => {
	const worker = new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' });
	await new Promise<void>((resolve, reject) => {
		worker.onmessage = () => resolve();
		worker.onerror = (event) => reject(new Error(event.message));
	});
	return {
		ask: (what, transfer) => worker.postMessage(what, transfer),
		listen(answer, died) {
			worker.onmessage = ({ data }: MessageEvent<ParquetAnswer>) => answer(data);
			worker.onerror = (event) => died(event.message);
		},
		busy: () => undefined,
		end: () => worker.terminate()
	};
});
