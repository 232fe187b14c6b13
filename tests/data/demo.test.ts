import { tableFromIPC } from 'apache-arrow';
import { readFileSync } from 'node:fs';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { binomial, mulberry32, poisson } from '../../data/samples/project8-demo/chance.ts';
import { json, rows } from './reference.ts';

const bytes = readFileSync(new URL('../../data/samples/project8-demo/observations.parquet', import.meta.url));
const table = tableFromIPC(readParquet(bytes).intoIPCStream());
const column = <T>(name: string): T[] => [...(table.getChild(name) as Iterable<T>)];
const text = (name: string): string[] => column<string | null>(name).map((cell) => cell ?? '');
const key = {
	indicator: text('indicator'),
	period: text('period'),
	sex: text('sex'),
	ethnicity: text('ethnicity'),
	area: text('area')
};
const vintages = text('vintage');
const value = column<number | null>('value');
const numerator = column<number | null>('numerator');
const denominator = column<number | null>('denominator');
const status = text('status');
const meta = json<DatasetMeta>('samples/project8-demo/meta.json');

describe('project8-demo', () => {
	test('says that it is made up, in both languages', () => {
		expect(meta.synthetic).toBe(true);
		for (const title of Object.values(meta.title)) expect(title).toMatch(/Dữ liệu mô phỏng/);
		expect(meta.title.en).toMatch(/Synthetic/);
	});

	test('every commune of the three provinces, every quarter, on the areas of that quarter', () => {
		const today = rows('areas/vn-2025.csv').filter(
			(row) => row.level === 'commune' && ['08', '11', '15'].includes(row.parent)
		);
		const districts = new Map(rows('areas/vn-2024.csv').map((row) => [row.code, row.parent]));
		const before = rows('areas/vn-2024.commune.csv').filter(
			(row) => !row.to && ['02', '08', '10', '11', '15'].includes(districts.get(row.parent)!)
		);
		expect([before.length, today.length]).toEqual([778, 268]);
		const on = (vintage: string) => new Set(key.area.filter((_, i) => vintages[i] === vintage));
		expect([...on('vn-2024')].sort()).toEqual(before.map((row) => row.code).sort());
		expect([...on('vn-2025')].sort()).toEqual(today.map((row) => row.code).sort());
		expect(vintages.every((id, i) => (id === 'vn-2024') === key.period[i] < '2025-Q3')).toBe(true);
		expect(new Set(key.period).size).toBe(23);
		expect([...new Set(key.indicator)]).toEqual(meta.indicators.map((one) => one.code).sort());
		expect(meta.indicators).toHaveLength(12);
		expect(table.numRows).toBe((778 * 18 + 268 * 5) * (9 * 4 + 3 * 2));
		expect(bytes.length).toBeLessThan(2_500_000);
	});

	test('sorted by indicator, period, sex, ethnicity and area, each key once', () => {
		const keys = value.map((_, i) =>
			Object.values(key)
				.map((cells) => cells[i])
				.join('|')
		);
		expect(keys.every((one, i) => i === 0 || keys[i - 1] < one)).toBe(true);
	});

	test('a rate is 100 × numerator / denominator of whole numbers, a count is a whole number', () => {
		const rates = new Set(meta.indicators.filter((one) => one.additivity === 'rate').map((one) => one.code));
		const wrong = value.filter((one, i) => {
			if (one === null) return numerator[i] !== null || denominator[i] !== null;
			if (!rates.has(key.indicator[i])) return !Number.isInteger(one) || one < 0 || numerator[i] !== null;
			const [n, d] = [numerator[i]!, denominator[i]!];
			return !(
				Number.isInteger(n) &&
				Number.isInteger(d) &&
				0 <= n &&
				n <= d &&
				d > 0 &&
				one === (100 * n) / d
			);
		});
		expect(wrong).toEqual([]);
		expect(['numerator', 'denominator'].map((name) => String(table.getChild(name)!.type))).toEqual([
			'Int32',
			'Int32'
		]);
	});

	test('a value, or the reason why not; zeros are values', () => {
		expect(value.filter((one, i) => (one === null) !== ['L', 'M', 'Q'].includes(status[i]))).toEqual([]);
		expect(value.filter((one) => one === 0).length).toBeGreaterThan(1000);
		const late = new Set(key.area.filter((_, i) => status[i] === 'L'));
		expect(late.size / 268).toBeGreaterThan(0.03);
		expect(late.size / 268).toBeLessThan(0.08);
		expect(new Set(key.period.filter((_, i) => status[i] === 'L'))).toEqual(new Set(['2026-Q3']));
		expect(status.filter((one) => one === 'Q').length / status.length).toBeLessThan(0.04);
	});

	test('women have less at first, and the gap closes', () => {
		const share = (sex: string, period: string): number => {
			let [n, d] = [0, 0];
			for (let i = 0; i < value.length; i++)
				if (key.indicator[i] === 'preferential_credit' && key.sex[i] === sex && key.period[i] === period) {
					n += numerator[i] ?? 0;
					d += denominator[i] ?? 0;
				}
			return n / d;
		};
		const gap = (period: string): number => share('M', period) - share('F', period);
		expect(gap('2021-Q1')).toBeGreaterThan(0.12);
		expect(gap('2026-Q2')).toBeLessThan(gap('2021-Q1') / 2);
		expect(gap('2026-Q2')).toBeGreaterThan(0);
	});

	test('a baseline and a target for each indicator and province, in quarters the data have; women have some of their own', () => {
		const targets = rows('samples/project8-demo/targets.csv');
		expect(targets.filter(({ sex }) => sex === '')).toHaveLength(12 * 3 * 2);
		expect(targets.filter(({ sex }) => sex === 'F')).toHaveLength(2 * 3 * 2);
		for (const target of targets) {
			expect(key.period).toContain(target.period);
			expect(['08', '11', '15']).toContain(target.area);
			const base = targets.find(
				(one) =>
					one.kind === 'baseline' &&
					(['indicator', 'area', 'sex'] as const).every((name) => one[name] === target[name])
			)!;
			if (target.kind === 'target') expect(Number(target.value)).toBeGreaterThan(Number(base.value));
		}
	});
});

describe('chance', () => {
	test('the stream is the published one', () => {
		const next = mulberry32(1);
		expect([next(), next(), next()].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([
			0.627074, 0.002736, 0.527447
		]);
	});

	test('counts have the mean they should', () => {
		const next = mulberry32(7);
		const mean = (draw: () => number): number =>
			Array.from({ length: 4000 }, draw).reduce((a, b) => a + b) / 4000;
		expect(Math.abs(mean(() => poisson(next, 3)) - 3)).toBeLessThan(0.15);
		expect(Math.abs(mean(() => poisson(next, 90)) - 90)).toBeLessThan(1);
		expect(Math.abs(mean(() => binomial(next, 10, 0.3)) - 3)).toBeLessThan(0.15);
		expect(Math.abs(mean(() => binomial(next, 900, 0.5)) - 450)).toBeLessThan(2);
	});
});
