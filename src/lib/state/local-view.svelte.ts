import { engineAnswering } from '../query/answer.ts';
import { sceneOf, type Scene } from '../query/scene.ts';
import type { Vintage } from '../term/area.ts';
import type { Failure } from '../term/failure.ts';
import type { Around } from '../term/look.ts';
import { aroundOf } from '../view/around.ts';
import { prune } from '../view/prune.ts';
import { resolve } from '../view/resolve.ts';
import type { View } from '../view/view.ts';
import type { Local } from './local.svelte.ts';

/** A view of a data set on this machine, answered here. Each question ends the one before; a late answer is dropped. */
export class LocalView {
	shown = $state.raw<{ scene: Scene; around: Around } | null>(null);
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

	async #answer(
		view: View,
		signal: AbortSignal
	): Promise<{ scene: Scene; around: Around } | { failure: Failure }> {
		const found = await this.local.find(view.dataset);
		if (!found) return { failure: { kind: 'no-dataset', values: { dataset: view.dataset } } };
		this.file = found.file;
		const resolved = resolve(view, found.dataset);
		if (!resolved.ok) return resolved;
		const [engine, vintages] = await Promise.all([this.local.engineWith(view.dataset), vintagesHere()]);
		const scene = await sceneOf(
			engineAnswering(engine, found.dataset),
			found.dataset,
			resolved.value,
			signal
		);
		if (!scene.ok) return scene;
		const vintage = vintages.find((each) => each.id === found.dataset.vintage);
		return {
			scene: { ...scene.value, dataset: prune(found.dataset, resolved.value) },
			around: aroundOf(found.dataset, resolved.value, vintage)
		};
	}
}

let vintages: Promise<Vintage[]> | undefined;

function vintagesHere(): Promise<Vintage[]> {
	vintages ??= fetch('/areas/vintages.json').then((answer) => answer.json() as Promise<Vintage[]>);
	vintages.catch(() => (vintages = undefined));
	return vintages;
}
