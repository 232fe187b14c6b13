import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Atlas } from '#lib/server/atlas.ts';
import type { Row } from '#lib/term/table.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { rows as read } from '../data/reference.ts';
import { must } from './small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const show = async (dataset: string, view: Partial<View> = {}) =>
	must(await atlas.show({ ...emptyView(dataset), ...view })).scene;
const valueOf = (rows: Row[], area: string, sex: string, period?: string) =>
	rows.find((row) => row.area === area && row.key.sex === sex && (!period || row.period === period))?.value;

describe('census 2019: counts add', () => {
	const file = read('samples/census-2019/observations.csv');
	const province = new Map(read('areas/vn-2024.csv').map((each) => [each.code, each.parent]));
	const sum = (sex: string, residence: string, of?: string) =>
		file
			.filter((row) => row.sex === sex && row.residence === residence)
			.filter((row) => !of || province.get(row.area) === of)
			.reduce((total, row) => total + Number(row.value), 0);

	test('the whole is the country', async () => {
		const { whole } = await show('census-2019');
		expect(valueOf(whole.rows, '', '_T')).toBe(96_208_984);
		expect(valueOf(whole.rows, '', 'F')).toBe(48_327_923);
		expect(valueOf(whole.rows, '', 'M')).toBe(96_208_984 - 48_327_923);
	});

	test('every province is the sum of its districts, for both sexes and each residence', async () => {
		for (const residence of ['_T', 'U', 'R']) {
			const { slice, resolved } = await show('census-2019', { where: { residence: [residence] } });
			expect([resolved.level, resolved.areas.length]).toEqual(['province', 63]);
			for (const { code } of resolved.areas)
				for (const sex of ['F', 'M', '_T'])
					expect(valueOf(slice.rows, code, sex), `${code} ${sex} ${residence}`).toBe(
						sum(sex, residence, code)
					);
		}
	});

	test('codes put together are the sum of the parts; with the total among them it is refused', async () => {
		const { slice } = await show('census-2019', { where: { residence: ['U', 'R'] } });
		for (const row of slice.rows)
			expect(row.value).toBe(sum(row.key.sex, 'U', row.area) + sum(row.key.sex, 'R', row.area));
		const mixed = await atlas.show({ ...emptyView('census-2019'), where: { residence: ['U', '_T'] } });
		expect(mixed).toEqual({
			ok: false,
			failure: { kind: 'total-among-parts', values: { dimension: 'residence' } }
		});
	});

	test('districts of one province are its rows, as the file has them', async () => {
		const { slice, whole, resolved } = await show('census-2019', { parent: '79' });
		expect(resolved.level).toBe('district');
		const own = file.filter((row) => province.get(row.area) === '79' && row.residence === '_T');
		expect(slice.rows.length).toBe(own.length);
		for (const row of own) expect(valueOf(slice.rows, row.area, row.sex)).toBe(Number(row.value));
		expect(valueOf(whole.rows, '79', '_T')).toBe(sum('_T', '_T', '79'));
	});
});

describe('project8-demo: rates are weighted', () => {
	const view = { indicator: 'preferential_credit', time: { from: '2025-Q1', to: '2026-Q2' } };
	let byHand: (sql: string) => Promise<unknown[][]>;
	let close: () => void;
	beforeAll(async () => {
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		const parquet = new URL('../../data/samples/project8-demo/observations.parquet', import.meta.url)
			.pathname;
		const areas = new URL('../../data/areas/vn-2025.csv', import.meta.url).pathname;
		await connection.run(`CREATE TABLE o AS SELECT * EXCLUDE area, area::VARCHAR AS area FROM '${parquet}'`);
		await connection.run(`CREATE TABLE a AS FROM read_csv('${areas}', all_varchar = true)`);
		byHand = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
		close = () => {
			connection.closeSync();
			instance.closeSync();
		};
	});
	afterAll(() => close());
	const weighted = '100.0 * sum(numerator) / sum(denominator), sum(numerator), sum(denominator)';
	const given = `indicator = 'preferential_credit' AND o.value IS NOT NULL`;

	test('provinces at a quarter, women, men and both', async () => {
		const { slice } = await show('project8-demo', { ...view, time: { from: '2026-Q2', to: '2026-Q2' } });
		const expected = await byHand(
			`SELECT a.parent, coalesce(sex, '_T'), ${weighted} FROM o JOIN a ON a.code = o.area WHERE ${given} AND period = '2026-Q2'
			 GROUP BY GROUPING SETS ((a.parent, sex), (a.parent)) ORDER BY ALL`
		);
		expect(expected.length).toBe(9);
		expect(slice.rows.length).toBe(9);
		for (const [area, sex, rate, top, bottom] of expected) {
			const row = slice.rows.find((each) => each.area === area && each.key.sex === sex)!;
			expect(row.value).toBeCloseTo(rate as number, 9);
			expect([row.numerator, row.denominator]).toEqual([Number(top), Number(bottom)]);
		}
	});

	test('the whole over a span', async () => {
		const { whole } = await show('project8-demo', { ...view, where: { ethnicity: ['EM'] } });
		const expected = await byHand(
			`SELECT period, coalesce(sex, '_T'), ${weighted} FROM o WHERE ${given} AND ethnicity = 'EM'
			 AND period BETWEEN '2025-Q1' AND '2026-Q2' GROUP BY GROUPING SETS ((period, sex), (period))`
		);
		expect(expected.length).toBe(18);
		for (const [period, sex, rate] of expected)
			expect(valueOf(whole.rows, '', sex as string, period as string)).toBeCloseTo(rate as number, 9);
	});

	test('a commune put together from two ethnic groups is not the mean of its two rates', async () => {
		const { slice } = await show('project8-demo', { ...view, level: 'commune', where: { sex: ['F'] } });
		const expected = await byHand(
			`SELECT o.area, ${weighted}, avg(o.value) FROM o WHERE ${given} AND period = '2026-Q2' AND sex = 'F' GROUP BY o.area`
		);
		expect(expected.length).toBeGreaterThan(200);
		let apart = 0;
		for (const [area, rate, , , mean] of expected) {
			expect(valueOf(slice.rows, area as string, 'F')).toBeCloseTo(rate as number, 9);
			if (Math.abs((rate as number) - (mean as number)) > 0.5) apart++;
		}
		expect(apart).toBeGreaterThan(20);
	});

	test('what has no value stays out, and is counted as left out', async () => {
		const [[parts, present]] = (await byHand(
			`SELECT count(*)::INT, count(o.value)::INT FROM o JOIN a ON a.code = o.area
			 WHERE indicator = 'preferential_credit' AND period = '2026-Q2' AND a.parent = '11'`
		)) as number[][];
		const { slice } = await show('project8-demo', { ...view, time: { from: '2026-Q2', to: '2026-Q2' } });
		const row = slice.rows.find((each) => each.area === '11' && each.key.sex === '_T')!;
		expect([row.parts, row.present]).toEqual([parts, present]);
	});
});
