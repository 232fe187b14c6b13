import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guess } from '#lib/dataset/guess.ts';
import { amend } from '#lib/dataset/amend.ts';
import { fileWidth } from '#lib/dataset/step.ts';
import { tidy } from '#lib/dataset/tidy.ts';
import { areas, read, valueAt } from './read.ts';
import { lines, upload } from './table.ts';

describe('wide files', () => {
	it('reads sex and residence from headers', () => {
		const {
			records,
			areas: found,
			rules
		} = read(
			lines(
				'dan_so_2019.csv',
				`
				district_code | district_vi | total | total_male | total_female | total_urban | total_urban_female | total_producao
				100 | Điện Biên | 30 | 10 | 20 | 5 | 3 | 7
				094 | Điện Biên Phủ | 40 | 15 | 25 | 6 | 4 | 8`
			)
		);
		expect(records.length).toBe(14);
		expect(valueAt(records, { area: '094', sex: 'M', residence: 'U' })).toBe('2');
		expect(valueAt(records, { area: '100', sex: 'F', residence: '_T' })).toBe('20');
		expect(valueAt(records, { area: '094', sex: 'F', residence: 'U', period: '2019' })).toBe('4');
		expect(valueAt(records, { area: '094', indicator: 'total_producao', sex: '_T' })).toBe('8');
		expect(found).toMatchObject({ matched: 2, unmatched: 0, ambiguous: 0, vintage: 'vn-2024' });
		expect(rules).toContain('period-from-name');
	});
	it('does not take both sexes, a lonely sex word or a lonely year for a coordinate', () => {
		const { structure } = read(
			lines(
				'a.csv',
				`
				Entity | Year | Female-to-male ratio | Seats held by women | Income (2010 dollars)
				A | 1990 | 1.2 | 3.5 | 9.5
				B | 1990 | 1.3 | 4.5 | 8.5`
			)
		);
		expect(structure.columns.slice(2).map((c) => c.at)).toEqual([
			{ indicator: 'Female-to-male ratio' },
			{ indicator: 'Seats held by women' },
			{ indicator: 'Income (2010 dollars)' }
		]);
	});
	it('reads years, rounds with notes and ages as columns', () => {
		const years = read(
			lines('a.csv', `Indicator | Country | 2011 [YR2011] | 2012 [YR2012]\nX | A | 1 | ..\nX | B | 2 | 3`)
		);
		expect(valueAt(years.records, { area: 'B', period: '2012' })).toBe('3');
		expect(years.records.find((r) => r.area === 'A' && r.period === '2012')).toMatchObject({
			value: '',
			status: 'O',
			note: '..'
		});

		const rounds = read(
			lines(
				'a.csv',
				`
				State | District | Indicator | NFHS-5 | NFHS-4 | NFHS-5-note | NFHS-4-note
				Bihar | Aurangabad | 1. Women (%) | 78.0 | | Based on 25-49 unweighted cases | Percentage not shown; based on fewer than 25 unweighted cases
				Maharashtra | Aurangabad | 1. Women (%) | 60.0 | | |
				Kerala | Idukki | 1. Women (%) | 61.0 | 50.0 | |`
			)
		);
		expect(rounds.records.map((r) => [r.area, r.period, r.value, r.status])).toEqual([
			['Aurangabad, Bihar', 'NFHS-5', '78', 'U'],
			['Aurangabad, Bihar', 'NFHS-4', '', 'Q'],
			['Aurangabad, Maharashtra', 'NFHS-5', '60', ''],
			['Idukki', 'NFHS-5', '61', ''],
			['Idukki', 'NFHS-4', '50', '']
		]);
		expect(rounds.names.unit.get('women')).toBe('%');

		const ages = read(lines('pop.csv', `Country | Year | 0-4 | 5-9 | 65+\nA | 2000 | 1 | 2 | 3`));
		expect(ages.records.map((r) => r.age)).toEqual(['Y0T4', 'Y5T9', 'Y_GE65']);
	});
	it('"Trong đó: nữ" belongs to the column on its left', () => {
		const { records } = read(
			lines(
				'so_theo_doi_2024.csv',
				`
				STT | Xã | Huyện | Quý | Số người tham gia | Trong đó: nữ | Kinh phí
				I | Nội dung 1 | | | | |
				1 | Xã A | Mường Chà | Quý I | 1.250 | 980 | 12,5
				2 | Xã B | Mường Chà | Quý II | * | <5 | 8,0
				 | Tổng cộng | | | 1.250 | 980 | 20,5`
			)
		);
		expect(
			valueAt(records, { area: 'Xã A', indicator: 'so_nguoi_tham_gia', sex: 'F', period: '2024-Q1' })
		).toBe('980');
		expect(valueAt(records, { area: 'Xã A', indicator: 'so_nguoi_tham_gia', sex: '_T' })).toBe('1250');
		expect(valueAt(records, { area: 'Xã A', indicator: 'kinh_phi' })).toBe('12.5');
		expect(records.filter((r) => r.status === 'Q').map((r) => r.note)).toEqual([
			'*',
			'<5',
			'Số người tham gia − Trong đó: nữ; *'
		]);
		expect(records.find((r) => r.area === 'Xã A' && r.sex === 'M')).toMatchObject({
			value: '270',
			note: 'Số người tham gia − Trong đó: nữ'
		});
	});
});

