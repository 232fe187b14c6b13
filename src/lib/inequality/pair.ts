import type { Direction, Indicator } from '../term/dataset.ts';
import type { Row } from '../term/table.ts';
import type { Measure } from '../view/view.ts';
import { gap, ratio } from './gap.ts';
import { apart, intervalOfDifference, intervalOfRatio, intervalOfShare } from './interval/pair.ts';
import type { Interval } from './interval/interval.ts';
import { isParity, PARITY } from './parity.ts';
import { countOf, share } from './share.ts';

/** Measures that set women against men. */
export type PairMeasure = Exclude<Measure, 'value'>;

/** Where neither is ahead: the value a measure diverges from; null for a level. */
export const CENTER: Record<Measure, number | null> = { value: null, gap: 0, ratio: 1, parity: 1, share: 50 };

/**
 * Women against men by a measure, in its unit (gap: the indicator's; share: percent; ratio and parity index: none). Null
 * where one is absent, or where the measure has no meaning: a ratio to zero, a share of what is no count.
 */
export function pairValue(
	measure: PairMeasure,
	indicator: Indicator,
	women: Row | null,
	men: Row | null
): number | null {
	const [f, m] = [women?.value ?? null, men?.value ?? null];
	if (measure === 'gap') return gap(f, m);
	if (measure === 'share') return share(countOf(indicator, women), countOf(indicator, men));
	return ratio(f, m);
}

/** The interval of `pairValue`, where there is one. */
export const pairInterval = (
	measure: PairMeasure,
	indicator: Indicator,
	women: Row | null,
	men: Row | null
): Interval | null =>
	(measure === 'gap' ? intervalOfDifference : measure === 'share' ? intervalOfShare : intervalOfRatio)(
		indicator,
		women,
		men
	);

/**
 * Who is better off: `women`, `men`; `equal` where the index is parity; `not-apart` where the figures cannot tell; `unsaid`
 * where the indicator has no good end. Null when one is absent.
 */
export type Ahead = 'women' | 'men' | 'equal' | 'not-apart' | 'unsaid';

export function aheadOf(indicator: Indicator, women: Row | null, men: Row | null): Ahead | null {
	const [f, m] = [women?.value ?? null, men?.value ?? null];
	if (f === null || m === null) return null;
	if (indicator.direction === 'neither') return 'unsaid';
	const index = ratio(f, m);
	if (f === m || (index !== null && isParity(index))) return 'equal';
	if (apart(indicator, women, men) === 'not-apart') return 'not-apart';
	return f > m === (indicator.direction === 'higher') ? 'women' : 'men';
}

/**
 * Whether a value is on the wrong side of a benchmark (the median of the areas, the level of the parent), by more than what
 * counts as equal between women and men.
 */
export const isWorse = (direction: Direction, value: number, benchmark: number): boolean =>
	direction === 'higher'
		? value < PARITY.from * benchmark
		: direction === 'lower'
			? value > PARITY.to * benchmark
			: false;

/**
 * Whether women and men are equal only because both are badly off: nobody ahead, and both on the wrong side of the
 * benchmarks of their own sex. A gap near zero is no success then.
 */
export function isEqualButLow(
	indicator: Indicator,
	women: Row | null,
	men: Row | null,
	benchmark: { women: number; men: number }
): boolean {
	const ahead = aheadOf(indicator, women, men);
	return (
		(ahead === 'equal' || ahead === 'not-apart') &&
		isWorse(indicator.direction, women!.value!, benchmark.women) &&
		isWorse(indicator.direction, men!.value!, benchmark.men)
	);
}
