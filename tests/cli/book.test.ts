import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBook, writeBook } from '#lib/programme/book/file.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import type { BookChange, CellValue } from '#lib/term/book.ts';
import { project8 } from '../programme/book/viet-nam.ts';
import { atlasFrom } from './terminal.ts';

const row = { type: 'communication', content: '1', name: 'Truyền thông', date: '2025-08-01', area: '00706' };

/** A copy of a book on another machine, with a cell or two more. */
function copy(before: readonly BookChange[], name: string, cells: Record<string, CellValue>): BookChange[] {
	const state = new BookState(before);
	let now = Date.UTC(2025, 8, 1);
	const pen = new Pen(state, { by: `officer ${name}`, copy: name, clock: () => now++ });
	for (const [column, value] of Object.entries(cells)) state.add([pen.set('activity', 'r', column, value)]);
	return state.changes();
}

async function folder(files: Record<string, readonly BookChange[]>): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), 'atlas-book-'));
	onTestFinished(() => rm(path, { recursive: true, force: true }));
	for (const [name, changes] of Object.entries(files))
		await writeFile(
			join(path, name),
			await writeBook({ began: project8, editions: [], changes }, name.endsWith('.gz'))
		);
	return path;
}

const began = copy([], 'a', { ...row, total: 30 });

describe('atlas book', () => {
	test('total adds up copies of one book, as CSV', async () => {
		const at = await folder({ 'a.jsonl': began, 'b.jsonl.gz': copy(began, 'b', { women: 20 }) });
		const run = await atlasFrom(
			at,
			'book',
			'total',
			'a.jsonl',
			'b.jsonl.gz',
			'--area',
			'08',
			'--period',
			'2025-Q3'
		);
		expect([run.code, run.err]).toEqual([0, '']);
		const lines = run.out.toString().split('\n');
		expect(lines).toContain('08,participations,2025-Q3,30,30,,,,');
		expect(lines).toContain('08,sessions,2025-Q3,1,1,,,,');
	});

	test('merge keeps both sides of a conflict; check refuses until somebody decides', async () => {
		const at = await folder({
			'a.jsonl': copy(began, 'a', { total: 32 }),
			'b.jsonl': copy(began, 'b', { total: 35 })
		});
		const run = await atlasFrom(at, 'book', 'merge', 'a.jsonl', 'b.jsonl', '--out', 'both.jsonl.gz');
		expect(run.code).toBe(0);
		expect(run.out.toString()).toContain('1 conflict to decide');
		const both = await readBook(await readFile(join(at, 'both.jsonl.gz')));
		expect(both.ok && both.value.changes.length).toBe(began.length + 2);
		const check = await atlasFrom(at, 'book', 'check', 'both.jsonl.gz', '--today', '2025-12-01', '--json');
		expect(check.code).toBe(1);
		const { conflicts, findings } = JSON.parse(check.out.toString()) as {
			conflicts: { changes: { value: CellValue }[] }[];
			findings: { rule: string; sentence: string }[];
		};
		expect(conflicts.map((each) => each.changes.map(({ value }) => value).sort())).toEqual([[32, 35]]);
		expect(findings.map((each) => each.rule)).toEqual(['women-missing']);
	});

	test('what is wrong is told with its row, and refused', async () => {
		const at = await folder({ 'a.jsonl': copy(began, 'b', { women: 31, area: '99999' }) });
		const run = await atlasFrom(at, 'book', 'check', 'a.jsonl', '--today', '2025-12-01', '--lang', 'vi');
		expect(run.code).toBe(1);
		expect(run.out.toString()).toMatch(/^error activity r area: .*99999/m);
		expect(run.out.toString()).toMatch(/^error activity r women: .*lớn hơn/m);
	});

	test('a damaged line is told, the rest counts; another file is refused; a wrong command shows the usage', async () => {
		const at = await folder({ 'a.jsonl': began });
		const text = await readFile(join(at, 'a.jsonl'), 'utf8');
		await writeFile(join(at, 'torn.jsonl'), text.slice(0, -40));
		await writeFile(join(at, 'other.txt'), 'a,b\n1,2\n');
		const torn = await atlasFrom(at, 'book', 'total', 'torn.jsonl', '--period', '2025');
		expect([torn.code, torn.err]).toEqual([0, expect.stringContaining('1 line damaged')]);
		expect((await atlasFrom(at, 'book', 'check', 'other.txt')).code).toBe(1);
		expect((await atlasFrom(at, 'book', 'add', 'a.jsonl')).code).toBe(2);
		expect((await atlasFrom(at, 'book', 'total', 'a.jsonl', '--area', '77777')).code).toBe(2);
	});
});
