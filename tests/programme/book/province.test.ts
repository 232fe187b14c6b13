import { beforeAll, describe, expect, test } from 'vitest';
import { checkBook } from '#lib/programme/book/check.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { formulaFigure, termFigure } from '#lib/programme/book/figure.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { merge, union } from '#lib/programme/book/merge.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { progressIn, progressOf, spendingOf } from '#lib/programme/book/progress.ts';
import type { BookChange } from '#lib/term/book.ts';
import { communesOf, synthetic, type Drawn } from '../../../data/programmes/project8-sample/synthetic.ts';
import { indicator, places, project8, source } from './viet-nam.ts';

/** A year of the 124 communes of Tuyên Quang, all figures made up, and of the communes of before 1 July 2025. */
const communes = communesOf(source, { before: ['02', '08'], after: '08' });
const drawn = synthetic({ seed: 8, communes, villages: 10, activities: 15_000 });

/** Two officers enter it on two machines, every other row each, and take over what the other has now and then. */
function entered(rows: readonly Drawn[]): BookChange[][] {
	const states = [new BookState(), new BookState()];
	let now = Date.UTC(2025, 0, 2);
	const pens = states.map(
		(state, i) => new Pen(state, { by: `officer ${i + 1}`, copy: 'ab'[i], clock: () => (now += 900) })
	);
	rows.forEach(({ register, id, cells }, i) => {
		const at = i % 2;
		for (const [column, value] of Object.entries(cells))
			if (value !== null) states[at].add([pens[at].set(register, id, column, value)]);
	});
	return states.map((each) => each.changes());
}

let copies: BookChange[][];
let ledger: Ledger;
beforeAll(() => {
	copies = entered(drawn);
	ledger = new Ledger(project8, new BookState(union(copies[0], copies[1])), places);
}, 60_000);

/** What the rows say when they are added up without any of the book's own code. */
function plain(register: string, column: string, kept: (row: Drawn) => boolean = () => true): number {
	let total = 0;
	for (const row of drawn) {
		const value = row.cells[column];
		if (row.register === register && typeof value === 'number' && kept(row)) total += value;
	}
	return Math.round(total * 10) / 10;
}

test('it is as large as a province', () => {
	expect(communes.after).toHaveLength(124);
	expect(drawn.filter((each) => each.register === 'activity')).toHaveLength(15_000);
	const villages = new Set(
		ledger.areasWith('activity').filter((each) => each.includes('/') && each.includes('thôn'))
	);
	expect(villages.size).toBeGreaterThan(1_100);
	expect(copies[0].length + copies[1].length).toBeGreaterThan(270_000);
});

test('two copies come together whole, without a conflict, in whichever order', () => {
	const [a, b] = copies.map((changes) => ({ programme: project8, changes }));
	const [one, other] = [merge(a, b), merge(b, a)];
	if (!one.ok || !other.ok) throw new Error('not merged');
	expect(one.value.conflicts).toEqual([]);
	expect(one.value.added).toBe(b.changes.length);
	expect(one.value.book.changes.length).toBe(a.changes.length + b.changes.length);
	expect(other.value.book.changes).toEqual(one.value.book.changes);
});

const SUMS: [string, string][] = [
	['activity', 'total'],
	['activity', 'women'],
	['activity', 'ethnic'],
	['input', 'allocated'],
	['input', 'disbursed'],
	['output', 'number'],
	['training', 'total'],
	['dialogue', 'total']
];

describe.each(SUMS)('%s.%s', (register, column) => {
	const at = (area: string, period = '2025') => termFigure(ledger, { register, column }, { area, period });

	test('the province and the country are the rows added up', () => {
		expect(at('08').value).toBeCloseTo(plain(register, column), 6);
		expect(at('VN').value).toBeCloseTo(plain(register, column), 6);
		expect(at('08').cells).toHaveLength(
			drawn.filter((each) => each.register === register && typeof each.cells[column] === 'number').length
		);
	});

	test('every area is its parts and what was entered for itself, to the unit', () => {
		const areas = ['08', ...ledger.children('08'), 'VN'];
		for (const area of areas) {
			const parts = ledger.children(area).reduce((sum, each) => sum + (at(each).value ?? 0), 0);
			const own = ledger
				.entries(register, { area, period: '2025' })
				.filter((each) => each.standing!.path[0] === area);
			const alone = own.reduce(
				(sum, { row }) => sum + ((row.cells[column]?.value as number | null | undefined) ?? 0),
				0
			);
			expect(at(area).value ?? 0).toBeCloseTo(parts + alone, 6);
		}
	});

	test('the year is its quarters', () => {
		const quarters = [1, 2, 3, 4].reduce((sum, each) => sum + (at('08', `2025-Q${each}`).value ?? 0), 0);
		expect(at('08').value).toBeCloseTo(quarters, 6);
	});

	test('what each commune has is what its rows say', () => {
		for (const { code } of communes.after.slice(0, 20)) {
			const later = plain(register, column, ({ cells }) => cells.area === code && whenOf(cells) >= '2025-07');
			expect(at(code, '2025-Q3').value ?? 0).toBeLessThanOrEqual(later + 1e-6);
			const both = (at(code, '2025-Q3').value ?? 0) + (at(code, '2025-Q4').value ?? 0);
			expect(both).toBeCloseTo(later, 6);
		}
	});
});

