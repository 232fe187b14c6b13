import type { Area } from './area.ts';
import type { Text } from './text.ts';

/** What a screen needs to know around a scene and cannot see in its pruned data set. */
export interface Around {
	/** '63 provinces (before 1 July 2025)', and the whole they make up; a data set without a vintage gives its title */
	vintage: { id: string | null; name: Text; whole: Text };
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
	/** periods the indicator has, earliest first */
	periods: string[];
}
