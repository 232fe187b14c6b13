import type { Text } from './text.ts';

/** An area of another vintage that a figure was put together from, and its own figure. */
export interface Made {
	vintage: string;
	area: string;
	name: Text;
	/** the part of it that was taken, 0 to 1; null = it went to several areas, and nobody says how much to each */
	share: number | null;
	/** of the whole of it; null = absent, `status` says why */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	status: string;
}

/**
 * How a row came to be on areas that were not those of its time: put together from whole areas, estimated from parts of
 * some, or absent because one was divided and nobody says how.
 */
export type Origin = 'carried' | 'estimated' | 'divided';

/** One number of an answer, with all that must stand beside it. Absent = null, and then `status` says why. */
export interface Row {
	/** area code */
	area: string;
	period: string;
	/** codes of the dimensions the answer is split by, e.g. {sex: 'F'} */
	key: Record<string, string>;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	lower: number | null;
	upper: number | null;
	status: string;
	/** what the file says about this one observation */
	note: string;
	/** how many observations it was put together from, and how many of them had a value */
	parts: number;
	present: number;
	/** vintage of its areas, where it is not the one shown */
	vintage?: string;
	/** on other areas than those it was reported on; absent = as reported */
	origin?: Origin;
	/** the areas it was put together from */
	made?: Made[];
}

/** What an engine answered, as rows. */
export interface Table {
	/** dimensions the rows are split by */
	split: string[];
	rows: Row[];
	/** the statement behind it */
	sql: string;
}
