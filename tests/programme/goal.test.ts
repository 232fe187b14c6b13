import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { progressLines } from '#lib/insight/target-words.ts';
import { goalsOf, tally } from '#lib/programme/goal.ts';
import { reachOf } from '#lib/programme/reach.ts';
import { reviewOf } from '#lib/programme/review.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { sceneJson } from '#lib/report/json.ts';
import type { Scene } from '#lib/query/scene.ts';
import { EACH, WHOLE, type DatasetMeta, type Target } from '#lib/term/dataset.ts';
import { aroundOf } from '#lib/view/around.ts';
import { must, mounted, indicator, scene, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const rate = { ...indicator('n', 'rate', 100), direction: 'higher' as const };
/** A rate of an area, of 1,000 people. */
const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	...{ indicator: 'n', area, period: '2023', value },
	...(value !== null && { numerator: value * 10, denominator: 1000 }),
	...more
});
const aim = (area: string, value: number, more: Partial<Target> = {}): Target => ({
	...{ indicator: 'n', area, period: '2025', kind: 'target', comparison: '≥', value, ...more }
});
const base = (area: string, value: number, more: Partial<Target> = {}): Target =>
	aim(area, value, { kind: 'baseline', period: '2021', comparison: '=', ...more });
const sceneFor = async (rows: Tidy[], targets: Target[], meta: Partial<DatasetMeta> = {}, view = {}) =>
	scene(engine, await mounted(engine, rows, { indicators: [rate], targets, ...meta }), view);

const THREE = [row('A', 60), row('B', 40), row('C', 20)];

