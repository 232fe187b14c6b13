import type { Tally } from '../disclosure/gate.ts';
import type { Tables } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Rules, SwitchedOff } from '../term/disclosure.ts';
import type { Failure } from '../term/failure.ts';

/** A data set on its way through the gate, off the page's thread. */
export interface ToGate {
	dataset: Dataset;
	tables: Tables;
	rules: Rules;
	/** protection is switched off */
	off: SwitchedOff | null;
	/** somebody said that whatever counts in it counts people */
	forced: boolean;
}

/** A data set that came through: what may leave this browser. */
export interface ThroughGate {
	dataset: Dataset;
	tables: Tables;
	level: number;
	tallies: Tally[];
}

export type FromGate =
	| { kind: 'progress'; part: number }
	| { kind: 'through'; through: ThroughGate }
	| { kind: 'failed'; failure: Failure };
