import type { Text } from './text.ts';

/** error: rows or values were set aside · question: a person must say · warning: kept, but look · note: said for the record. */
export type Severity = 'error' | 'question' | 'warning' | 'note';

/** Something the checks saw in a file. Its sentence is the message `finding.<rule>` filled with `values`. */
export interface Finding {
	rule: string;
	severity: Severity;
	column?: string;
	/** How many rows it touches, and the file line of the first (1-based; 0 when it is about the whole file). */
	rows: number;
	first: number;
	/** the lines it touches, in order, the first `MOST_LINES` of them */
	lines?: readonly number[];
	example: string;
	/** a name that each language has its own form of is in both */
	values?: Record<string, string | number | Text>;
}

/** How many lines a finding names at most. */
export const MOST_LINES = 1000;

/** A change made to what the file said, always reported. Its sentence is the message `repair.<what>`. */
export interface Repair {
	what: string;
	column?: string;
	rows: number;
	/** the lines it touches, where they are known, in order, the first `MOST_LINES` of them */
	lines?: readonly number[];
	example: { before: string; after: string };
}

/** A row of the file that is not among the observations, with its file line and why (message `aside.<reason>`). */
export interface SetAside {
	line: number;
	cells: string[];
	reason: string;
}
