import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { atlasFrom } from './terminal.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-read-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(work, ...names);

async function atlas(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const { code, out, err } = await atlasFrom(process.cwd(), ...args);
	return { code, out: out.toString(), err };
}

writeFileSync(
	at('a.csv'),
	'Tỉnh,Năm,Nữ,Nam\nHà Giang,2023,"1,250",2\nYên Bái,2023,*,4\nTổng cộng,2023,1,2\n'
);
writeFileSync(at('page.csv'), '<!DOCTYPE html><html><head><title>x</title></head><body></body></html>');

describe('atlas', () => {
	it('wrong usage is 2, with the usage', async () => {
		for (const args of [
			[],
			['nothing'],
			['read'],
			['read', at('a.csv'), '--nope'],
			['read', at('none.csv')],
			['read', at('a.csv'), '--lang', 'fr'],
			['read', at('a.csv'), '--out', at('o.xlsx')]
		]) {
			const { code, err } = await atlas(...args);
			expect([args, code]).toEqual([args, 2]);
			expect(err).toContain('atlas read FILE');
		}
	});
	it('reads files of one form as one table, and gives a recipe’s answers', async () => {
		writeFileSync(at('hội viên nữ 2023.csv'), 'Tỉnh;Đợt;Số hội viên\nLai Châu;1;10\nSơn La;2;20\n');
		writeFileSync(at('hội viên nam 2023.csv'), 'Tỉnh;Đợt;Số hội viên\nLai Châu;1;11\nSơn La;2;21\n');
		const recipe = {
			...{ kind: 'parity-atlas-recipe', version: 1, name: 'r', date: '2024-01-01', file: 'a.csv' },
			reading: { delimiter: ';' },
			columns: [
				{ name: 'Tỉnh', role: 'area' },
				{ name: 'Đợt', role: 'dimension', dimension: 'round' },
				{ name: 'Ghi chú', role: 'note' }
			],
			said: { columns: [{ index: 1, name: 'Đợt', role: 'dimension', dimension: 'round' }] }
		};
		writeFileSync(at('recipe.json'), JSON.stringify(recipe));
		const files = ['nữ', 'nam'].map((sex) => at(`hội viên ${sex} 2023.csv`));
		const { code, err, out } = await atlas(
			...['read', ...files, '--join', '--structure', at('recipe.json')],
			...['--out', at('joined.csv'), '--report', at('joined.json')]
		);
		expect([code, out]).toEqual([0, expect.stringContaining('4 read, 4 kept, 0 set aside')]);
		expect(err).toContain('Ghi chú');
		const [names, first] = readFileSync(at('joined.csv'), 'utf8').split('\n');
		expect(names).toContain(',period,sex,round,value');
		expect(first).toContain(',2023,F,1,10');
	});
	it('reads the sheet it is told, and writes the report in the form its name asks for', async () => {
		const book = 'tests/file/case/xlsx-sheets.xlsx';
		const raw = await atlas('read', book, '--sheet', 'DM', '--raw', at('dm.csv'));
		expect([raw.code, readFileSync(at('dm.csv'), 'utf8').slice(0, 20)]).toEqual([
			0,
			'Mã,Tên\n0,Xã 0\n1,Xã 1'
		]);
		const none = await atlas('read', book, '--sheet', 'Quý V', '--raw', at('v.csv'), '--lang', 'vi');
		expect([none.code, none.err]).toEqual([1, expect.stringContaining('Hướng dẫn, Số liệu, DM')]);
		for (const name of ['r.xlsx', 'r.csv'])
			expect((await atlas('read', book, '--report', at(name), '--lang', 'vi')).code).toBe(0);
		expect(readFileSync(at('r.csv'), 'utf8')).toContain('sheet-chosen');
		expect(readFileSync(at('r.xlsx')).subarray(0, 2).toString()).toBe('PK');
		const refused = 'tests/file/case/refused-xls-password.xls';
		for (const name of ['p.xlsx', 'p.csv'])
			expect((await atlas('read', refused, '--report', at(name))).code).toBe(1);
		expect(readFileSync(at('p.csv'), 'utf8')).toContain('workbook-encrypted');
		expect(readFileSync(at('p.xlsx')).subarray(0, 2).toString()).toBe('PK');
	});
	it('reads a file into observations, report, raw and set-aside rows', async () => {
		const { code, out } = await atlas(
			'read',
			at('a.csv'),
			'--out',
			at('o.csv'),
			'--report',
			at('r.json'),
			'--raw',
			at('raw.csv'),
			'--set-aside',
			at('s.csv'),
			'--lang',
			'vi'
		);
		expect([code, out]).toEqual([0, 'a.csv: 3 read, 2 kept, 1 set aside\n']);
		expect(readFileSync(at('o.csv'), 'utf8')).toBe(
			'dataset,indicator,area,vintage,period,sex,value,numerator,denominator,lower,upper,unit,status,note\n' +
				'a,a,02,vn-2024,2023,F,1250,,,,,,,\na,a,02,vn-2024,2023,M,2,,,,,,,\na,a,15,vn-2024,2023,F,,,,,,,Q,*\na,a,15,vn-2024,2023,M,4,,,,,,,\n'
		);
		expect(readFileSync(at('raw.csv'), 'utf8')).toBe(readFileSync(at('a.csv'), 'utf8'));
		expect(readFileSync(at('s.csv'), 'utf8')).toContain('4,total-row,dòng cộng,Tổng cộng,2023,1,2');
		const report = JSON.parse(readFileSync(at('r.json'), 'utf8'));
		expect(report.rows).toEqual({ read: 3, kept: 2, setAside: 1 });
		expect(report.columns.map((c: { role: string }) => c.role)).toEqual(['area', 'period', 'value', 'value']);
	});
	it('writes Parquet that reads back to the same observations', async () => {
		await atlas('read', at('a.csv'), '--out', at('o.parquet'));
		const { code } = await atlas('read', at('o.parquet'), '--raw', at('again.csv'));
		expect(code).toBe(0);
		await atlas('read', at('a.csv'), '--out', at('o.csv'));
		expect(readFileSync(at('again.csv'), 'utf8')).toBe(readFileSync(at('o.csv'), 'utf8'));
	});
	it('a data package it wrote comes back with the same observations, names and source', async () => {
		await atlas('read', at('a.csv'), '--out', at('o.zip'));
		await atlas('read', at('a.csv'), '--out', at('o.csv'));
		for (const from of ['o.zip', 'o.csv']) {
			expect((await atlas('read', at(from), '--out', at('back.csv'), '--report', at('back.json'))).code).toBe(
				0
			);
			const rows = (name: string) =>
				readFileSync(at(name), 'utf8')
					.split('\n')
					.map((line) => line.replace(/^[^,]*,/, ''));
			expect(rows('back.csv')).toEqual(rows('o.csv'));
			const report = JSON.parse(readFileSync(at('back.json'), 'utf8'));
			expect([report.rows.setAside, report.areas.vintage]).toEqual([0, 'vn-2024']);
		}
	});
	it('reads the file of an archive that is asked for', async () => {
		const archive = zipSync({
			'a.csv': new Uint8Array(readFileSync(at('a.csv'))),
			'b.csv': strToU8('x,y\n1,2\n')
		});
		writeFileSync(at('two.zip'), archive);
		await atlas('read', at('two.zip'), '--sheet', 'b.csv', '--raw', at('b.csv'));
		expect(readFileSync(at('b.csv'), 'utf8')).toBe('x,y\n1,2\n');
		const { code, err } = await atlas('read', at('two.zip'), '--sheet', 'c.csv');
		expect(code).toBe(1);
		expect(err).toContain('a.csv, b.csv');
	});
	it('follows a structure, and refuses one that does not fit', async () => {
		writeFileSync(
			at('s.json'),
			JSON.stringify({ columns: [{ name: 'Nam', role: 'ignore' }], fixed: { indicator: 'người' } })
		);
		expect((await atlas('read', at('a.csv'), '--structure', at('s.json'), '--out', at('o2.csv'))).code).toBe(
			0
		);
		expect(readFileSync(at('o2.csv'), 'utf8').split('\n').length).toBe(4);
		writeFileSync(at('bad.json'), '{"columns":[{"name":"Q","role":"value"}]}');
		expect(
			(await atlas('read', at('a.csv'), '--structure', at('bad.json'), '--out', at('o3.csv'))).code
		).toBe(1);
		expect((await atlas('read', at('a.csv'), '--vintage', 'xx', '--out', at('o3.csv'))).code).toBe(1);
		expect(existsSync(at('o3.csv'))).toBe(false);
	});
	it('a refused file among several does not stop the others', async () => {
		const { code, err } = await atlas(
			'read',
			at('a.csv'),
			at('page.csv'),
			'--out',
			at('out'),
			'--report',
			at('reports')
		);
		expect(code).toBe(1);
		expect(err).toMatch(/page\.csv: .*HTML/i);
		expect(readdirSync(at('out'))).toEqual(['a.csv.csv']);
		expect(readdirSync(at('reports')).sort()).toEqual(['a.csv.json', 'page.csv.json']);
		expect(JSON.parse(readFileSync(at('reports', 'page.csv.json'), 'utf8')).refused.message).toMatch(/HTML/i);
	});
});
