import fc from 'fast-check';
import { gateNote } from '#lib/report/gate-note.ts';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '#lib/disclosure/cells.ts';
import { protect, type Gated, type Wanted } from '#lib/disclosure/gate.ts';
import { disclosureOf, namesPeople } from '#lib/disclosure/people.ts';
import { RULES } from '#lib/disclosure/rules.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import type { Observations } from '#lib/term/observation.ts';
import { same } from '#lib/term/text.ts';
import { indicator, must, opened, type Tidy } from '../query/small.ts';
import { DISTRICTS, withTotals } from './tidy.ts';

const solver = await Solver.open();

async function gated(rows: Tidy[], meta: Partial<DatasetMeta> = {}, wanted: Wanted = {}): Promise<Gated> {
	const { dataset, observations } = await opened(rows, meta);
	return must(await protect(observations, dataset, async () => solver, wanted));
}

/** key → value of what is shown; hidden keys have null */
function shown({ keys, value, length }: Observations): Record<string, number | null> {
	const out: Record<string, number | null> = {};
	for (let i = 0; i < length; i++) {
		const key = ['area', 'sex'].map((name) => {
			const column = keys.get(name);
			return column ? column.dictionary[column.codes[i]] : '';
		});
		out[key.join(' ')] = Number.isNaN(value[i]) ? null : value[i];
	}
	return out;
}
const hiddenOf = (out: Record<string, number | null>) => Object.keys(out).filter((key) => out[key] === null);

describe('which data sets are protected', () => {
	test.each([
		['phụ nữ', true],
		['Số trẻ em', true],
		['people', true],
		['children under 5', true],
		['tổ', false],
		['clubs', false],
		['USD', false],
		['km²', false],
		['womb', false]
	])('%s counts people: %s', (words, is) => expect(namesPeople(words)).toBe(is));

	test('where people are counted, unless somebody said otherwise or nobody stands behind the figures', async () => {
		const kind = async (rows: Tidy[], meta: Partial<DatasetMeta> = {}) => {
			const { dataset, observations } = await opened(rows, meta);
			return disclosureOf(dataset, observations).kind;
		};
		const row = { indicator: 'n', area: 'A1', period: '2023', value: 7 };
		expect(await kind([row])).toBe('protected');
		expect(await kind([row], { synthetic: true })).toBe('open');
		expect(await kind([row], { disclosure: { kind: 'open' } })).toBe('open');
		const clubs = { ...indicator('n', 'sum'), unit: same('clubs') };
		expect(await kind([row], { indicators: [clubs] })).toBe('open');
		expect(await kind([{ ...row, sex: 'F' }], { indicators: [clubs] })).toBe('protected');
		expect(await kind([row], { indicators: [indicator('n', 'none', 100)] })).toBe('open');
		expect(await kind([row], { indicators: [indicator('n', 'none')] })).toBe('protected');
		expect(await kind([{ ...row, value: 7.5 }], { indicators: [indicator('n', 'none')] })).toBe('open');
		const bare = { ...indicator('n', 'none'), unit: same('') };
		expect(await kind([{ ...row, sex: 'F' }], { indicators: [bare] })).toBe('protected');
	});
});

