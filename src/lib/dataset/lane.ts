import { cell, type RawTable } from '../term/column.ts';
import { MOST_LINES, type Finding, type Repair } from '../term/finding.ts';
import type { Status } from '../term/status.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { about } from './finding.ts';
import type { Standing } from './keys.ts';
import { statusOfNote, statusOfWord } from './mark.ts';
import { BAD, BLANK, readMeasure, type MeasureColumn, type Seen } from './measure.ts';
import { coded } from './profile.ts';
import { stepOf } from './step.ts';

export const PARTS = ['numerator', 'denominator', 'lower', 'upper'] as const;

/** A column of values and what belongs to it. */
export interface Lane {
	column: ColumnRole;
	measure: MeasureColumn;
	/** in the order of PARTS */
	parts: (MeasureColumn | null)[];
	status: { column: ColumnRole; rows: Int32Array; status: Status[]; unknown: number[] } | null;
	note: { rows: Int32Array; words: string[]; status: Status[] } | null;
	standing: Standing | null;
	/** how its values were made ('Tổng số − Trong đó: nữ'); '' for a column of the file */
	derived: string;
	/** whether any of its values can have a status or a note */
	says: boolean;
}

export function laneOf(
	table: RawTable,
	structure: Structure,
	column: ColumnRole,
	standing: Standing | null
): Lane {
	const own = (role: string) =>
		structure.columns.find((c) => c.role === role && c.of === column.index) ??
		structure.columns.find((c) => c.role === role && c.of === undefined);
	const measure = readMeasure(table.columns[column.index], structure, column);
	const parts = PARTS.map((role) => {
		const found = own(role);
		return found ? readMeasure(table.columns[found.index], structure, found) : null;
	});
	const [statusColumn, noteColumn] = [own('status'), own('note')];
	const says = statusColumn ? coded(table.columns[statusColumn.index]) : null;
	const words = noteColumn ? coded(table.columns[noteColumn.index]) : null;
	const read = says?.dictionary.map(statusOfWord) ?? [];
	const derived = stepOf(structure, column.index)?.kind === 'difference' ? column.name : '';
	return {
		column,
		measure,
		parts,
		status: says && {
			column: statusColumn!,
			rows: says.codes,
			status: read.map((s) => s ?? ''),
			unknown: read.flatMap((s, i) => (s === null ? [i] : []))
		},
		note: words && {
			rows: words.codes,
			words: words.dictionary.map((w) => w.trim()),
			status: words.dictionary.map(statusOfNote)
		},
		standing,
		derived,
		says: Boolean(derived || says || words || standing || measure.status.size || measure.note.size)
	};
}

const wordAt = ({ measure }: Lane, row: number): number => (measure.codes ? measure.codes[row] : row);

/** The status of a lane's value: what the status column says, then the cell, then the note, then the period. */
export function statusAt(lane: Lane, row: number): Status {
	const at = wordAt(lane, row);
	const own = lane.status ? lane.status.status[lane.status.rows[row]] : '';
	if (own) return own;
	const note = lane.note ? lane.note.status[lane.note.rows[row]] : '';
	if (lane.measure.kind[at] === BLANK) return note || (lane.note?.words[lane.note.rows[row]] ? 'O' : '');
	const marked = lane.measure.status.get(at) ?? note;
	if (marked || !lane.standing) return marked;
	return lane.standing.status[lane.standing.rows ? lane.standing.rows[row] : 0];
}

/** What the file says of a lane's value beside the number. */
export function noteAt(lane: Lane, row: number): string {
	const words = lane.note ? lane.note.words[lane.note.rows[row]] : '';
	const own = lane.measure.note.get(wordAt(lane, row)) ?? '';
	if (!own && !lane.derived) return words;
	return [lane.derived, own, words].filter(Boolean).join('; ');
}

export interface Placed {
	/** row and lane of each observation; no lanes where there is one only */
	row: Int32Array;
	lane: Uint16Array | null;
	/** rows without an observation, in order, and those of them that hold a word that is no number */
	without: number[];
	bad: Set<number>;
}

/**
 * Which lanes of which rows give an observation: a value, or an absence with a reason. A word that is no number gives one only
 * beside other lanes, so that the row is not lost with it.
 * @param reasons rows set aside beforehand: not 0
 */
