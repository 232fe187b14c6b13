import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeRaw } from '#lib/file/raw.ts';
import { namesOf, read, rowsOf, rulesOf, typedOf, upload } from './support.ts';
import type { Expected } from './expected.ts';

/* Every pair NAME.json + NAME.<any ending> in case/ is a test: drop one in, gain a test. */
const folder = new URL('./case/', import.meta.url);
const names = readdirSync(folder);
const cases = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
const fileOf = (name: string): string =>
	names.find((other) => other.startsWith(`${name}.`) && other !== `${name}.json`)!;

describe('pairs', () => {
	test('there are pairs', () => expect(cases.length).toBeGreaterThanOrEqual(150));
	test.each(cases)('%s', async (name) => {
		const file = fileOf(name);
		const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
		const want = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
		const result = await read(bytes, want.options, file);
		if (want.failure) {
			expect(result).toMatchObject({ ok: false, failure: { kind: want.failure } });
			return;
		}
		if (!result.ok) throw new Error(JSON.stringify(result.failure));
		const { raw, table, encoding, repairs, setAside, headers, stacked, findings } = result.value;
		if (want.names) expect(namesOf(raw)).toEqual(want.names);
		if (want.rows) expect(rowsOf(raw)).toEqual(want.rows);
		if (want.lines) expect([...raw.lines]).toEqual(want.lines);
		if (want.findings) expect(rulesOf(result.value).sort()).toEqual([...want.findings].sort());
		if (want.repairs) expect(repairs.map((repair) => repair.what)).toEqual(want.repairs);
		if (want.sheet) expect(result.value.sheet).toBe(want.sheet);
		if (want.parts) expect(result.value.parts).toEqual(want.parts);
		if (want.fonts) expect(JSON.parse(JSON.stringify(result.value.fonts))).toEqual(want.fonts);
		if (want.typed) expect(typedOf(raw)).toEqual(want.typed);
		if (want.encoding) expect(encoding).toBe(want.encoding);
		if (want.headers) expect(headers).toEqual(want.headers);
		if (want.stacked)
			expect(stacked && { names: stacked.tables.map(({ name }) => name), read: stacked.read }).toEqual(
				want.stacked
			);
		for (const [rule, lines] of Object.entries(want.told ?? {}))
			expect(findings.find((finding) => finding.rule === rule)?.lines, rule).toEqual(lines);
		const written = [...writeRaw(result.value)].join('');
		if (want.raw !== undefined) expect(written).toBe(want.raw);
		const { delimiter, quote, newline, headerRows, firstDataRow } = want;
		expect(table).toMatchObject(
			JSON.parse(JSON.stringify({ delimiter, quote, newline, headerRows, firstDataRow }))
		);
		expect(setAside.map(({ reason }) => reason)).toEqual(want.aside ?? []);
		// each word once, and none that no record has
		for (const column of raw.columns) {
			if (column.kind !== 'text') continue;
			const typed = column.typed ?? [];
			const words = column.dictionary.map((word, code) => `${word} ${typed[code] ?? NaN}`);
			expect(new Set(words).size).toBe(words.length);
			expect(new Set(column.codes).size).toBe(column.dictionary.length);
		}
		// what is written raw is read the same
		const again = await upload(written, {
			headerRows: table.headerRows && 1,
			delimiter: ',',
			quote: '"'
		});
		if (raw.length) expect(rowsOf(again.raw)).toEqual(rowsOf(raw));
	});
});
