import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberFormat } from '#lib/term/structure.ts';
import { evidenceOf } from '#lib/dataset/evidence.ts';
import { chooseFormats, type Written } from '#lib/dataset/format.ts';
import type { Language } from '#lib/dataset/language.ts';
import { readCell, statusOfNote, statusOfWord } from '#lib/dataset/mark.ts';
import { bareNumber, isTooLong, marksOf, parseNumber } from '#lib/dataset/number.ts';
import { readMeasure } from '#lib/dataset/measure.ts';
import { multipleOf, unitBeside, unitIn } from '#lib/dataset/unit.ts';
import { table } from './table.ts';
import { writeNumber } from './write-number.ts';

const EN: NumberFormat = { decimal: '.', thousands: ',' };
const VI: NumberFormat = { decimal: ',', thousands: '.' };
const FORMATS: NumberFormat[] = [
	EN,
	VI,
	{ decimal: ',', thousands: ' ' },
	{ decimal: '.', thousands: ' ' },
	{ decimal: '.', thousands: "'" },
	{ decimal: ',', thousands: "'" },
	{ decimal: '.', thousands: '' },
	{ decimal: ',', thousands: '' }
];
const format = fc.constantFrom(...FORMATS);
const anyNumber = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
	fc.integer(),
	fc.integer({ min: -9999, max: 9_999_999 }).map((n) => n / 100)
);

const written = (name: string, words: string[], counted = false): Written => ({
	index: 0,
	name,
	evidence: evidenceOf(words),
	counted
});
/** The format of one column alone, and how sure it is. */
function decide(words: string[], language: Language = 'en', delimiter?: string) {
	const { file, own, findings } = chooseFormats([written('a', words)], language, delimiter);
	return { ...(own.get(0) ?? file), rules: findings.map((f) => f.rule) };
}
/** A column's numbers as the whole way reads them. */
function readAll(words: string[]): number[] {
	const { file, own } = chooseFormats([written('a', words)], 'en');
	const column = table(
		['a'],
		words.map((w) => [w])
	).columns[0];
	const read = readMeasure(column, file, { format: own.get(0) });
	return words.map((_, i) => read.value[read.codes![i]]);
}

