/**
 * Women against men. F and M are values of one indicator in its own unit.
 * Source: UN Minimum Set of Gender Indicators.
 */

/** Gap = F − M, in the unit of the indicator (points for percentages). Null when either is absent. */
export const gap = (women: number | null, men: number | null): number | null =>
	women === null || men === null ? null : women - men;

/** Ratio = F ÷ M. Null when either is absent or M is zero. */
export const ratio = (women: number | null, men: number | null): number | null =>
	women === null || men === null || men === 0 ? null : women / men;

/** Median of what is present, by linear interpolation (type 7); null for an empty list. */
export function median(values: number[]): number | null {
	if (values.length === 0) return null;
	const sorted = Float64Array.from(values).sort();
	const middle = (sorted.length - 1) / 2;
	return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
