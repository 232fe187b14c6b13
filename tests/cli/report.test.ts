import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import { report } from '../../src/cli/report.ts';
import { Usage } from '../../src/cli/usage.ts';
import { view } from '../../src/cli/view.ts';
import { emptyRecipe, type ReportRecipe } from '#lib/report/recipe.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { partsOf, soundPackage } from '../report/office.ts';
import { must } from '../query/small.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-report-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);

let out = '';
let said = '';
beforeEach(() => {
	out = said = '';
	vi.spyOn(process.stderr, 'write').mockImplementation((words) => ((said += String(words)), true));
	vi.spyOn(process.stdout, 'write').mockImplementation((words) => ((out += String(words)), true));
});
afterEach(() => vi.restoreAllMocks());

const HEAD = 'indicator,area,vintage,period,sex,value\n';
const OLD = HEAD + 'trained,01,vn-2024,2023,F,1210\ntrained,02,vn-2024,2023,F,2210\n';
const NEW =
	HEAD +
	'trained,01,vn-2024,2023,F,1250\ntrained,02,vn-2024,2023,F,2210\ntrained,01,vn-2024,2024,F,1300\ntrained,02,vn-2024,2024,F,2300\n';

describe('atlas report', () => {
	beforeAll(async () => {
		writeFileSync(at('t.csv'), OLD);
		for (const name of ['old.docx', 'old.pptx'])
			expect(await view([at('t.csv'), 'lang=vi', '--out', at(name)])).toBe(0);
	});

	test.each(['old.docx', 'old.pptx'])(
		'%s is held against the data: nothing, then value by value',
		async (name) => {
			writeFileSync(at('t.csv'), OLD);
			expect(await report(['check', at(name), '--data', at('t.csv'), '--lang', 'vi'])).toBe(0);
			expect(out).toContain('2 hình và bảng; không hình nào đổi số');
			out = '';
			writeFileSync(at('t.csv'), NEW);
			expect(await report(['check', at(name), '--data', at('t.csv'), '--lang', 'vi'])).toBe(0);
			expect(out).toContain('2 đã đổi số');
			expect(out).toContain('Hà Nội, 2023, nữ: 1.210 → 1.250 (+40)');
			expect(out).not.toContain('2.210');
			expect(out).not.toContain('1.300');
		}
	);

	test('a data set that is not there is named, and JSON says the same', async () => {
		expect(await report(['check', at('old.docx'), '--json'])).toBe(0);
		const found = JSON.parse(out) as { state: string; refused: { kind: string } }[];
		expect(found.map((each) => [each.state, each.refused.kind])).toEqual([
			['gone', 'no-dataset'],
			['gone', 'no-dataset']
		]);
	});

	test('refuses what is no report, and says how it is used', async () => {
		expect(await report(['check', at('t.csv')])).toBe(1);
		expect(said).toContain('report-not-office');
		await expect(report([])).rejects.toThrow(Usage);
		await expect(report(['check'])).rejects.toThrow(Usage);
		await expect(report(['paint', at('old.docx')])).rejects.toThrow(Usage);
	});

	test('builds a report again next quarter, at the period of then', async () => {
		const look = '/explore/t?tab=bar&ind=trained&time=2023&level=province';
		const recipe: ReportRecipe = {
			...emptyRecipe('vi'),
			title: 'Tập huấn',
			pieces: [
				{ id: '1', kind: 'heading', level: 1, text: 'Kết quả' },
				{ id: '2', kind: 'chart', view: look, follow: true, caption: null, alt: null },
				{ id: '3', kind: 'table', view: look, follow: false, caption: 'Năm trước' },
				{ id: '4', kind: 'insights', view: look, follow: true, about: null },
				{ id: '5', kind: 'chart', view: '/explore/gone?tab=bar', follow: true, caption: null, alt: null }
			]
		};
		writeFileSync(at('r.json'), JSON.stringify(recipe));
		writeFileSync(at('t.csv'), NEW);
		const asked = [
			'build',
			at('r.json'),
			'--data',
			at('t.csv'),
			'--date',
			'2026-11-28',
			'--origin',
			'https://a.example/'
		];
		expect(await report([...asked, '--out', at('new.docx')])).toBe(1);
		expect(said).toContain('Đã chuyển từ 2023 sang 2024');
		expect(said).toContain('no-dataset');
		const bytes = new Uint8Array(readFileSync(at('new.docx')));
		soundPackage(bytes);
		const traces = must(await tracesOfFile(bytes));
		expect(
			traces.map((each) => [each.name, new URLSearchParams(each.view.split('?')[1]).get('time')])
		).toEqual([
			['Hình 1', '2024'],
			['Bảng 1', '2023']
		]);
		const words = partsOf(bytes).get('word/document.xml')!;
		for (const word of ['Tập huấn', 'Kết quả', 'Năm trước', 'Lập ngày 28/11/2026'])
			expect(words).toContain(word);
		expect(await report([...asked, '--out', at('again.docx')])).toBe(1);
		expect(readFileSync(at('again.docx')).equals(Buffer.from(bytes))).toBe(true);
	});
});
