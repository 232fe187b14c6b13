import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPackage } from '#lib/report/package-open.ts';
import { protect } from '../../src/cli/protect.ts';
import { Usage } from '../../src/cli/usage.ts';
import { must } from '../query/small.ts';
import { atlasFrom } from './terminal.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-protect-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const json = (name: string) => JSON.parse(text(name)) as Record<string, unknown>;
const put = (name: string, body: unknown) =>
	writeFileSync(at(name), typeof body === 'string' ? body : JSON.stringify(body));

let said = '';
beforeEach(() => {
	said = '';
	vi.spyOn(process.stderr, 'write').mockImplementation((words) => ((said += String(words)), true));
});
afterEach(() => vi.restoreAllMocks());

const ROW = { cells: { a: 3, b: 40, c: 57, t: 100 }, equations: [{ total: 't', parts: ['a', 'b', 'c'] }] };
put('row.json', { policy: { threshold: 5, zeros: 'open' }, ...ROW });

test('a table in, a protected table and its audit out', async () => {
	const run = await atlasFrom(work, 'protect', 'row.json', '--audit', 'audit.json');
	expect([run.code, run.err]).toEqual([0, '']);
	expect(JSON.parse(run.out.toString())).toEqual({
		suppressed: ['a', 'b'],
		primary: ['a'],
		published: { c: 57, t: 100 },
		audit: { a: [0, 43], b: [0, 43] },
		level: 2
	});
	expect(json('audit.json')).toEqual({ level: 2, primary: ['a'], audit: { a: [0, 43], b: [0, 43] } });
});

test('rules of a file stand above those of the table', async () => {
	put('rules.json', { threshold: 50 });
	expect(await protect([at('row.json'), '--rules', at('rules.json'), '--out', at('out.json')])).toBe(0);
	expect(json('out.json').primary).toEqual(['a', 'b']);
	put('rules.json', { treshold: 50 });
	expect(await protect([at('row.json'), '--rules', at('rules.json'), '--out', at('no.json')])).toBe(1);
	expect([said, existsSync(at('no.json'))]).toEqual([expect.stringContaining('treshold'), false]);
});

test('what cannot be protected is refused, and nothing is written', async () => {
	put('known.json', { policy: { threshold: 5, zeros: 'open' }, ...ROW, earlier: [{ a: 3 }] });
	expect(await protect([at('known.json'), '--out', at('no.json'), '--audit', at('no-audit.json')])).toBe(1);
	expect(said).toMatch(/disclosure-given-away: 1 number cannot be hidden: a\./);
	expect([existsSync(at('no.json')), existsSync(at('no-audit.json'))]).toEqual([false, false]);
	expect(await protect([at('known.json'), '--shown-before', '--out', at('known-out.json')])).toBe(0);
	const out = JSON.parse(readFileSync(at('known-out.json'), 'utf8')) as Record<string, unknown>;
	expect(out).toMatchObject({ exposed: ['a'], primary: ['a'], audit: { a: [3, 3] } });
});

test('a table as somebody published it is attacked, and what gives itself away is named', async () => {
	put('table.json', { policy: { threshold: 5, zeros: 'open' }, ...ROW });
	put('bad.json', { hidden: ['a'] });
	expect(await protect([at('table.json'), '--published', at('bad.json'), '--out', at('bad-out.json')])).toBe(
		1
	);
	expect(said).toMatch(/disclosure-published: .*level 0 only.*\(a\)/);
	expect(JSON.parse(readFileSync(at('bad-out.json'), 'utf8'))).toMatchObject({
		level: 0,
		exact: ['a'],
		audit: { a: [3, 3] }
	});
	put('good.json', { hidden: ['a', 'b'] });
	expect(
		await protect([at('table.json'), '--published', at('good.json'), '--out', at('good-out.json')])
	).toBe(0);
	put('strange.json', { hidden: ['z'] });
	expect(await protect([at('table.json'), '--published', at('strange.json')])).toBe(1);
	expect(said).toMatch(/disclosure-table.*hidden/);
});

