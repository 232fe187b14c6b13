import type { Text } from './text.ts';

/** What a cell of a tracking book holds; null = not filled in yet. Dates ISO, periods SDMX, areas and code lists by code. */
export type CellValue = string | number | null;

/**
 * What a column of a register takes. A count is a whole number of 0 or more, an amount a number of 0 or more, a value any
 * number; a code is one of `codes`, a content one of the programme's contents, an indicator one of its indicators; a row names
 * a row of the register `refers`.
 */
export type ColumnKind =
	| 'text'
	| 'count'
	| 'amount'
	| 'value'
	| 'date'
	| 'period'
	| 'area'
	| 'code'
	| 'content'
	| 'row'
	| 'indicator';

/** Who is counted in a column that is part of another: women, men, ethnic minority, children, persons with disability. */
export type Subgroup = 'women' | 'men' | 'ethnic' | 'children' | 'disability';

/**
 * What a count counts. Participations add up over sessions; people do not, since one person may come to several; units
 * (teams, sessions, classes) add up.
 */
export type Counted = 'participations' | 'people' | 'units';

export interface RegisterColumn {
	code: string;
	name: Text;
	kind: ColumnKind;
	/** as words: 'million VND' */
	unit?: Text;
	required?: boolean;
	/** of kind code: what it may be */
	codes?: { code: string; name: Text }[];
	/** of kind area: the levels it may be of; any when left out */
	levels?: string[];
	/** of kind row: the register it refers to */
	refers?: string;
	/** of a count that is a part of another of the same row: 'women of participants' */
	part?: { of: string; who: Subgroup };
	/** of a count: what it counts; units when left out */
	counts?: Counted;
	/** what to write in it, for forms and the template */
	note?: Text;
}

/**
 * One table of a tracking book: activities, inputs, outputs, results, training, dialogues, issues … The first column of kind
 * date or period says when a row is about, the first of kind area where, the first of kind content for which content; where a
 * row must name a row of another register, it is when and where that one is.
 */
export interface Register {
	code: string;
	name: Text;
	/** where it stands in the results chain; null beside it */
	stage: 'input' | 'activity' | 'output' | 'outcome' | null;
	columns: RegisterColumn[];
	note?: Text;
}

/** A number over the rows of a register that meet all conditions: the sum of a column, or how many rows there are. */
export interface Term {
	register: string;
	/** summed; left out, the rows are counted */
	column?: string;
	/** column → the values it may have; null stands for an empty cell */
	where?: Record<string, CellValue[]>;
	/** only rows in which this column is filled in */
	filled?: string;
}

/** of ÷ over × per; without `over`, of alone. */
export interface Formula {
	of: Term;
	over?: Term;
	/** 100 for percent; 1 when left out */
	per?: number;
}

/** An indicator of a programme: what is counted, how it adds up and who watches it. */
export interface ProgrammeIndicator {
	code: string;
	name: Text;
	definition: Text;
	unit: Text;
	/** the content of the programme it belongs to */
	content: string;
	/** how values of several areas or periods are put together; participations add, people do not */
	additivity: 'sum' | 'rate' | 'none';
	direction: 'higher' | 'lower' | 'neither';
	/** where its figures come from: a formula over the registers; left out, officers enter it in the register of results */
	formula?: Formula;
	/** of a rate that officers enter: value = numerator ÷ denominator × per; 100 for percent, 1 when left out */
	per?: number;
}

/** A date of the programme's own calendar by which a report is due. */
export interface ReportDue {
	code: string;
	name: Text;
	/** quarter, year or completion */
	of: 'quarter' | 'year' | 'completion';
	/** days after the end of the period, or a fixed day of the year it is about (0) or the next (1) */
	due: { days: number } | { month: number; day: number; year: 0 | 1 };
	source?: Text;
}

/** A programme: everything a tracking book needs to know of it. Data, never code. */
export interface Programme {
	id: string;
	title: Text;
	description: Text;
	source: Text;
	/** made up for demonstration; said wherever it is shown */
	synthetic: boolean;
	/** vintage its rows name areas in, unless a row's period says an earlier one */
	vintage: string;
	/** ISO dates of the phase */
	from: string;
	to: string;
	contents: { code: string; name: Text }[];
	indicators: ProgrammeIndicator[];
	registers: Register[];
	calendar: ReportDue[];
}

/** Where a cell's value came from: who entered it, when (ISO, UTC), and the file, sheet and cell it was read from, if any. */
export interface Origin {
	by: string;
	at: string;
	file?: string;
	sheet?: string;
	/** as spreadsheets say it: 'C14' */
	cell?: string;
	/** printed in a source as reported, not entered by an officer */
	reported?: boolean;
}

/**
 * One change of one cell. A book is the set of its changes: nothing is ever overwritten, two copies merge by union, and
 * undo is one more change. `column` null takes the row out (value 1) or puts it back (value 0).
 */
export interface BookChange {
	/** unique, and sorting by it sorts by the order in which one copy made them */
	id: string;
	register: string;
	row: string;
	column: string | null;
	value: CellValue;
	/** the change whose value was seen when this was made; null when the cell was empty */
	over: string | null;
	/** others that were seen: the values of a conflict this settles; of a row taken out, the values it had */
	seen?: string[];
	/** of an undo: the change whose value it puts back; '' = none, the cell was empty */
	restores?: string;
	origin: Origin;
}

/** One row as it stands. */
export interface BookRow {
	id: string;
	register: string;
	/** column → its value and the change that gave it; columns nobody filled in are absent */
	cells: Record<string, { value: CellValue; change: string; origin: Origin }>;
}

/**
 * Two changes of one cell, neither of which saw the other, and which differ. `column` null: a row was taken out by somebody
 * who had not seen what another wrote in it.
 */
export interface BookConflict {
	register: string;
	row: string;
	column: string | null;
	/** the values that stand against each other, earliest first; the last is the one shown until somebody decides */
	changes: BookChange[];
}

/** Something a check saw in a row of a book. Its sentence is the message `book-finding.<rule>` filled with `values`. */
export interface BookFinding {
	rule: string;
	/** error: must be put right before the figures hold · warning: look at it · note: said for the record */
	severity: 'error' | 'warning' | 'note';
	register: string;
	row: string;
	/** null when it is about the row */
	column: string | null;
	values?: Record<string, string | number | Text>;
}

/** A tracking book: a programme and what was entered. */
export interface Book {
	programme: Programme;
	changes: BookChange[];
}

/** A cell of a row as it stands. */
export interface CellAt {
	register: string;
	row: string;
	/** '' when the row itself is counted */
	column: string;
}

/** A number that knows what it was made of. `null` when nothing it needs is filled in, or when `refused` says why not. */
export interface Figure {
	value: number | null;
	unit: Text;
	/** in words and signs: 'Σ disbursed ÷ Σ allocated × 100' */
	formula: Text;
	/** the cells it was made of */
	cells: CellAt[];
	/** of a fraction: the place among the cells from which on they are the denominator's, and what it is multiplied by */
	over?: number;
	per?: number;
	/** rows that belong to it and whose cell is empty */
	empty: number;
	/** rows of areas that were divided since, which may belong to it or not and are not in it */
	divided: number;
	/** why there is no number although there are cells: message `figure.<refused>` */
	refused?: string;
}
