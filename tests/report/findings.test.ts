import { readXlsx, type Sheet } from 'hucre';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { check } from '#lib/dataset/check.ts';
import { guess } from '#lib/dataset/guess.ts';
import { tidy } from '#lib/dataset/tidy.ts';
import { findingsCsv, refusedCsv } from '#lib/report/findings-csv.ts';
import { findingsXlsx, refusedXlsx } from '#lib/report/findings-xlsx.ts';
import type { Checked } from '#lib/report/findings.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { rowsOf, upload } from '../file/support.ts';

let places: Gazetteer;
beforeAll(async () => {
	places = await openGazetteer();
});

async function checked(content: string | Uint8Array, name = 'a.csv'): Promise<Checked> {
	const u = await upload(content, {}, name);
	const guessed = guess(u, places);
	const made = tidy(u, guessed.structure, places);
	if (!made.ok) throw new Error(JSON.stringify(made.failure));
	const result = made.value;
	result.findings.unshift(...guessed.findings);
	const checks = check(result);
	return { upload: u, structure: guessed.structure, result, checks };
}

const PROVINCES =
	'Tỉnh,Năm,Nữ,Nam\nHà Giang,2023,"1,250",2\nYên Bái,Quý II/2023,3,4\n=1+1,2023,x y,7\nTổng cộng,2023,1,2\n';
const textOf = (c: Checked, lang: 'vi' | 'en' = 'vi'): string => [...findingsCsv(c, lang)].join('');

