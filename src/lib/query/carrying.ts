import type { Gazetteer } from '../area/gazetteer.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { SIZE_WEIGHT } from '../term/crosswalk.ts';
import type { Answering } from './answer.ts';
import type { Carried } from './carried.ts';
import type { Places } from './places.ts';

/** What answering on another vintage needs. */
export interface Carrying {
	carried: Carried;
	answeringOf: (edition: Dataset) => Answering;
	/** the areas of all vintages */
	source: Gazetteer;
	/** what divided areas are shared out by: a count of the same data set, or the size of areas; null = they are not */
	weight: Indicator | typeof SIZE_WEIGHT | null;
	/** as in `Places` */
	measured?: Places['measured'];
}
