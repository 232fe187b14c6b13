import { describe, expect, test } from 'vitest';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { STATUSES } from '#lib/term/status.ts';
import { frequencyOf } from '#lib/term/period.ts';
import { REPORTED } from '../../data/samples/project8-reported/reported.ts';
import { absent, against, committed, json, rows, sharedRows } from './reference.ts';

const number = (text: string): number => (text === '' ? NaN : Number(text));
const sum = (list: Record<string, string>[]): number =>
	list.reduce((total, row) => total + Number(row.value), 0);

describe.each(['gso-2016-2018', 'census-2019', 'project8-reported'])('%s', (id) => {
	const meta = json<DatasetMeta>(`samples/${id}/meta.json`);
	const observations = rows(`samples/${id}/observations.csv`);
	const dimensions = meta.dimensions.map((one) => one.code);

	test('what is said of it fits what is in it', () => {
		expect(meta.id).toBe(id);
		expect(meta.synthetic).toBe(false);
		const used = (key: string) => [...new Set(observations.map((row) => row[key]))].sort();
		expect(used('indicator')).toEqual(meta.indicators.map((one) => one.code).sort());
		for (const dimension of meta.dimensions)
			expect(used(dimension.code)).toEqual(dimension.codes.map((one) => one.code).sort());
		expect(used('vintage')).toEqual([meta.vintage]);
		for (const period of used('period')) expect(frequencyOf(period)).not.toBe('other');
		expect(used('indicator')).toContain(meta.opening!.indicator);
		expect(used('period')).toContain(meta.opening!.period);
	});

	test('every area is known, every key is there once', () => {
		const own = id === 'project8-reported' ? rows(`samples/${id}/areas.csv`) : [];
		const known = new Set([...rows('areas/vn-2024.csv'), ...own].map((row) => row.code));
		expect(observations.filter((row) => !known.has(row.area))).toEqual([]);
		const keys = observations.map((row) =>
			['indicator', 'area', 'period', ...dimensions].map((key) => row[key]).join()
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('a value or the reason it is absent; no column is empty throughout', () => {
		for (const row of observations) {
			expect(['', ...STATUSES]).toContain(row.status ?? '');
			expect(row.value === '').toBe(['O', 'L', 'M', 'Q'].includes(row.status ?? ''));
			expect(row.value === '' || Number.isFinite(Number(row.value))).toBe(true);
		}
		for (const column of Object.keys(observations[0]))
			expect(observations.some((row) => row[column])).toBe(true);
	});

	test('names and units in both languages', () => {
		for (const one of [...meta.indicators, ...meta.dimensions.flatMap((dimension) => dimension.codes)])
			expect(one.name.vi && one.name.en).toBeTruthy();
		for (const one of meta.indicators) expect(one.unit.vi && one.unit.en).toBeTruthy();
	});
});

describe('gso-2016-2018', () => {
	const observations = rows('samples/gso-2016-2018/observations.csv');

	test('7 indicators × 63 provinces × 3 years, one value absent', () => {
		expect(observations).toHaveLength(7 * 63 * 3);
		const missing = observations.filter((row) => row.value === '');
		expect(missing.map((row) => [row.indicator, row.area, row.period, row.status])).toEqual([
			['total_fertility', '31', '2018', 'O']
		]);
	});

	test('figures lie where such rates can lie', () => {
		const bounds: Record<string, [number, number]> = {
			...{
				under5_mortality: [5, 80],
				infant_mortality: [4, 60],
				total_fertility: [1, 4],
				sex_ratio: [90, 110]
			},
			...{ mean_age_first_marriage: [18, 32], literacy_15plus: [50, 100], trained_workers: [5, 60] }
		};
		for (const row of observations.filter((one) => one.value !== '')) {
			const [low, high] = bounds[row.indicator];
			expect(Number(row.value) >= low && Number(row.value) <= high, JSON.stringify(row)).toBe(true);
		}
	});

	test('fewer infants than children under five die', () => {
		const at = (indicator: string) =>
			new Map(
				observations
					.filter((row) => row.indicator === indicator)
					.map((row) => [row.area + row.period, Number(row.value)])
			);
		const infants = at('infant_mortality');
		for (const [key, value] of at('under5_mortality')) expect(infants.get(key)!).toBeLessThan(value);
	});

	test.skipIf(absent)(`every figure, ${against}`, () => {
		const key = (row: Record<string, string>, area: string) => [row.indicator, area, row.period].join();
		const ours = new Map(observations.map((row) => [key(row, row.area), number(row.value)]));
		const reference = sharedRows('frameworks/vn_gso_province_2016_2018.csv');
		expect(reference).toHaveLength(1322);
		for (const row of reference)
			expect(ours.get(key(row, row.area_code_63)), key(row, row.area_vi)).toBe(number(row.value));
	});
});

describe('census-2019', () => {
	const observations = rows('samples/census-2019/observations.csv');
	const total = (sex: string, residence: string) =>
		sum(observations.filter((row) => row.sex === sex && row.residence === residence));

	test('712 districts × 3 × 3, none absent', () => {
		expect(observations).toHaveLength(6408);
		expect(observations.filter((row) => !/^\d+$/.test(row.value))).toEqual([]);
	});

	test('the published totals', () => {
		expect(total('_T', '_T')).toBe(96_208_984);
		expect(total('F', '_T')).toBe(48_327_923);
		expect(total('M', '_T')).toBe(47_881_061);
		expect(total('F', 'U')).toBe(16_854_453);
		expect(total('M', 'R')).toBe(31_612_966);
	});

	test('F + M = _T and U + R = _T in every district', () => {
		const value = new Map(
			observations.map((row) => [`${row.area} ${row.sex} ${row.residence}`, Number(row.value)])
		);
		for (const area of new Set(observations.map((row) => row.area))) {
			const at = (sex: string, residence: string) => value.get(`${area} ${sex} ${residence}`)!;
			for (const code of ['U', 'R', '_T']) expect(at('F', code) + at('M', code)).toBe(at('_T', code));
			for (const code of ['F', 'M', '_T']) expect(at(code, 'U') + at(code, 'R')).toBe(at(code, '_T'));
		}
	});

	test('a district that has another name now says what it was called', () => {
		const notes = new Set(observations.filter((row) => row.note).map((row) => `${row.area} ${row.note}`));
		expect(notes.size).toBe(6);
		expect([...notes].find((note) => note.startsWith('769'))).toMatch(/Quận 2$/);
	});

	test.skipIf(absent)(`every figure, ${against}`, () => {
		const value = new Map(observations.map((row) => [`${row.area} ${row.sex} ${row.residence}`, row.value]));
		const reference = sharedRows('samples/vn_census2019_district_sex_wide.csv');
		expect(reference).toHaveLength(712);
		for (const row of reference)
			for (const [place, residence] of [
				['', '_T'],
				['_urban', 'U'],
				['_rural', 'R']
			])
				for (const [person, sex] of [
					['', '_T'],
					['_male', 'M'],
					['_female', 'F']
				])
					expect(value.get(`${row.district_code} ${sex} ${residence}`)).toBe(row[`total${place}${person}`]);
	});
});

describe('project8-reported', () => {
	const observations = rows('samples/project8-reported/observations.csv');

	test('every figure has its source; a rounded one says how it was worded', () => {
		expect(observations).toHaveLength(33);
		for (const row of observations) expect(row.note).toMatch(/nguồn \/ source: \S/);
		const round = observations.filter((row) => row.status === 'E');
		expect(round.map((row) => row.value)).toEqual(['7000', '13000', '70']);
		for (const row of round) expect(row.note).toMatch(/hơn|khoảng/);
	});

	test('results above the plan and a disbursement of zero are kept as they are', () => {
		expect(
			observations.filter((row) => row.indicator.endsWith('_vs_plan') && Number(row.value) > 100)
		).toHaveLength(5);
		expect(observations.find((row) => row.indicator === 'disbursed_commune')?.value).toBe('0');
	});

	test.skipIf(absent)(`every number of the table is here and no other, ${against}`, () => {
		const said = sharedRows('frameworks/project8_results_reported.csv').map((row) =>
			row.value.match(/\d+(\.\d+)?/g)!.map(Number)
		);
		const ours = REPORTED.flatMap(({ figures }) => figures.map((figure) => figure[3]));
		const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
		expect(sorted(ours)).toEqual(sorted(said.flat()));
	});
});

test('no sample names a machine or a registry', () => {
	for (const id of ['gso-2016-2018', 'census-2019', 'project8-demo', 'project8-reported'])
		expect(committed(`samples/${id}/meta.json`) + committed(`samples/${id}/README.md`)).not.toMatch(
			/\/work\/|\/tmp\/|registry\./
		);
});
