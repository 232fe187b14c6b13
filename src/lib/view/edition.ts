import type { Dataset } from '../term/dataset.ts';
import { comparePeriods } from '../term/period.ts';
import type { View } from './view.ts';

const taken = new WeakMap<Dataset, Dataset[]>();

/** A data set vintage by vintage, the earliest first: each a data set of its own. One of one vintage is its own edition. */
export function editionsOf(dataset: Dataset): Dataset[] {
	let out = taken.get(dataset);
	if (!out) {
		const { editions, ...rest } = dataset;
		out = editions
			? editions.map(({ vintage, first, areas, ...own }): Dataset => ({
					...rest,
					...own,
					vintage: vintage || null,
					areas: dataset.areas.slice(first, first + areas),
					first,
					targets: dataset.targets.filter((each) => (each.vintage ?? dataset.vintage) === (vintage || null))
				}))
			: [dataset];
		taken.set(dataset, out);
	}
	return out;
}

/**
 * The edition a view is answered from as reported: the latest that has values of the indicator at a period asked for; when
 * none is asked for, at the period the data set opens on; else the latest that has any.
 */
export function editionFor(view: View, dataset: Dataset): Dataset {
	const editions = editionsOf(dataset).toReversed();
	const { opening } = dataset;
	const indicator = view.indicator ?? opening?.indicator ?? null;
	const opens = indicator === opening?.indicator ? opening?.period : undefined;
	const time = view.time ?? (opens ? { from: opens, to: opens } : null);
	const has = ({ coverage }: Dataset, within: boolean) =>
		coverage.some(
			(each) =>
				(indicator === null || each.indicator === indicator) &&
				(!within ||
					!time ||
					(comparePeriods(each.period, time.from) >= 0 && comparePeriods(each.period, time.to) <= 0))
		);
	return editions.find((each) => has(each, true)) ?? editions.find((each) => has(each, false)) ?? editions[0];
}
