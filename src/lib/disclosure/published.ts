import { dimensionsOf, TOTAL, type Observations } from '../term/observation.ts';
import type { Quantity } from './cells.ts';

/** Whether a number of an observation was published before, as it is now: hiding it today hides nothing. */
export type Published = (row: number, quantity: Quantity, count: number) => boolean;

/**
 * What readers know of observations from earlier versions that were published. A number that was revised since does not tell the
 * one of today; one that was suppressed then tells nothing.
 */
export function publishedIn(earlier: readonly Observations[], observations: Observations): Published {
	if (!earlier.length) return () => false;
	const dimensions = [
		...new Set(
			[observations, ...earlier].flatMap((each) => ['indicator', 'area', 'period', ...dimensionsOf(each)])
		)
	];
	const known = new Map<string, { from: Observations; row: number }[]>();
	for (const from of earlier) {
		const key = keyOf(from, dimensions);
		for (let row = 0; row < from.length; row++) {
			const own = known.get(key(row));
			if (own) own.push({ from, row });
			else known.set(key(row), [{ from, row }]);
		}
	}
	const key = keyOf(observations, dimensions);
	return (row, quantity, count) =>
		known.get(key(row))?.some(({ from, row: before }) => from[quantity]?.[before] === count) ?? false;
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
