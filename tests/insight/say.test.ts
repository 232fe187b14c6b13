import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { insightsOf } from '#lib/insight/say.ts';
import { factOf, formatGap, formatMeasure, formatValue, titleOf } from '#lib/insight/words.ts';
import { formatNumber } from '#lib/message/number.ts';
import type { Scene } from '#lib/query/scene.ts';
import { LANGS, same, type Lang } from '#lib/term/text.ts';
import { MEASURES, type View } from '#lib/view/view.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const AREAS = ['An', 'Bình', 'Cam', 'Duyên', 'Em', 'Giang'];
type Kind = 'sum' | 'rate' | 'none';
/** The file's own areas, whose names hold no digit: every digit in a sentence is then a number said. */
const sceneFor = async (rows: Tidy[], view: Partial<View> = {}, kind: Kind = 'none', unit = 'people') => {
	const one = { ...indicator('n', kind, 100), name: same('Số đo'), unit: same(unit) };
	return scene(engine, await mounted(engine, rows, { vintage: null, indicators: [one] }), view);
};
const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	indicator: 'n',
	area,
	period: '2020',
	value,
	...more
});
const said = (of: Scene, lang: Lang = 'en') => insightsOf(of, lang, 'the whole').map((each) => each.text);
const numbersIn = (text: string): string[] => text.match(/[+−-]?\d[\d.,]*(?<![.,])/g) ?? [];

/** Every number that may be said of a scene, each worked out here from its rows. */
function sayable(of: Scene, lang: Lang): Set<string> {
	const { indicator, span, sex, measure } = of.resolved;
	const out = new Set<string>(span.flatMap(numbersIn));
	const add = (text: string) => numbersIn(text).forEach((each) => out.add(each));
	for (let n = 0; n <= AREAS.length; n++) add(String(n));
	if (measure === 'share') add('50%');
	const pair = (rows: Scene['slice']['rows'], area: string, period: string) => {
		const value = (who: string) =>
			rows.find((r) => r.area === area && r.period === period && r.key.sex === who)?.value ?? null;
		return { F: value('F'), M: value('M'), own: value(sex) };
	};
	const shown: number[] = [];
	for (const [rows, areas] of [
		[of.before.rows, of.resolved.areas.map((each) => each.code)],
		[of.whole.rows, ['']]
	] as const)
		for (const area of areas) {
			const { F, M } = pair([...rows], area, span[0]);
			if (F !== null && M !== null) add(formatGap(lang, indicator, F - M));
		}
	for (const [rows, areas] of [
		[of.slice.rows, of.resolved.areas.map((each) => each.code)],
		[of.whole.rows, ['']]
	] as const)
		for (const area of areas) {
			const { F, M, own } = pair([...rows], area, of.resolved.period);
			for (const each of [F, M, own]) if (each !== null) add(formatValue(lang, indicator, each));
			if (F !== null && M !== null) {
				add(formatGap(lang, indicator, F - M));
				if (M !== 0) for (const digits of [2, 3]) add(formatNumber(lang, F / M, digits));
				if (F + M !== 0) add(formatNumber(lang, (100 * F) / (F + M), 1));
			}
			const now =
				measure === 'value'
					? own
					: F === null || M === null
						? null
						: measure === 'gap'
							? F - M
							: measure === 'share'
								? F < 0 || M < 0 || F + M === 0
									? null
									: (100 * F) / (F + M)
								: M === 0
									? null
									: F / M;
			if (area && now !== null) shown.push(now);
		}
	shown.sort((a, b) => a - b);
	if (shown.length) {
		const half = shown.length / 2;
		const middle = shown.length % 2 ? shown[Math.floor(half)] : (shown[half - 1] + shown[half]) / 2;
		add(formatMeasure(of, lang, middle));
		add(formatNumber(lang, shown[shown.length - 1] / shown[0], 1));
	}
	return out;
}

const value = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: -50, max: 9000 }).map((n) => n / 4) },
	{ weight: 1, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.constantFrom(0, 1, 100) }
);
const values = fc.array(value, { minLength: AREAS.length * 4, maxLength: AREAS.length * 4 });
const rowsOf = (list: (number | null)[]): Tidy[] =>
	AREAS.flatMap((area, a) =>
		['2019', '2020'].flatMap((period, p) =>
			['F', 'M'].map((sex, s) => {
				const found = list[a * 4 + p * 2 + s];
				return row(area, found, { period, sex, status: found === null ? 'OQLM'[a % 4] : '' });
			})
		)
	);

