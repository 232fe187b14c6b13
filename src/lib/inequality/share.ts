import type { Indicator } from '../term/dataset.ts';
import type { Row } from '../term/table.ts';

/** Share of women in women and men together, in percent, of two numbers of people. Null when absent or both zero. */
export const share = (women: number | null, men: number | null): number | null =>
	women === null || men === null || women + men === 0 || women < 0 || men < 0
		? null
		: (100 * women) / (women + men);

/**
 * The number of people a share is taken of: a count itself, of a rate its numerator. Null where there is none: a share
 * of percentages or of medians would mean nothing.
 */
export const countOf = ({ additivity }: Indicator, row: Row | null): number | null =>
	row === null || row.value === null
		? null
		: additivity === 'sum'
			? row.value
			: additivity === 'rate'
				? row.numerator
				: null;
