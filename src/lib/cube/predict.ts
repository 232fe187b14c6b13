import type { Cube } from './cube.ts';

/**
 * What a number is taken to be before it is read: the same cell one period before, else at the combination of codes before,
 * else the area before. Only differences from it are written, and those are small.
 */
export class Predicted {
	/** whole numbers read so far; NaN where there is none */
	readonly known: Float64Array;

	constructor(
		readonly areas: number,
		readonly combinations: number,
		cells: number
	) {
		this.known = new Float64Array(cells).fill(NaN);
	}

	at(cell: number): number {
		const { areas, known } = this;
		const slice = areas * this.combinations;
		if (cell >= slice) {
			const before = known[cell - slice];
			if (!Number.isNaN(before)) return before;
		}
		const place = cell % slice;
		if (place >= areas) {
			const beside = known[cell - areas];
			if (!Number.isNaN(beside)) return beside;
		}
		if (place % areas > 0) {
			const next = known[cell - 1];
			if (!Number.isNaN(next)) return next;
		}
		return 0;
	}
}

/** What the parts of a rate give; NaN where one is absent. */
export const fromParts = ({ numerator, denominator }: Cube, per: number, cell: number): number =>
	numerator && denominator ? (per * numerator[cell]) / denominator[cell] : NaN;

/** Differences as numbers without sign: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 … */
export const unsigned = (difference: number): number =>
	difference < 0 ? -2 * difference - 1 : 2 * difference;
export const signed = (value: number): number => (value % 2 ? -(value + 1) / 2 : value / 2);

/** Widths of a difference in bytes; the greatest number of a width says that the double itself stands apart. */
export const WIDTHS = [2, 4] as const;
export const apartOf = (width: number): number => 2 ** (8 * width) - 1;

/** Whole numbers beyond these are not told apart from their neighbours by a double. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** A number times 10^decimals, whole; 0 where it is too large to be told exactly. */
export function scaled(value: number, decimals: number): number {
	const whole = Math.round(value * 10 ** decimals);
	return Math.abs(whole) <= EXACT / 4 ? whole + 0 : 0;
}

/** The number a whole one stands for. */
export const unscaled = (whole: number, decimals: number): number => whole / 10 ** decimals;
