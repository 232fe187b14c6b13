import type { Area } from './area.ts';
import type { Text } from './text.ts';

/** What a change of areas did to one area. */
export interface Lineage {
	/** the area it is told of */
	code: string;
	/** true: it was made of `areas`; false: it became, or became part of, them */
	came: boolean;
	/** vintage of those areas */
	vintage: string;
	/** ISO date of the change */
	date: string;
	basis: Text;
	note?: Text;
	/** `part`: only a part of the old area belongs to the new one */
	areas: { code: string; name: Text; part: boolean }[];
}

/** What a screen needs to know around a scene and cannot see in its pruned data set. */
export interface Around {
	/** '63 provinces (before 1 July 2025)', the whole they make up, and where their sizes are from; null where areas are the file's own */
	vintage: { id: string; name: Text; whole: Text; sizes?: Text } | null;
	/** the vintage's largest level */
	top: string | null;
	/** whether the data set has every area of the vintage's largest level: only then is its sum that of the whole */
	complete: boolean;
	/** name of the group of areas the view is held to */
	group?: Text;
	/** level below that an area can be gone into; null at the bottom */
	below: string | null;
	/** levels one may look at from here */
	levels: string[];
	/** areas that can be gone into from the top */
	parents: Area[];
	/** from the top down to the parent, without it */
	path: Area[];
	/** file of the boundaries of this level; null = tiles */
	boundaries: string | null;
	/** file of the boundaries of the nearest larger level, where this one has none */
	under?: string;
	/** areas of the data set that its vintage does not have: how many, and the first of their names */
	unmatched?: { count: number; names: Text[] };
	/** periods the indicator has, earliest first */
	periods: string[];
	/** sets of areas the figures were reported on, the earliest first, with their periods and levels */
	reported: { id: string; name: Text; periods: string[]; levels: string[] }[];
	/** sets of areas the view can be carried onto, the earliest first */
	carriable: { id: string; name: Text }[];
	/** what changes of areas did to the chosen areas and to the one looked into */
	lineage: Lineage[];
}
