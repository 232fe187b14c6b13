import { describe, expect, it } from 'vitest';
import { comparePeriods, frequencyOf, startOf } from '#lib/term/period.ts';
import { readPeriods, type PeriodContext } from '#lib/dataset/period-column.ts';
import { isBuddhist, partOf, periodOf, readPeriod, serialOf } from '#lib/dataset/period.ts';
import { table } from './table.ts';

const context: PeriodContext = { language: 'en', dhis2: false, lines: new Int32Array(100) };

/** A column's words read together: periods, and the rules and repairs that say so. */
function column(words: string[], name = 'Date', more: Partial<PeriodContext> = {}) {
	const { columns, lines } = table(
		[name],
		words.map((w) => [w])
	);
	const text = columns[0];
	if (text.kind !== 'text') throw new Error();
	const read = readPeriods(text, name, { ...context, lines, ...more });
	return {
		periods: words.map((_, i) => read.period[text.codes[i]]),
		status: words.map((_, i) => read.status[text.codes[i]]),
		rules: read.findings.map((f) => f.rule),
		repairs: read.repairs.map((r) => r.what)
	};
}

describe('one period', () => {
	it('as files write them', () => {
		const said: Record<string, string> = {
			'2019': '2019',
			'2019.0': '2019',
			'Năm 2019': '2019',
			'2000 Q1': '2000-Q1',
			'2011 [YR2011]': '2011',
			'Quý III/2023': '2023-Q3',
			'Quý 4 năm 2024': '2024-Q4',
			'3Q2023': '2023-Q3',
			'6 tháng đầu năm 2024': '2024-S1',
			'6T/2024': '2024-S1',
			'9 tháng đầu năm 2024': '2024-01/2024-09',
			'9 tháng 2024': '2024-01/2024-09',
			'T8/2023': '2023-08',
			'Tháng 12/2023': '2023-12',
			'Tháng 8 năm 2023': '2023-08',
			'2023-08': '2023-08',
			'08/2023': '2023-08',
			'24/08/2023': '2023-08-24',
			'15.08.2023': '2023-08-15',
			'ngày 15 tháng 8 năm 2023': '2023-08-15',
			'15 Aug 2023': '2023-08-15',
			'August 15, 2023': '2023-08-15',
			'Tính đến 31/12/2023': '2023-12-31',
			'2023-08-24T00:00:00': '2023-08-24',
			'2023-08-24T10:30:00+07:00': '2023-08-24',
			'15/08/2023 14:30': '2023-08-15',
			'Aug 2023': '2023-08',
			'2016-2018': '2016/2018',
			'Năm học 2022-2023': '2022/2023',
			'giai đoạn 2021-2025': '2021/2025',
			'từ 2020 đến 2024': '2020/2024',
			'2019-20': '2019/2020',
			'202308': '2023-08',
			'20230815': '2023-08-15',
			'2023Q3': '2023-Q3',
			'2023S1': '2023-S1',
			'2023W12': '2023-W12',
			'202301B': '2023-B1',
			'2023-Q3': '2023-Q3',
			'2023-S1': '2023-S1',
			'2023-A1': '2023',
			'2023-T1': '2023-T1',
			'2023-B6': '2023-B6',
			'2023-W05': '2023-W05',
			'2023-M08': '2023-08',
			'2023-D227': '2023-08-15',
			'2023*': '2023',
			'2023 (1)': '2023'
		};
		for (const [text, period] of Object.entries(said)) expect([text, periodOf(text)]).toEqual([text, period]);
		for (const text of [
			'NFHS-5',
			'Quý III',
			'31/02/2023',
			'2023-13',
			'2023-W54',
			'2023-D366',
			'12',
			'99999',
			'',
			'Kế hoạch 2024',
			'1990s',
			'Population 2010',
			'2566'
		])
			expect([text, periodOf(text)]).toEqual([text, null]);
	});
	it('how final the figures are, and a year of two digits, are said', () => {
		const said: [string, string, string, boolean][] = [
			['Sơ bộ 2023', '2023', 'P', false],
			['Sơ bộ năm 2023', '2023', 'P', false],
			['Prel. 2023', '2023', 'P', false],
			['2023 (sơ bộ)', '2023', 'P', false],
			['2023p', '2023', 'P', false],
			['Ước 2024', '2024', 'E', false],
			['Ước thực hiện 2024', '2024', 'E', false],
			['Dự báo 2030', '2030', 'F', false],
			['Q3-23', '2023-Q3', '', true],
			['Aug-23', '2023-08', '', true],
			['15/08/98', '1998-08-15', '', true]
		];
		for (const [text, period, status, short] of said)
			expect([text, readPeriod(text)]).toEqual([text, { period, status, short }]);
	});
	it('parts of a year, serial days and other eras', () => {
		expect(partOf('Quý III', 'quarter')).toBe('Q3');
		expect(partOf('Tháng 8', 'month')).toBe('08');
		expect(partOf('13', 'month')).toBe(null);
		expect([serialOf('45123'), serialOf('2023'), serialOf('99999')]).toEqual([45123, NaN, NaN]);
		expect([isBuddhist('2566'), isBuddhist('2023')]).toEqual([true, false]);
	});
	it('weeks and months sort in time', () => {
		const list = ['2023-W30', '2023-02', '2023-B6', '2023', 'NFHS-5', '2023-T2'];
		expect([...list].sort(comparePeriods)).toEqual([
			'2023',
			'2023-02',
			'2023-T2',
			'2023-W30',
			'2023-B6',
			'NFHS-5'
		]);
		expect(frequencyOf('2023-W30')).toBe('week');
		expect(startOf('2023-B4')).toBe(2023.5);
	});
});

