import type { Boundaries, BoundaryChoice } from '../area/boundary/boundary.ts';
import type { ListColumn } from '../area/list/columns.ts';
import type { OwnList } from '../area/list/list.ts';
import type { Failure } from '../term/failure.ts';
import type { PlaceLists } from './intake-talk.ts';
import type { OwnPlaceWhole } from './own-place.ts';

/** A list as it was read, with an example of each column. */
export interface ReadList extends OwnList {
	examples: string[];
}

export type ToPlace =
	| { kind: 'list'; file: File; places: PlaceLists; id: string; name: string; columns?: ListColumn[] }
	| { kind: 'boundaries'; file: File; places: PlaceLists; vintage: string; choice: BoundaryChoice }
	| { kind: 'keep'; whole: OwnPlaceWhole };

export type FromPlace =
	| { kind: 'list'; list: ReadList }
	| { kind: 'boundaries'; boundaries: Boundaries }
	| { kind: 'kept'; onDisk: boolean }
	| { kind: 'failed'; failure: Failure };
