import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { apart, intervalOfDifference } from '#lib/inequality/interval/pair.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { inCalm, insightsOf } from '#lib/insight/say.ts';
import { ABOUTS } from '#lib/insight/score.ts';
import type { Scene } from '#lib/query/scene.ts';
import { LANGS, same } from '#lib/term/text.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const AREAS = ['An', 'Bình', 'Cam', 'Duyên', 'Em', 'Giang', 'Hoa', 'Ích', 'Kim'];
const rate = { ...indicator('n', 'rate', 100), name: same('Số đo'), direction: 'higher' as const };
const sceneFor = async (rows: Tidy[], meta: Partial<DatasetMeta> = {}, view = {}): Promise<Scene> =>
	scene(engine, await mounted(engine, rows, { vintage: null, indicators: [rate], ...meta }), view);
const said = (of: Scene) => insightsOf(of, 'en', 'the whole').map((each) => each.text);
/** So many of so many, in percent. */
const of = (area: string, sex: string, numerator: number, denominator: number, period = '2023'): Tidy => ({
	...{ indicator: 'n', area, sex, period, numerator, denominator },
	value: (100 * numerator) / denominator
});
const pair = (area: string, f: number, m: number, base = 1000, period = '2023'): Tidy[] => [
	of(area, 'F', f, base, period),
	of(area, 'M', m, base, period)
];

