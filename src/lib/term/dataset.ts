import type { Area } from './area.ts';
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

export interface Target {
	indicator: string;
	area: string;
	period: string;
	kind: 'baseline' | 'target';
	comparison: '=' | '<' | '≤' | '>' | '≥';
	value: number;
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
	/** ISO date of the figures' last change */
	date: string;
	/** made up for demonstration; shown wherever the data are shown */
	synthetic: boolean;
	vintage: string | null;
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

/** A data set as the pages know it: all but the observations. */
export interface Dataset extends DatasetMeta {
	/** sorted; the index in this list is the number that stands for the area in an engine's table */
	areas: Area[];
	/** levels that have observations, from the largest to the smallest */
	levels: string[];
	periods: string[];
	coverage: Coverage[];
	rows: number;
	/** indicator → dimension → the codes that have observations, in the dimension's order */
	codes: Record<string, Record<string, string[]>>;
	/** optional columns its observations have */
	has: ('numerator' | 'denominator' | 'lower' | 'upper' | 'note')[];
	/** sha256 of the observations, 12 hex digits: the data version */
	version: string;
}
