import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTargets } from '#lib/dataset/target-file.ts';
import { readUpload } from '#lib/file/read.ts';
import { targetsCsv } from '#lib/report/targets-csv.ts';
import type { Indicator, Target } from '#lib/term/dataset.ts';
import { COMPARISONS, EACH, WHOLE } from '#lib/term/dataset.ts';
import { must } from '../query/small.ts';

const text = (vi: string, en = vi) => ({ vi, en });
const indicator = (code: string, vi: string, direction: Indicator['direction']): Indicator => ({
	...{ code, name: text(vi), unit: text('%'), additivity: 'none', per: 100, direction }
});
const about = {
	indicators: [
		indicator('mmr', 'Tỷ số tử vong mẹ', 'lower'),
		indicator('wage', 'Lao động làm công hưởng lương', 'higher'),
		indicator('sex_ratio', 'Tỷ số giới tính', 'neither')
	],
	areas: [
		{ code: '14', name: text('Sơn La', 'Son La'), level: 'province', parent: null, type: 'Tỉnh' },
		{ code: '38', name: text('Thanh Hóa', 'Thanh Hoa'), level: 'province', parent: null, type: 'Tỉnh' }
	]
};
async function read(csv: string) {
	const bytes = new TextEncoder().encode(csv);
	const upload = must(
		await readUpload({
			name: 't.csv',
			size: bytes.length,
			bytes: async (from = 0, to = bytes.length) => bytes.slice(from, to)
		})
	);
	return readTargets(upload.raw, about);
}

describe('a file of targets', () => {
	test('the columns of the contract', async () => {
		const { targets, findings } = must(
			await read(
				'indicator,area,period,kind,comparison,value\nmmr,14,2030,target,<,42\nmmr,14,2020,baseline,=,46.5\n'
			)
		);
		expect(findings).toEqual([]);
		expect(targets).toEqual([
			{ indicator: 'mmr', area: '14', period: '2030', kind: 'target', comparison: '<', value: 42 },
			{ indicator: 'mmr', area: '14', period: '2020', kind: 'baseline', comparison: '=', value: 46.5 }
		]);
	});

	test('as an office writes it: names, words, decimal commas, a comparison inside the value', async () => {
		const { targets, findings } = must(
			await read(
				'Chỉ tiêu;Địa bàn;Năm;Loại;Giá trị;Giới tính;Nguồn\n' +
					'Tỷ số tử vong mẹ;Tỉnh Sơn La;2030;Mục tiêu;<42;;Nghị quyết\n' +
					'Lao động làm công hưởng lương;Thanh Hoá;2025;chỉ tiêu;≥ 52,5%;Nữ;\n' +
					'Lao động làm công hưởng lương;Cả nước;2025;mục tiêu;50;;\n' +
					'Lao động làm công hưởng lương;Mỗi địa bàn;2021;Mức ban đầu;40;;\n'
			)
		);
		expect(findings).toEqual([]);
		expect(
			targets.map(({ area, comparison, value, sex, kind }) => [area, comparison, value, sex, kind])
		).toEqual([
			['14', '<', 42, undefined, 'target'],
			['38', '≥', 52.5, 'F', 'target'],
			[WHOLE, '≥', 50, undefined, 'target'],
			[EACH, '=', 40, undefined, 'baseline']
		]);
		expect(targets[0].source).toEqual(text('Nghị quyết'));
	});

	test('what cannot be understood is told with its line and gives no target', async () => {
		const { targets, findings } = must(
			await read(
				'indicator,area,period,kind,comparison,value\nnone,14,2030,target,<,42\nmmr,99,2030,target,<,42\n' +
					'mmr,14,soon,target,<,42\nmmr,14,2030,wish,<,42\nmmr,14,2030,target,~,42\nmmr,14,2030,target,<,many\n' +
					'mmr,14,2030,target,<,42\nmmr,14,2030,target,<,41\n'
			)
		);
		expect(targets.map((each) => each.value)).toEqual([41]);
		expect(findings.map(({ rule, lines }) => [rule, lines])).toEqual([
			['target-indicator', [2]],
			['target-area', [3]],
			['target-period', [4]],
			['target-kind', [5, 6]],
			['target-value', [7]],
			['target-twice', [9]]
		]);
	});

	test('a lone 1.234 could be either number, and is refused', async () => {
		const { targets, findings } = must(await read('indicator,period,value\nwage,2030,1.234\nwage,2025,5\n'));
		expect(targets).toEqual([]);
		expect(findings.map(({ rule }) => rule)).toEqual(['target-value']);
		const proven = must(await read('indicator,period,value\nwage,2030,1.234\nwage,2025,"5,5"\n'));
		expect(proven.targets.map((each) => each.value)).toEqual([1234, 5.5]);
	});

	test('another table is no table of targets', async () => {
		expect(await read('province,year,value\nSơn La,2020,3\n')).toMatchObject({
			ok: false,
			failure: { kind: 'not-targets', values: { column: 'indicator' } }
		});
	});

	test('what is written out is read back the same', async () => {
		const one: fc.Arbitrary<Target> = fc
			.record({
				indicator: fc.constantFrom('mmr', 'wage', 'sex_ratio'),
				area: fc.constantFrom('14', '38', WHOLE, EACH),
				period: fc.constantFrom('2025', '2030', '2024-Q3', '2024-08'),
				kind: fc.constantFrom('baseline' as const, 'target' as const),
				comparison: fc.constantFrom(...COMPARISONS),
				value: fc.integer({ min: -100, max: 99_999 }).map((n) => n / 4),
				sex: fc.constantFrom(undefined, 'F', 'M', WHOLE),
				measure: fc.constantFrom(undefined, undefined, 'gap' as const, 'ratio' as const, 'parity' as const),
				source: fc.constantFrom(undefined, text('Nghị quyết 28'), text('=1+1')),
				confirmed: fc.constantFrom(undefined, false)
			})
			.map(
				(target) =>
					Object.fromEntries(
						// women held against men are of no sex
						Object.entries(target).filter(
							([name, v]) => v !== undefined && !(name === 'sex' && target.measure)
						)
					) as never
			);
		const key = ({ indicator, area, period, kind, sex, measure }: Target) =>
			[indicator, area, period, kind, sex, measure].join();
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(one, { selector: key, minLength: 1, maxLength: 12 }),
				async (targets) => {
					const dotted = targets.some((each) => /^\d{1,3}\.\d{3}$/.test(String(each.value)));
					if (dotted) return;
					const back = must(await read(targetsCsv(targets, 'vi')));
					expect(back.targets.map(({ source: _, ...each }) => each)).toEqual(
						targets.map(({ source: _, ...each }) => each)
					);
				}
			),
			{ numRuns: 60 }
		);
	});
});