describe('kinds of insight', () => {
	test('a gap that closes, one that widens, places changed', async () => {
		const rows = [
			...pair('An', 300, 500, 1000, '2021'),
			...pair('An', 450, 500),
			...pair('Bình', 500, 550, 1000, '2021'),
			...pair('Bình', 400, 600),
			...pair('Cam', 300, 500, 1000, '2021'),
			...pair('Cam', 600, 500)
		];
		const texts = said(await sceneFor(rows));
		expect(texts).toContainEqual(
			expect.stringMatching(/narrowed in 1 area, most in An: from −20 points \(2021\) to −5/)
		);
		expect(texts).toContainEqual(
			expect.stringMatching(/widened in 1 area, most in Bình: from −5 points .* to −20/)
		);
		expect(texts).toContainEqual(
			expect.stringMatching(
				/changed places in 1 area since 2021: in Cam, women went from below men \(−20 points\) to above men \(\+10/
			)
		);
	});

	test('of few people nothing of the kind is said', async () => {
		const rows = [
			...pair('An', 3, 5, 10, '2021'),
			...pair('An', 5, 5, 10),
			...pair('Bình', 5, 3, 10, '2021'),
			...pair('Bình', 3, 5, 10)
		];
		const texts = said(await sceneFor(rows));
		for (const text of texts) expect(text).not.toMatch(/narrowed|widened|changed places|below men|above men/);
		expect(texts).toContainEqual(
			expect.stringMatching(/^Women and men cannot be told apart in 1 of 2 areas/)
		);
		expect(texts).toContainEqual(
			expect.stringMatching(/^In 2 of 2 areas the rate rests on fewer than 30 people/)
		);
		expect(texts[0]).toMatch(/cannot be told apart|same value/);
	});

	test('an outlier by median and deviation, and none among values that lie close', async () => {
		const rows = (last: number) => AREAS.map((area, i) => of(area, '_T', i === 8 ? last : 500 + i, 1000));
		expect(said(await sceneFor(rows(900)))).toContainEqual(
			expect.stringMatching(/^Kim stands far from the others: 90%, while the median is 50\.4%/)
		);
		expect(said(await sceneFor(rows(509))).join()).not.toMatch(/stands far/);
	});

	test('areas against their targets, and the one with least of its way done', async () => {
		const target = (area: string, value: number, kind: 'target' | 'baseline' = 'target') => ({
			...{ indicator: 'n', area, kind, value, period: kind === 'target' ? '2025' : '2021' },
			comparison: kind === 'target' ? ('≥' as const) : ('=' as const)
		});
		const targets = ['An', 'Bình', 'Cam'].flatMap((area) => [target(area, 80), target(area, 20, 'baseline')]);
		const rows = [of('An', '_T', 900, 1000), of('Bình', '_T', 300, 1000), of('Cam', '_T', 250, 1000)];
		const texts = said(await sceneFor(rows, { targets }));
		expect(texts).toContainEqual('Of 3 areas with a target, 1 has met it and 2 are off track or missed it.');
		expect(texts).toContainEqual('Farthest from its target is Cam: 25%, target ≥ 80% (2025).');
	});

	test('what changed since the version before', async () => {
		const found = await sceneFor([of('An', '_T', 1, 2), of('Cam', '_T', 1, 2)]);
		const change = { version: 'abcdef123456', date: '2026-01-02', added: 3, removed: 0, changed: 2 };
		const now = { ...found, dataset: { ...found.dataset, change } };
		expect(said(now)).toContainEqual(
			'Against the version before (abcdef, 2 Jan 2026): 2 figures changed, 3 added, 0 removed.'
		);
		expect(said(found).join()).not.toMatch(/version before/);
	});

	test('sums some of whose parts are absent are not held against each other', async () => {
		const people = [{ ...indicator('n', 'sum'), name: same('Số người') }];
		const row = (area: string, sex: string, value: number | null) => ({
			...{ indicator: 'n', area, sex, value, period: '2023', status: value === null ? 'L' : '' }
		});
		const rows = [row('An', 'F', 10), row('An', 'M', 20), row('Cam', 'F', null), row('Cam', 'M', 30)];
		const texts = said(await sceneFor(rows, { indicators: people }));
		expect(texts).toContainEqual(
			'Overall in the whole, from incomplete figures that cannot be compared: women 10, men 50.'
		);
	});
});

const count = fc.record({ base: fc.integer({ min: 3, max: 400 }), share: fc.nat(100), state: fc.nat(9) });
const rowsOf = (list: { base: number; share: number; state: number }[]): Tidy[] =>
	AREAS.slice(0, 5).flatMap((area, a) =>
		['2021', '2023'].flatMap((period, p) =>
			['F', 'M'].map((sex, s): Tidy => {
				const { base, share, state } = list[a * 4 + p * 2 + s];
				if (state < 2)
					return { ...{ indicator: 'n', area, period, sex, value: null }, status: state ? 'Q' : 'L' };
				return of(area, sex, Math.round((base * share) / 100), base, period);
			})
		)
	);
const lists = fc.array(count, { minLength: 20, maxLength: 20 });

describe('any scene of rates', () => {
	test('no claim of a gap that its interval does not carry', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const rows = rowsOf(list);
				if (rows.every((each) => each.value === null)) return;
				const found = await sceneFor(rows);
				const cells = cellsOf(found);
				const surely = cells.filter(
					({ women, men }) =>
						women?.value != null && men?.value != null && apart(rate, women, men) === 'apart'
				);
				const below = surely.filter(({ women, men }) => women!.value! < men!.value!).length;
				for (const text of said(found)) {
					const claim = /^Women are (below|above) men in (\d+) of/.exec(text);
					if (claim) expect(+claim[2]).toBe(claim[1] === 'below' ? below : surely.length - below);
					const whole = /^Overall in the whole: women .*gap women/.test(text);
					if (whole) {
						const at = (sex: string) =>
							found.whole.rows.find((row) => row.period === found.resolved.period && row.key.sex === sex)!;
						const interval = intervalOfDifference(rate, at('F'), at('M'))!;
						const equal = at('F').value === at('M').value;
						expect(equal || interval.lower > 0 || interval.upper < 0).toBe(true);
					}
				}
			}),
			{ numRuns: 80 }
		);
	});

	test('a hidden figure changes nothing that is said of the others, and never appears', async () => {
		await fc.assert(
			fc.asyncProperty(lists, fc.nat(4), async (list, who) => {
				const rows = rowsOf(list.map((each) => ({ ...each, state: Math.max(each.state, 2) })));
				const secret = 77_777;
				const hide = (value: number | null) =>
					rows.map((row) =>
						row.area === AREAS[who] ? { ...row, value, numerator: null, denominator: null, status: 'Q' } : row
					);
				const [blank, leaky] = [await sceneFor(hide(null)), await sceneFor(hide(secret))];
				for (const lang of LANGS) {
					const texts = insightsOf(leaky, lang, 'the whole').map((each) => each.text);
					for (const text of texts) expect(text.replace(/[.,]/g, '')).not.toContain('77777');
				}
				for (const text of said(blank)) expect(text).not.toMatch(new RegExp(`\\b(in|In) ${AREAS[who]}\\b`));
			}),
			{ numRuns: 30 }
		);
	});

	test('the same in both languages and every time; highest score first; each with its view and its statement', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const rows = rowsOf(list);
				if (rows.every((each) => each.value === null)) return;
				const found = await sceneFor(rows);
				const [vi, en] = LANGS.map((lang) => insightsOf(found, lang, 'the whole'));
				const shape = (all: typeof vi) =>
					all.map(({ about, kind, score, sql }) => ({ about, kind, score, sql }));
				expect(shape(vi)).toEqual(shape(en));
				expect(insightsOf(found, 'en', 'the whole')).toEqual(en);
				expect(en[0].kind).toBe('headline');
				for (const [i, each] of en.entries()) {
					expect(ABOUTS).toContain(each.about);
					expect(each.address).toMatch(/^\/explore\/small\?.*lang=en/);
					expect(each.sql === '').toBe(each.about === 'version');
					expect(each.score).toBeGreaterThanOrEqual(0);
					expect(each.score).toBeLessThanOrEqual(110);
					if (i > 1) expect(en[i - 1].score).toBeGreaterThanOrEqual(each.score);
				}
				const { shown, more } = inCalm(en);
				expect(shown.length).toBeLessThanOrEqual(5);
				expect(shown.length + more.length).toBe(en.length - 1);
			}),
			{ numRuns: 40 }
		);
	});
});