describe('long files', () => {
	it('reads SDMX columns with their labels', () => {
		const { records, structure, names } = read(
			lines(
				'a.csv',
				`
				REF_AREA | Geographic area | INDICATOR | Indicator | SEX | Sex | UNIT_MEASURE | Unit of measure | TIME_PERIOD | OBS_VALUE | LOWER_BOUND | UPPER_BOUND | OBS_STATUS | Observation Status
				AFG | Afghanistan | U5MR | Under-five rate | F | Female | D_B | Deaths per 1,000 | 2020 | 57.2 | 46.5 | 69.6 | A | Normal value
				AGO | Angola | U5MR | Under-five rate | M | Male | D_B | Deaths per 1,000 | 2020 | 65.2 | 53.0 | 79.1 | E | Estimated`
			)
		);
		expect(structure.columns.map((c) => c.role)).toEqual([
			'area',
			'label',
			'indicator',
			'label',
			'dimension',
			'label',
			'unit',
			'label',
			'period',
			'value',
			'lower',
			'upper',
			'status',
			'label'
		]);
		expect(records[1]).toMatchObject({
			indicator: 'U5MR',
			area: 'AGO',
			period: '2020',
			sex: 'M',
			value: '65.2',
			lower: '53',
			upper: '79.1',
			unit: 'Deaths per 1,000',
			status: 'E'
		});
		expect(names.area.get('AFG')?.en).toBe('Afghanistan');
		expect(names.indicator.get('U5MR')?.vi).toBe('Under-five rate');
	});
	it('a blank dimension is the total; the finest filled area counts', () => {
		const { records } = read(
			lines(
				'a.csv',
				`
				Year | Series | Country | Region | Sex | GeoCode | Value
				2000 Q1 | S | England | East | Female | E12 | 3.8
				2000 Q1 | S | England | | Male | E92 | 3.1
				2000 Q1 | S | | | | | 3.3`
			)
		);
		expect(records.map((r) => [r.area, r.period, r.sex])).toEqual([
			['E12', '2000-Q1', 'F'],
			['E92', '2000-Q1', 'M'],
			['_T', '2000-Q1', '_T']
		]);
	});
	it('reads sex out of labels, and keeps what else they say', () => {
		const { records } = read(
			lines(
				'a.csv',
				`Gender | Year | Income\nWhite Women | 1960 | 26,148\nAll Men | 1960 | 43,095\nBlack Women | 1960 | abc\nTotal Women|1961|1,000`
			)
		);
		expect(records.map((r) => [r.sex, r.group, r.value])).toEqual([
			['F', 'white', '26148'],
			['M', '_T', '43095'],
			['F', '_T', '1000']
		]);
	});
	it('a column that tells rows apart is a dimension, one that only describes the area is not', () => {
		const { structure } = read(
			lines(
				'a.csv',
				`
				Year | Country | Income group | Number of births | Value
				2000 | A | High | 0 | 1.5
				2000 | A | High | 1 | 2.5
				2000 | B | Low | 0 | 3.5
				2000 | B | Low | 1 | 4.5
				2001 | C | Low | 1 | 4.5`
			)
		);
		expect(structure.columns.map((c) => c.role)).toEqual(['period', 'area', 'ignore', 'dimension', 'value']);
	});
	it('joins a year and a quarter of two columns', () => {
		const { records } = read(
			lines('a.csv', `Tỉnh | Năm | Quý | Giá trị\nLào Cai | 2023 | III | 5\nYên Bái | 2023 | IV | 6`)
		);
		expect(records.map((r) => r.period)).toEqual(['2023-Q3', '2023-Q4']);
	});
});

