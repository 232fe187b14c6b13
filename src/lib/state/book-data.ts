import { done, type Result } from '../term/failure.ts';
import type { FromBookData, ToBookData } from './book-data-talk.ts';
import type { Local } from './local.svelte.ts';
import { placesHere } from './places-here.ts';
import { placesOpen } from './places-open.ts';

/**
 * Keeps the book of a programme as a data set of this browser, in the place of the one made of it before; it leaves only
 * through the gate, as any other.
 * @returns its id; failures `no-book`, `no-space` and those of reading a book
 */
export async function bookAsDataset(local: Local, programme: string): Promise<Result<string>> {
	const places = await placesOpen();
	const crosswalks = await places.crosswalks();
	const made = await work({ programme, places: await placesHere(), crosswalks, when: Date.now() });
	if (made.kind === 'failed') return { ok: false, failure: made.failure };
	await local.add(made.kept, made.tables, made.onDisk);
	return done(made.kept.dataset.id);
}

function work(what: ToBookData): Promise<FromBookData> {
	const worker = new Worker(new URL('./book-data.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<FromBookData>((say) => {
		worker.onmessage = ({ data }: MessageEvent<FromBookData>) => say(data);
		worker.onerror = () => say({ kind: 'failed', failure: { kind: 'engine' } });
		worker.postMessage(what);
	}).finally(() => worker.terminate());
}
