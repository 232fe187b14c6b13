import type { Dataset, Indicator } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import { splitsOf } from './split.ts';
import type { Tab, View } from './view.ts';

/** Forms that show several maps beside each other. */
export const isMany = (tab: Tab): boolean => tab === 'maps' || tab === 'pair';

/** Maps beside each other at most; of more periods as many are shown, evenly spaced, the first and the last among them. */
export const MOST_PANELS = 24;

export const BY_TIME = 'time';
export const BY_SEX = 'sex';

/** What several maps are split by, and what each one shows. */
export interface Panels {
	/** 'time', 'sex' or a dimension; null where there is nothing to split by */
	by: string | null;
	/** all it could be split by */
	ways: string[];
	/** periods or codes, one a map */
	codes: string[];
	/** how many there would be without the limit */
	all: number;
}

/**
 * What maps beside each other show. `maps` has one for each period of the span, each sex or each code of a dimension;
 * `pair` the first and the last period, women and men, or the first two codes asked for.
 */
export function panelsOf(
	view: View,
	dataset: Dataset,
	indicator: Indicator,
	{ span, sexes }: { span: string[]; sexes: string[] }
): Panels {
	const codes = new Map<string, string[]>();
	if (span.length > 1) codes.set(BY_TIME, span);
	if (sexes.includes('F') && sexes.includes('M')) {
		const total = sexes.includes(TOTAL) || indicator.additivity !== 'none';
		codes.set(BY_SEX, chosen(view, BY_SEX, ['F', 'M', ...(total ? [TOTAL] : [])]));
	}
	for (const { dimension, codes: has } of splitsOf(dataset, indicator))
		codes.set(dimension.code, chosen(view, dimension.code, has));
	const ways = [...codes.keys()];
	const asked = view.by.find((each) => codes.has(each));
	const by = asked ?? ways[0] ?? null;
	const every = by === null ? [] : codes.get(by)!;
	return { by, ways, all: every.length, codes: view.tab === 'pair' ? two(by, every) : spaced(every) };
}

/** The codes a view names, in the order of the dimension, where it names two at least; else all. */
function chosen(view: View, dimension: string, all: string[]): string[] {
	const said = Object.hasOwn(view.where, dimension) ? view.where[dimension] : [];
	const found = all.filter((each) => said.includes(each));
	return found.length > 1 ? found : all;
}

const two = (by: string | null, codes: string[]): string[] =>
	by === BY_TIME ? [codes[0], codes[codes.length - 1]] : codes.slice(0, 2);

const spaced = (codes: string[]): string[] =>
	codes.length <= MOST_PANELS
		? codes
		: Array.from(
				{ length: MOST_PANELS },
				(_, i) => codes[Math.round((i * (codes.length - 1)) / (MOST_PANELS - 1))]
			);
