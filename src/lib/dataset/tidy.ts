import { cell, type Coded, type RawTable } from '../term/column.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { MOST_LINES, type Finding, type Repair, type SetAside } from '../term/finding.ts';
import type { Observations } from '../term/observation.ts';
import type { Structure } from '../term/structure.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { assignAreas, type AreaCount } from './assign.ts';
import { about } from './finding.ts';
import type { FoundNames } from './found.ts';
import { keySources, periodsByRow, type KeySources } from './keys.ts';
import { Lexicon, type Source } from './key.ts';
import { laneOf, noteAt, PARTS, place, sayLanes, statusAt, type Lane } from './lane.ts';
import { placesAcross, placesOf } from './place.ts';
import { rowVintages, type RowVintages } from './row-vintage.ts';
import { site } from './site.ts';
import { fitted, reshape } from './step.ts';
import { totalRows, type TotalRow } from './total-row.ts';
import { blankReason, RECORD_REASONS, recordReasons } from './record.ts';

export interface Tidy {
	observations: Observations;
	setAside: SetAside[];
	findings: Finding[];
	repairs: Repair[];
	/** distinct areas of the file */
	areas: AreaCount;
	/** records: read = kept + setAside */
	rows: { read: number; kept: number; setAside: number };
	names: FoundNames;
	/** the table after its steps, which observations name the rows of */
	table: RawTable;
	/** what the file's own totals say beside the sums of their rows */
	totals: TotalRow[];
	/** what each step of the structure changed, in order; null for one that changed nothing */
	reshaping: (Repair | null)[];
}

/** The code of a row that the file itself sets aside; its reason is the file's. */
const SAID = RECORD_REASONS.length;

/** Most cells of measures one table may hold: beyond it a browser runs out of memory. */
export const MOST_CELLS = 60_000_000;

/**
 * The observations of a table under a structure. Every record is kept (it gives at least one observation) or set aside with a
 * reason; a value that is absent for a stated reason is an observation without a number.
 */
export function tidy(upload: Upload, asked: Structure, source: Gazetteer): Result<Tidy> {
	const shaped = reshape(upload.raw, asked);
	const { table } = shaped;
	const structure = fitted(asked, table, upload.raw.columns.length);
	const values = structure.columns.filter((c) => c.role === 'value');
	if (table.length * Math.max(1, values.length) > MOST_CELLS) {
		return failed('too-many-cells', { cells: table.length * values.length, most: MOST_CELLS });
	}
	const findings: Finding[] = [...shaped.findings];
	const repairs: Repair[] = shaped.repairs.filter((repair) => repair !== null);
	const across = placesAcross(table, structure);
	const vintages = across
		? null
		: rowVintages(
				table,
				structure,
				source,
				periodsByRow(table, structure, upload),
				upload.self?.coded ?? false,
				findings
			);
	const sited = site(across ?? placesOf(table, structure), table, structure, source, vintages);
	const places = across ? placesOf(table, structure) : sited.places;
	const kindOf = (place: number) => (across ? undefined : sited.of[place]?.match.kind);
	const known = (place: number) => ['matched', 'taught', 'whole'].includes(kindOf(place) ?? '');
	const leftOut = (place: number) => kindOf(place) === 'left-out';
	const reasons = recordReasons(table, structure, places, known, leftOut, shaped.heads);
	const said = new Map(upload.self?.aside?.map(({ row, reason }) => [row, reason]));
	for (const row of said.keys()) reasons[row] = SAID;
	const areas = assignAreas(table, sited, structure.vintage, source, reasons, findings, repairs);
	const keys = keySources(table, structure, values, areas, upload);
	const lanes = values.map((column, i) => laneOf(table, structure, column, keys.standing[i]));
	sayLanes(table, structure, lanes, findings, repairs);

	const kept = place(lanes, reasons);
	const own: SetAside[] = [];
	for (const i of kept.without)
		own.push({
			line: table.lines[i],
			cells: upload.raw.columns.map((column) => cell(column, i)),
			reason:
				said.get(i) ??
				(reasons[i]
					? RECORD_REASONS[reasons[i]]
					: kept.bad.has(i)
						? 'not-a-number'
						: blankReason(upload.raw, i))
		});
	tell(own, findings);
	const setAside = [...upload.setAside, ...own].sort((a, b) => a.line - b.line);
	findings.push(...keys.findings);
	return done({
		observations: {
			...observe(lanes, keys, kept.row, kept.lane),
			...(vintages && { vintage: vintageColumn(vintages, kept.row, kept.lane) })
		},
		setAside,
		findings,
		repairs: [...repairs, ...keys.repairs],
		areas: areas.count,
		rows: {
			read: table.length + upload.setAside.length,
			kept: table.length - own.length,
			setAside: setAside.length
		},
		names: { ...keys.found, area: areas.names, ...(vintages && { areaIn: areas.namesIn }) },
		table,
		totals: totalRows(
			table,
			structure,
			lanes,
			places,
			across ? null : sited,
			(row) => RECORD_REASONS[reasons[row]] === 'total-row',
			(row) => reasons[row] === 0,
			(vintage, code) => source.byCode(vintage, code)?.level ?? ''
		),
		reshaping: shaped.repairs
	});
}

/** The vintage of each observation. */
const vintageColumn = (
	{ ids, ofRow, ofColumn }: RowVintages,
	row: Int32Array,
	lane: Uint16Array | null
): Coded => ({
	codes: Int32Array.from(row, (i, k) => (ofColumn ? ofColumn[lane ? lane[k] : 0] : ofRow[i])),
	dictionary: ids.map((id) => id ?? '')
});

