import { describe, expect, test } from 'vitest';
import { joinUploads, likeness } from '#lib/dataset/join.ts';
import type { Upload } from '#lib/term/upload.ts';
import { areas, read } from './read.ts';
import { lines } from './table.ts';

const joined = (...uploads: Upload[]) => read(joinUploads(uploads, areas));
const values = (made: ReturnType<typeof read>, words: Record<string, string>) =>
	made.records
		.filter((record) => Object.entries(words).every(([key, word]) => record[key] === word))
		.map(({ value }) => value);

describe('several files as one table', () => {
	test('one file a sex: the names of the files say which', () => {
		const made = joined(
			lines('hội viên 2023 - nữ.csv', `Tỉnh | Số hội viên\nLai Châu | 10\nSơn La | 20`),
			lines('hội viên 2023 - nam.csv', `Tỉnh | Số hội viên\nLai Châu | 11\nSơn La | 21`)
		);
		expect(values(made, { area: '12', sex: 'F', period: '2023' })).toEqual(['10']);
		expect(values(made, { area: '14', sex: 'M', period: '2023' })).toEqual(['21']);
		expect(made.rows).toEqual({ read: 4, kept: 4, setAside: 0 });
	});

	test('one file a sex whose columns say it: no column but those of the files', () => {
		const made = joined(
			lines('a_2023.csv', `Tỉnh | Số hội viên nữ\nLai Châu | 10\nSơn La | 20`),
			lines('b_2023.csv', `Tỉnh | Số hội viên nam\nLai Châu | 11\nSơn La | 21`)
		);
		expect(values(made, { area: '12', sex: 'F' })).toEqual(['10']);
		expect(values(made, { area: '12', sex: 'M' })).toEqual(['11']);
	});

	test('one file a period, one file an area', () => {
		const quarters = joined(
			lines('Báo cáo quý III 2023.csv', `Tỉnh | Số lớp\nLai Châu | 1`),
			lines('Báo cáo quý IV 2023.csv', `Tỉnh | Số lớp\nLai Châu | 2`)
		);
		expect(values(quarters, { period: '2023-Q3' })).toEqual(['1']);
		expect(values(quarters, { period: '2023-Q4' })).toEqual(['2']);
		const provinces = joined(
			lines('bao cao Lai Châu.csv', `Năm | Số lớp\n2022 | 1`),
			lines('bao cao Sơn La.csv', `Năm | Số lớp\n2022 | 2`),
			lines('bao cao Điện Biên.csv', `Năm | Số lớp\n2022 | 3`),
			lines('bao cao Hà Giang.csv', `Năm | Số lớp\n2022 | 4`)
		);
		expect(values(provinces, { area: '11' })).toEqual(['3']);
	});

	test('years of files whose columns are named only by sexes: no number is given to another year', () => {
		const made = joined(
			lines('nam 2022.csv', `Tỉnh | Nữ | Nam\nLai Châu | 12 | 13`),
			lines('nam 2023.csv', `Tỉnh | Nữ | Nam\nLai Châu | 14 | 15`)
		);
		expect(values(made, { period: '2022', sex: 'F' })).toEqual(['12']);
		expect(values(made, { period: '2023', sex: 'M' })).toEqual(['15']);
		const bare = joinUploads(
			[
				lines('2022 a.csv', `Tỉnh | Số lớp\nLai Châu | 1`),
				lines('2023 b.csv', `Tỉnh | Số lớp\nLai Châu | 2`)
			],
			areas
		);
		expect(bare.raw.columns[0].name).toBe('Kỳ');
		expect(bare.file).toBe('2022 a.csv');
	});

	test('columns of other places and columns only one file has; rows set aside keep their cells', () => {
		const a = lines('a_2023.csv', `Tỉnh | Số hộ\nLai Châu | 10`);
		const b = lines('b_2023.csv', `Số hộ | Tỉnh | Số lớp\n20 | Sơn La | 3`);
		b.setAside = [{ line: 9, cells: ['x', 'y', 'z'], reason: 'footnote' }];
		const both = joinUploads([a, b], areas);
		expect(both.raw.columns.map(({ name }) => name)).toEqual(['Tệp', 'Tỉnh', 'Số hộ', 'Số lớp']);
		expect(both.setAside[0].cells).toEqual(['b', 'y', 'x', 'z']);
		expect([...both.raw.lines]).toEqual([2, 2]);
		const made = read(both);
		expect(values(made, { area: '14', indicator: 'so_lop' })).toEqual(['3']);
		expect(made.rows).toEqual({ read: 3, kept: 2, setAside: 1 });
		expect(both.findings.map(({ rule }) => rule)).toEqual(['joined', 'joined-partly']);
	});

	test('numbers of a workbook stay numbers beside text', () => {
		const a = lines('a.csv', `Tỉnh | Giá trị\nLai Châu | 1.234`);
		const b = lines('b.csv', `Tỉnh | Giá trị\nSơn La | 0`);
		b.raw.columns[1] = { kind: 'number', name: 'Giá trị', values: Float64Array.of(1.234) };
		const [, , column] = joinUploads([a, b], areas).raw.columns;
		expect(column).toMatchObject({ kind: 'text', dictionary: ['1.234', '1.234'] });
		expect(column.kind === 'text' && [...column.typed!]).toEqual([NaN, 1.234]);
	});

	test('files are alike when their columns say the same but for years and sexes', () => {
		expect(likeness(['Tỉnh', 'Số nữ 2022'])).toBe(likeness(['Số nam 2023', 'Tỉnh']));
		expect(likeness(['Tỉnh', 'Số hộ'])).not.toBe(likeness(['Tỉnh', 'Số lớp']));
	});
});
