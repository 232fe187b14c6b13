import type { Indicator } from '../term/dataset.ts';
import { absenceOf } from '../term/status.ts';
import type { Row } from '../term/table.ts';

/** A row's value where it may be said: none of a row that is absent or hidden. */
export const sayable = (row: Row | null | undefined): number | null =>
	!row || row.value === null || (row.status !== '' && absenceOf(row.status) === 'suppressed')
		? null
		: row.value;

/** Whether a row may be held against another: a sum some of whose parts are absent may not. */
export const isComparable = (row: Row | null | undefined, { additivity }: Indicator): row is Row =>
	sayable(row) !== null && (additivity !== 'sum' || row!.present >= row!.parts);

/** Where the true value of a row may lie; the value itself where no bounds are known. */
export function boundsOf(row: Row): [number, number] {
	const value = row.value!;
	return [Math.min(row.lower ?? value, value), Math.max(row.upper ?? value, value)];
}

/** −1 when a is surely below b, 1 when surely above, 0 when their intervals overlap or they are equal. */
export function surely(a: Row, b: Row): -1 | 0 | 1 {
	const [[aLow, aHigh], [bLow, bHigh]] = [boundsOf(a), boundsOf(b)];
	return aHigh < bLow ? -1 : aLow > bHigh ? 1 : 0;
}

/** A gap of an area that may be said: F − M, and its sign where the two are surely apart (0 where they are not). */
export interface Gap {
	value: number;
	sign: -1 | 0 | 1;
	/** where the true gap may lie */
	low: number;
	high: number;
}

export function gapOf(
	women: Row | null | undefined,
	men: Row | null | undefined,
	indicator: Indicator
): Gap | null {
	if (!isComparable(women, indicator) || !isComparable(men, indicator)) return null;
	const [[fLow, fHigh], [mLow, mHigh]] = [boundsOf(women), boundsOf(men)];
	return {
		value: women.value! - men.value!,
		sign: surely(women, men),
		low: fLow - mHigh,
		high: fHigh - mLow
	};
}

/** Whether a gap is surely nearer to zero, or surely farther from it, than it was; 0 when that cannot be told. */
export function nearer(now: Gap, before: Gap): -1 | 0 | 1 {
	const size = ({ low, high }: Gap): [number, number] => [
		low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)),
		Math.max(Math.abs(low), Math.abs(high))
	];
	const [[nowLow, nowHigh], [thenLow, thenHigh]] = [size(now), size(before)];
	return nowHigh < thenLow ? -1 : nowLow > thenHigh ? 1 : 0;
}