describe('any scene', () => {
	test('every number said is worked out again from the rows; no sentence is broken, in either language', async () => {
		const kinds = fc.constantFrom<Kind>('sum', 'none');
		const units = fc.constantFrom('people', '%');
		await fc.assert(
			fc.asyncProperty(
				values,
				fc.constantFrom(...MEASURES),
				kinds,
				units,
				async (list, measure, kind, unit) => {
					if (list.every((each) => each === null)) return;
					const whole = kind === 'sum' ? list.map((each) => each && Math.round(each)) : list;
					const of = await sceneFor(rowsOf(whole), { measure }, kind, unit);
					for (const lang of LANGS) {
						const may = sayable(of, lang);
						const texts = [...said(of, lang), titleOf(of, lang)];
						expect(texts.length).toBeGreaterThan(1);
						for (const text of texts) {
							expect(text).not.toMatch(/[{}]|NaN|undefined|null|Infinity|\bselect\b|\bplural\b/);
							for (const number of numbersIn(text)) expect([...may], `${text} (${lang})`).toContain(number);
						}
					}
					expect(said(of, 'vi').length).toBe(said(of, 'en').length);
				}
			),
			{ numRuns: 60 }
		);
	});

	test('a value that is not given is said to be so, and no number stands in its place', async () => {
		await fc.assert(
			fc.asyncProperty(values, async (list) => {
				if (list.every((each) => each === null)) return;
				const of = await sceneFor(rowsOf(list));
				for (const cell of cellsOf(of))
					if (cell.value === null) {
						const [first] = factOf(of, 'en', cell).split('\n');
						expect(numbersIn(first)).toEqual([]);
						for (const text of said(of)) expect(text.includes(`In ${cell.area.name.en},`)).toBe(false);
					}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('the headline', () => {
	const one = async (list: (number | null)[], view: Partial<View> = {}) =>
		said(
			await sceneFor(
				[
					...AREAS.slice(0, list.length).map((area, i) => row(area, list[i])),
					row('Em', 3, { period: '2010' })
				],
				{
					time: { from: '2020', to: '2020' },
					...view
				}
			)
		)[0];

	test('names the highest and the lowest', async () => {
		const text = await one([5, 30, 10]);
		expect(text).toContain('In Bình');
		expect(text).toContain('30');
		expect(text).toContain('An');
		expect(text).not.toContain('Cam');
	});

	test('all equal, one area, nothing', async () => {
		const equal = await one([4, 4, 4]);
		expect(numbersIn(equal)).toEqual(['4']);
		expect(equal).not.toMatch(/An|Bình|Cam/);
		expect(await one([null, 7])).toMatch(/Bình.*7/);
		const apart = [row('Cam', 5, { sex: 'F' }), row('An', 2, { sex: 'M' })];
		const of = await sceneFor(apart, { measure: 'gap' });
		expect(numbersIn(said(of)[0])).toEqual([]);
		expect(LANGS.map((lang) => said(of, lang)[0])).toEqual([
			expect.stringMatching(/^Chưa có số liệu/),
			expect.stringMatching(/^No data/)
		]);
	});

	test('times only where both are above zero', async () => {
		for (const list of [
			[-5, 10],
			[0, 10],
			[-10, -5]
		])
			expect(await one(list)).not.toMatch(/times/);
		expect(await one([2, 10])).toMatch(/5 times/);
	});
});

describe('women and men', () => {
	const pairs = (list: [number | null, number | null][]) =>
		list.flatMap(([f, m], i) => [
			row(AREAS[i], f, { sex: 'F', status: f === null ? 'Q' : '' }),
			row(AREAS[i], m, { sex: 'M', status: m === null ? 'Q' : '' })
		]);
	const sentence = async (list: [number | null, number | null][]) =>
		said(await sceneFor(pairs(list))).find((each) => /^Women are/.test(each));

	test('below where women are below, above where they are above, with the area farthest off', async () => {
		expect(
			await sentence([
				[1, 2],
				[10, 90],
				[5, 4]
			])
		).toMatch(/below men in 2 of 3 .* Bình \(−80\)/);
		expect(
			await sentence([
				[3, 2],
				[90, 10],
				[4, 5]
			])
		).toMatch(/above men in 2 of 3 .* Bình \(\+80\)/);
		expect(
			await sentence([
				[2, 2],
				[3, 3]
			])
		).toBeUndefined();
		expect(
			await sentence([
				[2, 2],
				[3, 4]
			])
		).toMatch(/below men in 1 of 2/);
	});

	test('an area with one of them hidden is not counted', async () => {
		expect(
			await sentence([
				[1, 2],
				[null, 90],
				[3, 4],
				[5, null]
			])
		).toMatch(/below men in 2 of 2/);
	});

	test('nothing is said of a gap that was not measured', async () => {
		const only = said(await sceneFor([row('An', 1, { sex: 'F' }), row('Cam', 2, { sex: 'F' })]));
		expect(only.some((each) => /women only/.test(each))).toBe(true);
		const none = said(await sceneFor([row('An', 1), row('Cam', 2)]));
		expect(none.some((each) => /do not separate/.test(each))).toBe(true);
		for (const text of [...only, ...none]) expect(text).not.toMatch(/below men|above men/);
	});
});

describe('what the numbers cannot say', () => {
	test('how many are absent, and that the whole is refused', async () => {
		const of = await sceneFor([row('An', 1), row('Cam', null, { status: 'Q' }), row('Em', 3)]);
		expect(said(of)).toContainEqual(expect.stringMatching(/^1 of 3 areas have no value/));
		expect(said(of)).toContainEqual(expect.stringMatching(/No overall figure for/));
	});

	test('how many fell and rose, each area against itself', async () => {
		const then = [5, 5, 5, null, 5];
		const now = [4, 6, 5, 9, null];
		const rows = AREAS.slice(0, 5).flatMap((area, i) => [
			row(area, now[i]),
			row(area, then[i], { period: '2019' })
		]);
		expect(said(await sceneFor(rows))).toContainEqual('1 of 3 areas fell and 1 rose since 2019.');
	});
});
