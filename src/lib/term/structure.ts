/** What a column is for (SDMX: dimension, measure, attribute). */
export type Role =
	| 'indicator'
	| 'area'
	/** the vintage the row's area is of, by its id or its name */
	| 'vintage'
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
	'vintage',
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
	/** an area as the header spells it, in a table whose columns are areas */
	area?: string;
	period?: string;
	/** dimension code → code, e.g. {sex: 'F', residence: 'U'} */
	dimensions?: Record<string, string>;
	/** standing of its values (SDMX CL_OBS_STATUS): P for a column 'Sơ bộ 2023' */
	status?: string;
}

/** How numbers are written. */
export interface NumberFormat {
	decimal: '.' | ',';
	thousands: '' | '.' | ',' | ' ' | "'";
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
	/** role value, numerator …: how this column writes numbers, when a person said so or it proves another way than the file's */
	format?: NumberFormat;
	/** role value …: factor its numbers are multiplied by, e.g. 100 for shares given as 0–1, 1000 for thousands of people */
	scale?: number;
}

/** What tells the rows that head a section: numbered I, II or A, B; named 'Nội dung 1'; a larger area; less indented; alone in their row. */
export type HeadStyle = 'roman' | 'letter' | 'named' | 'level' | 'indent' | 'alone';
export const HEAD_STYLES: readonly HeadStyle[] = ['roman', 'letter', 'named', 'level', 'indent', 'alone'];

/**
 * A change of the table's shape before its columns get their roles, in order. Steps never drop or add records. A step reads one
 * column otherwise in its place, and all but `fill` make one column more: these stand behind the file's own, in the order of
 * the steps, and may be named by later steps and by roles.
 */
export type Step =
	/** blank cells repeat the cell above: merged cells of a spreadsheet */
	| { kind: 'fill'; column: number }
	/** words that carry a sex ('Population, female'): the sex goes to a new column, the rest stays */
	| { kind: 'split-sex'; column: number }
	/** rows named only by a sex or an age stand under the row they are part of: its name is repeated, the rest goes to a new column */
	| { kind: 'rows-below'; column: number; dimension: string }
	/** rows that head a section: what they say in `column` goes to a new column of the rows below them; `mark` numbers them */
	| { kind: 'section'; column: number; style: HeadStyle; mark?: number }
	/** a new column of differences: men = total − women */
	| { kind: 'difference'; from: number; minus: number; at: At };

/** Which column plays which role. Guessed, corrected by a person, kept beside the file. */
export interface Structure extends NumberFormat {
	columns: ColumnRole[];
	/** vintage the areas are matched against; null = the file's own codes */
	vintage: string | null;
	/** where the areas changed within the file's periods: those of rows whose period starts before `until` (ISO 8601) are of this vintage */
	earlier?: { vintage: string; until: string } | null;
	/** what stands for a key the file does not have */
	fixed: At & { unit?: string };
	/** none: the table is read as it stands */
	steps?: Step[];
	/** which comes first in 03/04/2024, when a person said so */
	dates?: 'day-month' | 'month-day';
	/** what 2011-12 is, when a person said so: a month, or a year that ends in the next */
	pairs?: 'months' | 'years';
	/** which era the file's years are counted in, when a person said so: 2566 of the Buddhist era is 2023 */
	calendar?: 'gregorian' | 'buddhist';
	/** an area as the file spells it ('Tân Lập', or with its parent 'Tân Lập, Lục Yên') → the code a person gave it; '' = leave it out */
	aliases?: Record<string, string>;
	/** questions a person answered, or left as they are: `settledKey` of each finding */
	settled?: string[];
}
