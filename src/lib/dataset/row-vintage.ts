import type { RawTable } from '../term/column.ts';
import { MOST_LINES, type Finding } from '../term/finding.ts';
import { startOf } from '../term/period.ts';
import type { Structure } from '../term/structure.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { about } from './finding.ts';
import { periodOf } from './period.ts';
import { coded } from './profile.ts';

/** The vintages the areas of a table are of: row by row, or where the periods stand in the headings, column by column. */
export interface RowVintages {
	/** null = of no list: the file's own codes */
	ids: (string | null)[];
	/** nothing in it where they are told by columns */
	ofRow: Int32Array;
	/** of each column of values, in their order */
	ofColumn?: number[];
}

/** The vintage a word of a file means, by its id or its name. */
export function vintageNamed(word: string, source: Gazetteer): string | null {
	const text = word.trim().toLowerCase();
	if (text === '') return null;
	const found = source.vintages.find(
		({ id, name }) =>
			id.toLowerCase() === text || name.vi.toLowerCase() === text || name.en.toLowerCase() === text
	);
	return found?.id ?? null;
}

/**
 * The vintage of each row, as its column of vintages says, else by its period where the areas changed on the way; of each column
 * of values where the headings say the periods. Null where all are of the structure's one vintage. A row that does not say is of that one; of none in a file of codes, whose
 * blank means that.
 * @param periodOf the period of a row
 * @param isCoded whether the file is one of codes
 */
export function rowVintages(
	table: RawTable,
	structure: Structure,
	source: Gazetteer,
	periodOf: (row: number) => string,
	isCoded: boolean,
	findings: Finding[]
): RowVintages | null {
	const known = structure.vintage !== null && source.vintage(structure.vintage) ? structure.vintage : null;
	const column = structure.columns.find(({ role }) => role === 'vintage');
	if (column) {
		const { codes, dictionary } = coded(table.columns[column.index]);
		const of = dictionary.map((word) => vintageNamed(word, source));
		const unsaid: number[] = [];
		for (let i = 0; i < table.length; i++)
			if (of[codes[i]] === null && !(isCoded && dictionary[codes[i]] === '')) unsaid.push(i);
		if (unsaid.length)
			findings.push(
				about('vintage-unsaid', 'warning', {
					rows: unsaid.length,
					first: table.lines[unsaid[0]],
					lines: unsaid.slice(0, MOST_LINES).map((row) => table.lines[row]),
					column: column.name,
					example: dictionary[codes[unsaid[0]]],
					values: { said: dictionary[codes[unsaid[0]]].trim() || 'none' }
				})
			);
		return used(table.length, (row) => of[codes[row]] ?? (isCoded ? null : known), known);
	}
	const { earlier } = structure;
	if (!earlier || !source.vintage(earlier.vintage)) return null;
	const until = startOf(earlier.until);
	const inHeadings = headingPeriods(structure);
	if (inHeadings) {
		const early = inHeadings.map((period) => startOf(period) < until);
		if (!early.includes(true)) return null;
		const ids = early.includes(false) ? [earlier.vintage, known] : [earlier.vintage];
		return { ids, ofRow: new Int32Array(0), ofColumn: early.map((each) => (each ? 0 : 1)) };
	}
	return used(table.length, (row) => (startOf(periodOf(row)) < until ? earlier.vintage : known), known);
}

/** The periods of the columns of values where every heading says a dated one; else null. */
export function headingPeriods({ columns }: Structure): string[] | null {
	const values = columns.filter(({ role }) => role === 'value');
	const periods = values.map(({ at }) =>
		at?.period === undefined ? null : (periodOf(at.period) ?? at.period)
	);
	const dated = periods.every((each) => each !== null && !Number.isNaN(startOf(each)));
	return values.length > 1 && dated && !columns.some(({ role }) => role === 'period')
		? (periods as string[])
		: null;
}

/** The vintages that some row is of; null where that is one, and the one all would be of anyway. */
function used(length: number, of: (row: number) => string | null, usual: string | null): RowVintages | null {
	const ids: (string | null)[] = [];
	const ofRow = new Int32Array(length);
	for (let i = 0; i < length; i++) {
		const id = of(i);
		let at = ids.indexOf(id);
		if (at < 0) at = ids.push(id) - 1;
		ofRow[i] = at;
	}
	return ids.length === 0 || (ids.length === 1 && ids[0] === usual) ? null : { ids, ofRow };
}
