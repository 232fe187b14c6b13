import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeRaw } from '#lib/file/raw.ts';
import { read as observe } from '../dataset/read.ts';
import { namesOf, read, rowsOf, rulesOf } from './support.ts';

/* Every pair NAME.ext + NAME.want.json in format/case/ is a test: a file that says itself what it holds, and what is read. */
const folder = new URL('./format/case/', import.meta.url);
const files = readdirSync(folder);
const cases = files.filter((name) => !name.endsWith('.want.json'));

interface Wanted {
	failure?: string;
	kind?: string;
	encoding?: string;
	sheet?: string;
	parts?: string[];
	names?: string[];
	rows?: string[][];
	/** file lines of the records */
	lines?: number[];
	findings?: string[];
	repairs?: string[];
	self?: Record<string, unknown>;
	/** name → role, of a dimension its code */
	roles?: Record<string, string>;
	/** columns of the observations, then their rows */
	observations?: string[][];
	kept?: [read: number, kept: number, setAside: number];
	aside?: [line: number, reason: string][];
}

describe('files that describe themselves', () => {
	test('each has its pair', () => expect(files.length - cases.length).toBe(cases.length));
	test.each(cases)('%s', async (name) => {
		const want = JSON.parse(readFileSync(new URL(`${name}.want.json`, folder), 'utf8')) as Wanted;
		const result = await read(new Uint8Array(readFileSync(new URL(name, folder))), {}, name);
		if (want.failure) {
			expect(result).toMatchObject({ ok: false, failure: { kind: want.failure } });
			return;
		}
		if (!result.ok) throw new Error(JSON.stringify(result.failure));
		const { value: u } = result;
		const { kind, encoding, sheet, parts, raw, self, repairs } = u;
		expect({ kind, encoding, sheet, parts: parts?.map((part) => part.name) }).toMatchObject(
			JSON.parse(
				JSON.stringify({ kind: want.kind, encoding: want.encoding, sheet: want.sheet, parts: want.parts })
			)
		);
		if (want.names) expect(namesOf(raw)).toEqual(want.names);
		if (want.rows) expect(rowsOf(raw)).toEqual(want.rows);
		if (want.lines) expect([...raw.lines]).toEqual(want.lines);
		expect(rulesOf(u).sort()).toEqual((want.findings ?? []).sort());
		expect(repairs.map(({ what }) => what)).toEqual(want.repairs ?? []);
		if (want.self) expect(self).toMatchObject(want.self);
		for (const column of raw.columns) {
			expect(column.kind === 'text' ? column.codes.length : column.values.length).toBe(raw.length);
			if (column.kind === 'text')
				expect(Math.max(-1, ...column.codes)).toBeLessThan(column.dictionary.length);
		}
		expect([...writeRaw(u)].join('').split('\n').length).toBeGreaterThan(raw.length);
		const { structure, records, rows, setAside } = observe(u);
		if (want.roles)
			expect(
				Object.fromEntries(
					structure.columns.map((c) => [c.name, c.role === 'dimension' ? c.dimension : c.role])
				)
			).toMatchObject(want.roles);
		if (want.observations) {
			const [columns, ...wanted] = want.observations;
			expect(records.map((record) => columns.map((column) => record[column] ?? ''))).toEqual(wanted);
		}
		if (want.kept) expect([rows.read, rows.kept, rows.setAside]).toEqual(want.kept);
		if (want.aside) expect(setAside.map(({ line, reason }) => [line, reason])).toEqual(want.aside);
		expect(rows.read).toBe(rows.kept + rows.setAside);
	});
});
