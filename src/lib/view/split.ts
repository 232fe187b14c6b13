import type { Dataset, Dimension, Indicator } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import type { View } from './view.ts';

/** Word of `by=` that puts the indicators of one unit on the rows of an equiplot, instead of the areas. */
export const BY_INDICATOR = 'indicator';
/** Words of `by=` that name no further dimension. */
const OWN = ['area', 'sex', 'time', BY_INDICATOR];

/** A further dimension a view is split by, beside area and sex. */
export interface Split {
	dimension: Dimension;
	/** its codes shown, in the dimension's order; the total, where there is one, last */
	codes: string[];
}

/** Dimensions an indicator can be split by: not sex, and two codes at least beside the total. */
export const splitsOf = (dataset: Dataset, indicator: Indicator): Split[] =>
	dataset.dimensions
		.filter((each) => each.code !== 'sex')
		.map((dimension) => {
			const has = dataset.codes[indicator.code]?.[dimension.code];
			const codes = dimension.codes.map((each) => each.code);
			return { dimension, codes: has ? codes.filter((each) => has.includes(each)) : codes };
		})
		.filter(({ codes }) => codes.filter((each) => each !== TOTAL).length > 1);

/** What a view's `by` asks for that an indicator has: its split, and the words that name nothing here. */
export function splitSaid(
	{ by, where, tab }: View,
	dataset: Dataset,
	indicator: Indicator
): { split: Split | null; unmet: string[] } {
	const has = splitsOf(dataset, indicator);
	const said = by.filter((each) => !OWN.includes(each));
	const found = has.find((each) => each.dimension.code === said[0]);
	const usual = tab === 'equiplot' && said.length === 0 ? has[0] : undefined;
	const split = found ?? usual ?? null;
	const unmet = found ? said.slice(1) : said;
	if (!split) return { split, unmet };
	const { code } = split.dimension;
	const held = Object.hasOwn(where, code) ? split.codes.filter((each) => where[code].includes(each)) : [];
	return { split: held.length > 1 ? { ...split, codes: held } : split, unmet };
}
