import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/term/finding.ts';
import { upload } from '../file/support.ts';
import { read } from './read.ts';

/**
 * What a file must become. `records`: words each of which exactly one observation has; `count`: how many there are in all.
 * `finds`: rules that must be told, with what must be said of them; `quiet`: rules that must not.
 */
interface Expected {
	vintage?: string;
	roles?: Record<string, string>;
	steps?: string[];
	count?: number;
	records?: Record<string, string>[];
	finds?: Record<string, Partial<Finding>>;
	quiet?: string[];
	repairs?: string[];
	aside?: string[];
	areas?: { matched?: number; unmatched?: number; ambiguous?: number; vintage?: string };
}

/* Every pair NAME.json + NAME.<any ending> in case/ is a test: drop one in, gain a test. */
const folder = new URL('./case/', import.meta.url);
const files = readdirSync(folder);
const cases = files.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));

describe('pairs', () => {
	test('there are pairs', () => expect(cases.length).toBeGreaterThanOrEqual(60));
	test.each(cases)('%s', async (name) => {
		const file = files.find((other) => other.startsWith(`${name}.`) && !other.endsWith('.json'))!;
		const want = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
		const given = await upload(new Uint8Array(readFileSync(new URL(file, folder))), {}, file);
		const made = read(given, want.vintage);
		expect(made.rows.read).toBe(made.rows.kept + made.rows.setAside);
		const { columns, steps = [] } = made.structure;
		const roles = Object.fromEntries(
			columns.map(({ name, role, dimension }) => [
				name,
				dimension === undefined ? role : `${role} ${dimension}`
			])
		);
		if (want.roles) expect(roles).toEqual(want.roles);
		if (want.steps) expect(steps.map(({ kind }) => kind)).toEqual(want.steps);
		for (const words of want.records ?? []) {
			const same = made.records.filter((record) =>
				Object.entries(words).every(([key, word]) => key === 'value' || record[key] === word)
			);
			expect(
				same.map((record) => record.value),
				JSON.stringify(words)
			).toEqual([words.value]);
		}
		if (want.count !== undefined) expect(made.records.length).toBe(want.count);
		const all = [...given.findings, ...made.findings];
		for (const [rule, about] of Object.entries(want.finds ?? {})) {
			const { example, ...more } = about;
			const found = all.find((finding) => finding.rule === rule);
			expect(found, `${rule} of ${all.map((each) => each.rule).join()}`).toMatchObject(more);
			if (example !== undefined) expect(found!.example).toContain(example);
		}
		for (const rule of want.quiet ?? []) expect(all.filter((each) => each.rule === rule)).toEqual([]);
		if (want.repairs)
			expect([...given.repairs, ...made.repairs].map(({ what }) => what)).toEqual(want.repairs);
		if (want.aside) expect(made.setAside.map(({ reason }) => reason)).toEqual(want.aside);
		if (want.areas) expect({ ...made.areas, vintage: made.structure.vintage }).toMatchObject(want.areas);
	});
});
