import { describe, expect, test } from 'vitest';
import { sampleOf } from '#lib/report/sample.ts';
import { lines } from '../dataset/table.ts';
import { read } from '../dataset/read.ts';

const sample = (text: string) => {
	const upload = lines('a_2023.csv', text);
	const result = read(upload);
	return sampleOf({ upload, structure: result.structure, result, checks: [] }, 'vi');
};

describe('a few records and what they became', () => {
	test('a wide table, with men worked out', () => {
		const made = sample(`STT | Tỉnh | Tổng số người | Trong đó: nữ
			1 | Lai Châu | 1.204 | 618
			2 | Sơn La | 412 | 199
			3 | Điện Biên | 30 | 10`)!;
		expect(made.before.heads.map(({ name }) => name)).toEqual(['Tỉnh', 'Tổng số người', 'Trong đó: nữ']);
		expect(made.before.rows).toEqual([
			['Lai Châu', '1.204', '618'],
			['Sơn La', '412', '199']
		]);
		expect(made.after.heads.map(({ name }) => name)).toEqual(['Địa bàn', 'Kỳ', 'Giới tính', 'Giá trị']);
		expect(made.after.rows.slice(0, 3)).toEqual([
			['Lai Châu', '2023', 'Chung', '1.204'],
			['Lai Châu', '2023', 'Nữ', '618'],
			['Lai Châu', '2023', 'Nam', '586']
		]);
		expect(made.left).toEqual({ columns: 0, observations: 0 });
	});

	test('what does not fit is counted; nothing kept is no sample', () => {
		const years = Array.from({ length: 9 }, (_, i) => 2010 + i);
		const made = sample(
			`Tỉnh | ${years.join(' | ')}\nLai Châu | ${years.map(() => 5).join(' | ')}\nSơn La | ${years.map(() => 6).join(' | ')}`
		)!;
		expect(made.left).toEqual({ columns: 4, observations: 12 });
		expect(made.after.rows).toHaveLength(6);
		expect(sample('a | b\nx | y')).toBeNull();
	});
});
