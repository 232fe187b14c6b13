import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ageOf } from '#lib/dataset/code.ts';
import { gazetteer } from '#lib/area/gazetteer.ts';
import { openSample } from '#lib/server/atlas.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { meta as said } from '../../data/samples/un-population-age/about.ts';
import { observationsCsv } from '../../data/samples/un-population-age/table.ts';
import { against, committed, json, rows } from './reference.ts';

const FOLDER = 'samples/un-population-age';
const WORKBOOK = new URL('../../../shared/samples/un_population_age_sex_multisheet.xlsx', import.meta.url);
const absent = !existsSync(WORKBOOK);
const meta = json<DatasetMeta>(`${FOLDER}/meta.json`);
const figures = rows(`${FOLDER}/figures.csv`);
const observations = rows(`${FOLDER}/observations.csv`);
const heads = Object.keys(figures[0]).slice(6);
const keyOf = (row: Record<string, string>): string => [row.area, row.period, row.sex, row.age].join('|');
const value = new Map(observations.map((row) => [keyOf(row), Number(row.value)]));
const ages = meta.dimensions.find((one) => one.code === 'age')!.codes;
const areas = [...new Set(observations.map((row) => row.area))];
const YEARS = ['2000', '2005', '2010', '2015', '2020'];
const at = (area: string, year: string, sex: string, age: string): number =>
	value.get([area, year, sex, age].join('|'))!;
const people = (area: string, year: string, sex: string): number =>
	ages.reduce((total, { code }) => total + at(area, year, sex, code), 0);

test('the committed files are what the script writes', () => {
	expect(observationsCsv(figures)).toBe(committed(`${FOLDER}/observations.csv`));
	expect(`${JSON.stringify(said, null, '\t')}\n`).toBe(committed(`${FOLDER}/meta.json`));
});

test('a figure that cannot be read stops the script', () => {
	const [first] = figures;
	const wrongs: Record<string, string>[] = [
		...[{ '0-4': '' }, { '0-4': '3.5' }, { '100+': '…' }],
		...[{ sex: 'Women' }, { note: '99' }]
	];
	for (const wrong of wrongs)
		expect(() => observationsCsv([{ ...first, ...wrong }]), JSON.stringify(wrong)).toThrow(/^row 1972/);
});

describe('what is in it', () => {
	test('11 countries × 5 years × 3 × 21 ages, each once', () => {
		expect(areas).toHaveLength(11);
		expect(observations).toHaveLength(11 * 5 * 3 * 21);
		expect(value.size).toBe(observations.length);
		for (const area of areas)
			for (const year of YEARS)
				for (const sex of ['F', 'M', '_T'])
					for (const { code } of ages) expect(at(area, year, sex, code)).toBeGreaterThanOrEqual(0);
	});

	test('ages are those of the source and follow one another without a gap', () => {
		expect(heads.map(ageOf)).toEqual(ages.map((one) => one.code));
		const bounds = ages.map(({ code }) => code.match(/\d+/g)!.map(Number));
		bounds.forEach(([from, to], i) => {
			expect(from).toBe(i === 0 ? 0 : bounds[i - 1][1] + 1);
			expect(to).toBe(i === ages.length - 1 ? undefined : from + 4);
		});
		expect(ages[0].name).toEqual({ vi: '0–4 tuổi', en: '0–4' });
	});

	test('what is said of it fits', () => {
		const used = (key: string) => new Set(observations.map((row) => row[key]));
		expect(used('indicator')).toEqual(new Set(meta.indicators.map((one) => one.code)));
		for (const { code, codes } of meta.dimensions)
			expect(used(code)).toEqual(new Set(codes.map((one) => one.code)));
		expect([meta.id, meta.vintage, meta.synthetic]).toEqual(['un-population-age', null, false]);
		expect([...used('period')]).toEqual(YEARS);
		expect(used('period')).toContain(meta.opening!.period);
		expect(Object.keys(observations[0])).not.toContain('vintage');
		expect(json<string[]>('samples/order.json')).toContain(meta.id);
	});

	test('thousands have become people: every figure, and Viet Nam as published', () => {
		const published = figures.reduce(
			(sum, row) => sum + heads.reduce((s, head) => s + Number(row[head]), 0),
			0
		);
		expect(observations.reduce((sum, row) => sum + Number(row.value), 0)).toBe(published * 1000);
		expect(YEARS.map((year) => people('Viet Nam', year, '_T'))).toEqual([
			79_910_000, 83_830_000, 87_969_000, 92_677_000, 97_339_000
		]);
		expect(at('Viet Nam', '2020', 'F', 'Y0T4')).toBe(3_728_000);
		expect(at('Viet Nam', '2020', 'M', 'Y0T4')).toBe(4_165_000);
	});

	/** Four standard deviations of 63 independent roundings to a thousand: more would not be rounding. */
	const CHANCE = 4000 * Math.sqrt(63 / 12);

	test('women and men make the total of the source, to its rounding', () => {
		for (const area of areas)
			for (const year of YEARS) {
				for (const { code } of ages) {
					const both = at(area, year, 'F', code) + at(area, year, 'M', code);
					expect(Math.abs(both - at(area, year, '_T', code)), `${area} ${year} ${code}`).toBeLessThanOrEqual(
						1000
					);
				}
				const off = people(area, year, 'F') + people(area, year, 'M') - people(area, year, '_T');
				expect(Math.abs(off), `${area} ${year}`).toBeLessThan(CHANCE);
			}
	});

	test('a zero is rounded, says so, and nothing else does', () => {
		const zeros = observations.filter((row) => row.value === '0');
		expect(zeros).toHaveLength(233);
		expect(observations.filter((row) => row.status === 'N')).toEqual(zeros);
		expect(observations.filter((row) => /fewer than 500/.test(row.note))).toEqual(zeros);
		expect(new Set(observations.filter((row) => /Sabah/.test(row.note)).map((row) => row.area))).toEqual(
			new Set(['Malaysia'])
		);
	});

	test('neither a machine nor a registry is named', () => {
		expect(committed(`${FOLDER}/meta.json`) + committed(`${FOLDER}/README.md`)).not.toMatch(
			/\/work\/|\/tmp\/|registry\./
		);
	});
});

