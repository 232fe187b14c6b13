import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readUpload } from '#lib/file/read.ts';
import { columnsByHeader, registerByHeader } from '#lib/programme/book/filled-header.ts';
import { readFilled } from '#lib/programme/book/filled.ts';
import { templateCsv, templateXlsx } from '#lib/report/book-template.ts';
import type { Programme } from '#lib/term/book.ts';
import type { Lang } from '#lib/term/text.ts';

const project8 = JSON.parse(
	readFileSync(new URL('../../data/programmes/project8/programme.json', import.meta.url), 'utf8')
) as Programme;

describe.each<Lang>(['vi', 'en'])('the template in %s', (lang) => {
	test('has a sheet for each register, whose headings name its columns again', async () => {
		const bytes = await templateXlsx(project8, lang);
		for (const register of project8.registers) {
			const names = register.columns.map(({ name }) => name[lang]);
			const sheet = register.name[lang].slice(0, 31);
			const codes = register.columns.map(({ code }) => code);
			const found = registerByHeader(project8, sheet, names);
			expect(found?.code).toBe(register.code);
			expect(columnsByHeader(register, names)).toEqual(codes);
			const csv = templateCsv(register, lang)
				.replace(/^\ufeff/, '')
				.trim();
			expect(csv.split(/,(?=\S)/)).toHaveLength(register.columns.length);
		}
		const { sheets } = await readXlsx(bytes);
		expect(sheets).toHaveLength(project8.registers.length + 2);
	});

	test('has lists, notes and locked headings over open cells', async () => {
		const files = unzipSync(await templateXlsx(project8, lang, { areas: ['Xã A, tỉnh B', 'Xã C, tỉnh B'] }));
		const activity = strFromU8(files['xl/worksheets/sheet2.xml']);
		expect(activity).toMatch(/<sheetProtection[^>]*sheet="1"/);
		expect(activity).toMatch(/<dataValidation [^>]*type="list"/);
		expect(activity).toMatch(/<dataValidation [^>]*type="whole"/);
		expect(activity).toMatch(/<legacyDrawing|<drawing/);
		expect(Object.keys(files).some((name) => /comments/.test(name))).toBe(true);
		const open = strFromU8(files['xl/styles.xml']);
		const styles = open.slice(open.indexOf('<cellXfs')).split('<xf ').slice(1);
		const unlocked = (at: string) => /<protection locked="(?:0|false)"/.test(styles[Number(at)]);
		const columns = [...activity.matchAll(/<col min="\d+" style="(\d+)"/g)];
		expect(columns.length).toBe(project8.registers[0].columns.length);
		expect(columns.every(([, style]) => unlocked(style))).toBe(true);
		expect(unlocked(/<c r="A1"[^>]* s="(\d+)"/.exec(activity)![1])).toBe(false);
	});

	test('filled in, it comes back', async () => {
		const template = await readXlsx(await templateXlsx(project8, lang));
		const sheet = template.sheets[1];
		const values = ['1', '2', 'HD-1', 'Họp bản', '08/03/2026', '', '', 'Bản A', '', '', '', 30, 20, 10];
		const bytes = await writeXlsx({ sheets: [{ name: sheet.name, rows: [sheet.rows[0], values] }] });
		const upload = await readUpload({ name: 'a.xlsx', size: bytes.length, bytes: async (a = 0, b = bytes.length) => bytes.slice(a, b) }); // prettier-ignore
		if (!upload.ok) return expect.unreachable();
		const read = readFilled(upload.value, { programme: project8, lang, areas: null, rows: () => [] });
		expect(read.ok && read.value.register).toBe('activity');
		expect(
			read.ok && Object.fromEntries(read.value.rows[0].cells.map(({ column, value }) => [column, value]))
		).toMatchObject({ content: '2', code: 'HD-1', date: '2026-03-08', total: 30, women: 20, men: 10 });
	});
});
