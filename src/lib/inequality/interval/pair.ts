import type { Indicator } from '../../term/dataset.ts';
import type { Row } from '../../term/table.ts';
import type { Interval } from './interval.ts';
import { koopman } from './koopman.ts';
import { moverDifference, moverRatio, type Bounded } from './mover.ts';
import { newcombe } from './newcombe.ts';
import { ratioOfRates } from './poisson.ts';
import { basisOf, intervalOf, scaled } from './row.ts';
import { wilson } from './wilson.ts';

/** Two rows of one indicator that share no observation (women and men; two areas), never a part and its whole. */
type Two = [indicator: Indicator, a: Row | null, b: Row | null];

const bounded = (indicator: Indicator, row: Row | null): Bounded | null => {
	const interval = intervalOf(indicator, row);
	return interval && { estimate: row!.value!, lower: interval.lower, upper: interval.upper };
};

/** Interval of a − b in the indicator's unit: Newcombe for two proportions, else from the limits of both. Null = unknown. */
export function intervalOfDifference(...[indicator, a, b]: Two): Interval | null {
	const [x, y] = [basisOf(indicator, a), basisOf(indicator, b)];
	if (x?.kind === 'proportion' && y?.kind === 'proportion') return scaled(newcombe(x, y), indicator.per);
	const [p, q] = [bounded(indicator, a), bounded(indicator, b)];
	return p && q && moverDifference(p, q);
}

/** Interval of a ÷ b: by score for two proportions, conditional for two rates of events, else from the limits of both. */
export function intervalOfRatio(...[indicator, a, b]: Two): Interval | null {
	const [x, y] = [basisOf(indicator, a), basisOf(indicator, b)];
	if (x?.kind === 'proportion' && y?.kind === 'proportion') return koopman(x, y);
	if (x?.kind === 'rate' && y?.kind === 'rate')
		return ratioOfRates({ events: x.count, base: x.base }, { events: y.count, base: y.base });
	const [p, q] = [bounded(indicator, a), bounded(indicator, b)];
	return p && q && p.lower >= 0 && q.lower > 0 ? moverRatio(p, q) : null;
}

/** Interval of a's share, in percent, in the events of both: Wilson, where both are counted. */
export function intervalOfShare(...[indicator, a, b]: Two): Interval | null {
	const [x, y] = [basisOf(indicator, a), basisOf(indicator, b)];
	if (!x || !y || x.kind === 'given' || y.kind === 'given' || x.count + y.count === 0) return null;
	return scaled(wilson(x.count, x.count + y.count), 100);
}

/** Whether two values can be told apart. */
export type Apart = 'apart' | 'not-apart' | 'unknown';

/**
 * Whether two values can be told apart at 95 %: whether the interval of their difference leaves out zero. Overlapping
 * intervals of the two themselves would not say so. Unknown where one of them has no interval.
 */
export function apart(...two: Two): Apart {
	const interval = intervalOfDifference(...two);
	if (!interval) return 'unknown';
	return interval.lower > 0 || interval.upper < 0 ? 'apart' : 'not-apart';
}
