import type { Tables } from '../engine/engine.ts';
import type { Crosswalk } from '../term/crosswalk.ts';
import type { Failure } from '../term/failure.ts';
import type { Kept, PlaceLists } from './intake-talk.ts';

/** The book of a programme kept here, to be kept as a data set as well. */
export interface ToBookData {
	programme: string;
	places: PlaceLists;
	crosswalks: readonly Crosswalk[];
	/** milliseconds since 1970 */
	when: number;
}

export type FromBookData =
	{ kind: 'kept'; kept: Kept; tables: Tables; onDisk: boolean } | { kind: 'failed'; failure: Failure };
