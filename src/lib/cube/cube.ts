/** Numbers of a cube, one for each cell; NaN where absent. */
export const MEASURES = ['value', 'numerator', 'denominator', 'lower', 'upper'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One indicator whole: period × the codes of every dimension × area, cells one after another in that order with the area
 * fastest. Doubles, so that counts come out to the unit.
 */
export interface Cube extends Shape {
	/** numbers of the areas in the data set's list, ascending */
	areas: Uint32Array;
	/** standings that occur; ''  stands for a normal value */
	statuses: string[];
	/** for each cell 0 = no observation, else 1 + the place of its standing in `statuses` */
	status: Uint8Array;
	value: Float64Array;
	numerator?: Float64Array;
	denominator?: Float64Array;
	lower?: Float64Array;
	upper?: Float64Array;
	note?: { codes: Int32Array; dictionary: string[] };
}

/** What a cube's cells stand at, but for the areas. */
export interface Shape {
	/** code of the indicator */
	indicator: string;
	periods: string[];
	dimensions: { code: string; codes: string[] }[];
}

/** Combinations of codes of all dimensions. */
export const combinations = ({ dimensions }: Pick<Shape, 'dimensions'>): number =>
	dimensions.reduce((product, { codes }) => product * codes.length, 1);

/** Most numbers a cube may hold (cells × measures): 128 MB. Above it the engine answers. */
export const MOST_NUMBERS = 16_000_000;

/** The cells of one period and one code of each dimension, one for each of the cube's areas; from this one on. */
export const firstCell = (cube: Cube, period: number, combination: number): number =>
	(period * combinations(cube) + combination) * cube.areas.length;

/** Which combination these codes are, given as their places in the cube's lists, in the order of its dimensions. */
export const combinationOf = ({ dimensions }: Pick<Shape, 'dimensions'>, places: readonly number[]): number =>
	dimensions.reduce((at, { codes }, d) => at * codes.length + places[d], 0);

/** The values of all areas of a cube at one period and one code of each dimension: a view of them, not a copy. */
export function slice(cube: Cube, period: number, places: readonly number[]): Float64Array {
	const from = firstCell(cube, period, combinationOf(cube, places));
	return cube.value.subarray(from, from + cube.areas.length);
}
