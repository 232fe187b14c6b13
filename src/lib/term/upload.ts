import type { RawTable } from './column.ts';
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
	/** ISO date of the last change */
	updated?: string;
	notes: string[];
	/** by the column's index: the role and what belongs to it; columns left out are guessed */
	roles: (Omit<ColumnRole, 'index' | 'name'> | undefined)[];
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
	/** Lines that are not records: preamble, footnotes, empty lines are counted in findings, not here. */
	setAside: SetAside[];
	findings: Finding[];
	repairs: Repair[];
}