describe('numbers', () => {
	it('written in a format read back equal', () => {
		fc.assert(
			fc.property(anyNumber, format, fc.boolean(), (value, f, indian) => {
				const text = writeNumber(value, f, indian && f.thousands === ',');
				expect([text, parseNumber(text, f)]).toEqual([text, Object.is(value, -0) ? 0 : value]);
			})
		);
	});
	it('a column written in any one format, with a word that proves it, reads back equal', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 12 }),
				fc.constantFrom(1, 10, 100),
				format,
				(numbers, by, f) => {
					const values = [...numbers.map((n) => n / by), 0.5, 1234567.5];
					expect(readAll(values.map((v) => writeNumber(v, f)))).toEqual(values);
				}
			)
		);
	});
	it('words that prove both marks are never read without a word', () => {
		const decimals = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 10 + 0.01);
		fc.assert(
			fc.property(fc.array(decimals, { minLength: 1 }), fc.array(decimals, { minLength: 1 }), (a, b) => {
				const words = [...a.map((v) => writeNumber(v, EN)), ...b.map((v) => writeNumber(v, VI))];
				expect(decide(words).rules).toContain('number-format-both');
			})
		);
	});
	it('numbers that can be read both ways are asked when nothing proves one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1000, max: 999_999 }), { minLength: 1, maxLength: 30 }),
				fc.constantFrom<Language>('vi', 'en', 'other'),
				(numbers, language) => {
					expect(
						decide(
							numbers.map((n) => writeNumber(n, VI)),
							language
						).rules
					).toEqual(['number-format-unsure']);
				}
			)
		);
	});
	it('one number of the column decides for the others', () => {
		expect(decide(['555.809', '8.718.000'])).toEqual({ ...VI, rules: [] });
		expect(decide(['555.809', '3.359,80'])).toEqual({ ...VI, rules: [] });
		expect(decide(['26,148', '43,095'])).toEqual({ ...EN, rules: [] });
		expect(decide(['1,250', '12.5'])).toEqual({ ...EN, rules: [] });
		expect(decide(['0.655', '1.234'])).toEqual({ ...EN, rules: [] });
		expect(decide(['12,34,567', '5,432'])).toEqual({ ...EN, rules: [] });
		expect(decide(['1.234', '950', '12'])).toEqual({ ...VI, rules: ['number-format-unsure'] });
		expect(decide(['1.234', '1.555'])).toEqual({ ...EN, rules: ['number-format-unsure'] });
		expect(decide(['1.234', '1.555'], 'vi')).toEqual({ ...VI, rules: ['number-format-unsure'] });
		expect(decide(['26,148', '43,095'], 'vi', ';')).toEqual({ ...VI, rules: ['number-format-unsure'] });
		expect(decide(['26,148', '43,095'], 'vi', ',')).toEqual({ ...EN, rules: [] });
		expect(decide(['12,5', '8'])).toEqual({ ...VI, rules: [] });
		expect(decide(['1 234 567', '12,5'])).toEqual({ decimal: ',', thousands: ' ', rules: [] });
		expect(decide(["1'234.5", '8'])).toEqual({ decimal: '.', thousands: "'", rules: [] });
		const odd = Array.from({ length: 40 }, (_, i) => `${i + 1}.2${10 + i}`);
		expect(decide([...odd, '12.5'])).toEqual({ ...VI, rules: ['number-format-unsure'] });
	});
	it('a column keeps the way it proves; another asks when it leans against the file', () => {
		const columns = [
			{ ...written('Diện tích', ['3.359,80', '1.234']), index: 0 },
			{ ...written('Rate', ['12.5', '7.25', '9.1']), index: 1 },
			{ ...written('Giá', ['1.234', '5.678']), index: 2 }
		];
		const both = chooseFormats(columns, 'vi');
		expect(both.findings.map((f) => [f.rule, f.column])).toEqual([['number-format-unsure', 'Giá']]);
		const one = chooseFormats([columns[0], columns[2]], 'vi');
		expect(one).toMatchObject({ file: VI, findings: [] });
		const count = chooseFormats(
			[columns[1], { ...written('Dân số', ['555.809', '813.978'], true), index: 3 }],
			'vi'
		);
		expect([...count.own]).toEqual([[3, VI]]);
		expect(count.findings).toMatchObject([
			{ rule: 'number-format-unsure', column: 'Dân số', values: { chosen: '555809', other: '555.809' } }
		]);
	});
	it('refuses what only looks like a number in its format', () => {
		for (const text of ['1.23', '12.34.56', '1,2,3', '--1', '1-2', '', 'e5', '1.2345', '0.234', '1/2'])
			expect([text, parseNumber(text, VI)]).toEqual([text, NaN]);
		expect(parseNumber('555.809', VI)).toBe(555809);
		expect(parseNumber('26,148', EN)).toBe(26148);
		expect(parseNumber('2,61', EN)).toBeNaN();
		for (const text of ['12.34.567', '1.234,567,8', '1 23', "1'23", '12 3456', '.', ',', '-', '1e999'])
			expect([text, parseNumber(text, EN), parseNumber(text, VI)]).toEqual([text, NaN, NaN]);
	});
	it('reads digits, signs and marks however they were typed', () => {
		const said: [string, NumberFormat, number][] = [
			['１２３', EN, 123],
			['１，２３４．５', EN, 1234.5],
			['\u2212 12,5', VI, -12.5],
			['\u20135', EN, -5],
			['+7', EN, 7],
			["'0012", EN, 12],
			['1\u00a0234\u202f567', EN, 1234567],
			['1’234.5', EN, 1234.5],
			['12,34,567.8', EN, 1234567.8],
			['1.5E+03', EN, 1500],
			['๑๒๓', EN, 123]
		];
		for (const [text, f, value] of said) expect([text, parseNumber(text, f)]).toEqual([text, value]);
		expect(bareNumber('5³')).toBe('5³');
		expect(marksOf('1.234e5')).toBe('point');
	});
	it('tells a whole number too long to keep', () => {
		expect(isTooLong('12345678901234567', 12345678901234567)).toBe(true);
		expect(isTooLong('9007199254740991', Number('9007199254740991'))).toBe(false);
		expect(isTooLong('1e300', 1e300)).toBe(false);
	});
});

