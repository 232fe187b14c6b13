import { decimalsFor } from '../message/number.ts';
import type { Indicator } from '../term/dataset.ts';
import type { Measure } from '../view/view.ts';

/** Decimals an indicator is shown with: none for counts, one for percentages, by size for the rest. */
export const decimalsOf = ({ additivity, unit }: Indicator): number | undefined =>
	additivity === 'sum' ? 0 : unit.vi === '%' ? 1 : undefined;

/** Decimals a value is shown with in a measure. Parity has three: at two, 0.966 would read 0.97 and still not be parity. */
export function decimalsIn(measure: Measure, indicator: Indicator, value: number): number {
	if (measure === 'ratio') return 2;
	if (measure === 'parity') return 3;
	return measure === 'share' ? 1 : (decimalsOf(indicator) ?? decimalsFor(value));
}