test('observations in, with their margins; small counts and what gives them away lose their number', async () => {
	const counts = { '001': [3, 40], '002': [25, 31], '003': [22, 18] };
	const rows = ['indicator,area,vintage,period,sex,value,note'];
	for (const [area, [f, m]] of Object.entries({ ...counts, '01': [50, 89] }))
		for (const [sex, value] of Object.entries({ F: f, M: m, _T: f + m }))
			rows.push(`cases,${area},vn-2024,2023,${sex},${value},about ${value}`);
	put('in.csv', rows.join('\n') + '\n');
	expect(await protect([at('in.csv'), '--out', at('out.csv'), '--audit', at('audit.json')]), said).toBe(0);
	expect(said).toMatch(/level 2: 1 small numbers and 3 that would give them away are hidden, 8 are shown/);
	const lines = text('out.csv').trim().split('\n').slice(1);
	expect(lines.length).toBe(12);
	expect(lines.filter((line) => line.endsWith(',,,,,,,Q,')).length).toBe(4);
	expect(lines.find((line) => line.startsWith('in,cases,001,vn-2024,2023,F,'))).toMatch(/,,,,,,,Q,$/);
	const { level, hidden } = json('audit.json') as { level: number; hidden: { range: [number, number] }[] };
	expect([level, hidden.length]).toEqual([2, 4]);
	expect(hidden[0]).toEqual({
		indicator: 'cases',
		area: '001',
		period: '2023',
		sex: 'F',
		quantity: 'value',
		primary: true,
		range: [expect.any(Number), expect.any(Number)]
	});
	expect(await protect([at('in.csv'), '--out', at('out.zip')])).toBe(0);
	expect(await protect([at('out.zip'), '--out', at('again.csv')])).toBe(0);
	expect(text('again.csv').replaceAll(/^out,/gm, 'in,')).toBe(text('out.csv'));
	// a version published in full leaves nothing to hide
	expect(await protect([at('in.csv'), '--earlier', at('in.csv'), '--out', at('late.csv')])).toBe(1);
	expect(existsSync(at('late.csv'))).toBe(false);
	expect(await protect([at('in.csv'), '--earlier', at('out.csv'), '--out', at('late.csv')]), said).toBe(0);
	expect(text('late.csv')).toBe(text('out.csv').replaceAll(/^out,/gm, 'late,'));
});

test('the rules travel in the Data Package, and come back when it is read', async () => {
	put('rules.json', { threshold: 7, zeros: 'closed', bases: 12 });
	put(
		'farms.csv',
		'indicator,area,vintage,period,value\n' +
			['001', '002', '003', '004']
				.map((area, i) => `mills,${area},vn-2024,2023,${[3, 6, 20, 31][i]}`)
				.join('\n')
	);
	expect(await protect([at('farms.csv'), '--rules', at('rules.json'), '--out', at('farms.zip')])).toBe(0);
	const asked = {
		kind: 'protected',
		anything: true,
		hidden: 2,
		rules: { threshold: 7, zeros: 'closed', bases: 12 }
	};
	const said = async (name: string) =>
		must(await openPackage(readFileSync(at(name)))).about.dataset.disclosure;
	expect(await said('farms.zip')).toEqual(asked);
	expect((await atlasFrom(work, 'read', 'farms.zip', '--out', 'read.zip')).code).toBe(0);
	expect(await said('read.zip')).toEqual(asked);
	expect(await protect([at('read.zip'), '--out', at('again.zip')])).toBe(0);
	expect(await said('again.zip')).toEqual(asked);
	// nobody opens it by editing what it says
	const files = unzipSync(readFileSync(at('farms.zip')));
	const edited = strFromU8(files['datapackage.json']).replace('"kind": "protected"', '"kind": "open"');
	writeFileSync(at('edited.zip'), zipSync({ ...files, 'datapackage.json': strToU8(edited) }));
	expect((await said('edited.zip'))!.kind).toBe('open');
	expect((await atlasFrom(work, 'read', 'edited.zip', '--out', 'edited-read.zip')).code).toBe(0);
	expect(await said('edited-read.zip')).toBeUndefined();
});

test('a wrong command line is a usage error', async () => {
	await expect(protect([])).rejects.toThrow(Usage);
	await expect(protect([at('nowhere.json')])).rejects.toThrow(Usage);
	await expect(protect([at('row.json'), '--earlier', at('row.json')])).rejects.toThrow(Usage);
	await expect(protect([at('row.json'), '--lang', 'fr'])).rejects.toThrow(Usage);
	put('broken.json', '{');
	expect(await protect([at('broken.json')])).toBe(1);
});
