import type { FromKeep, ToKeep } from './keep-talk.ts';

/** Keeps something beside a data set, by a worker of its own. */
export function keepBeside(what: ToKeep): Promise<FromKeep> {
	const worker = new Worker(new URL('./keep.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<FromKeep>((done, fail) => {
		worker.onmessage = ({ data }: MessageEvent<FromKeep>) => done(data);
		worker.onerror = () => fail(new Error('nothing could be kept'));
		worker.postMessage(what);
	}).finally(() => worker.terminate());
}
