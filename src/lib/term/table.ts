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
}

/** What an engine answered, as rows. */
export interface Table {
	/** dimensions the rows are split by */
	split: string[];
	rows: Row[];
	/** the statement behind it */
	sql: string;
}