describe('targets of a scene', () => {
	test('each area by its own; those without are not there', async () => {
		const of = await sceneFor(THREE, [aim('A', 50), aim('B', 80), base('B', 20)]);
		const { areas, whole } = goalsOf(of);
		expect(whole).toBeNull();
		expect([...areas].map(([code, each]) => [code, each.standing])).toEqual([
			['A', 'met'],
			['B', 'off-track']
		]);
		expect(areas.get('B')!.progress).toBeCloseTo(1 / 3, 12);
	});

	test('a common target is for every area that has none of its own; one for the whole is not', async () => {
		const each = goalsOf(await sceneFor(THREE, [aim(EACH, 50), aim('C', 10)]));
		expect([...each.areas.values()].map((one) => one.target.value)).toEqual([50, 50, 10]);
		const whole = goalsOf(await sceneFor(THREE, [aim(WHOLE, 30)]));
		expect(whole.areas.size).toBe(0);
		expect(whole.whole).toMatchObject({ standing: 'met', reached: { value: 40 } });
	});

	test('where nothing adds up there is no whole to judge', async () => {
		const none = [{ ...rate, additivity: 'none' as const }];
		const goals = goalsOf(await sceneFor(THREE, [aim(WHOLE, 30)], { indicators: none }));
		expect(goals.whole).toMatchObject({ standing: 'unjudged', why: 'no-whole' });
	});

	test('the next target counts; the last once all are over', async () => {
		const both = [aim('A', 50, { period: '2022' }), aim('A', 70, { period: '2025' })];
		expect(goalsOf(await sceneFor(THREE, both)).areas.get('A')!.target.value).toBe(70);
		const past = [aim('A', 50, { period: '2020' }), aim('A', 70, { period: '2021' })];
		expect(goalsOf(await sceneFor(THREE, past)).areas.get('A')!.target.value).toBe(70);
	});

	test('without a baseline the first figure is where it began, and said to be so', async () => {
		const rows = [...THREE, row('A', 45, { period: '2021' })];
		const found = goalsOf(await sceneFor(rows, [aim('A', 90)])).areas.get('A')!;
		expect(found.start).toEqual({ value: 45, period: '2021', given: false });
	});

	test('a target for everybody is not held against women, nor one for women against everybody', async () => {
		const rows = ['A', 'B', 'C'].flatMap((area) => [
			row(area, 40, { sex: 'F' }),
			row(area, 60, { sex: 'M' })
		]);
		const targets = [aim('A', 55), aim('A', 45, { sex: 'F' })];
		const at = async (sex?: string) =>
			goalsOf(await sceneFor(rows, targets, {}, sex ? { where: { sex: [sex] } } : {})).areas.get('A');
		expect((await at())!.target.value).toBe(55);
		expect((await at('F'))!.target.value).toBe(45);
		expect(await at('M')).toBeUndefined();
		const gap = await sceneFor(rows, targets, {}, { measure: 'gap' });
		expect(goalsOf(gap).areas.size).toBe(0);
	});

	test('a target for the gap or the ratio is held against women and men together, with its own baseline and pace', async () => {
		const sexes = (area: string, women: number, men: number, period = '2022') => [
			row(area, women, { sex: 'F', period }),
			row(area, men, { sex: 'M', period })
		];
		const rows = [...sexes('A', 40, 50, '2021'), ...sexes('A', 46, 50), ...sexes('B', 70, 50)];
		const targets = [
			aim('A', -2, { measure: 'gap', period: '2023' }),
			aim('B', 0, { measure: 'gap', comparison: '≤' }),
			aim(EACH, 0.9, { measure: 'ratio' }),
			aim('A', 60)
		];
		const shown = (measure: 'gap' | 'ratio' | 'parity') =>
			sceneFor(rows, targets, {}, { measure, time: { from: '2021', to: '2022' } });
		const gap = goalsOf(await shown('gap')).areas;
		expect(gap.get('A')).toMatchObject({
			reached: { value: -4 },
			start: { value: -10, given: false },
			needed: 2,
			kept: 6
		});
		expect(gap.get('A')!.progress).toBeCloseTo(0.75, 12);
		expect(gap.get('B')!.target.value).toBe(0);
		expect(gap.get('B')!.standing).not.toBe('met');
		const ratio = goalsOf(await shown('ratio')).areas;
		expect(ratio.get('A')!.reached.value).toBeCloseTo(0.92, 12);
		expect(goalsOf(await shown('parity')).areas.size).toBe(0);
		const whole = await sceneFor(
			rows,
			[aim(WHOLE, 5, { measure: 'gap', comparison: '≤' })],
			{},
			{ measure: 'gap' }
		);
		expect(goalsOf(whole).whole!.reached.value).toBeCloseTo((46 + 70) / 2 - 50, 9);
		const said = progressLines('en', rate, gap.get('A')!).join(' ');
		expect(said).toMatch(/−2|-2/);
	});

	test('an exact target of a gap: equal by the band of parity, undecided where the interval is wider, said so', async () => {
		const sexes = (area: string, women: number, men: number, of: number) =>
			(['F', 'M'] as const).map((sex) => {
				const numerator = sex === 'F' ? women : men;
				return row(area, (100 * numerator) / of, { sex, numerator, denominator: of });
			});
		// 60.2 % against 60 % of 100,000 each; the same of 500 each; 70 % against 60 % of 100,000 each
		const rows = [
			...sexes('A', 60_200, 60_000, 100_000),
			...sexes('B', 301, 300, 500),
			...sexes('C', 70_000, 60_000, 100_000)
		];
		const shown = await sceneFor(
			rows,
			[
				aim(EACH, 0, { measure: 'gap', comparison: '=', period: '2023' }),
				aim(EACH, 1, { measure: 'parity', comparison: '=', period: '2023' })
			],
			{},
			{ measure: 'gap' }
		);
		const standings = (of: Scene) =>
			[...goalsOf(of).areas.values()].map(({ standing, why }) => [standing, why]);
		const expected = [
			['met', 'parity'],
			['unjudged', 'not-apart'],
			['off-track', 'due']
		];
		expect(standings(shown)).toEqual(expected);
		expect(standings({ ...shown, resolved: { ...shown.resolved, measure: 'parity' } })).toEqual(expected);
		const said = (lang: 'vi' | 'en', area: string) =>
			progressLines(lang, rate, goalsOf(shown).areas.get(area)!).join(' ');
		expect(said('en', 'B')).toContain('cannot be told apart from the target');
		expect(said('vi', 'B')).toContain('không phân biệt được với mục tiêu');
		expect(said('vi', 'A')).toContain('0,97–1,03');
	});

	test('an exact target of a value is what is shown as that number', async () => {
		const neither = { indicators: [{ ...indicator('n', 'none', 100), direction: 'neither' as const }] };
		const bare = [60.04, 60.06, 59.95].map((value, i) => ({
			...row('ABC'[i], value),
			numerator: '',
			denominator: ''
		}));
		const { areas } = goalsOf(
			await sceneFor(bare, [aim(EACH, 60, { comparison: '=', period: '2023' })], neither)
		);
		expect([...areas.values()].map(({ standing, why }) => [standing, why])).toEqual([
			['met', 'rounding'],
			['off-track', 'due'],
			['met', 'rounding']
		]);
	});

	test('a view of one group of several has no targets for all', async () => {
		const rows = ['A', 'B'].flatMap((area) => [
			row(area, 40, { ethnicity: 'EM' }),
			row(area, 60, { ethnicity: 'K' })
		]);
		expect(goalsOf(await sceneFor(rows, [aim('A', 55)])).areas.size).toBe(1);
		const held = await sceneFor(rows, [aim('A', 55)], {}, { where: { ethnicity: ['EM'] } });
		expect(goalsOf(held).areas.size).toBe(0);
	});

	test('in CSV beside the value that was judged, and in JSON with its words', async () => {
		const of = await sceneFor(THREE, [aim('A', 50), aim('B', 80, { confirmed: false })]);
		const lines = sceneCsv(of, 'en')
			.trim()
			.split('\r\n')
			.map((line) => line.split(','));
		const at = (name: string) => lines[0].indexOf(name);
		expect(
			lines.slice(1).map((line) => [line[at('area')], line[at('target_value')], line[at('standing')]])
		).toEqual([
			['A', '50', 'met'],
			['B', '80', 'unjudged'],
			['C', '', '']
		]);
		const json = sceneJson(of, aroundOf(of.dataset, of.resolved, undefined), 'vi');
		expect(json.targets.areas.B.says.join(' ')).toMatch(/Mục tiêu 2025: ≥ 80%.*trí nhớ/);
		expect(sceneCsv(await sceneFor(THREE, []), 'en')).not.toContain('target_value');
	});

	test('the count of standings', async () => {
		const goals = goalsOf(await sceneFor(THREE, [aim(EACH, 30)]));
		expect([...tally(goals)]).toEqual([
			['met', 2],
			['unjudged', 1]
		]);
	});
});

