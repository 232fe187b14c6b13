import type { Unsought } from '../disclosure/cells.ts';
import type { Tally } from '../disclosure/gate.ts';
import type { Tables } from '../engine/engine.ts';
import type { Grouping } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import type { Failure } from '../term/failure.ts';
import type { PublishedWhole } from './published-disk.ts';

/** A data set on its way through the gate, off the page's thread. How it is to be protected it says itself. */
export interface ToGate {
	dataset: Dataset;
	tables: Tables;
	/** what was given out of it before */
	published: PublishedWhole[];
	/** vintage → divisions of its areas beside the hierarchy */
	groupings: Record<string, readonly Grouping[]>;
}

/** A data set that came through: what may leave this browser. */
export interface ThroughGate {
	dataset: Dataset;
	tables: Tables;
	level: number;
	tallies: Tally[];
	/** attacks that could not be tried */
	unsought: Unsought[];
}

export type FromGate =
	/** how it stands to the gate by what it counts, whatever anybody said */
	| { kind: 'natural'; natural: Disclosure['kind'] }
	| { kind: 'progress'; part: number }
	| { kind: 'through'; through: ThroughGate }
	| { kind: 'failed'; failure: Failure };
