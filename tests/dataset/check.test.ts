import { describe, expect, it } from 'vitest';
import { sayFinding } from '#lib/message/message.ts';
import { report } from '#lib/dataset/report.ts';
import { read } from './read.ts';
import { lines } from './table.ts';

const found = (text: string) => read(lines('a_2023.csv', text)).findings;
const rule = (text: string, name: string) => found(text).find((f) => f.rule === name);

describe('checks', () => {
	it('names repeats and contradictions, with the line', () => {
		const rows = `Area | Year | Value\nA | 2000 | 1\nB | 2000 | 2\nA | 2000 | 1\nB | 2000 | 3`;
		expect(rule(rows, 'duplicate')).toMatchObject({ severity: 'warning', rows: 1, first: 4 });
		expect(rule(rows, 'conflict')).toMatchObject({
			severity: 'error',
			rows: 1,
			first: 5,
			example: expect.stringContaining('2 ≠ 3')
		});
	});
	it('women and men against the total, only where they should add up', () => {
		expect(
			rule(`Area | Nữ | Nam | Chung\nA | 1 | 2 | 3\nB | 1 | 2 | 3\nC | 1 | 2 | 4`, 'sex-total')
		).toMatchObject({ rows: 1, first: 4 });
		expect(rule(`Area | Nữ | Nam | Chung\nA | 70 | 60 | 65\nB | 71 | 61 | 66`, 'sex-total')).toBeUndefined();
	});
	it('those of whom nobody said whether they are women or men are in the total', () => {
		const rows = (total: number) =>
			['A', 'B', 'C'].flatMap((area, i) =>
				[10 + i, 20, 5, area === 'C' ? total : 35 + i].map(
					(value, k) => `${area} | ${['F', 'M', '_U', '_T'][k]} | 2023 | ${value}`
				)
			);
		const file = (total: number) => ['Area | SEX | Year | Value', ...rows(total)].join('\n');
		expect(rule(file(37), 'sex-total')).toBeUndefined();
		expect(rule(file(32), 'sex-total')).toMatchObject({
			rows: 1,
			first: 13,
			example: expect.stringContaining('37 ≠ 32')
		});
	});
	it('percentages, bounds and counts out of range', () => {
		expect(rule(`Area | Tỷ lệ biết chữ (%)\nA | 50\nB | 101`, 'percent')).toMatchObject({
			rows: 1,
			first: 3
		});
		expect(rule(`Area | Thực hiện so với kế hoạch (%)\nA | 50\nB | 231`, 'percent')).toBeUndefined();
		expect(
			rule(`Area | Year | Value | Lower | Upper\nA | 2000 | 5 | 6 | 7\nB | 2000 | 5 | 4 | 6`, 'bounds')
		).toMatchObject({ rows: 1, first: 2 });
		expect(rule(`Area | Số người tham gia\nA | 5\nB | -3`, 'negative')).toMatchObject({
			severity: 'error',
			rows: 1,
			first: 3
		});
		expect(rule(`Area | Population change\nA | 5\nB | -3`, 'negative')).toBeUndefined();
	});
	it('every finding has its sentence in both languages', () => {
		const texts = [
			`STT | Tỉnh | Năm | Giá trị | Ghi chú riêng | Loại\n1 | Hà Giang | 2023 | 1.234 | x | k\nI | Mục | | 1.555 | y | k\n | Tổng cộng | 2023 | 3.000 | | k\n3 | Hà Tây | 2022 | abc | | k\n4|Yên Bái|2023|(2.000)||k\n5||2023|2.111||k\nNguồn: niên giám của tỉnh năm 2023|||||`,
			`Huyện | Chỉ tiêu | Giá trị\nChâu Thành | X | 1\nMường Nhé | X | 2\nMường Chà | X | 3`,
			`Tỉnh | Giá trị\nHà Nội | 1\nSơn La | 2`,
			`a | b\nx | y`
		];
		for (const text of texts) {
			for (const finding of found(text)) {
				for (const lang of ['vi', 'en'] as const)
					expect(sayFinding(lang, finding)).not.toMatch(/[{}]|undefined/);
			}
		}
	});
	it('the report lists columns in file order and adds up', () => {
		const upload = lines(
			'a_2023.csv',
			`Ghi chú | Tỉnh | Giá trị\nx | Hà Giang | 1,5\ny | Yên Bái | 2,5\nz | Tổng cộng | 4,0`
		);
		const made = read(upload);
		const out = report(upload, made.structure, made, [], 'vi');
		expect(out.columns.map((c) => [c.name, c.role, c.type])).toEqual([
			['Ghi chú', 'note', 'text'],
			['Tỉnh', 'area', 'code'],
			['Giá trị', 'value', 'number']
		]);
		expect(out.table).toMatchObject({ decimal: ',' });
		expect(out.rows).toEqual({ read: 3, kept: 2, setAside: 1 });
		expect(out.areas).toMatchObject({ matched: 2, unmatched: 0, ambiguous: 0, vintage: 'vn-2024' });
		expect(out.repairs.map((r) => r.what)).toContain('number');
	});
});
