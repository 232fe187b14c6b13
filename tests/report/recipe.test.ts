import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport } from '#lib/report/build.ts';
import { emptyRecipe, isReportRecipe, movedOn, type Piece, type ReportRecipe } from '#lib/report/recipe.ts';
import { failed } from '#lib/term/failure.ts';
import { emptyView, type View } from '#lib/view/view.ts';

const at = (from: string, to = from): View => ({ ...emptyView('x'), time: { from, to } });
const timeOf = (view: View, periods: string[]) => {
	const { time } = movedOn(view, periods);
	return time && (time.from === time.to ? time.from : `${time.from}..${time.to}`);
};
const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'];

describe('a view that follows the latest period', () => {
	test.each([
		[at('2025-Q3'), QUARTERS, '2026-Q1'],
		[at('2025-Q1', '2025-Q3'), QUARTERS, '2025-Q3..2026-Q1'],
		[at('2025-Q3', '2026-Q1'), QUARTERS, '2025-Q3..2026-Q1'],
		// a year among quarters is no later quarter, nor the other way round
		[at('2025-Q3'), ['2025-Q2', '2025-Q3', '2026'], '2025-Q3'],
		[at('2024'), ['2024', '2025', '2025-Q4', '2026-Q1'], '2025'],
		// what it began with is not there any more: it stays
		[at('2020-Q1', '2025-Q3'), QUARTERS, '2020-Q1..2026-Q1'],
		[at('2027-Q1'), QUARTERS, '2027-Q1'],
		[at('2025-Q3'), [], '2025-Q3']
	])('%#', (view, periods, expected) => expect(timeOf(view, periods)).toBe(expected));

	test('one without a period asks for the latest anyway', () =>
		expect(movedOn(emptyView('x'), QUARTERS)).toEqual(emptyView('x')));

	test('never goes back, keeps its length, and moves no more once it is there', () => {
		const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(years, fc.nat(), fc.nat(), (all, a, b) => {
				const periods = [...all].sort((x, y) => x - y).map(String);
				const [i, j] = [a % periods.length, b % periods.length].sort((x, y) => x - y);
				const view = at(periods[i], periods[j]);
				const { time } = movedOn(view, periods);
				expect(time!.to).toBe(periods.at(-1));
				expect(periods.indexOf(time!.to) - periods.indexOf(time!.from)).toBe(j - i);
				expect(movedOn({ ...view, time }, periods).time).toEqual(time);
			})
		);
	});
});

const view = '/explore/x?ind=n&time=2023';
const PIECES: Piece[] = [
	{ id: 'a', kind: 'contents' },
	{ id: 'b', kind: 'heading', level: 2, text: 'Một' },
	{ id: 'c', kind: 'paragraph', text: 'hai' },
	{ id: 'd', kind: 'chart', caption: null, alt: 'ba', view, follow: true },
	{ id: 'e', kind: 'table', caption: 'bốn', view, follow: false },
	{ id: 'f', kind: 'insights', about: ['gap'], view, follow: false }
];
const recipe: ReportRecipe = { ...emptyRecipe('vi'), title: 'Quý', pieces: PIECES };

describe('a recipe', () => {
	test('comes back from a file', () => expect(isReportRecipe(JSON.parse(JSON.stringify(recipe)))).toBe(true));
	test('from elsewhere is none', () => {
		const pieces = (change: object) => [{ ...recipe, pieces: [{ ...PIECES[3], ...change }] }];
		for (const bad of [
			...[null, 1, [], {}, { ...recipe, edition: 2 }, { ...recipe, lang: 'fr' }, { ...recipe, pieces: {} }],
			...pieces({ view: 'javascript:alert(1)' }),
			...pieces({ view: 'https://elsewhere/explore/x' }),
			...pieces({ view: '/book/project8-sample/enter' }),
			...pieces({ view: '/area/vn-2025' }),
			...pieces({ view: '//evil.example/area/a/b' }),
			...pieces({ follow: 'yes' }),
			...pieces({ kind: 'script' }),
			...pieces({ id: 3 })
		])
			expect(isReportRecipe(bad), JSON.stringify(bad)).toBe(false);
	});
	test('whose views cannot be answered still gives its words, and says what is missing', async () => {
		const built = await buildReport(recipe, {
			answer: async () => failed('no-dataset', { dataset: 'x' }),
			tell: async () => failed('no-programme'),
			painter: {
				draw: () => Promise.reject(new Error('nothing is drawn')),
				png: () => Promise.reject(new Error())
			},
			origin: null,
			date: '2026-11-28'
		});
		expect(built.report.blocks.map((each) => each.kind)).toEqual([
			'paragraph',
			'contents',
			'heading',
			'paragraph'
		]);
		expect(built.refused.map((each) => each.piece)).toEqual(['d', 'e', 'f']);
	});
});