describe('what is hidden', () => {
	const counts = Object.fromEntries(DISTRICTS.map((code, i) => [code, { F: 20 + i, M: 30 + 2 * i }]));

	test('what was published before is taken as known, and what was revised since is not', async () => {
		const before = await gated(withTotals(counts));
		const rows = withTotals({ ...counts, A2: { F: 3, M: counts.A2.M } });
		const plain = hiddenOf(shown((await gated(rows)).observations));
		const after = await gated(rows, {}, { earlier: [before] });
		const hidden = hiddenOf(shown(after.observations));
		expect(after.audit.level).toBe(2);
		const [was, is] = [
			shown(before.observations),
			Object.fromEntries(rows.map((row) => [`${row.area} ${row.sex}`, row.value]))
		];
		// what readers hold already would hide nothing: without that it is what is hidden
		expect(plain.some((key) => was[key] === is[key])).toBe(true);
		for (const key of hidden) expect(was[key], key).not.toBe(is[key]);
		expect(hidden).toContain('A2 F');
	});

	test('a small count that was published before cannot be protected any more, and is named', async () => {
		const { dataset, observations } = await opened(withTotals({ ...counts, A1: { F: 3, M: 40 } }));
		const found = await protect(observations, dataset, async () => solver, { earlier: [{ observations }] });
		expect(found).toMatchObject({ ok: false, failure: { kind: 'disclosure-given-away' } });
		const hidden = must(await protect(observations, dataset, async () => solver)).observations;
		const again = must(
			await protect(observations, dataset, async () => solver, { earlier: [{ observations: hidden }] })
		);
		expect(hiddenOf(shown(again.observations))).toEqual(hiddenOf(shown(hidden)));
	});

	test('what was published open is lost and said so; whatever is new is protected as if all of it were known', async () => {
		const old = withTotals({ ...counts, A1: { F: 3, M: 40 } });
		const rows = [...old, ...withTotals({ ...counts, B1: { F: 2, M: 31 } }, '2024')];
		const before = (await opened(old)).observations;
		const { dataset, observations } = await opened(rows);
		const how = { earlier: [{ observations: before }] };
		expect((await protect(observations, dataset, async () => solver, how)).ok).toBe(false);
		const said = { kind: 'protected' as const, shownBefore: true };
		const out = must(await protect(observations, dataset, async () => solver, { ...how, said }));
		expect(out.audit.level).toBe(2);
		// A1's three women of 2023 alone: those of 2024 are new
		expect(out.dataset.disclosure).toMatchObject({ exposed: 1, shownBefore: true });
		const range = (row: number) => out.audit.ranges.find((each) => each.row === row)!;
		const at = (area: string, sex: string, period: string) =>
			rows.findIndex((row) => row.area === area && row.sex === sex && row.period === period);
		expect(out.observations.value[at('A1', 'F', '2023')]).toBeNaN();
		expect(range(at('A1', 'F', '2023'))).toMatchObject({ low: 3, high: 3, primary: true });
		const fresh = range(at('B1', 'F', '2024'));
		expect(fresh.low).toBeLessThanOrEqual(1);
		expect(fresh.high).toBeGreaterThanOrEqual(5);
		expect(gateNote(out.dataset, 'vi')).toContain('1 số nhỏ đã lộ ở bản công bố trước');
	});

	test('a rounded number published before tells what it may stand for, and no more', async () => {
		const row = { indicator: 'n', area: 'A1', period: '2023' };
		const rows = [
			{ ...row, sex: 'F', value: 3 },
			{ ...row, sex: 'M', value: 41 },
			{ ...row, sex: '_T', value: 44 }
		];
		const { dataset, observations } = await opened(rows);
		// 3 rounded to 10 is 0: from 0 to 4 of the women, from 35 to 44 of the men
		const before = { ...observations, value: Float64Array.from([0, 40, 40]) };
		const earlier = [{ observations: before, rounding: 10 }];
		const refused = await protect(observations, dataset, async () => solver, { earlier });
		expect(refused).toMatchObject({ ok: false, failure: { kind: 'disclosure-given-away' } });
		// rounded to 12 it may be 5 as well
		const wider = [
			{ observations: { ...observations, value: Float64Array.from([0, 36, 48]) }, rounding: 12 }
		];
		const out = must(await protect(observations, dataset, async () => solver, { earlier: wider }));
		const range = out.audit.ranges.find(({ row: at }) => at === 0)!;
		// of both 42 to 53, of the men 30 to 41: one woman at least
		expect([range.low, range.high]).toEqual([1, 5]);
	});

	test('a small count and what would give it away, over sexes and levels of place at once', async () => {
		const { observations, audit, dataset } = await gated(withTotals({ ...counts, A1: { F: 3, M: 40 } }));
		const out = shown(observations);
		expect(out['A1 F']).toBeNull();
		expect(out['TEST _T']).not.toBeNull();
		expect(hiddenOf(out).length).toBe(4);
		expect(audit.level).toBe(2);
		expect(audit.tallies).toEqual([{ indicator: 'n', primary: 1, secondary: 3, shown: 35 }]);
		expect(dataset.disclosure).toEqual({ kind: 'protected', rules: RULES, hidden: 4 });
	});

	test('what another indicator of the same data set would give away', async () => {
		const rows = DISTRICTS.flatMap((area, i): Tidy[] => {
			const [women, men] = [i === 4 ? 3 : 20 + i, 31 + 3 * i];
			const row = { area, period: '2023' };
			return [
				{ ...row, indicator: 'reached', sex: 'F', value: women },
				{ ...row, indicator: 'reached', sex: 'M', value: men },
				{ ...row, indicator: 'all', sex: '_T', value: women + men },
				{ ...row, indicator: 'asked', sex: 'F', value: women }
			];
		});
		const indicators = ['reached', 'all', 'asked'].map((code) => indicator(code, 'sum'));
		const { observations, audit } = await gated(rows, { indicators });
		const hidden = rows.filter((_, i) => Number.isNaN(observations.value[i]));
		expect(hidden.every(({ area }) => area === 'B2')).toBe(true);
		expect(hidden.length).toBe(3);
		expect(audit.level).toBe(2);
	});

	test('the base of a rate without its parts is another indicator: rate times base is hidden with it', async () => {
		const rows = DISTRICTS.flatMap((area, i): Tidy[] => {
			const [girls, of] = [i === 4 ? 3 : 11 + 2 * i, 60 + 7 * i];
			const row = { area, period: '2023' };
			return [
				{ ...row, indicator: 'girls', value: of },
				{ ...row, indicator: 'share', value: Number(((100 * girls) / of).toFixed(1)) }
			];
		});
		const indicators = [
			indicator('girls', 'sum'),
			{ ...indicator('share', 'none', 100), name: same('tỷ lệ (%)'), unit: same('%') }
		];
		const { observations, audit } = await gated(rows, { indicators });
		expect(rows.filter((_, i) => Number.isNaN(observations.value[i]))).toMatchObject([
			{ indicator: 'share', area: 'B2' }
		]);
		expect(audit.level).toBe(2);
		// of many more people a rate to one decimal says no single one
		const many = rows.map((row) =>
			row.indicator === 'girls' ? { ...row, value: 1003 * Number(row.value) } : row
		);
		expect(hiddenOf(shown((await gated(many, { indicators })).observations))).toEqual([]);
		const rounding = await gated(
			rows,
			{ indicators },
			{ said: { kind: 'protected', rules: { ...RULES, rounding: 5 } } }
		);
		expect(rounding.audit.unsought).toEqual([{ what: 'rounded-bases', rates: 1 }]);
	});

	test('a region that is the sum of some areas gives one of them away', async () => {
		const value = (code: string, i: number) => (code === 'A1' ? 3 : 20 + i);
		const row = { indicator: 'n', period: '2023' };
		const rows: Tidy[] = DISTRICTS.map((area, i) => ({ ...row, area, value: value(area, i) }));
		const sum = (codes: string[]) =>
			codes.reduce((all, code) => all + value(code, DISTRICTS.indexOf(code)), 0);
		rows.push({ ...row, area: 'R-X', value: sum(['A1', 'A2']) });
		const words = { vi: '', en: '' };
		const groupings = () =>
			Promise.resolve([
				{ code: 'two', name: words, groups: [{ code: 'X', name: words, areas: ['A1', 'A2'] }] }
			]);
		expect(hiddenOf(shown((await gated(rows)).observations))).toEqual(['A1 ']);
		const out = await gated(rows, {}, { groupings });
		expect(hiddenOf(shown(out.observations)).length).toBe(2);
		// a division the numbers do not bear out is not believed
		rows[rows.length - 1] = { ...row, area: 'R-X', value: 400 };
		expect(hiddenOf(shown((await gated(rows, {}, { groupings })).observations))).toEqual(['A1 ']);
	});

	test('areas of two vintages with one code are two areas', async () => {
		const { dataset, observations } = await opened(withTotals({ ...counts, A1: { F: 3, M: 40 } }));
		const twice = (column: { codes: Int32Array; dictionary: string[] }) => ({
			codes: Int32Array.from([...column.codes, ...column.codes]),
			dictionary: column.dictionary
		});
		const { length } = observations;
		const both: Observations = {
			length: 2 * length,
			keys: new Map([...observations.keys].map(([name, column]) => [name, twice(column)])),
			value: Float64Array.from([...observations.value, ...observations.value.map((v) => v + 100)]),
			status: twice(observations.status),
			row: Int32Array.from({ length: 2 * length }, (_, i) => i),
			vintage: {
				codes: Int32Array.from({ length: 2 * length }, (_, i) => (i < length ? 0 : 1)),
				dictionary: ['old', 'new']
			}
		};
		const part = {
			areas: dataset.areas.length,
			levels: dataset.levels,
			periods: dataset.periods,
			coverage: [],
			rows: length
		};
		const editions = ['old', 'new'].map((vintage, k) => ({
			...part,
			vintage,
			first: k * dataset.areas.length
		}));
		const two = { ...dataset, areas: [...dataset.areas, ...dataset.areas], editions };
		const alone = cellsOf(dataset, observations, RULES).lattice.relations.length;
		// sums of the later vintage are off by 100 for each part: only the earlier one's hold, and none joins the two
		const { lattice, row } = cellsOf(two, both, RULES);
		for (const { cells } of lattice.relations)
			expect(new Set(cells.map((cell) => row[cell] < length)).size).toBe(1);
		expect(lattice.relations.length).toBeGreaterThanOrEqual(alone);
	});

	test('has one status for all reasons, and no parts, bounds or note', async () => {
		const rows = withTotals({ ...counts, A1: { F: 3, M: 40 } }).map((row) => ({
			...row,
			lower: (row.value as number) - 1,
			upper: (row.value as number) + 1,
			note: `counted ${row.value}`
		}));
		const { observations, dataset } = await gated(rows);
		const { status, value, lower, upper, note } = observations;
		for (let i = 0; i < observations.length; i++) {
			const hidden = Number.isNaN(value[i]);
			expect(status.dictionary[status.codes[i]]).toBe(hidden ? 'Q' : '');
			expect([lower![i], upper![i]].every(Number.isNaN)).toBe(hidden);
			expect(note!.dictionary[note!.codes[i]] === '').toBe(hidden);
		}
		expect(note!.dictionary).not.toContain('counted 3');
		expect(dataset.version).not.toBe((await opened(rows)).dataset.version);
	});

	test('the other sex, where only the total and one sex stand', async () => {
		const row = { indicator: 'n', area: 'A1', period: '2023' };
		const out = await gated([
			{ ...row, sex: '_T', value: 8 },
			{ ...row, sex: 'M', value: 7 }
		]);
		expect(hiddenOf(shown(out.observations)).length).toBe(1);
	});

	test('a rate with its count: Wilson’s 0.0061–0.1718 would give back 1 of 29', async () => {
		const row = { indicator: 'r', area: 'A1', period: '2023' };
		const rate = (numerator: number, denominator: number, more: Tidy) => ({
			...row,
			...more,
			value: (100 * numerator) / denominator,
			numerator,
			denominator,
			lower: 0.61,
			upper: 17.18
		});
		const { observations } = await gated([rate(1, 29, { area: 'A1' }), rate(12, 29, { area: 'A2' })], {
			indicators: [indicator('r', 'rate', 100)]
		});
		const { value, numerator, denominator, lower, upper } = observations;
		for (const column of [value, numerator, denominator, lower, upper]) {
			expect(Number.isNaN(column![0])).toBe(true);
			expect(Number.isNaN(column![1])).toBe(false);
		}
	});

	test('nobody and everybody of a small base, and a count that follows from a rate and its base', async () => {
		const row = { indicator: 'r', period: '2023' };
		const meta = { indicators: [indicator('r', 'rate', 100)] };
		const all = [
			{ ...row, area: 'A1', value: 0, numerator: 0, denominator: 8 },
			{ ...row, area: 'A2', value: 100, numerator: 9, denominator: 9 },
			{ ...row, area: 'A3', value: 100, numerator: 10, denominator: 10 },
			{ ...row, area: 'B1', value: 0, numerator: 0, denominator: 40 },
			{ ...row, area: 'B2', value: 5, numerator: null, denominator: 60 }
		];
		expect(hiddenOf(shown((await gated(all, meta)).observations))).toEqual(['A1 ', 'A2 ', 'B2 ']);
	});

	test('a number whose status says it is suppressed, of an open data set too', async () => {
		const row = { indicator: 'n', area: 'A1', period: '2023', value: 4321, status: 'Q' };
		const { observations, dataset } = await gated([row], { disclosure: { kind: 'open' } });
		expect(shown(observations)).toEqual({ 'A1 ': null });
		expect(dataset.disclosure).toEqual({ kind: 'open', withheld: 1 });
	});

	test('a baseline that tells a hidden number', async () => {
		const target = { indicator: 'n', period: '2023', comparison: '=' as const, value: 3 };
		const { dataset } = await gated(withTotals({ ...counts, A1: { F: 3, M: 40 } }), {
			targets: [
				{ ...target, area: 'A1', kind: 'baseline' },
				{ ...target, area: 'A1', kind: 'target' },
				{ ...target, area: 'C3', kind: 'baseline' }
			]
		});
		expect(dataset.targets.map(({ area, kind }) => `${area} ${kind}`)).toEqual(['A1 target', 'C3 baseline']);
	});

	test('nothing, once it was switched off with a reason, a name and a date, which stay with it', async () => {
		const off = { reason: 'already printed', name: 'N. T. Lan', date: '2026-01-05' };
		const rows = withTotals({ ...counts, A1: { F: 3, M: 40 } });
		const { observations, dataset } = await gated(rows, { disclosure: { kind: 'protected', off } });
		expect(hiddenOf(shown(observations))).toEqual([]);
		expect(dataset.disclosure).toEqual({ kind: 'protected', off });
	});

	test('rounding: counts and totals each from its true value, and rates of rounded counts', async () => {
		const disclosure = { kind: 'protected', rules: { ...RULES, rounding: 5 } } as const;
		const { observations } = await gated(withTotals(counts), { disclosure });
		for (const value of observations.value) if (!Number.isNaN(value)) expect(value % 5).toBe(0);
		const rate = {
			indicator: 'r',
			area: 'A1',
			period: '2023',
			value: 37.5,
			numerator: 12,
			denominator: 32,
			lower: 20,
			upper: 60
		};
		const out = (await gated([rate], { indicators: [indicator('r', 'rate', 100)], disclosure })).observations;
		expect([out.value[0], out.numerator![0], out.denominator![0]]).toEqual([(100 * 10) / 30, 10, 30]);
		expect(Number.isNaN(out.lower![0])).toBe(true);
	});
});

