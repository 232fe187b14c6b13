import type { RawTable } from '../term/column.ts';
import { cell } from '../term/column.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Finding, Repair, SetAside } from '../term/finding.ts';
import type { Observations } from '../term/observation.ts';
import type { Structure } from '../term/structure.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { assignAreas } from './assign.ts';
import { atOf, type Source } from './key.ts';
import { keySources } from './keys.ts';
import { readMeasure, type MeasureColumn } from './measure.ts';
import { statusOfNote, statusOfWord } from './mark.ts';
import { about } from './finding.ts';
import type { FoundNames } from './found.ts';
import { matchPlaces, placesOf } from './place.ts';
import { coded } from './profile.ts';
import { blankReason, recordReasons } from './record.ts';

export interface Tidy {
	observations: Observations;
	setAside: SetAside[];
	findings: Finding[];
	repairs: Repair[];
	/** distinct areas of the file */
	areas: { matched: number; unmatched: number; ambiguous: number; vintage: string | null };
	/** records: read = kept + setAside */
	rows: { read: number; kept: number; setAside: number };
	names: FoundNames;
}

/** Most cells of measures one table may hold: beyond it a browser runs out of memory. */
export const MOST_CELLS = 60_000_000;

/** A column of values and what belongs to it. */
interface Lane {
	measure: MeasureColumn;
	sources: Source[];
	parts: (MeasureColumn | null)[];
	status: { rows: Int32Array; status: string[]; unknown: number[] } | null;
	note: { rows: Int32Array; words: string[]; status: string[] } | null;
	column: string;
}

const PARTS = ['numerator', 'denominator', 'lower', 'upper'] as const;

/**
 * The observations of a table under a structure. Every record is kept (it gives at least one observation) or set aside with a
 * reason; a value that is absent for a stated reason is an observation without a number.
 */
export function tidy(upload: Upload, structure: Structure, source: Gazetteer): Result<Tidy> {
	const table = upload.raw;
	const values = structure.columns.filter((c) => c.role === 'value');
	if (table.length * Math.max(1, values.length) > MOST_CELLS) {
		return failed('too-many-cells', { cells: table.length * values.length, most: MOST_CELLS });
	}
	const findings: Finding[] = [];
	const repairs: Repair[] = [];
	const places = placesOf(table, structure);
	const vintage = structure.vintage !== null && source.vintage(structure.vintage) ? structure.vintage : null;
	const matched = vintage === null ? null : matchPlaces(places, source, vintage);
	const known = (place: number) =>
		matched?.of[place].match.kind === 'matched' || matched?.of[place].match.kind === 'whole';
	const reasons: string[] = recordReasons(table, structure, places, known);
	for (const { row, reason } of upload.self?.aside ?? []) reasons[row] = reason;
	const areas = assignAreas(table, places, matched, source, vintage, reasons, findings, repairs);
	const keys = keySources(table, structure, values, areas, upload);
	const lanes = values.map((column, i) =>
		laneOf(table, structure, column.index, keys.of[i], findings, repairs)
	);

	const most = table.length * lanes.length;
	const codes = keys.names.map(() => new Int32Array(most));
	const value = new Float64Array(most);
	const parts = PARTS.map((_, p) =>
		lanes.some((lane) => lane.parts[p]) ? new Float64Array(most).fill(NaN) : null
	);
	const status = new Int32Array(most);
	const statuses = new Map<string, number>([['', 0]]);
	const note = new Int32Array(most);
	const notes = new Map<string, number>([['', 0]]);
	const unit = keys.unit ? new Int32Array(most) : null;
	const row = new Int32Array(most);
	const setAside: SetAside[] = [...upload.setAside];
	let n = 0;
	let kept = 0;
	for (let i = 0; i < table.length; i++) {
		if (reasons[i] !== '') {
			setAside.push({ line: table.lines[i], cells: cellsOf(table, i), reason: reasons[i] });
			continue;
		}
		const first = n;
		let worst: 0 | 1 = 0;
		for (let l = 0; l < lanes.length; l++) {
			const lane = lanes[l];
			const at = lane.measure.at(i);
			let say = lane.status ? lane.status.status[lane.status.rows[i]] : '';
			let words = lane.note ? lane.note.words[lane.note.rows[i]] : '';
			if (lane.measure.blank[at]) {
				if (!say && lane.note) say = lane.note.status[lane.note.rows[i]] || (words ? 'O' : '');
				if (!say) continue;
			} else {
				if (lane.measure.bad[at]) {
					worst = 1;
					if (lanes.length === 1) continue;
				}
				const own = lane.measure.note[at];
				if (own) words = words ? `${own}; ${words}` : own;
				say ||= lane.measure.status[at] || (lane.note ? lane.note.status[lane.note.rows[i]] : '');
			}
			for (let k = 0; k < codes.length; k++) codes[k][n] = atOf(lane.sources[k], i);
			value[n] = lane.measure.value[at];
			for (let p = 0; p < PARTS.length; p++) {
				const part = lane.parts[p];
				if (part) parts[p]![n] = part.value[part.at(i)];
			}
			status[n] = intern(statuses, say);
			note[n] = intern(notes, words);
			if (unit) unit[n] = atOf(keys.unit![l], i);
			row[n] = i;
			n++;
		}
		if (n > first) kept++;
		else
			setAside.push({
				line: table.lines[i],
				cells: cellsOf(table, i),
				reason: worst ? 'not-a-number' : blankReason(table, i)
			});
	}
	setAside.sort((a, b) => a.line - b.line);
	const observations: Observations = {
		length: n,
		keys: new Map(
			keys.names.map((name, k) => [
				name,
				{ codes: codes[k].slice(0, n), dictionary: keys.lexicons[k].dictionary }
			])
		),
		value: value.slice(0, n),
		status: { codes: status.slice(0, n), dictionary: [...statuses.keys()] },
		row: row.slice(0, n)
	};
	PARTS.forEach((name, p) => {
		if (parts[p]) observations[name] = parts[p]!.slice(0, n);
	});
	if (notes.size > 1) observations.note = { codes: note.slice(0, n), dictionary: [...notes.keys()] };
	if (unit) observations.unit = { codes: unit.slice(0, n), dictionary: keys.units };
	findings.push(...keys.findings);
	tell(setAside, upload, findings);
	return done({
		observations,
		setAside,
		findings,
		repairs: [...repairs, ...keys.repairs],
		areas: areas.count,
		rows: { read: table.length + upload.setAside.length, kept, setAside: setAside.length },
		names: { ...keys.found, area: areas.names }
	});
}