describe('areas', () => {
	it('former provinces stay unmatched, totals of the country are the whole', () => {
		const result = read(
			lines(
				'a.csv',
				`Tỉnh | Năm | Nữ | Nam | Chung\nCả nước | 2023 | 10 | 20 | 30\nHà Giang | 2023 | 1 | 2 | 4\nHà Tây | 2023 | 1 | 2 | 3\nThanh Hoá | 2023 | 1 | 2 | 3\nBac Kan | 2023 | 1 | 2 | 3\nHà Nội|2023|1|2|3`
			)
		);
		expect(result.areas).toMatchObject({ matched: 4, unmatched: 1, ambiguous: 0, vintage: 'vn-2024' });
		expect([...new Set(result.records.map((r) => r.area))]).toEqual(['VN', '02', 'Hà Tây', '38', '06', '01']);
		expect(result.rules).toContain('area-unmatched');
		expect(result.rules).toContain('sex-total');
	});
	it('codes of another list give way to names', () => {
		const result = read(
			lines(
				'a_2025.csv',
				`mahc | tentinh | dansonguoi\n1 | Thủ đô Hà Nội | 8.718.000\n4 | thành phố Hải Phòng | 555.809\n8 | tỉnh Tuyên Quang | 1.865.270\n11|tỉnh Lạng Sơn|813.978`
			),
			'vn-2025'
		);
		expect(result.records.map((r) => [r.area, r.value])).toEqual([
			['01', '8718000'],
			['31', '555809'],
			['08', '1865270'],
			['20', '813978']
		]);
	});
	it('without a sign of its time a name is not placed, and that is asked', () => {
		const result = read(lines('a.csv', `Tỉnh | Giá trị\nHà Nội | 1\nĐiện Biên | 2\nSơn La | 3`));
		expect(result.areas.vintage).toBe(null);
		expect(result.rules).toContain('vintage-unclear');
	});
});

