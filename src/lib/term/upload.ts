import type { RawTable } from './column.ts';
import type { Disclosure } from './disclosure.ts';
import type { Finding, Repair, SetAside } from './finding.ts';
import type { ColumnRole } from './structure.ts';

/** How a text table was understood. Absent members do not apply to the kind of file. */
export interface TableShape {
	delimiter?: string;
	quote?: string;
	headerRows: number;
	/** 1-based file line of the first record. */
	firstDataRow: number;
	newline?: '\n' | '\r\n' | '\r';
	/** columns the table has; those further right hold the surplus cells of single records. Absent when there are none */
	width?: number;
}

export type UploadKind =
	| 'csv'
	| 'parquet'
	| 'xlsx'
	| 'xlsb'
	| 'xls'
	| 'ods'
	| 'json'
	| 'json-stat'
	| 'px'
	| 'geojson'
	| 'topojson'
	| 'sdmx-csv'
	| 'dhis2';

/** One of several tables in a file: a sheet of a workbook, a file of an archive, a table below another on one sheet. */
export interface Part {
	kind: 'sheet' | 'file' | 'table';
	/** the sheet's or file's own name; of a stacked table its title or first words */
	name: string;
	/** records as far as known without reading the part whole */
	rows?: number;
	hidden?: true;
}

/** What a file that describes itself (JSON-stat, PX, a Data Package …) says of its table. A person may say otherwise. */
export interface SelfDescription {
	title?: string;
	source?: string;
	licence?: string;
	/** ISO date of the last change */
	updated?: string;
	/** how its small numbers of people were protected */
	disclosure?: Disclosure;
	notes: string[];
	/**
	 * by the column's index: the role and what belongs to it; columns left out are guessed. A dimension without its code is
	 * one for certain, but its name has to be found from its words.
	 */
	roles: (Omit<ColumnRole, 'index' | 'name'> | undefined)[];
	/** by the column's index: what people call it, when its name in the table is for machines */
	titles?: (string | undefined)[];
	/** the set of areas its codes belong to; null = its own */
	vintage?: string | null;
	/** keys are codes already, to be kept letter by letter */
	coded?: true;
	/** records that are no observations by the file's own word, and why (message `aside.<reason>`) */
	aside?: { row: number; reason: string }[];
}

/** A file as read: bytes → table, before anybody says what its columns mean. */
export interface Upload {
	/** The file's own name, text for people, never a path. */
	file: string;
	kind: UploadKind;
	encoding: string;
	bytes: number;
	/** the sheet or the file of an archive that was read */
	sheet?: string;
	/** sheets or files it holds, in their order, when there are several */
	parts?: Part[];
	/** tables stacked in the part read, when there are several, and which of them was read (0-based) */
	stacked?: { tables: Part[]; read: number };
	self?: SelfDescription;
	table: TableShape;
	raw: RawTable;
	/** how many columns at the end of the table were made from the file's own ('F: Female' → F and Female); absent: none */
	made?: number;
	/** columns of its sheet that stand empty to the left of the table; absent: none */
	left?: number;
	/** the lines above the table, as text; absent when there are none */
	preamble?: string[];
	/** the header's rows cell by cell, a group title in every column it stands over; absent without a header */
	headers?: string[][];
	/** of each column, the font its text is written in when that is one whose letters stand for others (.VnTime, VNI-Times) */
	fonts?: (string | undefined)[];
	/** Lines that are not records: preamble, footnotes, empty lines are counted in findings, not here. */
	setAside: SetAside[];
	findings: Finding[];
	repairs: Repair[];
}