export function place(lanes: readonly Lane[], reasons: Uint8Array): Placed {
	const rows = reasons.length;
	const most = rows * lanes.length;
	const row = new Int32Array(most);
	const lane = lanes.length > 1 ? new Uint16Array(most) : null;
	const without: number[] = [];
	const bad = new Set<number>();
	const blank = lanes.map(({ status, note }) => !status && !note);
	let n = 0;
	for (let i = 0; i < rows; i++) {
		const first = n;
		if (!reasons[i])
			for (let l = 0; l < lanes.length; l++) {
				const { measure } = lanes[l];
				const kind = measure.kind[measure.codes ? measure.codes[i] : i];
				if (kind === BLANK && (blank[l] || !statusAt(lanes[l], i))) continue;
				if (kind === BAD && !lane) {
					bad.add(i);
					continue;
				}
				row[n] = i;
				if (lane) lane[n] = l;
				n++;
			}
		if (n === first) without.push(i);
	}
	return {
		row: n === most ? row : row.slice(0, n),
		lane: lane && (n === most ? lane : lane.slice(0, n)),
		without,
		bad
	};
}

/** What was changed and what was doubtful in the columns of values and their parts. */
export function sayLanes(
	table: RawTable,
	structure: Structure,
	lanes: readonly Lane[],
	findings: Finding[],
	repairs: Repair[]
): void {
	const told = new Set<number>();
	for (const lane of lanes) {
		sayMeasure(table, structure, lane.column, lane.measure, findings, repairs);
		if (lane.status?.unknown.length && !told.has(lane.status.column.index)) {
			told.add(lane.status.column.index);
			const { dictionary } = coded(table.columns[lane.status.column.index]);
			findings.push(
				about('status-unknown', 'warning', {
					column: lane.status.column.name,
					rows: lane.status.unknown.length,
					example: dictionary[lane.status.unknown[0]]
				})
			);
		}
	}
	for (const part of structure.columns) {
		if (!(PARTS as readonly string[]).includes(part.role)) continue;
		const p = PARTS.indexOf(part.role as (typeof PARTS)[number]);
		const measure = lanes.find((l) => part.of === undefined || l.column.index === part.of)?.parts[p];
		if (measure) sayMeasure(table, structure, part, measure, findings, repairs);
	}
}

function sayMeasure(
	table: RawTable,
	structure: Structure,
	{ name, index, format }: ColumnRole,
	measure: MeasureColumn,
	findings: Finding[],
	repairs: Repair[]
): void {
	const repair = (what: string, { rows, before, after }: Seen) => {
		if (rows) repairs.push({ what, column: name, rows, example: { before, after } });
	};
	const find = (rule: string, severity: Finding['severity'], { rows, before, after }: Seen) => {
		if (rows)
			findings.push(
				about(rule, severity, { column: name, rows, example: before, values: { before, after } })
			);
	};
	repair('number', measure.converted);
	repair('cell-unit', measure.united);
	repair('multiple', measure.multiplied);
	repair('scale', measure.scaled);
	find('bracketed', 'warning', measure.bracketed);
	find('number-too-long', 'warning', measure.long);
	find('number-rounded', 'warning', measure.rounded);
	if (!format && measure.format.decimal !== structure.decimal)
		findings.push(
			about('number-format-mixed', 'warning', {
				column: name,
				example: measure.converted.before,
				values: { decimal: measure.format.decimal }
			})
		);
	badCells(table, index, name, measure, findings);
}

/** Cells of a measure that are neither a number nor a known mark. */
function badCells(
	table: RawTable,
	index: number,
	name: string,
	measure: MeasureColumn,
	findings: Finding[]
): void {
	if (!measure.kind.includes(BAD)) return;
	const lines: number[] = [];
	let rows = 0;
	let first = -1;
	for (let i = 0; i < table.length; i++) {
		if (measure.kind[measure.codes ? measure.codes[i] : i] !== BAD) continue;
		rows++;
		if (first < 0) first = i;
		if (lines.length < MOST_LINES) lines.push(table.lines[i]);
	}
	if (rows)
		findings.push(
			about('not-a-number', 'error', {
				column: name,
				rows,
				first: table.lines[first],
				lines,
				example: cell(table.columns[index], first)
			})
		);
}