describe('where to act next', () => {
	test('people behind the median, by how many; by hand', async () => {
		const rows = [row('A', 60), row('B', 50), row('C', 20, { numerator: 400, denominator: 2000 })];
		const found = must(reachOf(await sceneFor(rows, [])));
		expect(found).toMatchObject({ median: 50, people: 600, unsure: 0, left: 0 });
		expect(found.areas.map(({ area, people, base }) => [area.code, people, base])).toEqual([
			['C', 600, 2000]
		]);
	});

	test('where low is good, those above', async () => {
		const low = [{ ...rate, direction: 'lower' as const }];
		const found = must(reachOf(await sceneFor(THREE, [], { indicators: low })));
		expect(found.areas.map(({ area, people }) => [area.code, people])).toEqual([['A', 200]]);
	});

	test('an area its interval does not tell from the median is not ranked', async () => {
		const few = row('C', 30, { numerator: 3, denominator: 10 });
		const found = must(reachOf(await sceneFor([row('A', 60), row('B', 40), few], [])));
		expect(found.areas).toEqual([]);
		expect(found.unsure).toBe(1);
	});

	test('where only its targets say which way is good, they decide', async () => {
		const neither = { indicators: [{ ...rate, direction: 'neither' as const }] };
		const most = await sceneFor(THREE, [aim('A', 10, { comparison: '≤' })], neither);
		expect(must(reachOf(most))).toMatchObject({ up: false, people: 200 });
		const both = [aim('A', 10, { comparison: '≤' }), aim('B', 10)];
		expect(reachOf(await sceneFor(THREE, both, neither)).ok).toBe(false);
	});

	test('refused with a reason', async () => {
		const kind = async (rows: Tidy[], meta: Partial<DatasetMeta> = {}) => {
			const found = reachOf(await sceneFor(rows, [], meta));
			return found.ok ? 'done' : found.failure.kind;
		};
		expect(await kind(THREE, { indicators: [{ ...rate, additivity: 'none' }] })).toBe('reach-rate');
		expect(await kind(THREE, { indicators: [{ ...rate, direction: 'neither' }] })).toBe('reach-direction');
		expect(await kind(THREE.map(({ denominator: _, numerator: __, ...each }) => each))).toBe('reach-base');
		expect(await kind(THREE.slice(0, 2))).toBe('reach-few');
	});

	test('a hidden figure takes no part', async () => {
		const rows = [...THREE, row('A1', null, { status: 'Q' })];
		const found = must(reachOf(await sceneFor(rows, [], {}, { level: 'province' })));
		expect(found.left).toBe(0);
		const hidden = reachOf(await sceneFor([row('A', 60), row('B', 40), row('C', null, { status: 'Q' })], []));
		expect(hidden).toMatchObject({ ok: false, failure: { kind: 'reach-few' } });
	});
});