test('any data set: level 2, hidden numbers nowhere, totals as they were, and a second pass hides nothing more', async () => {
	const count = fc.oneof(
		{ weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }) },
		{ weight: 4, arbitrary: fc.integer({ min: 7, max: 90 }) }
	);
	const sexes = fc.record({ F: count, M: count });
	await fc.assert(
		fc.asyncProperty(fc.array(sexes, { minLength: 9, maxLength: 9 }), async (all) => {
			const rows = withTotals(Object.fromEntries(DISTRICTS.map((code, i) => [code, all[i]])));
			const { dataset, observations } = await opened(rows);
			const out = must(await protect(observations, dataset, async () => solver));
			expect(out.audit.level).toBe(2);
			const [before, after] = [shown(observations), shown(out.observations)];
			for (const [key, value] of Object.entries(after)) {
				if (value !== null) expect(value).toBe(before[key]);
				else if (before[key]! > 0 && before[key]! < 5) continue;
			}
			for (const [key, value] of Object.entries(before))
				if (value! > 0 && value! < 5) expect(after[key]).toBeNull();
			for (const { low, high, primary } of out.audit.ranges)
				if (primary) expect([low <= 1, high >= 5]).toEqual([true, true]);
			const again = must(await protect(out.observations, out.dataset, async () => solver));
			expect(shown(again.observations)).toEqual(after);
			expect(again.dataset.version).toBe(out.dataset.version);
			expect(again.dataset.disclosure).toEqual(out.dataset.disclosure);
		}),
		{ numRuns: 12 }
	);
});

