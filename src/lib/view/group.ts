import type { Dataset, Dimension, Indicator } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import type { View } from './view.ts';

/** Word of `by=` that puts the indicators of one unit on the rows of an equiplot, instead of the areas. */
export const BY_INDICATOR = 'indicator';
/** Words of `by=` that name no further dimension. */
const OWN = ['area', 'sex', BY_INDICATOR];

/** A further dimension a view is split by, beside area and sex. */
export interface Group {
	dimension: Dimension;
	/** its codes shown, in the dimension's order; the total, where there is one, last */
	codes: string[];
}

/** Dimensions an indicator can be split by: not sex, and two codes at least beside the total. */
export const groupsOf = (dataset: Dataset, indicator: Indicator): Group[] =>
	dataset.dimensions
		.filter((each) => each.code !== 'sex')
		.map((dimension) => {
			const has = dataset.codes[indicator.code]?.[dimension.code];
			const codes = dimension.codes.map((each) => each.code);
			return { dimension, codes: has ? codes.filter((each) => has.includes(each)) : codes };
		})
		.filter(({ codes }) => codes.filter((each) => each !== TOTAL).length > 1);

/** What a view's `by` asks for that an indicator has: its group, and the words that name nothing here. */
export function groupSaid(
	{ by, where, tab }: View,
	dataset: Dataset,
	indicator: Indicator
): { group: Group | null; unmet: string[] } {
	const has = groupsOf(dataset, indicator);
	const said = by.filter((each) => !OWN.includes(each));
	const found = has.find((each) => each.dimension.code === said[0]);
	const usual = tab === 'equiplot' && said.length === 0 ? has[0] : undefined;
	const group = found ?? usual ?? null;
	const unmet = found ? said.slice(1) : said;
	if (!group) return { group, unmet };
	const { code } = group.dimension;
	const held = Object.hasOwn(where, code) ? group.codes.filter((each) => where[code].includes(each)) : [];
	return { group: held.length > 1 ? { ...group, codes: held } : group, unmet };
}
