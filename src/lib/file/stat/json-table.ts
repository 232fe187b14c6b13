import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding, SetAside } from '#lib/term/finding.ts';
import { bigNumbers } from '../table/big-number.ts';
import { Cells, composedIn, countedLines, MAX_CELLS, type CellValue } from '../table/cells.ts';
import { cellOf, isObject, type Json, type JsonObject } from './json-text.ts';
import { MAX_COLUMNS, type Table } from '../source.ts';

/** A record of a JSON file: an object whose members are cells. */
export interface JsonRecords {
	records: readonly Json[];
	/** 1-based file line of each; left out: records are counted */
	lines?: Int32Array;
}

/** Words that name a thing beside its code, as in `{"id": "VN", "value": "Viet Nam"}`. */
const NAMES = ['value', 'name', 'label', 'text'];

/**
 * Records → table: a column for each member, the members of an object inside a record as `outer.inner`, whatever lies deeper
 * as its JSON text. A member that a record lacks is an empty cell; what is no record is set aside.
 * Failures: empty, too-many-columns, too-many-cells.
 */
export function tableOfRecords({ records, lines }: JsonRecords, encoding: string): Result<Table> {
	const kept: number[] = [];
	const setAside: SetAside[] = [];
	const lineOf = (i: number) => lines?.[i] ?? i + 1;
	records.forEach((record, i) => {
		if (isObject(record)) kept.push(i);
		else
			setAside.push({
				line: lineOf(i),
				cells: [JSON.stringify(record).slice(0, 1000)],
				reason: 'not-a-record'
			});
	});
	const columns = new Map<string, Cells>();
	const fill = (name: string, row: number, value: CellValue): boolean => {
		let column = columns.get(name);
		if (!column) {
			if (columns.size >= MAX_COLUMNS || (columns.size + 1) * kept.length > MAX_CELLS) return false;
			columns.set(name, (column = new Cells(name, kept.length)));
		}
		column.set(row, value);
		return true;
	};
	for (let row = 0; row < kept.length; row++) {
		for (const [name, value] of cellsOf(records[kept[row]] as JsonObject)) {
			if (fill(name, row, value)) continue;
			if (columns.size >= MAX_COLUMNS)
				return failed('too-many-columns', { columns: columns.size + 1, limit: MAX_COLUMNS });
			return failed('too-many-cells', { cells: kept.length * (columns.size + 1), most: MAX_CELLS });
		}
	}
	if (!columns.size) return failed('empty');
	const made = [...columns.values()].map((column) => column.finish());
	const findings: Finding[] = made.flatMap(bigNumbers);
	if (setAside.length) findings.push(notRecords(setAside));
	return done({
		kind: 'json',
		encoding,
		table: { headerRows: 0, firstDataRow: kept.length ? lineOf(kept[0]) : 0 },
		raw: {
			columns: made,
			length: kept.length,
			lines: lines
				? Int32Array.from(kept, lineOf)
				: countedLines(records.length).filter((_, i) => isObject(records[i]))
		},
		setAside,
		findings,
		repairs: composedIn([...columns.values()])
	});
}

export const notRecords = (aside: readonly SetAside[]): Finding => ({
	rule: 'not-a-record',
	severity: 'error',
	rows: aside.length,
	first: aside[0].line,
	lines: aside.slice(0, 1000).map(({ line }) => line),
	example: aside[0].cells[0].slice(0, 80)
});

/** The cells of a record under their columns' names. */
function* cellsOf(record: JsonObject): Generator<[string, CellValue]> {
	for (const [name, value] of Object.entries(record)) {
		if (!isObject(value)) yield [name, cellOf(value)];
		else {
			const named = NAMES.find((each) => Object.hasOwn(value, each) && typeof value[each] === 'string');
			const coded =
				Object.keys(value).length === 2 && (Object.hasOwn(value, 'id') || Object.hasOwn(value, 'code'));
			for (const [inner, each] of Object.entries(value))
				yield [coded && inner === named ? name : `${name}.${inner}`, cellOf(each)];
		}
	}
}
