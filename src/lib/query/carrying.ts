import type { Gazetteer } from '../area/gazetteer.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Answering } from './answer.ts';
import type { Carried } from './carried.ts';

/** What answering on another vintage needs. */
export interface Carrying {
	carried: Carried;
	answeringOf: (edition: Dataset) => Answering;
	/** the areas of all vintages */
	source: Gazetteer;
	/** a count of the same data set that divided areas are shared out by; null = they are not */
	weight: Indicator | null;
}