describe('the gender review', () => {
	const review = async (rows: Tidy[], targets: Target[] = [], meta: Partial<DatasetMeta> = {}) => {
		const dataset = await mounted(engine, rows, { indicators: [rate], targets, ...meta });
		const found = await reviewOf(engine, dataset);
		return { ...found, rules: found.findings.map((each) => each.rule) };
	};
	const sexed = (f: number | null, m: number) =>
		['A', 'B', 'C'].flatMap((area) => [row(area, f, { sex: 'F' }), row(area, m, { sex: 'M' })]);

	test('no sex, no groups', async () => {
		const found = await review(THREE);
		expect(found.rules).toEqual(['no-sex', 'no-groups']);
		expect([found.observed, found.withWomen]).toEqual([3, 0]);
	});

	test('what is about women by its nature is not asked for men', async () => {
		const own = { ...rate, name: { vi: 'Tỷ lệ bà mẹ được khám thai', en: 'Antenatal care' } };
		expect((await review(THREE, [], { indicators: [own] })).rules).toContain('sex-by-name');
		const other = { ...rate, name: { vi: 'Người mẹo', en: 'Omens' } };
		expect((await review(THREE, [], { indicators: [other] })).rules).toContain('no-sex');
		const women = await review(THREE.map((each) => ({ ...each, sex: 'F' })));
		expect(women.rules).toContain('one-sex');
	});

	test('a gap without a target; a target blind to it; a target that sees it', async () => {
		expect((await review(sexed(40, 60))).rules).toContain('gap-no-target');
		const blind = await review(sexed(40, 60), [aim('A', 70)]);
		expect(blind.findings.find((each) => each.rule === 'target-blind')).toMatchObject({
			...{ severity: 'warning', count: 3, of: 3 }
		});
		const seen = await review(sexed(40, 60), [aim('A', 70), aim('A', 70, { sex: 'F' })]);
		expect(seen.rules.filter((rule) => /gap|blind/.test(rule))).toEqual([]);
		expect(seen.indicators).toMatchObject({ gap: 1, target: 1, sexTarget: 1, baseline: 0 });
	});

	test('a difference intervals do not carry is no gap', async () => {
		expect((await review(sexed(50, 51))).rules).not.toContain('gap-no-target');
		const blind = await review(sexed(50, 51), [aim('A', 70)]);
		expect(blind.findings.find((each) => each.rule === 'target-blind')!.severity).toBe('note');
	});

	test('where figures have no interval, a difference inside the band of parity is no gap', async () => {
		const bare = { indicators: [{ ...indicator('n', 'none', 100), direction: 'higher' as const }] };
		const of = (f: number, m: number) =>
			sexed(f, m).map(({ numerator: _, denominator: __, ...each }) => each);
		expect((await review(of(50, 51), [], bare)).rules).not.toContain('gap-no-target');
		expect((await review(of(50, 52), [], bare)).rules).toContain('gap-no-target');
		expect((await review(of(0, 2), [], bare)).rules).toContain('gap-no-target');
		expect((await review(of(0, 0), [], bare)).rules).not.toContain('gap-no-target');
	});

	test('targets without a baseline, from memory', async () => {
		const targets = [aim('A', 70, { confirmed: false }), base('A', 20), aim('B', 70)];
		const found = await review(THREE, targets);
		expect(found.findings.find((each) => each.rule === 'no-baseline')).toMatchObject({ count: 1, of: 2 });
		expect(found.findings.find((each) => each.rule === 'unconfirmed')).toMatchObject({ count: 1 });
	});

	test('areas that report everybody and not women', async () => {
		const rows = [row('A', 40, { sex: 'F' }), row('A', 50, { sex: 'M' })];
		const totals = ['A', 'B', 'C'].map((area) => row(area, 45, { sex: '_T' }));
		const found = await review([...rows, ...totals]);
		expect([found.observed, found.withWomen]).toEqual([3, 1]);
		expect(found.rules).toContain('sex-incomplete');
	});
});
