import type { Tables } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Failure } from '../term/failure.ts';
import type { PlaceLists } from './intake-talk.ts';

/** A data set to be written as Parquet, with the lists of areas as a Data Package. */
export interface ToPack {
	dataset: Dataset;
	tables: Tables;
	/** said of every observation */
	note: string;
	places: PlaceLists | null;
}

export type FromPack = { kind: 'packed'; bytes: Uint8Array } | { kind: 'failed'; failure: Failure };