describe('nothing is lost', () => {
	const word = fc.oneof(
		fc.constantFrom(
			'',
			' ',
			'..',
			'-',
			'*',
			'<5',
			'12',
			'1.234',
			'1,5',
			'abc',
			'Nữ',
			'Nam',
			'Hà Nội',
			'Tổng cộng',
			'2019',
			'I',
			'II',
			'3',
			'constructor',
			'__proto__',
			'(12.3)'
		),
		fc.string({ maxLength: 6 })
	);
	const header = fc.oneof(
		fc.constantFrom(
			'Tỉnh',
			'Năm',
			'Nữ',
			'Nam',
			'Value',
			'Sex',
			'STT',
			'Indicator',
			'2019',
			'',
			'a',
			'a-note',
			'REF_AREA',
			'Quý',
			'lower',
			'Status',
			'id',
			'toString'
		),
		fc.string({ maxLength: 8 })
	);
	it('rows read = kept + set aside, whatever the table', () => {
		fc.assert(
			fc.property(
				fc
					.integer({ min: 1, max: 6 })
					.chain((width) =>
						fc.tuple(
							fc.array(header, { minLength: width, maxLength: width }),
							fc.array(fc.array(word, { minLength: width, maxLength: width }), { maxLength: 12 })
						)
					),
				([names, rows]) => {
					const result = read(upload('f.csv', names, rows));
					expect(result.rows.read).toBe(rows.length);
					expect(result.rows.kept + result.rows.setAside).toBe(rows.length);
					expect(result.setAside.length).toBe(result.rows.setAside);
					expect(new Set(result.observations.row).size).toBe(result.rows.kept);
					expect(fileWidth(result.structure)).toBe(names.length);
					expect(result.table.columns.length).toBe(result.structure.columns.length);
				}
			),
			{ numRuns: 300 }
		);
	});
	it('a cell that is no number sets its row aside, or stays as a note beside others', () => {
		const one = read(lines('a.csv', `Area | Year | Value\nA | 2000 | 1\nB | 2000 | abc\nC | 2000 | 3`));
		expect(one.rows).toEqual({ read: 3, kept: 2, setAside: 1 });
		expect(one.setAside[0]).toMatchObject({ line: 3, reason: 'not-a-number' });
		const two = read(
			lines(
				'a.csv',
				`Area | Year | Births | Deaths\nA | 2000 | 1 | 4\nB | 2000 | abc | 5\nC | 2000 | 3 | 6\nD|2000|4|7\nE|2000|5|8`
			)
		);
		expect(two.rows.kept).toBe(5);
		expect(two.records.find((r) => r.area === 'B' && r.indicator === 'births')).toMatchObject({
			value: '',
			status: 'O',
			note: 'abc'
		});
		expect(two.rules).toContain('not-a-number');
	});
	it('blank rows, footnotes and sections are set aside by name', () => {
		const result = read(
			lines('a.csv', `Area | Year | Value\nA | 2000 | 1\n | | \nSource: yearbook | | \nB | 2001 | `)
		);
		expect(result.setAside.map((row) => row.reason)).toEqual(['empty', 'footnote', 'no-value']);
	});
	it('equal observations come from shuffled rows', () => {
		const rows = [
			['A', '2000', '1'],
			['B', '2000', '2'],
			['C', '2000', '..'],
			['A', '2001', '4']
		];
		const key = (r: Record<string, string>) => Object.values(r).join('|');
		const straight = read(upload('a.csv', ['Area', 'Year', 'Value'], rows))
			.records.map(key)
			.sort();
		fc.assert(
			fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (mixed) => {
				expect(
					read(upload('a.csv', ['Area', 'Year', 'Value'], mixed))
						.records.map(key)
						.sort()
				).toEqual(straight);
			}),
			{ numRuns: 24 }
		);
	});
});

describe('a structure a person corrects', () => {
	it('lays what was said over the guess, and refuses what cannot be', () => {
		const file = lines('a.csv', `Area | Code | Value\nA | 1 | 10\nB | 2 | 20`);
		const { structure } = guess(file, areas);
		const said = amend(structure, {
			columns: [{ name: 'Code', role: 'dimension', dimension: 'code' }],
			fixed: { period: '2020' }
		});
		if (!said.ok) throw new Error(said.failure.kind);
		const made = tidy(file, said.value, areas);
		expect(made.ok && [...made.value.observations.keys.keys()]).toEqual([
			'indicator',
			'area',
			'period',
			'code'
		]);
		for (const bad of [
			null,
			[],
			{ columns: [{ name: 'Nope', role: 'value' }] },
			{ columns: [{ name: 'Code', role: 'wrong' }] },
			{ decimal: ',', thousands: ',' }
		]) {
			expect(amend(structure, bad).ok).toBe(false);
		}
	});
});
