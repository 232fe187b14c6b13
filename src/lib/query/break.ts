import type { Dataset, Indicator } from '../term/dataset.ts';
import { comparePeriods } from '../term/period.ts';
import { same, type Text } from '../term/text.ts';
import { editionsOf } from '../view/edition.ts';
import type { Places } from './places.ts';

/** Where the areas that a trend was reported on change. */
export interface Break {
	/** ISO date of the change; '' when nobody says */
	date: string;
	/** the last period before it and the first after it */
	before: string;
	after: string;
	/** names of the vintages */
	from: Text;
	to: Text;
	/** what decided it; null when nobody says */
	basis: Text | null;
	/** the figures are carried over it: the trend is one of the same areas */
	carried: boolean;
}

/** The changes of areas between the editions of a data set, for one indicator. */
export function breaksOf(
	dataset: Dataset,
	indicator: Indicator,
	{ vintages, changes }: Pick<Places, 'vintages' | 'changes'>,
	carried: boolean
): Break[] {
	const found = editionsOf(dataset)
		.map((edition) => ({
			id: edition.vintage,
			periods: edition.coverage
				.filter((each) => each.indicator === indicator.code && each.areas > 0)
				.map((each) => each.period)
				.sort(comparePeriods)
		}))
		.filter((each) => each.periods.length > 0);
	const vintage = (id: string | null) => vintages.find((each) => each.id === id);
	return found.slice(1).map((later, i) => {
		const earlier = found[i];
		const change = changes.find((each) => each.from === earlier.id && each.to === later.id);
		return {
			date: change?.date ?? vintage(later.id)?.from ?? '',
			before: earlier.periods[earlier.periods.length - 1],
			after: later.periods[0],
			from: vintage(earlier.id)?.name ?? same(earlier.id ?? ''),
			to: vintage(later.id)?.name ?? same(later.id ?? ''),
			basis: change?.basis ?? null,
			carried
		};
	});
}
