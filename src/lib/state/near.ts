import { cubeAnswering } from '../cube/answer.ts';
import type { Cube } from '../cube/cube.ts';
import type { Answering } from '../query/answer.ts';
import type { Places } from '../query/places.ts';
import { show, type Shown } from '../query/show.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Result } from '../term/failure.ts';
import { editionFor, editionsOf } from '../view/edition.ts';
import { resolve } from '../view/resolve.ts';
import type { View } from '../view/view.ts';

/** Where a data set and its cubes come from. */
export interface Supply {
	/** the data set, and what lists the observations of an edition of it */
	open(): Promise<{ dataset: Dataset; list(edition: Dataset): Answering['list'] }>;
	/**
	 * @param place of the edition among those of the data set
	 * @returns null when there is none: the indicator is too large, or not in order
	 */
	cube(edition: Dataset, indicator: Indicator, place: number): Promise<Cube | null>;
	places(): Promise<Places>;
}

/** Thrown where a figure is asked of an indicator that is not held. */
class NotHeld extends Error {}

interface Opened {
	dataset: Dataset;
	places: Places;
	list(edition: Dataset): Answering['list'];
}

/** One data set at hand: views of the indicators whose cubes are here are answered without asking anybody. */
export class Near {
	#opened: Opened | undefined;
	#opening: Promise<Opened> | undefined;
	/** indicator → for each edition what answers; null = there is no cube, now or later */
	#held = new Map<string, Map<Dataset, Answering> | null>();
	#coming = new Map<string, Promise<void>>();

	constructor(readonly supply: Supply) {}

	/** Gets the cubes of the view's indicator, once. True when the view can be answered then. */
	async fetch(view: View): Promise<boolean> {
		const opened = (this.#opened ??= await (this.#opening ??= this.#open()));
		const indicator = indicatorOf(view, opened.dataset);
		if (!indicator) return false;
		if (this.#held.has(indicator.code)) return this.has(view);
		let coming = this.#coming.get(indicator.code);
		if (!coming) {
			coming = this.#fetch(opened, indicator).finally(() => this.#coming.delete(indicator.code));
			this.#coming.set(indicator.code, coming);
		}
		await coming;
		return this.has(view);
	}

	/** Whether a view can be answered at once. */
	has(view: View): boolean {
		const indicator = this.#opened && indicatorOf(view, this.#opened.dataset);
		return indicator ? Boolean(this.#held.get(indicator.code)) : false;
	}

	/** The scene of a view; null when it takes more than what is held. */
	async answer(view: View): Promise<Result<Shown> | null> {
		if (!this.#opened || !this.has(view)) return null;
		const { dataset, places } = this.#opened;
		try {
			return await show(view, dataset, (edition) => this.#answering(edition), places);
		} catch (error) {
			if (error instanceof NotHeld) return null;
			throw error;
		}
	}

	async #open(): Promise<Opened> {
		try {
			const [opened, places] = await Promise.all([this.supply.open(), this.supply.places()]);
			return { ...opened, places };
		} catch (error) {
			this.#opening = undefined;
			throw error;
		}
	}

	async #fetch({ dataset, list }: Opened, indicator: Indicator): Promise<void> {
		const editions = editionsOf(dataset);
		const cubes = await Promise.all(editions.map((edition, i) => this.supply.cube(edition, indicator, i)));
		const found = new Map<Dataset, Answering>();
		cubes.forEach((cube, i) => {
			if (cube) found.set(editions[i], cubeAnswering(cube, editions[i], list(editions[i])));
		});
		this.#held.set(indicator.code, found.size === editions.length ? found : null);
	}

	/** Of an edition whatever indicator is asked for, if it is held. */
	#answering(edition: Dataset): Answering {
		return {
			answer: (wanted) => {
				const held = this.#held.get(wanted.indicator.code)?.get(edition);
				if (!held) throw new NotHeld(wanted.indicator.code);
				return held.answer(wanted);
			},
			list: this.#opened!.list(edition)
		};
	}
}

/** The indicator a view shows. */
function indicatorOf(view: View, dataset: Dataset): Indicator | null {
	const resolved = resolve(view, editionFor(view, dataset));
	return resolved.ok ? resolved.value.indicator : null;
}