describe('a column of periods', () => {
	it('days and months in the order one date proves', () => {
		expect(column(['03/04/2024', '15/04/2024'])).toMatchObject({
			periods: ['2024-04-03', '2024-04-15'],
			rules: []
		});
		expect(column(['03/04/2024', '04/15/2024'])).toMatchObject({
			periods: ['2024-03-04', '2024-04-15'],
			rules: []
		});
		expect(column(['03/04/2024', '15/04/2024', '16/04/2024', '04/17/2024'])).toMatchObject({
			periods: ['2024-04-03', '2024-04-15', '2024-04-16', '2024-04-17'],
			rules: ['dates-mixed']
		});
	});
	it('without a proof the language says, else a person is asked', () => {
		expect(column(['03/04/2024'], 'Ngày', { language: 'vi' })).toMatchObject({
			periods: ['2024-04-03'],
			rules: []
		});
		expect(column(['03/04/2024', '05/06/2024'])).toMatchObject({
			periods: ['2024-04-03', '2024-06-05'],
			rules: ['dates-unsure']
		});
		expect(column(['01/01/2024', '02/01/2024', '03/01/2024', '04/01/2024'])).toMatchObject({
			periods: ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'],
			rules: ['dates-unsure']
		});
		expect(column(['03/04/2024'], 'Date', { dates: 'month-day' })).toMatchObject({
			periods: ['2024-03-04'],
			rules: []
		});
	});
	it('days a spreadsheet counts from 1900', () => {
		expect(column(['45123', '45154.5'])).toMatchObject({
			periods: ['2023-07-16', '2023-08-16'],
			repairs: ['serial-date']
		});
		expect(column(['45123', '2023']).rules).toEqual(['period-unknown']);
	});
	it('pairs of years against months', () => {
		expect(column(['2009-10', '2010-11', '2011-12']).periods).toEqual([
			'2009/2010',
			'2010/2011',
			'2011/2012'
		]);
		expect(column(['2011-11', '2011-12']).periods).toEqual(['2011-11', '2011-12']);
		expect(column(['2011-12'], 'Năm học')).toMatchObject({ periods: ['2011/2012'], rules: [] });
		expect(column(['2011-12'])).toMatchObject({ periods: ['2011-12'], rules: ['period-span'] });
		expect(column(['2010-11', '2011-12'])).toMatchObject({
			periods: ['2010/2011', '2011/2012'],
			rules: ['period-span']
		});
		expect(column(['2010-11', '2011-12'], 'Time', { pairs: 'months' })).toMatchObject({
			periods: ['2010-11', '2011-12'],
			rules: []
		});
	});
	it('Buddhist years only in a Thai file, or when a person says so', () => {
		expect(column(['2565', '2566'], 'ปี', { language: 'th' })).toMatchObject({
			periods: ['2022', '2023'],
			rules: ['period-era'],
			repairs: ['era']
		});
		expect(column(['2565', '2566'])).toMatchObject({ periods: ['2565', '2566'], rules: ['period-era-kept'] });
		expect(column(['2566'], 'x', { calendar: 'buddhist' })).toMatchObject({ periods: ['2023'], rules: [] });
		expect(column(['2566', '2023']).rules).toEqual(['period-unknown']);
	});
	it('DHIS2 financial years, clocks far away, short years, standings', () => {
		expect(column(['2022April', '2023April'], 'period', { dhis2: true })).toMatchObject({
			periods: ['2022-04/2023-03', '2023-04/2024-03'],
			rules: []
		});
		expect(column(['2022April', '2023April']).rules).toEqual(['period-fiscal']);
		expect(column(['2023April', '2023May'])).toMatchObject({ periods: ['2023-04', '2023-05'], rules: [] });
		expect(column(['2023-08-23T17:00:00.000Z'])).toMatchObject({
			periods: ['2023-08-24'],
			rules: ['period-zone'],
			repairs: ['zone']
		});
		expect(column(['Q3-23', 'Q4-23']).rules).toEqual(['period-short-year']);
		expect(column(['2022', 'Sơ bộ 2023'], 'Năm').status).toEqual(['', 'P']);
	});
});
