import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '#lib/server/place.ts';
import { atlasFrom } from './terminal.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-edition-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const areas = await openGazetteer();
const provinces = (vintage: string) => areas.atLevel(vintage, 'province');
/** women and men of a province at a period: no two alike */
const count = (code: string, period: string, sex: string) =>
	1000 + Number(code) * 17 + Number(period.at(-1)) * 5 + (sex === 'F' ? 3 : 0);

/** A file of the 63 provinces before the change and the 34 after it, in their own names. */
function made(column: boolean): string {
	const lines = [`${column ? 'vintage,' : ''}Tỉnh,Kỳ,Giới tính,Số hội viên`];
	for (const [vintage, periods] of [
		['vn-2024', ['2025-Q1', '2025-Q2']],
		['vn-2025', ['2025-Q3']]
	] as const)
		for (const period of periods)
			for (const { code, name } of provinces(vintage)) {
				const [women, men] = [count(code, period, 'F'), count(code, period, 'M')];
				for (const [sex, value] of [
					['Nữ', women],
					['Nam', men],
					['Tổng', women + men]
				])
					lines.push(`${column ? `${vintage},` : ''}${name.vi},${period},${sex},${value}`);
			}
	return `${lines.join('\n')}\n`;
}

/** Rows of a CSV without quoted cells. */
function rowsOf(text: string): Record<string, string>[] {
	const [head, ...rows] = text
		.replace(/^\uFEFF/, '')
		.trimEnd()
		.split(/\r?\n/);
	const names = head.split(',');
	return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i], cell])));
}

describe.each([
	['a column of vintages', true],
	['the periods alone', false]
])('a file of two vintages, told by %s', (_, column) => {
	const stem = column ? 'said' : 'unsaid';
	beforeAll(async () => {
		writeFileSync(path.join(work, `${stem}.csv`), made(column));
		const report = await atlasFrom(
			work,
			...['read', `${stem}.csv`, '--out', `${stem}.zip`, '--report', `${stem}.json`]
		);
		expect([report.code, report.err.includes('question: ')]).toEqual([0, !column]);
	});

	it('says both vintages in its report', () => {
		const report = JSON.parse(readFileSync(path.join(work, `${stem}.json`), 'utf8')) as {
			areas: { editions: { vintage: string; matched: number; unmatched: number; rows: number }[] };
		};
		expect(report.areas.editions).toMatchObject([
			{ vintage: 'vn-2024', matched: 63, unmatched: 0, rows: 378 },
			{ vintage: 'vn-2025', matched: 34, unmatched: 0, rows: 102 }
		]);
	});

	it.each(['zip', 'csv', 'parquet'])(
		'as %s it is carried, equal to the unit',
		async (form) => {
			const file = `${stem}-out.${form}`;
			expect((await atlasFrom(work, 'read', `${stem}.csv`, '--out', file)).code).toBe(0);
			const shown = async (query: string) => {
				const { code, err, out } = await atlasFrom(
					work,
					...['view', file, `geo=vn-2025&level=province&sex=F&${query}`, '--format', 'csv']
				);
				expect([code, err]).toEqual([0, '']);
				return rowsOf(out.toString()).filter(
					(row) => row.sex === 'F' && provinces('vn-2025').some((each) => each.code === row.area)
				);
			};
			const own = await shown('tab=map&time=2025-Q2');
			const all = provinces('vn-2024').reduce((sum, { code }) => sum + count(code, '2025-Q2', 'F'), 0);
			expect(own.length).toBe(34);
			expect(own.reduce((sum, row) => sum + Number(row.value), 0)).toBe(all);
			const laoCai = (await shown('tab=line&area=15')).filter((row) => row.area === '15');
			expect(laoCai.map((row) => [row.period, Number(row.value), row.made_of])).toEqual([
				...['2025-Q1', '2025-Q2'].map((period) => [
					period,
					count('10', period, 'F') + count('15', period, 'F'),
					'vn-2024 10+15'
				]),
				['2025-Q3', count('15', '2025-Q3', 'F'), '']
			]);
		},
		60_000
	);
});

it('positions in a file go with its package', async () => {
	writeFileSync(
		path.join(work, 'thôn.csv'),
		'Thôn,Kinh độ,Vĩ độ,Năm,Số hộ\nBản A,104.5,21.5,2024,10\nBản B,104.6,21.6,2024,12\n'
	);
	expect((await atlasFrom(work, 'read', 'thôn.csv', '--out', 'thôn.zip')).code).toBe(0);
	const { openFile } = await import('#lib/server/open-file.ts');
	const { parquetLoader } = await import('#lib/server/parquet.ts');
	const opened = await openFile(
		{ path: path.join(work, 'thôn.zip'), name: 'thôn.zip' },
		{ gazetteer: areas, parquet: parquetLoader() }
	);
	expect(opened.ok && opened.value.dataset.points).toEqual({
		'Bản A': [104.5, 21.5],
		'Bản B': [104.6, 21.6]
	});
});