test('a large table of places, sexes and residences is protected as a whole', async () => {
	const rows: Tidy[] = [];
	let seed = 5;
	const next = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
	const sum = new Map<string, number>();
	for (let district = 0; district < 220; district++)
		for (const sex of ['F', 'M'])
			for (const residence of ['U', 'R']) {
				const value = next(12) === 0 ? 1 + next(4) : 5 + next(400);
				for (const area of [`d${district}`, '_T'])
					for (const s of [sex, '_T'])
						for (const r of [residence, '_T']) {
							const key = `${area} ${s} ${r}`;
							sum.set(key, (sum.get(key) ?? 0) + value);
						}
			}
	for (const [key, value] of sum) {
		const [area, sex, residence] = key.split(' ');
		rows.push({ indicator: 'n', area, period: '2023', sex, residence, value });
	}
	const { dataset, observations } = await opened(rows, { vintage: null });
	const { lattice } = cellsOf(dataset, observations, RULES);
	expect(lattice.relations.length).toBeGreaterThan(1300);
	const out = must(await protect(observations, dataset, async () => solver));
	expect(out.audit.level).toBe(2);
	const [{ primary, secondary }] = out.audit.tallies;
	expect(primary).toBeGreaterThan(40);
	expect(secondary).toBeLessThan(primary * 7);
}, 120_000);
