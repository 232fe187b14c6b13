import type { Area, Grouping } from './area.ts';
import type { Disclosure } from './disclosure.ts';
import type { Text } from './text.ts';

/**
 * How values of an indicator may be put together: sums and counts add; a rate is numerator over denominator times `per`;
 * none (medians, indexes, rates without their parts) refuses.
 */
export type Additivity = 'sum' | 'rate' | 'none';

/** Which way is good. */
export type Direction = 'higher' | 'lower' | 'neither';

export interface Indicator {
	code: string;
	name: Text;
	/** what a value is counted in, as words: 'deaths per 1,000 live births' */
	unit: Text;
	additivity: Additivity;
	/** rate = per × numerator / denominator; 100 for percent */
	per: number;
	direction: Direction;
	/** who it is about: 'women', 'children' …, shown above the headline */
	topic?: Text;
	definition?: Text;
}

export interface Dimension {
	code: string;
	name: Text;
	/** in the order to show them; the total, if there is one, last */
	codes: { code: string; name: Text }[];
}

/** How a value must stand to what was aimed at; '<42' is a legal target. */
export const COMPARISONS = ['=', '<', '≤', '>', '≥'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Area of a target that is for everything the data set is of, and of one that each of its areas is held against. */
export const WHOLE = '_T';
export const EACH = '*';

/** What a target is for besides the value: women minus men, women ÷ men, or the parity index. */
export const TARGET_MEASURES = ['gap', 'ratio', 'parity'] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** Where an indicator began (baseline), or where it should get to (target), in an area at a period. */
export interface Target {
	indicator: string;
	/** an area's code, WHOLE or EACH */
	area: string;
	/** the area's vintage; the data set's own (its latest) when left out */
	vintage?: string;
	period: string;
	kind: 'baseline' | 'target';
	comparison: Comparison;
	value: number;
	/** F, M or _T; not said = whoever the indicator counts */
	sex?: string;
	/** not said = the value of the indicator; else women held against men, and then there is no sex */
	measure?: TargetMeasure;
	/** where it was laid down */
	source?: Text;
	/** false: written down from memory, to be checked before it is quoted */
	confirmed?: boolean;
}

/** What people say of a data set; everything else is read off the observations. */
export interface DatasetMeta {
	id: string;
	title: Text;
	description: Text;
	source: Text;
	/** where the figures can be read; shown as text */
	link?: string;
	licence: string;
	/** how the figures were made, and whom to ask about them */
	method?: Text;
	contact?: string;
	/** ISO date of the figures' last change */
	date: string;
	/** made up for demonstration; shown wherever the data are shown */
	synthetic: boolean;
	vintage: string | null;
	/** where areas are whose rows in the file have a position: longitude and latitude, degrees */
	points?: Record<string, readonly [number, number]>;
	indicators: Indicator[];
	dimensions: Dimension[];
	targets: Target[];
	/** the indicator, and if wanted the period, to open on; else coverage decides */
	opening?: { indicator: string; period?: string };
	/** whether small numbers of people in it are hidden; decided by what it counts when nobody says */
	disclosure?: Disclosure;
}

/** How many areas have a value: one row per indicator × period × level × sex. */
export interface Coverage {
	indicator: string;
	period: string;
	level: string;
	sex: string;
	areas: number;
}

/** The part of a data set whose areas are of one vintage. */
export interface Edition {
	vintage: string;
	/** where its areas begin in the data set's `areas`, and how many there are */
	first: number;
	areas: number;
	levels: string[];
	periods: string[];
	coverage: Coverage[];
	rows: number;
}

/** A data set as the pages know it: all but the observations. */
export interface Dataset extends DatasetMeta {
	/**
	 * sorted; the index in this list is the number that stands for the area in an engine's table. Where there are several
	 * editions, edition by edition: a code is of one area only within its edition
	 */
	areas: Area[];
	/** where its areas are of several vintages: the part of each, the earliest first */
	editions?: Edition[];
	/** of an edition taken alone: the number of its first area in an engine's table; else 0 */
	first?: number;
	/** levels that have observations, from the largest to the smallest */
	levels: string[];
	periods: string[];
	coverage: Coverage[];
	rows: number;
	/** indicator → dimension → the codes that have observations, in the dimension's order */
	codes: Record<string, Record<string, string[]>>;
	/** divisions of its areas beside the hierarchy */
	groupings?: readonly Grouping[];
	/** names of levels as its vintage has them */
	levelNames?: Record<string, Text>;
	/** optional columns its observations have */
	has: ('numerator' | 'denominator' | 'lower' | 'upper' | 'note')[];
	/** none of its observations says that its indicator does not apply; absent = nobody has looked */
	applicable?: boolean;
	/** sha256 of the observations, 12 hex digits: the data version */
	version: string;
	/** of a data set of the library: which of its versions it is (null = not published yet), and its place in the catalogue */
	publication?: { number: number | null; seq: number };
	/** how it differs from the version it took the place of, where that is known, in observations */
	change?: { version: string; date: string; added: number; removed: number; changed: number };
}
