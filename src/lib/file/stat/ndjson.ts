import { done, type Result } from '#lib/term/failure.ts';
import type { SetAside } from '#lib/term/finding.ts';
import { geojson, tableOfShapes } from './geo.ts';
import { notRecords, tableOfRecords } from './json-table.ts';
import { member, parseJson, type Json } from './json-text.ts';
import type { Table } from '../source.ts';

/** What a GeoJSON sequence may put before each record. */
const SEPARATOR = '\u001e';

/**
 * A record a line (NDJSON, JSON lines, GeoJSON sequences) → table; null when the first line is no value of its own. Lines that
 * are not JSON are set aside.
 */
export function readLines(text: string, encoding: string): Result<Table> | null {
	const lines: number[] = [];
	const records: Json[] = [];
	const setAside: SetAside[] = [];
	let line = 0;
	for (const row of text.split(/\r\n|\r|\n/)) {
		line++;
		const own = (row.startsWith(SEPARATOR) ? row.slice(1) : row).trim();
		if (!own) continue;
		const parsed = parseJson(own);
		if (parsed.ok) {
			records.push(parsed.value.value);
			lines.push(line);
		} else if (!records.length) return null;
		else setAside.push({ line, cells: [own.slice(0, 1000)], reason: 'not-json' });
	}
	if (!records.length) return null;
	const shaped = records.every((record) => member(record, 'type') === 'Feature');
	const made = shaped
		? tableOfShapes(geojson(records), records, encoding)
		: tableOfRecords({ records, lines: Int32Array.from(lines) }, encoding);
	if (!made.ok) return made;
	const table = made.value;
	if (setAside.length) table.findings.push({ ...notRecords(setAside), rule: 'not-json' });
	return done({ ...table, setAside: [...table.setAside, ...setAside].sort((a, b) => a.line - b.line) });
}
