import { dimensionsOf, TOTAL, type Observations } from '../term/observation.ts';
import { behindRounded } from './rules.ts';

type Quantity = 'value' | 'numerator' | 'denominator';

/** A version that was published before. */
export interface Earlier {
	observations: Observations;
	/** base its counts of people were rounded to */
	rounding?: number;
}

/**
 * What readers know already of a number of an observation: from and to. Both are the number itself where it was published as it is:
 * hiding it today hides nothing. Null when they know nothing.
 */
export type Published = (row: number, quantity: Quantity, count: number) => [number, number] | null;

/**
 * What readers know of observations from earlier versions that were published. A number that was revised since does not tell the
 * one of today; one that was suppressed then tells nothing; a rounded one tells what it may stand for.
 */
export function publishedIn(earlier: readonly Earlier[], observations: Observations): Published {
	if (!earlier.length) return () => null;
	const dimensions = [
		...new Set(
			[observations, ...earlier.map((each) => each.observations)].flatMap((each) => [
				'indicator',
				'area',
				'period',
				...dimensionsOf(each)
			])
		)
	];
	const known = new Map<string, { from: Observations; row: number; rounding?: number }[]>();
	for (const { observations: from, rounding } of earlier) {
		const key = keyOf(from, dimensions);
		for (let row = 0; row < from.length; row++) {
			const own = known.get(key(row));
			if (own) own.push({ from, row, rounding });
			else known.set(key(row), [{ from, row, rounding }]);
		}
	}
	const key = keyOf(observations, dimensions);
	return (row, quantity, count) => {
		let found: [number, number] | null = null;
		for (const { from, row: before, rounding } of known.get(key(row)) ?? []) {
			const shown = from[quantity]?.[before] ?? NaN;
			const [low, high] = rounding ? behindRounded(shown, rounding, Number.isInteger(count)) : [shown, shown];
			if (!(low <= count && count <= high)) continue;
			found = found ? [Math.max(found[0], low), Math.min(found[1], high)] : [low, high];
		}
		return found;
	};
}

/** The key of each observation in codes; without a dimension it is the total of it. */
function keyOf({ keys, vintage }: Observations, dimensions: readonly string[]): (row: number) => string {
	const columns = [...dimensions.map((each) => keys.get(each)), vintage];
	return (row) =>
		columns
			.map((column, k) =>
				column ? column.dictionary[column.codes[row]] : k < dimensions.length ? TOTAL : ''
			)
			.join('\u0000');
}
