import type { Interval } from '../inequality/interval/interval.ts';
import { moverDifference } from '../inequality/interval/mover.ts';
import { intervalOfDifference } from '../inequality/interval/pair.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import type { Indicator } from '../term/dataset.ts';
import { absenceOf } from '../term/status.ts';
import type { Row } from '../term/table.ts';

/** A row's value where it may be said: none of a row that is absent or hidden. */
export const sayable = (row: Row | null | undefined): number | null =>
	row && isSayable(row) ? row.value : null;

/** Whether there is a value that may be said: none of what is absent or hidden. */
export const isSayable = ({ value, status }: Pick<Row, 'value' | 'status'>): boolean =>
	value !== null && (status === '' || absenceOf(status) !== 'suppressed');

/** Whether a row may be held against another: a sum some of whose parts are absent may not. */
export const isComparable = (row: Row | null | undefined, { additivity }: Indicator): row is Row =>
	sayable(row) !== null && (additivity !== 'sum' || row!.present >= row!.parts);

/** Where the true value of a row may lie; the value itself where no interval can be had. */
export const boundsOf = (indicator: Indicator, row: Row): Pick<Interval, 'lower' | 'upper'> =>
	intervalOf(indicator, row) ?? { lower: row.value!, upper: row.value! };

/** Where the difference a − b may lie. A figure without an interval is taken as it stands. */
function difference(indicator: Indicator, a: Row, b: Row): Pick<Interval, 'lower' | 'upper'> {
	const found = intervalOfDifference(indicator, a, b);
	if (found) return found;
	const [x, y] = [boundsOf(indicator, a), boundsOf(indicator, b)];
	return { lower: x.lower - y.upper, upper: x.upper - y.lower };
}

/** −1 when a is surely below b, 1 when surely above, 0 when the two cannot be told apart. */
export function surely(indicator: Indicator, a: Row, b: Row): -1 | 0 | 1 {
	return signOf(difference(indicator, a, b));
}

const signOf = ({ lower, upper }: Pick<Interval, 'lower' | 'upper'>): -1 | 0 | 1 =>
	upper < 0 ? -1 : lower > 0 ? 1 : 0;

/** A gap of an area that may be said: F − M, and its sign where the two are surely apart (0 where they are not). */
export interface Gap {
	value: number;
	sign: -1 | 0 | 1;
	/** where the true gap may lie */
	lower: number;
	upper: number;
}

export function gapOf(
	women: Row | null | undefined,
	men: Row | null | undefined,
	indicator: Indicator
): Gap | null {
	if (!isComparable(women, indicator) || !isComparable(men, indicator)) return null;
	const found = difference(indicator, women, men);
	const { lower, upper } = found;
	return { value: women.value! - men.value!, sign: signOf(found), lower, upper };
}

/**
 * Whether a gap is surely nearer to zero (−1), or surely farther from it (1), than it was; 0 when that cannot be told. The
 * interval of the change must leave out zero; where the gap has another sign than it had, its sizes must lie apart.
 */
export function nearer(now: Gap, before: Gap): -1 | 0 | 1 {
	if (now.value * before.value >= 0) {
		const bounded = ({ value, ...bounds }: Gap) => ({ ...bounds, estimate: value });
		const { lower, upper } = moverDifference(bounded(now), bounded(before));
		if (lower <= 0 && upper >= 0) return 0;
		return Math.abs(now.value) < Math.abs(before.value) ? -1 : 1;
	}
	const [a, b] = [sizeOf(now), sizeOf(before)];
	return a.most < b.least ? -1 : a.least > b.most ? 1 : 0;
}

const sizeOf = ({ lower, upper }: Gap): { least: number; most: number } => ({
	least: lower <= 0 && upper >= 0 ? 0 : Math.min(Math.abs(lower), Math.abs(upper)),
	most: Math.max(Math.abs(lower), Math.abs(upper))
});
