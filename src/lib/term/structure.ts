/** What a column is for (SDMX: dimension, measure, attribute). */
export type Role =
	| 'indicator'
	| 'area'
	| 'period'
	| 'dimension'
	| 'value'
	| 'numerator'
	| 'denominator'
	| 'lower'
	| 'upper'
	| 'unit'
	| 'status'
	| 'note'
	/** the name of what another column codes: `of` says which column */
	| 'label'
	/** the area one level up, used to tell areas of one name apart */
	| 'parent'
	| 'ignore';
export const ROLES: readonly Role[] = [
	'indicator',
	'area',
	'parent',
	'period',
	'dimension',
	'value',
	'numerator',
	'denominator',
	'lower',
	'upper',
	'unit',
	'status',
	'note',
	'label',
	'ignore'
];

/** Coordinates a column itself stands for: a wide file's `pop_f_2019` is {indicator: pop, sex: F, period: 2019}. */
export interface At {
	indicator?: string;
	period?: string;
	/** dimension code → code, e.g. {sex: 'F', residence: 'U'} */
	dimensions?: Record<string, string>;
}

export interface ColumnRole {
	/** index of the column in the table: names may repeat */
	index: number;
	name: string;
	role: Role;
	/** role dimension: its code, e.g. 'sex', 'age', 'wealth_quintile' */
	dimension?: string;
	/** role value, numerator …: where this column stands; empty for a tidy file */
	at?: At;
	/** role label, status, note, lower, upper, numerator, denominator: the index of the column it belongs to */
	of?: number;
}

/** Which column plays which role. Guessed, corrected by a person, kept beside the file. */
export interface Structure {
	columns: ColumnRole[];
	/** vintage the areas are matched against; null = the file's own codes */
	vintage: string | null;
	/** what stands for a key the file does not have */
	fixed: At & { unit?: string };
	decimal: '.' | ',';
	thousands: '' | '.' | ',' | ' ';
}
