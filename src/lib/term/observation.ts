import type { Coded } from './column.ts';

/** SDMX code of a total over a dimension. */
export const TOTAL = '_T';

/** Codes of the dimension `sex` (SDMX CL_SEX). */
export const SEXES = ['F', 'M', TOTAL] as const;
export type Sex = (typeof SEXES)[number];

/**
 * Tidy observations, columnar: one row per value at a key. The key is indicator, area, period and the dimensions, in
 * that order of `keys`. Numbers are NaN when absent; `status` then says why.
 */
export interface Observations {
	length: number;
	/** 'indicator', 'area', 'period', then each dimension by its code */
	keys: Map<string, Coded>;
	value: Float64Array;
	numerator?: Float64Array;
	denominator?: Float64Array;
	lower?: Float64Array;
	upper?: Float64Array;
	unit?: Coded;
	status: Coded;
	note?: Coded;
	/** the set of areas each one's area code is of, where there are several */
	vintage?: Coded;
	/** record of the raw table each observation came from */
	row: Int32Array;
}

export const KEYS = ['indicator', 'area', 'period'] as const;

/** The dimensions of a set of observations, without indicator, area and period. */
export const dimensionsOf = (observations: Observations): string[] =>
	[...observations.keys.keys()].filter((key) => !(KEYS as readonly string[]).includes(key));
