import type { Text } from '../../term/text.ts';

/** A cell of a report's table: words, or a number as it is written, with the figure it opens where it has one. */
export interface ReportCell {
	text: string;
	/** set to the right, in tabular figures */
	number?: boolean;
	/** id of the figure behind it */
	figure?: string;
}

/** A table with real header rows: every row has one cell for each column, the first names the row. */
export interface ReportTable {
	kind: 'table';
	caption: string;
	head: string[];
	rows: ReportCell[][];
	/** said below the table: what is hidden, empty, or not yet reported */
	notes: string[];
}

/** A picture, named by what it draws: whoever prints the report draws it for his own medium. */
export interface ReportPicture {
	kind: 'picture';
	/** which of the pictures of a progress */
	picture: 'contents' | 'quarters' | 'cascade' | 'mindset' | 'coverage';
	caption: string;
	/** the picture in words */
	alt: string;
}

/** How a figure of the report was made, for its last section. */
export interface ReportSource {
	figure: string;
	name: string;
	value: string;
	formula: string;
	/** cells it was made of, and rows that belong to it and are empty */
	cells: number;
	empty: number;
}

export type ReportPart =
	| { kind: 'heading'; level: 2 | 3; text: string }
	| { kind: 'paragraph'; text: string; figures?: string[] }
	| { kind: 'list'; entries: string[] }
	| ReportTable
	| ReportPicture
	| { kind: 'sources'; caption: string; head: string[]; sources: ReportSource[] };

/** A report as plain data, in one language: a page prints it, a document writer writes it. */
export interface Report {
	/** 2025-Q3, 2025, or 'completion' */
	period: string;
	title: string;
	/** programme, area, set of areas, the day it was due */
	subtitle: string[];
	/** said in front of everything: made up, reported, small numbers hidden */
	warnings: string[];
	parts: ReportPart[];
	/** where the figures come from, and when they were last changed */
	source: string;
	programme: Text;
}