/** The observations at the rows and lanes given, column by column. */
function observe(
	lanes: readonly Lane[],
	keys: KeySources,
	row: Int32Array,
	lane: Uint16Array | null
): Observations {
	const n = row.length;
	const observations: Observations = {
		length: n,
		keys: new Map(
			keys.names.map((name, k) => [
				name,
				{
					codes: codesOf(
						keys.of.map((sources) => sources[k]),
						row,
						lane
					),
					dictionary: keys.lexicons[k].dictionary
				}
			])
		),
		value: numbersOf(
			lanes.map((l) => l.measure),
			row,
			lane
		),
		status: { codes: new Int32Array(n), dictionary: [''] },
		row
	};
	PARTS.forEach((part, p) => {
		const measures = lanes.map((l) => l.parts[p]);
		if (measures.some((m) => m)) observations[part] = numbersOf(measures, row, lane);
	});
	const { status, note } = wordsOf(lanes, row, lane);
	if (status) observations.status = status;
	if (note) observations.note = note;
	const unit = unitsOf(lanes, keys, row, lane);
	if (unit) observations.unit = unit;
	return observations;
}

/** Whether the observations are all rows of the table, one each: then they share its columns. */
const isWhole = (row: Int32Array): boolean => row.length > 0 && row[row.length - 1] === row.length - 1;

function codesOf(sources: readonly Source[], row: Int32Array, lane: Uint16Array | null): Int32Array {
	const single = !lane && sources.length ? sources[0] : null;
	if (single?.rows && isWhole(row) && single.codes.every((code, i) => code === i)) return single.rows;
	const out = new Int32Array(row.length);
	if (single) {
		const { codes, rows } = single;
		if (!rows) return out.fill(codes[0]);
		for (let o = 0; o < out.length; o++) out[o] = codes[rows[row[o]]];
		return out;
	}
	for (let o = 0; o < out.length; o++) {
		const { codes, rows } = sources[lane![o]];
		out[o] = rows ? codes[rows[row[o]]] : codes[0];
	}
	return out;
}

function numbersOf(
	measures: readonly ({ codes: Int32Array | null; value: Float64Array } | null)[],
	row: Int32Array,
	lane: Uint16Array | null
): Float64Array {
	const single = lane ? null : measures[0];
	if (single && !single.codes && isWhole(row)) return single.value;
	const out = new Float64Array(row.length);
	if (single) {
		const { codes, value } = single;
		if (codes) for (let o = 0; o < out.length; o++) out[o] = value[codes[row[o]]];
		else for (let o = 0; o < out.length; o++) out[o] = value[row[o]];
		return out;
	}
	for (let o = 0; o < out.length; o++) {
		const measure = measures[lane ? lane[o] : 0];
		out[o] = measure ? measure.value[measure.codes ? measure.codes[row[o]] : row[o]] : NaN;
	}
	return out;
}

/** Status and note of each observation; null where none has one. */
function wordsOf(
	lanes: readonly Lane[],
	row: Int32Array,
	lane: Uint16Array | null
): { status: Coded | null; note: Coded | null } {
	if (lanes.every((l) => !l.says)) return { status: null, note: null };
	const statuses = new Lexicon();
	const notes = new Lexicon();
	statuses.code('');
	notes.code('');
	const status = new Int32Array(row.length);
	const note = new Int32Array(row.length);
	for (let o = 0; o < row.length; o++) {
		const l = lanes[lane ? lane[o] : 0];
		if (!l.says) continue;
		status[o] = statuses.code(statusAt(l, row[o]));
		note[o] = notes.code(noteAt(l, row[o]));
	}
	return {
		status: { codes: status, dictionary: statuses.dictionary },
		note: notes.dictionary.length > 1 ? { codes: note, dictionary: notes.dictionary } : null
	};
}

/** Units: of a unit column, else those written in the cells. */
function unitsOf(
	lanes: readonly Lane[],
	keys: KeySources,
	row: Int32Array,
	lane: Uint16Array | null
): Coded | null {
	if (keys.unit) return { codes: codesOf(keys.unit, row, lane), dictionary: keys.units };
	if (lanes.every((l) => !l.measure.unit.size)) return null;
	const units = new Lexicon();
	units.code('');
	const codes = new Int32Array(row.length);
	for (let o = 0; o < row.length; o++) {
		const { measure } = lanes[lane ? lane[o] : 0];
		codes[o] = units.code(measure.unit.get(measure.codes ? measure.codes[row[o]] : row[o]) ?? '');
	}
	return { codes, dictionary: units.dictionary };
}

/** One finding per reason rows were set aside for. */
function tell(own: readonly SetAside[], findings: Finding[]): void {
	const byReason = new Map<string, SetAside[]>();
	for (const each of own) {
		const rows = byReason.get(each.reason);
		if (rows) rows.push(each);
		else byReason.set(each.reason, [each]);
	}
	for (const [reason, rows] of byReason)
		findings.push(
			about(`rows-${reason}`, reason === 'not-a-number' ? 'error' : 'note', {
				rows: rows.length,
				first: rows[0].line,
				lines: rows.slice(0, MOST_LINES).map(({ line }) => line),
				example: rows[0].cells
					.filter((c) => c.trim())
					.slice(0, 3)
					.join(' · ')
			})
		);
}
