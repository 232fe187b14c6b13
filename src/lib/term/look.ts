import type { Area } from './area.ts';
import type { Text } from './text.ts';

/** What a screen needs to know around a scene and cannot see in its pruned data set. */
export interface Around {
	/** '63 provinces (before 1 July 2025)', and the whole they make up; null where areas are the file's own */
	vintage: { id: string; name: Text; whole: Text } | null;
	/** the vintage's largest level */
	top: string | null;
	/** whether the data set has every area of the vintage's largest level: only then is its sum that of the whole */
	complete: boolean;
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
	/** periods the indicator has, earliest first */
	periods: string[];
}
