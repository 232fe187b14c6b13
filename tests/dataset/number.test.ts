import fc from 'fast-check';
import type { NumberFormat } from '#lib/term/structure.ts';
import { describe, expect, it } from 'vitest';
import { decideFormat, evidenceOf, parseNumber, writeNumber } from '#lib/dataset/number.ts';
import { readCell, statusOfNote, statusOfWord } from '#lib/dataset/mark.ts';
import { periodOf } from '#lib/dataset/period.ts';

const EN: NumberFormat = { decimal: '.', thousands: ',' };
const VI: NumberFormat = { decimal: ',', thousands: '.' };
const format = fc.constantFrom<NumberFormat>(
	EN,
	VI,
	{ decimal: ',', thousands: ' ' },
	{ decimal: '.', thousands: '' },
	{ decimal: ',', thousands: '' }
);

describe('numbers', () => {
	it('written in a format read back equal', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.integer()),
				format,
				(value, f) => {
					expect(parseNumber(writeNumber(value, f), f)).toBe(Object.is(value, -0) ? 0 : value);
				}
			)
		);
	});
	it('one number of the file decides for the others', () => {
		const decide = (...texts: string[]) => decideFormat(evidenceOf(texts));
		expect(decide('555.809', '8.718.000')).toMatchObject(VI);
		expect(decide('555.809', '3.359,80')).toMatchObject(VI);
		expect(decide('26,148', '43,095')).toMatchObject({ ...EN, unsure: false });
		expect(decide('1,250', '12.5')).toMatchObject(EN);
		expect(decide('0.655', '1.234')).toMatchObject({ decimal: '.', unsure: false });
		expect(decide('1.234', '950', '12')).toMatchObject({ ...VI, unsure: true });
		expect(decide('1.234', '1.555')).toMatchObject({ decimal: '.', unsure: true });
		expect(decide('12,5', '8')).toMatchObject({ decimal: ',' });
		expect(decide('1 234 567', '12,5')).toMatchObject({ decimal: ',', thousands: ' ' });
	});
	it('refuses what only looks like a number in its format', () => {
		for (const text of ['1.23', '12.34.56', '1,2,3', '--1', '1-2', '', 'e5', '1.2345'])
			expect(parseNumber(text, VI)).toBeNaN();
		expect(parseNumber('555.809', VI)).toBe(555809);
		expect(parseNumber('\u2212 12,5 %'.replace(' 1', '1'), VI)).toBe(-12.5);
		expect(parseNumber('26,148', EN)).toBe(26148);
		expect(parseNumber('2,61', EN)).toBeNaN();
	});
	it('an absent value says why and is never 0', () => {
		const said: Record<string, string> = {
			'..': 'O',
			'-': 'O',
			'n/a': 'O',
			'*': 'Q',
			'<5': 'Q',
			'Percentage not shown; based on fewer than 25 unweighted cases': 'Q',
			'chưa báo cáo': 'L',
			'không áp dụng': 'M'
		};
		for (const [text, status] of Object.entries(said))
			expect([text, readCell(text, EN)]).toEqual([text, { value: NaN, status, note: text, bad: false }]);
		expect(readCell('(12.3)', EN)).toEqual({ value: 12.3, status: 'U', note: '(12.3)', bad: false });
		expect(readCell('12.3 p', EN)).toMatchObject({ value: 12.3, status: 'P' });
		expect(readCell('abc', EN).bad).toBe(true);
		expect(readCell('12 people', EN).bad).toBe(true);
		expect(statusOfNote('Based on 25-49 unweighted cases')).toBe('U');
		expect(statusOfWord('Normal value')).toBe('');
		expect(statusOfWord('Missing value; suppressed')).toBe('Q');
		expect(statusOfWord('bogus')).toBe(null);
	});
});

describe('periods', () => {
	it('as files write them', () => {
		const said: Record<string, string> = {
			'2019': '2019',
			'2019.0': '2019',
			'Năm 2019': '2019',
			'2000 Q1': '2000-Q1',
			'2011 [YR2011]': '2011',
			'Quý III/2023': '2023-Q3',
			'Quý 4 năm 2024': '2024-Q4',
			'6 tháng đầu năm 2024': '2024-S1',
			'9 tháng đầu năm 2024': '2024-01/2024-09',
			'T8/2023': '2023-08',
			'Tháng 12/2023': '2023-12',
			'2023-08': '2023-08',
			'08/2023': '2023-08',
			'24/08/2023': '2023-08-24',
			'2023-08-24T00:00:00': '2023-08-24',
			'Aug 2023': '2023-08',
			'Aug-23': '2023-08',
			'2016-2018': '2016/2018',
			'2019-20': '2019/2020',
			'202308': '2023-08',
			'2023-Q3': '2023-Q3'
		};
		for (const [text, period] of Object.entries(said)) expect([text, periodOf(text)]).toEqual([text, period]);
		for (const text of ['NFHS-5', 'Quý III', '31/02/2023', '2023-13', '12', '99999', ''])
			expect([text, periodOf(text)]).toEqual([text, null]);
	});
});
