import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parquetLoader } from '#lib/server/parquet.ts';
import { namesOf, read, rowsOf, rulesOf, upload } from './support.ts';

/* Real files beside the checkout, when they are there. */
const folder = new URL('../../../shared/samples/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const parquet = parquetLoader();

const SIZES: Record<string, [records: number, columns: number, firstDataRow: number]> = {
	'vn_census2019_district_sex_wide.csv': [712, 15, 2],
	'in_nfhs5_districts_long.csv': [35464, 8, 2],
	'unicef_cme_u5mr_sex_wealth_sdmx.csv': [747, 19, 2],
	'owid_life_expectancy_female_male_wide.csv': [15906, 4, 2],
	'us_income_by_gender_quoted_thousands_bom.csv': [128, 3, 2],
	'br_rj_housing_semicolon_bom.csv': [87, 5, 2],
	'vn_sapnhap_provinces_2025_vinumbers.csv': [34, 10, 2],
	'wb_databank_population_bom_wide.csv': [526, 14, 2],
	'undp_gii_latin1_preamble.csv': [206, 28, 7],
	'uk_ons_sdg_3-1-2_long.csv': [526, 12, 2],
	'uk_ons_sdg_8-5-2_long.csv': [9261, 13, 2],
	'vn_gso_dmhc_communes_2025-07_bom.csv': [10035, 8, 2],
	'in_nfhs5_5states_all_varchar.parquet': [8528, 8, 1],
	'unicef_cme_u5mr_typed.parquet': [747, 19, 1],
	'un_population_age_sex_multisheet.xlsx': [3769, 26, 3]
};

describe.skipIf(!existsSync(folder))('real files', () => {
	test.each(Object.entries(SIZES))('%s', async (name, [records, columns, firstDataRow]) => {
		const u = await upload(bytesOf(name), { parquet }, name);
		expect([u.raw.length, u.raw.columns.length, u.table.firstDataRow]).toEqual([
			records,
			columns,
			firstDataRow
		]);
		expect(u.setAside).toEqual([]);
	});
	test('preamble and footnotes are told', async () => {
		const gii = await upload(bytesOf('undp_gii_latin1_preamble.csv'));
		expect(gii.findings).toMatchObject([
			{ rule: 'encoding-guessed' },
			{ rule: 'preamble', rows: 4 },
			{ rule: 'footnotes', rows: 1 },
			{ rule: 'empty-lines', rows: 2 }
		]);
		expect(namesOf(gii.raw).slice(0, 5)).toEqual(['HDI Rank', 'Country', '1995', '', '2000']);
		const bank = await upload(bytesOf('wb_databank_population_bom_wide.csv'));
		expect(bank.findings).toMatchObject([
			{ rule: 'footnotes', rows: 2, first: 531 },
			{ rule: 'empty-lines', rows: 3 }
		]);
	});
	test('line ends inside cells count as lines', async () => {
		const u = await upload(bytesOf('vn_sapnhap_provinces_2025_vinumbers.csv'));
		const rows = rowsOf(u.raw);
		expect(rows.filter((row) => row.some((cell) => cell.includes('\n'))).length).toBeGreaterThan(0);
		expect(u.raw.lines[2]).toBe(4);
		expect(u.raw.lines[3]).toBe(6);
		expect(rulesOf(u)).toEqual([]);
	});
	test('of several sheets the one with the data is read', async () => {
		const u = await upload(bytesOf('un_population_age_sex_multisheet.xlsx'), {}, 'un.xlsx');
		expect(u.sheet).toBe('Data');
		expect(u.parts).toEqual([
			{ kind: 'sheet', name: 'Instructions', rows: 5 },
			{ kind: 'sheet', name: 'Data', rows: 3769 },
			{ kind: 'sheet', name: 'Notes', rows: 45 }
		]);
		expect(rulesOf(u)).toEqual(['sheet-chosen', 'preamble']);
		expect(rowsOf(u.raw)[0].slice(0, 6)).toEqual([
			'900',
			'World',
			'2000',
			'Both sexes combined',
			'',
			'615666'
		]);
	});
	test('what is no table is refused', async () => {
		expect(await read(bytesOf('bad_html_saved_as.csv'))).toMatchObject({
			ok: false,
			failure: { kind: 'html' }
		});
	});
});