describe('a list of findings', () => {
	test('is CSV that Excel reads, one row for each line, every row set aside among them', async () => {
		const c = await checked(PROVINCES);
		const csv = textOf(c);
		expect(csv.startsWith('\ufeffLoại,Mã,Mức độ,Cột,Dòng')).toBe(true);
		const u = await upload(csv);
		const rows = rowsOf(u.raw);
		const aside = rows.filter(([kind]) => kind === 'để riêng');
		expect(aside.map((row) => Number(row[4]))).toEqual(c.result.setAside.map(({ line }) => line));
		const all = c.result.findings.length + c.upload.findings.length + c.checks.length;
		expect(rows.filter(([kind]) => kind === 'điều đã thấy').length).toBeGreaterThanOrEqual(all);
	});
	test('runs no formula', async () => {
		const csv = textOf(await checked(PROVINCES.replace('x y', "=cmd|' /C calc'!A0")), 'en');
		expect(csv).toContain(",'=cmd|");
		expect(csv).not.toMatch(/(^|[,"\n])[=+@]/m);
	});
	test('names every line a finding touches', async () => {
		const c = await checked('Tỉnh,a,b\n' + Array.from({ length: 5 }, (_, i) => `T${i},${i}\n`).join(''));
		const lines = rowsOf((await upload(textOf(c))).raw)
			.filter(([, rule]) => rule === 'ragged-short')
			.map((row) => row[4]);
		expect(lines).toEqual(['2', '3', '4', '5', '6']);
	});
	test('of a refused file says why and what to do', () => {
		const csv = [...refusedCsv({ kind: 'workbook-encrypted' }, 'vi')].join('');
		expect(csv.split('\r\n')[1]).toMatch(/^không đọc,workbook-encrypted,lỗi,.*mật khẩu/);
	});
});

describe('an annotated workbook', () => {
	const open = async (c: Checked, lang: 'vi' | 'en' = 'vi'): Promise<Sheet[]> =>
		(await readXlsx(await findingsXlsx(c, lang), { readStyles: true })).sheets;

	test('has three sheets in the reader’s language, and a count that adds up', async () => {
		const c = await checked(PROVINCES);
		const sheets = await open(c);
		expect(sheets.map(({ name }) => name)).toEqual(['Tóm tắt', 'Những gì đã thấy', 'Bảng đã đọc']);
		expect((await open(c, 'en')).map(({ name }) => name)).toEqual([
			'Summary',
			'What was found',
			'Table as read'
		]);
		const { read, kept, setAside } = c.result.rows;
		expect(read).toBe(kept + setAside);
		expect(sheets[0].rows.flat()).toContain(`${read} = ${kept} + ${setAside}`);
	});
	test('holds the table as read, its header frozen and filtered', async () => {
		const c = await checked(PROVINCES);
		const [, list, table] = await open(c);
		expect(table.rows[0]).toEqual(['Dòng', 'Tỉnh', 'Năm', 'Nữ', 'Nam']);
		expect(table.rows.slice(1).map((row) => row.slice(1).map(String))).toEqual(rowsOf(c.upload.raw));
		expect(table.rows.slice(1).map(([line]) => line)).toEqual([...c.upload.raw.lines]);
		expect(table.freezePane).toEqual({ rows: 1, columns: 1 });
		expect(table.autoFilter?.range).toBe('A1:E5');
		expect(list.freezePane).toEqual({ rows: 1 });
		for (const { width } of table.columns!) expect(width).toBeGreaterThan(5);
	});
	test('strikes rows set aside and says why, marks cells read as something else', async () => {
		const [, , table] = await open(await checked(PROVINCES));
		const at = (row: number, k: number) => table.cells!.get(`${row},${k}`)!;
		const fill = (row: number, k: number) =>
			(at(row, k)?.style?.fill as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb;
		const total = table.rows.findIndex((row) => row[1] === 'Tổng cộng');
		expect(at(total, 1).style?.font?.strikethrough).toBe(true);
		expect(at(total, 0).comment?.text).toBe('dòng cộng');
		expect([fill(1, 3), at(1, 3).comment?.text]).toEqual(['DDEFD9', '“1,250” được hiểu là 1250']);
		expect(at(2, 2).comment?.text).toBe('“Quý II/2023” được hiểu là 2023-Q2');
		expect(at(2, 3)?.style?.fill).toBeUndefined();
		expect(fill(3, 3)).toBe('F4C7C3');
	});
	test('links what was found to its cell', async () => {
		const [, list, table] = await open(await checked(PROVINCES));
		const links = [...list.cells!].filter(([, cell]) => cell.hyperlink);
		expect(links.length).toBeGreaterThan(0);
		for (const [place, { value, hyperlink }] of links) {
			const [, row] = /^'Bảng đã đọc'!\w+?(\d+)$/.exec(hyperlink!.location!)!;
			expect([place, table.rows[Number(row) - 1][0]]).toEqual([place, value]);
		}
	});
	test('holds any text as text', async () => {
		const odd = ['=1+1', '_x0041_', '\u0001', '<b>&', '__proto__', "'x", '+84', 'hai\ndòng'];
		const rest = Array.from({ length: 30 }, (_, i) => `Xã số ${i},${i}\n`).join('');
		const c = await checked('Tỉnh,Nữ\n' + odd.map((text, i) => `"${text}",${i}\n`).join('') + rest);
		const [, , table] = await open(c);
		const shown = table.rows.slice(1, odd.length + 1).map((row) => row[1]);
		expect(shown).toEqual(odd.map((text) => (text === '\u0001' ? '\ufffd' : text)));
		expect([...table.cells!.values()].filter((cell) => cell.formula !== undefined)).toEqual([]);
	});
	test('of a large file has the first rows, and says so', async () => {
		const rows = Array.from({ length: 50_100 }, (_, i) => `T${i},${i}\n`).join('');
		const [summary, , table] = await open(await checked('Tỉnh,Nữ\n' + rows));
		expect(table.rows.length).toBe(50_001);
		expect(summary.rows.flat().some((text) => /50\.100.*50\.000/.test(String(text)))).toBe(true);
	});
	test('of a workbook names its sheet', async () => {
		const bytes = new Uint8Array(
			readFileSync(new URL('../file/case/xlsx-commune-report.xlsx', import.meta.url))
		);
		const [summary, , table] = await open(await checked(bytes, 'a.xlsx'));
		expect(summary.rows).toContainEqual(['Trang tính', 'Biểu 01', null]);
		expect(table.rows[2].slice(0, 4)).toEqual([8, 1, 'Bản Hồ', 1234]);
	});
	test('of a refused file says why and what to do', async () => {
		const bytes = await refusedXlsx('a.xls', { kind: 'workbook-encrypted' }, 'en');
		const [sheet] = (await readXlsx(bytes)).sheets;
		expect(sheet.rows.map(([text]) => text)).toEqual([
			'a.xls',
			'This workbook is protected by a password.',
			'Open it with the password, save a copy without one and choose that copy.'
		]);
	});
});
