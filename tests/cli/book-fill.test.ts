import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBook } from '#lib/programme/book/file.ts';
import { bookFill } from '../../src/cli/book-fill.ts';
import { bookTemplate } from '../../src/cli/book-template.ts';
import { Usage } from '../../src/cli/usage.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-fill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a template is written, filled in, and becomes a book whose cells say where they stood', async () => {
	const at = (name: string) => path.join(folder, name);
	expect(await bookTemplate(['project8', '--out', at('t.xlsx'), '--lang', 'vi', '--area', '15'])).toBe(0);
	const { sheets } = await readXlsx(new Uint8Array(await readFile(at('t.xlsx'))));
	const sheet = sheets.find(({ name }) => name === 'Hoạt động')!;
	const values = sheet.rows[0].map((header) =>
		header === 'Tên hoạt động'
			? 'Họp bản'
			: header === 'Ngày'
				? '08/03/2026'
				: header === 'Trong đó: nữ'
					? 12
					: null
	);
	const bytes = await writeXlsx({ sheets: [{ name: sheet.name, rows: [sheet.rows[0], values] }] });
	await writeFile(at('filled.xlsx'), bytes);
	const args = [at('filled.xlsx'), '--into', 'project8', '--by', 'Lan', '--out', at('book.jsonl')];
	expect(await bookFill(args)).toBe(0);
	const read = await readBook(new Uint8Array(await readFile(at('book.jsonl'))));
	expect(read.ok && read.value.whole).toBe(true);
	const women = read.ok && read.value.changes.find(({ column }) => column === 'women');
	expect(women).toMatchObject({ value: 12, origin: { by: 'Lan', file: 'filled.xlsx', sheet: 'Hoạt động' } });
	expect(women && women.origin.cell).toMatch(/^[A-Z]+2$/);
});

test('wrong words are a usage error', async () => {
	await expect(bookTemplate(['--out', 'x.pdf'])).rejects.toThrow(Usage);
	await expect(bookFill(['a.xlsx'])).rejects.toThrow(Usage);
});