/** The month a row is about, or the first of its quarter. */
const whenOf = (cells: Drawn['cells']): string => {
	const when = String(cells.date ?? cells.period);
	return when.replace(/-Q([1-4])$/, (_, q: string) => `-${String(+q * 3 - 2).padStart(2, '0')}`).slice(0, 7);
};

test('communes divided in 2025 count for the province and are told to those they may belong to', () => {
	const divided = termFigure(ledger, { register: 'activity' }, { area: '00691', period: '2025' }).divided;
	expect(divided).toBe(
		drawn.filter(
			({ register, cells }) => register === 'activity' && cells.area === '00688' && whenOf(cells) < '2025-07'
		).length
	);
	expect(divided).toBeGreaterThan(0);
});

test('progress of the province: plans of communes together, reached by formula, people refused', () => {
	const sessions = progressOf(ledger, indicator('sessions'), { area: '08', period: '2025-Q4' })!;
	expect(sessions.year.value).toBe(drawn.filter((each) => each.cells.type === 'communication').length);
	expect(sessions.yearPlan.value).toBe(plain('result', 'plan', (row) => row.cells.indicator === 'sessions'));
	expect(sessions.ofPlan.value).toBeCloseTo((sessions.year.value! / sessions.yearPlan.value!) * 100, 9);
	expect(sessions.target.cells).toHaveLength(124);
	const people = progressOf(ledger, indicator('people'), { area: '08', period: '2025' })!;
	expect(people.reached).toMatchObject({ value: null, refused: 'people' });
	expect(progressIn(ledger, { area: '08', period: '2025-Q3' })).toHaveLength(project8.indicators.length);
});

test('a share of the province is its parts put together, not the mean of its communes', () => {
	const formula = indicator('women_in_teams').formula!;
	const figure = formulaFigure(ledger, formula, { area: '08', period: '2025' }, { vi: '%', en: '%' });
	const teams = drawn.filter(({ cells }) => cells.kind === 'team' && cells.women !== null);
	const of = (column: string) => teams.reduce((sum, { cells }) => sum + (cells[column] as number), 0);
	expect(figure.value).toBeCloseTo((of('women') / of('members')) * 100, 9);
});

test('spending by content adds up to all of it', () => {
	const all = spendingOf(ledger, { area: '08', period: '2025' });
	const parts = project8.contents.map(({ code }) =>
		spendingOf(ledger, { area: '08', period: '2025', content: code })
	);
	expect(parts.reduce((sum, each) => sum + (each.disbursed.value ?? 0), 0)).toBeCloseTo(
		all.disbursed.value!,
		6
	);
});

test('the checks find nothing wrong but what was left out on purpose', () => {
	const rules = new Set(checkBook(ledger, '2026-06-01').map((each) => each.rule));
	expect([...rules].filter((each) => !['women-missing', 'spent', 'repeated'].includes(each))).toEqual([]);
});

test('a row wrong in one copy and put right in the other is right in both', () => {
	const [first, second] = copies.map((changes) => new BookState(changes));
	const row = drawn.find((each) => each.register === 'activity')!;
	const before = termFigure(ledger, { register: 'activity', column: 'total' }, { area: '08' }).value!;
	second.add(first.changes());
	const pen = new Pen(second, { by: 'officer 2', copy: 'b', clock: () => Date.UTC(2026, 0, 1) });
	second.add([pen.set('activity', row.id, 'total', (row.cells.total as number) + 7)]);
	first.add(second.changes());
	for (const state of [first, second]) {
		const own = new Ledger(project8, state, places);
		expect(termFigure(own, { register: 'activity', column: 'total' }, { area: '08' }).value).toBe(before + 7);
	}
});
