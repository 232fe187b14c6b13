import type { RawTable } from './column.ts';
import type { Finding, Repair, SetAside } from './finding.ts';

/** How a text table was understood. Absent members do not apply to the kind of file. */
export interface TableShape {
	delimiter?: string;
	quote?: string;
	headerRows: number;
	/** 1-based file line of the first record. */
	firstDataRow: number;
	newline?: '\n' | '\r\n' | '\r';
}

/** A file as read: bytes → table, before anybody says what its columns mean. */
export interface Upload {
	/** The file's own name, text for people, never a path. */
	file: string;
	kind: 'csv' | 'parquet';
	encoding: string;
	bytes: number;
	sheet?: string;
	table: TableShape;
	raw: RawTable;
	/** Lines that are not records: preamble, footnotes, empty lines are counted in findings, not here. */
	setAside: SetAside[];
	findings: Finding[];
	repairs: Repair[];
}