test('it opens as the others do: countries by name, nothing lost', async () => {
	const { dataset, observations: opened } = await openSample(meta, gazetteer([], {}));
	expect(opened.length).toBe(3465);
	expect(dataset.areas.map((one) => one.name.vi).sort()).toEqual([...areas].sort());
	expect(dataset.periods).toEqual(YEARS);
	expect(dataset.dimensions).toEqual(meta.dimensions);
	expect(opened.value.reduce((sum, one) => sum + one)).toBe(
		observations.reduce((sum, row) => sum + Number(row.value), 0)
	);
});

/** Cells of the sheet 'Data' by row and column letter, all as text. */
function sheet(): Map<number, Record<string, string>> {
	const parts = unzipSync(readFileSync(WORKBOOK));
	const plain = (xml: string): string =>
		xml
			.replaceAll(/<[^>]*>/g, '')
			.replaceAll('&apos;', "'")
			.replaceAll('&amp;', '&')
			.trim();
	const strings = [...strFromU8(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map((m) =>
		plain(m[1])
	);
	const out = new Map<number, Record<string, string>>();
	const cell = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
	for (const [, column, row, how, body = ''] of strFromU8(parts['xl/worksheets/sheet2.xml']).matchAll(cell)) {
		const cells = out.get(Number(row)) ?? {};
		cells[column] = how.includes('t="s"') ? strings[Number(plain(body))] : plain(body);
		out.set(Number(row), cells);
	}
	return out;
}

describe.skipIf(absent)(against, () => {
	const data = absent ? new Map<number, Record<string, string>>() : sheet();
	const letters = [...'FGHIJKLMNOPQRSTUVWXYZ'];

	test('every row of figures is the row of the sheet it names, cell by cell', () => {
		expect(data.get(1)!.A).toBe('Population by age and sex (thousands)');
		expect(letters.map((letter) => data.get(2)![letter])).toEqual(heads);
		expect(figures.map((row) => Number(row.row))).toEqual(Array.from({ length: 165 }, (_, i) => 1972 + i));
		for (const { row, code, location, time, sex, note, ...rest } of figures) {
			const cells = data.get(Number(row))!;
			expect([code, location, time, sex, note]).toEqual('ABCDE'.split('').map((letter) => cells[letter]));
			expect(Object.values(rest)).toEqual(letters.map((letter) => cells[letter]));
		}
	});

	test('the countries make up South-Eastern Asia: none too many, none too few', () => {
		const whole = [...data.values()].filter((cells) => cells.A === '920');
		expect(whole).toHaveLength(15);
		for (const cells of whole)
			heads.forEach((head, i) => {
				const sum = figures
					.filter((row) => row.time === cells.C && row.sex === cells.D)
					.reduce((total, row) => total + Number(row[head]), 0);
				// Twelve figures rounded to a half each way.
				expect(Math.abs(sum - Number(cells[letters[i]])), `${cells.C} ${cells.D} ${head}`).toBeLessThan(6.5);
			});
	});
});
