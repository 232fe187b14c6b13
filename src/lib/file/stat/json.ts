import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Part } from '#lib/term/upload.ts';
import { tableOfCube } from '../table/cube.ts';
import { dhis2Json } from './dhis2-json.ts';
import { geojson, shapesIn, tableOfShapes, type Shapes } from './geo.ts';
import { recordsIn } from './json-find.ts';
import { jsonStatCube, jsonStatIn, type JsonStat } from './json-stat.ts';
import { tableOfRecords } from './json-table.ts';
import { jsonText, member, parseJson, type Json } from './json-text.ts';
import { readLines } from './ndjson.ts';
import { pxWebRows } from './px-web-json.ts';
import type { ReadOptions, Table } from '../source.ts';

/**
 * JSON of any shape we know → table: JSON-stat, GeoJSON, TopoJSON, DHIS2, PxWeb, records, a record a line.
 * Failures: json-damaged, json-too-deep, json-no-table, json-sdmx, json-answer, json-stat-damaged, part-unknown, geo-no-areas,
 * geo-no-figures, empty, too-large, too-many-columns, too-many-cells, encoding-unknown.
 */
export function readJson(raw: Uint8Array, options: ReadOptions): Result<Table> {
	const read = jsonText(raw, options.encoding);
	if (!read.ok) return read;
	const { text, encoding, findings, repairs } = read.value;
	const parsed = parseJson(text);
	const table = parsed.ok
		? tableIn(parsed.value.value, encoding, options)
		: (readLines(text, encoding) ?? parsed);
	if (!table.ok) return table;
	table.value.findings.unshift(...findings);
	table.value.repairs.unshift(...repairs, ...(parsed.ok ? parsed.value.repairs : []));
	return table;
}

function tableIn(value: Json, encoding: string, options: ReadOptions): Result<Table> {
	const cubes = jsonStatIn(value);
	if (cubes) return statTable(cubes, encoding, options);
	const shapes = shapesIn(value);
	if (shapes) return shapesTable(shapes, encoding, options);
	if (isSdmx(value)) return failed('json-sdmx');
	const health = dhis2Json(value, encoding);
	if (health) return health;
	const web = pxWebRows(value);
	if (web) {
		const made = tableOfRecords({ records: web.records }, encoding);
		if (made.ok) made.value.self = { notes: web.notes, roles: web.roles };
		return made;
	}
	const lists = recordsIn(value);
	if (!lists.length) return failed('json-no-table');
	const chosen = choose(
		lists.map(({ name, records }) => ({ kind: 'table', name: name || '·', rows: records.length })),
		0,
		options.sheet
	);
	if (!chosen.ok) return chosen;
	const { records } = lists[chosen.value.at];
	if (records.every((record) => member(record, 'type') === 'Feature'))
		return shapesTable(geojson(records), encoding, options);
	return withParts(tableOfRecords({ records }, encoding), chosen.value);
}

const isSdmx = (value: Json): boolean =>
	['dataSets', 'structures', 'structure'].filter(
		(name) => member(value, name) !== undefined || member(member(value, 'data'), name) !== undefined
	).length > 1;

function statTable(
	{ datasets, elsewhere, error }: JsonStat,
	encoding: string,
	options: ReadOptions
): Result<Table> {
	if (error !== undefined) return failed('json-answer', { answer: error.slice(0, 200) });
	if (!datasets.length) return failed('json-stat-empty', { elsewhere });
	const parts = datasets.map(({ name }): Part => ({ kind: 'table', name }));
	const chosen = choose(parts, 0, options.sheet);
	if (!chosen.ok) return chosen;
	const cube = jsonStatCube(datasets[chosen.value.at].dataset);
	const made = cube.ok ? tableOfCube(cube.value, 'json-stat', encoding) : cube;
	if (made.ok && elsewhere) made.value.findings.push(told('datasets-elsewhere', elsewhere));
	return withParts(made, chosen.value);
}

function shapesTable(shapes: Shapes, encoding: string, options: ReadOptions): Result<Table> {
	const parts = shapes.lists.map(({ name, features }): Part => ({
		kind: 'table',
		name,
		rows: features.length
	}));
	const fullest = parts.reduce((best, part, i) => (part.rows! > (parts[best].rows ?? 0) ? i : best), 0);
	const chosen = choose(parts, fullest, options.sheet);
	if (!chosen.ok) return chosen;
	return withParts(
		tableOfShapes(shapes, shapes.lists[chosen.value.at]?.features ?? [], encoding),
		chosen.value
	);
}

const told = (rule: string, rows: number): Finding => ({
	rule,
	severity: 'warning',
	rows,
	first: 0,
	example: ''
});

interface Chosen {
	at: number;
	parts: Part[];
}

/** Which of several tables is read: the one asked for, else the best. */
function choose(parts: Part[], best: number, asked: string | undefined): Result<Chosen> {
	const at = asked === undefined ? best : parts.findIndex(({ name }) => name === asked);
	if (at < 0)
		return failed('part-unknown', { part: asked!, parts: parts.map(({ name }) => name).join(', ') });
	return done({ at, parts });
}

/** Says which of several tables was read. */
function withParts(made: Result<Table>, { at, parts }: Chosen): Result<Table> {
	if (!made.ok || parts.length < 2) return made;
	const others: Finding = {
		rule: 'other-parts',
		severity: 'note',
		rows: parts.length - 1,
		first: 0,
		example: parts[at].name,
		values: {
			others: parts
				.filter((_, i) => i !== at)
				.slice(0, 10)
				.map(({ name }) => name)
				.join(', ')
		}
	};
	made.value.findings.unshift(others);
	return done({ ...made.value, sheet: parts[at].name, parts });
}
