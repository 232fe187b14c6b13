import { decimalsIn } from '../inequality/decimals.ts';
import { CENTER } from '../inequality/pair.ts';
import { PARITY } from '../inequality/parity.ts';
import type { Indicator, Target } from '../term/dataset.ts';

/** Values that count as equal to an exact target, both ends in it, and why they do. */
export interface Equal {
	low: number;
	high: number;
	why: 'parity' | 'rounding';
}

/**
 * What counts as equal to an exact target. Where the target is that women and men are equal (gap 0, ratio or index 1): the band of the parity index, F ÷ M from 0.97 to 1.03, in the unit of the measure. Else what is shown as the same
 * number.
 * @param men value of men, for a gap; null = unknown
 */
export function equalTo({ value, measure }: Target, indicator: Indicator, men: number | null): Equal {
	if (measure !== undefined && value === CENTER[measure]) {
		const { from, to } = PARITY;
		const why = 'parity';
		if (measure !== 'gap') return { low: from, high: to, why };
		if (men !== null && men > 0) return { low: (from - 1) * men, high: (to - 1) * men, why };
	}
	const half = 0.5 * 10 ** -decimalsIn(measure ?? 'value', indicator, value);
	return { low: value - half, high: value + half, why: 'rounding' };
}
