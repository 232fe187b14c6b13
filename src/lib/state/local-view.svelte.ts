import { engineAnswering } from '../query/answer.ts';
import { show, type Shown } from '../query/show.ts';
import type { Failure } from '../term/failure.ts';
import type { View } from '../view/view.ts';
import { areasHere } from './areas-here.ts';
import type { Local } from './local.svelte.ts';

/** A view of a data set on this machine, answered here. Each question ends the one before; a late answer is dropped. */
export class LocalView {
	shown = $state.raw<Shown | null>(null);
	failure = $state.raw<Failure | null>(null);
	file = $state('');
	waiting = $state(false);
	#asked: AbortController | undefined;

	constructor(readonly local: Local) {}

	async see(view: View): Promise<void> {
		this.#asked?.abort();
		const asked = (this.#asked = new AbortController());
		this.waiting = true;
		try {
			const answer = await this.#answer(view, asked.signal);
			if (asked.signal.aborted) return;
			this.failure = 'failure' in answer ? answer.failure : null;
			this.shown = 'failure' in answer ? null : answer;
		} catch (error) {
			if (asked.signal.aborted) return;
			console.error(error);
			this.shown = null;
			const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
			this.failure = { kind: cause instanceof TypeError ? 'offline' : 'engine' };
		}
		this.waiting = false;
	}

	async #answer(view: View, signal: AbortSignal): Promise<Shown | { failure: Failure }> {
		const found = await this.local.find(view.dataset);
		if (!found) return { failure: { kind: 'no-dataset', values: { dataset: view.dataset } } };
		this.file = found.file;
		const [engine, places] = await Promise.all([this.local.engineWith(view.dataset), areasHere()]);
		const answered = await show(
			view,
			found.dataset,
			(edition) => engineAnswering(engine, edition),
			places,
			signal
		);
		return answered.ok ? answered.value : answered;
	}
}