const intern = (map: Map<string, number>, word: string): number => {
	let code = map.get(word);
	if (code === undefined) map.set(word, (code = map.size));
	return code;
};

const cellsOf = (table: RawTable, row: number): string[] => table.columns.map((column) => cell(column, row));

function laneOf(
	table: RawTable,
	structure: Structure,
	index: number,
	sources: Source[],
	findings: Finding[],
	repairs: Repair[]
): Lane {
	const column = table.columns[index];
	const measure = readMeasure(column, structure);
	const own = (role: string) =>
		structure.columns.find((c) => c.role === role && c.of === index) ??
		structure.columns.find((c) => c.role === role && c.of === undefined);
	const part = (role: string) => {
		const found = own(role);
		return found ? readMeasure(table.columns[found.index], structure) : null;
	};
	if (measure.converted) {
		const before = measure.example;
		const at = column.kind === 'text' ? column.dictionary.findIndex((word) => word.trim() === before) : -1;
		repairs.push({
			what: 'number',
			rows: measure.converted,
			example: { before, after: String(measure.value[at]) }
		});
	}
	if (measure.bracketed)
		findings.push(
			about('bracketed', 'warning', {
				column: column.name,
				rows: measure.bracketed,
				example: measure.bracket
			})
		);
	if (measure.format.decimal !== structure.decimal) {
		findings.push(
			about('number-format-mixed', 'warning', {
				column: column.name,
				example: measure.example,
				values: { decimal: measure.format.decimal }
			})
		);
	}
	badCells(table, index, measure, findings);
	const status = own('status');
	const note = own('note');
	const says = status ? coded(table.columns[status.index]) : null;
	const words = note ? coded(table.columns[note.index]) : null;
	const read = says?.dictionary.map(statusOfWord) ?? [];
	const unknown = read.flatMap((s, i) => (s === null ? [i] : []));
	if (unknown.length)
		findings.push(
			about('status-unknown', 'warning', {
				column: status!.name,
				rows: unknown.length,
				example: says!.dictionary[unknown[0]]
			})
		);
	return {
		measure,
		sources,
		column: column.name,
		parts: PARTS.map((role) => part(role)),
		status: says && { rows: says.codes, status: read.map((s) => s ?? ''), unknown },
		note: words && {
			rows: words.codes,
			words: words.dictionary.map((w) => w.trim()),
			status: words.dictionary.map(statusOfNote)
		}
	};
}

/** Cells of a measure that are neither a number nor a known mark. */
function badCells(table: RawTable, index: number, measure: MeasureColumn, findings: Finding[]): void {
	if (!measure.bad.includes(1)) return;
	let rows = 0;
	let first = -1;
	for (let i = 0; i < table.length; i++) {
		if (!measure.bad[measure.at(i)]) continue;
		rows++;
		if (first < 0) first = i;
	}
	if (rows)
		findings.push(
			about('not-a-number', 'error', {
				column: table.columns[index].name,
				rows,
				first: table.lines[first],
				example: cell(table.columns[index], first)
			})
		);
}

/** One finding per reason rows were set aside for. */
function tell(setAside: readonly SetAside[], upload: Upload, findings: Finding[]): void {
	const own = setAside.filter((row) => !upload.setAside.includes(row));
	for (const reason of new Set(own.map((row) => row.reason))) {
		const rows = own.filter((row) => row.reason === reason);
		findings.push(
			about(`rows-${reason}`, reason === 'not-a-number' ? 'error' : 'note', {
				rows: rows.length,
				first: rows[0].line,
				example: rows[0].cells
					.filter((c) => c.trim())
					.slice(0, 3)
					.join(' · ')
			})
		);
	}
}
