import type { Indicator } from '../term/dataset.ts';
import type { Cell } from './cell.ts';
import { median } from './gap.ts';
import { isEqualButLow } from './pair.ts';

/** Of fewer areas the median says little of what could be reached. */
const LEAST = 3;

/**
 * Areas where women and men are equal only because both are badly off: nobody ahead, and each on the wrong side of the
 * median of the areas shown. None where the indicator has no good end, or fewer than three areas have both.
 */
export function equalButLow(cells: Cell[], indicator: Indicator): Cell[] {
	if (indicator.direction === 'neither') return [];
	const paired = cells.filter((cell) => cell.women?.value != null && cell.men?.value != null);
	if (paired.length < LEAST) return [];
	const benchmark = {
		women: median(paired.map((cell) => cell.women!.value!))!,
		men: median(paired.map((cell) => cell.men!.value!))!
	};
	return paired.filter(({ women, men }) => isEqualButLow(indicator, women, men, benchmark));
}