describe('cells', () => {
	it('an absent value says why and is never 0', () => {
		const said: Record<string, string> = {
			'..': 'O',
			'…': 'O',
			'-': 'O',
			'n/a': 'O',
			'#N/A': 'O',
			'không có': 'O',
			'*': 'Q',
			'<5': 'Q',
			'<42': 'Q',
			'≤ 0,5': 'Q',
			'>95%': 'Q',
			'dưới 5': 'Q',
			'Percentage not shown; based on fewer than 25 unweighted cases': 'Q',
			'chưa báo cáo': 'L',
			'Chưa có số liệu': 'L',
			'không áp dụng': 'M',
			'#DIV/0!': 'M'
		};
		for (const [text, status] of Object.entries(said))
			expect([text, readCell(text, VI)]).toEqual([text, { value: NaN, status, note: text, bad: false }]);
	});
	it('marks around a number are kept beside it', () => {
		expect(readCell('(12.3)', EN)).toEqual({ value: 12.3, status: 'U', note: '(12.3)', bad: false });
		expect(readCell('12.3 p', EN)).toMatchObject({ value: 12.3, status: 'P' });
		const footnotes: [string, number][] = [
			['12,5 (1)', 12.5],
			['12,5*', 12.5],
			['1 234¹', 1234],
			['12,5 [a]', 12.5],
			['12,5 1)', 12.5]
		];
		for (const [text, value] of footnotes)
			expect([text, readCell(text, VI)]).toEqual([text, { value, status: '', note: text, bad: false }]);
		expect(readCell('khoảng 500', VI)).toMatchObject({ value: 500, status: 'E', note: 'khoảng 500' });
	});
	it('a unit beside a number is parted from it', () => {
		const said: [string, number, string][] = [
			['25 người', 25, 'người'],
			['12,5%', 12.5, '%'],
			['12,5 %', 12.5, '%'],
			['$1.234', 1234, '$'],
			['5 triệu đồng', 5, 'triệu đồng'],
			['1.500.000 đ', 1500000, 'đồng'],
			['3.359,80 km2', 3359.8, 'km2']
		];
		for (const [text, value, unit] of said)
			expect([text, readCell(text, VI)]).toEqual([text, { value, status: '', note: '', bad: false, unit }]);
	});
	it('what is neither is told', () => {
		for (const text of ['abc', '12 xyz', '12)', '1/2', '5-9', '12 - 15', '1,2,3', 'Q1', '12/05'])
			expect([text, readCell(text, EN).bad]).toEqual([text, true]);
	});
	it('thousands and millions in one column are written out', () => {
		const words = ['1,2 triệu', '850 nghìn', '400', '2 triệu'];
		const column = table(
			['a'],
			words.map((w) => [w])
		).columns[0];
		const read = readMeasure(column, VI);
		expect([...read.value]).toEqual([1_200_000, 850_000, 400, 2_000_000]);
		expect(read.multiplied).toEqual({ rows: 3, before: '1,2 triệu', after: '1200000' });
		const same = readMeasure(
			table(
				['a'],
				['1,2 triệu', '3 triệu'].map((w) => [w])
			).columns[0],
			VI
		);
		expect([...same.value]).toEqual([1.2, 3]);
		expect([...same.unit.values()]).toEqual(['triệu', 'triệu']);
	});
	it('a factor a person gave multiplies without noise', () => {
		const column = table(['a'], [['0.57'], ['0.256'], ['*']]).columns[0];
		expect([...readMeasure(column, EN, { scale: 100 }).value]).toEqual([57, 25.6, NaN]);
	});
	it('status words', () => {
		expect(statusOfNote('Based on 25-49 unweighted cases')).toBe('U');
		expect(statusOfWord('Normal value')).toBe('');
		expect(statusOfWord('Missing value; suppressed')).toBe('Q');
		expect(statusOfWord('bogus')).toBe(null);
	});
});

describe('units in names', () => {
	it('are found where a name tells one', () => {
		expect(unitIn('Dân số (nghìn người)')).toEqual({ name: 'Dân số', unit: 'nghìn người' });
		expect(unitIn('Diện tích [km2]')).toEqual({ name: 'Diện tích', unit: 'km2' });
		expect(unitIn('Kinh phí, ĐVT: triệu đồng')).toEqual({ name: 'Kinh phí', unit: 'triệu đồng' });
		expect(unitIn('Hội LHPN (VWU)')).toEqual({ name: 'Hội LHPN (VWU)', unit: '' });
		expect(multipleOf('nghìn người')).toEqual({ factor: 1000, base: 'người' });
		expect(multipleOf('1000 persons')).toEqual({ factor: 1000, base: 'persons' });
		expect(multipleOf('tỷ đồng')).toEqual({ factor: 1e9, base: 'đồng' });
		expect(multipleOf('deaths per 1,000')).toEqual({ factor: 1, base: 'deaths per 1,000' });
		expect(unitBeside('12 tháng 5')).toBe(null);
	});
});
