import { cubeOf } from '../cube/fetch.ts';
import { engineAnswering } from '../query/answer.ts';
import { show, type Shown } from '../query/show.ts';
import type { Dataset } from '../term/dataset.ts';
import { failed, type Failure, type Result } from '../term/failure.ts';
import type { View } from '../view/view.ts';
import { placesOpen } from './places-open.ts';
import type { Local } from './local.svelte.ts';
import { Near } from './near.ts';
import { isThrifty, whenIdle } from './thrift.ts';

/**
 * A view of a data set on this machine, answered here: by DuckDB, and once the page has been idle from a cube. Each question
 * ends the one before; a late answer is dropped.
 */
export class LocalView {
	shown = $state.raw<Shown | null>(null);
	failure = $state.raw<Failure | null>(null);
	file = $state('');
	waiting = $state(false);
	near = $state.raw<Near | null>(null);
	/** the data set `near` is of */
	#dataset: Dataset | undefined;
	#asked: AbortController | undefined;

	constructor(readonly local: Local) {}

	async see(view: View): Promise<void> {
		this.#asked?.abort();
		const asked = (this.#asked = new AbortController());
		this.waiting = true;
		try {
			const answer = await this.#answer(view, asked.signal);
			if (asked.signal.aborted) return;
			this.failure = answer.ok ? null : answer.failure;
			this.shown = answer.ok ? answer.value : null;
			if (answer.ok && !isThrifty()) this.#prepare(view);
		} catch (error) {
			if (asked.signal.aborted) return;
			console.error(error);
			this.shown = null;
			const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
			this.failure = { kind: cause instanceof TypeError ? 'offline' : 'engine' };
		}
		this.waiting = false;
	}

	async #answer(view: View, signal: AbortSignal): Promise<Result<Shown>> {
		const found = await this.local.find(view.dataset);
		if (!found) return failed('no-dataset', { dataset: view.dataset });
		this.file = found.file;
		if (this.#dataset !== found.dataset) this.near = this.#nearTo(found.dataset);
		const here = await this.near!.answer(view);
		if (here) return here;
		const [engine, places] = await Promise.all([this.local.engineWith(view.dataset), placesOpen()]);
		const answeringOf = (edition: Dataset) => engineAnswering(engine, edition);
		return show(view, found.dataset, answeringOf, places, signal);
	}

	#nearTo(dataset: Dataset): Near {
		this.#dataset = dataset;
		const engine = () => this.local.engineWith(dataset.id);
		return new Near({
			open: async () => ({
				dataset,
				list: (edition) => async (signal) => engineAnswering(await engine(), edition).list(signal)
			}),
			async cube(edition, indicator) {
				const cube = await cubeOf(await engine(), edition, indicator);
				return cube.ok ? cube.value : null;
			},
			places: placesOpen
		});
	}

	#prepare(view: View): void {
		const { near } = this;
		whenIdle(() => void near?.fetch(view).catch((error: unknown) => console.error(error)));
	}
}
