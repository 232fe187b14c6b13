import { describe, expect, test } from 'vitest';
import { completenessOf } from '#lib/programme/book/completeness.ts';
import { dialoguesByCommune, issuesOf } from '#lib/programme/book/dialogue.ts';
import { dueIn, reportsOf } from '#lib/programme/book/due.ts';
import { formulaFigure, termFigure } from '#lib/programme/book/figure.ts';
import { mindsetOf } from '#lib/programme/book/mindset.ts';
import { oversightOf } from '#lib/programme/book/oversight.ts';
import { progressOf, spendingOf } from '#lib/programme/book/progress.ts';
import { cascadeOf } from '#lib/programme/book/training.ts';
import type { CellValue } from '#lib/term/book.ts';
import { indicator, ledgerOf, places, project8 } from './viet-nam.ts';

const session = (area: string, date: string, total: CellValue, more: Record<string, CellValue> = {}) => ({
	...{ type: 'communication', content: '1', name: 'Truyền thông', date, area, total, ...more }
});
const TOTAL = { register: 'activity', column: 'total' };

describe('sums over areas', () => {
	const ledger = ledgerOf({
		activity: {
			// three old communes that became Hà Giang 1 and Phú Linh, one of Phú Linh in a village, one of today
			a: session('00694', '2025-03-01', 10),
			b: session('00703', '2025-06-30', 20, { village: 'Thôn  Bản Lắp' }),
			c: session('00706', '2025-05-02', 30),
			d: session('00706', '2025-07-01', 40, { village: 'thôn bản lắp' }),
			// divided among Hà Giang 1 and 2
			e: session('00688', '2025-02-01', 50),
			// a district, and the province of today
			f: session('030', '2025-02-01', 60),
			g: session('08', '2025-08-01', 70),
			// not filled in
			h: session('00706', '2025-09-01', null)
		}
	});
	const total = (area: string, period?: string) => termFigure(ledger, TOTAL, { area, period });

	test('a code means the area of its date, and goes with it over the change of 2025', () => {
		expect(total('00706')).toMatchObject({ value: 90, empty: 1, divided: 0 });
		expect(total('00706').cells.map((each) => each.row)).toEqual(['b', 'c', 'd']);
		expect(total('00706', '2025-Q3')).toMatchObject({ value: 40, empty: 1 });
	});

	test('one village of one commune is one village, however it is written', () => {
		const villages = ledger.children('00706');
		expect(villages).toHaveLength(1);
		expect(total(villages[0])).toMatchObject({ value: 60 });
	});

	test('what was divided counts for the province and is told to those it may belong to', () => {
		expect(total('00694')).toMatchObject({ value: 10, divided: 1 });
		expect(total('00691')).toMatchObject({ value: null, divided: 1 });
		expect(total('08')).toMatchObject({ value: 280, divided: 0, empty: 1 });
		expect(total('VN')).toMatchObject({ value: 280 });
	});

	test('on the areas of before, what is of today lies with the smallest area that surely holds it', () => {
		const before = ledgerOf({}, project8, places.on('vn-2024')).places;
		expect(before.standing({ vintage: 'vn-2024', code: '00703', village: '' })!.path).toEqual([
			'00703',
			'030',
			'02',
			'VN'
		]);
		const later = before.standing({ vintage: 'vn-2025', code: '00706', village: '' })!;
		expect(later.path).toEqual(['030', '02', 'VN']);
		expect(later.divided.sort()).toEqual(['00703', '00706', '00709']);
	});

	test('the formula is in words in both languages', () => {
		expect(total('08').formula.en).toBe('Σ Participations in all (Activities)');
		const { formula } = formulaFigure(ledger, indicator('women_in_teams').formula!, {}, { vi: '%', en: '%' });
		expect(formula.vi).toContain('Loại đầu ra: Tổ truyền thông cộng đồng');
		expect(formula.en).toMatch(/÷ .* × 100$/);
	});
});

describe('people and participations', () => {
	const people = (area: string, period: string, reached: number, more = {}) => ({
		...{ indicator: 'people', area, period, reached, ...more }
	});

	test('participations add up; people are refused over areas and periods, and given where they were entered', () => {
		const ledger = ledgerOf({
			activity: { a: session('00706', '2025-08-01', 30), b: session('00706', '2025-09-01', 30) },
			result: {
				a: people('00706', '2025-Q3', 35),
				b: people('00694', '2025-Q3', 20),
				c: people('00706', '2025-Q4', 15)
			}
		});
		const at = (code: string, area: string, period: string) =>
			progressOf(ledger, indicator(code), { area, period })!.reached;
		expect(at('participations', '00706', '2025-Q3').value).toBe(60);
		expect(at('people', '00706', '2025-Q3')).toMatchObject({ value: 35 });
		expect(at('people', '08', '2025-Q3')).toMatchObject({ value: null, refused: 'people' });
		expect(at('people', '00706', '2025')).toMatchObject({ value: null, refused: 'people' });
		expect(at('people', '00706', '2025').cells.map((each) => each.row)).toEqual(['a', 'c']);
	});

	test('a column that counts people is not added over rows', () => {
		const asked = (rows: Record<string, Record<string, CellValue>>) =>
			termFigure(ledgerOf({ survey: rows }), { register: 'survey', column: 'asked' });
		const row = { statement: 's', date: '2025-08-01', area: '00706', asked: 30 };
		expect(asked({ a: row })).toMatchObject({ value: 30 });
		expect(asked({ a: row, b: row })).toMatchObject({ value: null, refused: 'people' });
	});
});

describe('results as entered', () => {
	const result = (area: string, period: string, more: Record<string, CellValue>) => ({
		...{ indicator: 'women_leaders', area, period, ...more }
	});
	const book = (
		rows: Record<string, Record<string, CellValue>>,
		code: string,
		additivity: 'sum' | 'rate'
	) => {
		const programme = structuredClone(project8);
		const own = programme.indicators.find((each) => each.code === code)!;
		Object.assign(own, { additivity, per: 100 });
		delete own.formula;
		const ledger = ledgerOf({ result: rows }, programme);
		return (area: string, period: string) => progressOf(ledger, own, { area, period })!;
	};

	test('what an area says of itself comes before its parts, a year before its quarters', () => {
		const at = book(
			{
				a: result('00706', '2025-Q3', { reached: 4 }),
				b: result('00694', '2025-Q3', { reached: 5 }),
				c: result('00694', '2025', { reached: 12, plan: 10 }),
				d: result('08', '2025-Q4', { reached: 20 }),
				e: result('00706', '2025', { plan: 6, target: 30, baseline: 1 })
			},
			'women_leaders',
			'sum'
		);
		expect(at('08', '2025-Q3').reached.value).toBe(9);
		expect(at('08', '2025-Q4').reached.value).toBe(20);
		expect(at('00694', '2025').reached.value).toBe(12);
		expect(at('08', '2025-Q3').yearPlan.value).toBe(16);
		expect(at('00694', '2025').ofPlan.value).toBe(120);
		expect(at('00706', '2025').target.value).toBe(30);
		expect(at('00706', '2025').baseline.value).toBe(1);
	});

	test('a quarter of the province and the year of a commune overlap: adding them is refused', () => {
		const at = book(
			{ a: result('00694', '2025', { reached: 12 }), b: result('08', '2025-Q4', { reached: 20 }) },
			'women_leaders',
			'sum'
		);
		expect(at('08', '2025').reached).toMatchObject({ value: null, refused: 'overlap' });
	});

	test('rates are put together from their parts, and refused without them', () => {
		const rows = {
			a: result('00706', '2025', { reached: 50, numerator: 10, denominator: 20 }),
			b: result('00694', '2025', { reached: 10, numerator: 10, denominator: 100 })
		};
		const at = book(rows, 'women_leaders', 'rate');
		expect(at('08', '2025').reached.value).toBeCloseTo((20 / 120) * 100, 9);
		expect(at('08', '2025').ofPlan).toMatchObject({ value: null, refused: 'rate' });
		const bare = book({ a: result('00706', '2025', { reached: 50 }), b: rows.b }, 'women_leaders', 'rate');
		expect(bare('00706', '2025').reached.value).toBe(50);
		expect(bare('08', '2025').reached).toMatchObject({ value: null, refused: 'parts' });
	});

	test('women and men make everybody where nobody entered everybody', () => {
		const at = book(
			{
				a: result('00706', '2025', { sex: 'F', reached: 7 }),
				b: result('00706', '2025', { sex: 'M', reached: 5 }),
				c: result('00694', '2025', { sex: '_T', reached: 9 })
			},
			'women_leaders',
			'sum'
		);
		expect(at('00706', '2025').reached.value).toBe(12);
		expect(at('00694', '2025').reached.value).toBe(9);
	});
});

test('disbursement is of all that was allocated, and tells the lines without a figure', () => {
	const line = (allocated: number, disbursed: number | null) => ({
		...{ content: '1', area: '00706', period: '2025-Q3', allocated, disbursed }
	});
	const ledger = ledgerOf({ input: { a: line(100, 130.5), b: line(50, null), c: line(50, 10.1) } });
	const { allocated, disbursed, share } = spendingOf(ledger, { area: '08', period: '2025', content: '1' });
	expect([allocated.value, disbursed.value, share.value]).toEqual([200, 140.6, 70.3]);
	expect(share.empty).toBe(1);
	expect(spendingOf(ledger, { area: '08', period: '2025', content: '2' }).share.value).toBeNull();
});

describe('dialogues', () => {
	const ledger = ledgerOf({
		dialogue: {
			a: { content: '3', date: '2025-08-01', level: 'village', area: '00706', village: 'Bản Lắp', total: 40 },
			b: { content: '3', date: '2025-02-01', level: 'commune', area: '00688', total: 40 }
		},
		issue: {
			a: { dialogue: 'a', issue: 'Nước sạch', women: 'yes', state: 'done', answered: '2025-08-09' },
			b: { dialogue: 'a', issue: 'Trường mầm non', women: 'yes', state: 'open', due: '2025-09-01' },
			c: { dialogue: 'b', issue: 'Đường', women: 'no', state: 'answered', answered: '2025-03-01' },
			d: { dialogue: 'a', issue: 'Trạm y tế', women: 'yes', state: 'answered', answered: '2025-08-20' }
		}
	});

	test('which communes had one this year, and which may have', () => {
		const all = new Map(dialoguesByCommune(ledger, '08', '2025').map((each) => [each.area, each]));
		expect(all.size).toBe(124);
		expect([all.get('00706')!.state, all.get('00706')!.held.value]).toEqual(['with', 1]);
		expect([all.get('00691')!.state, all.get('00694')!.state]).toEqual(['unsure', 'unsure']);
		expect(all.get('00745')!.state).toBe('without');
	});

	test('issues are where and when their dialogue was', () => {
		const issues = issuesOf(ledger, { area: '08', period: '2025-Q3' }, '2025-10-01');
		expect([issues.raised.value, issues.women.value, issues.womenAnswered.value]).toEqual([3, 3, 2]);
		expect(issues.share.value).toBeCloseTo((2 / 3) * 100, 9);
		expect(issues.overdue.cells).toEqual([{ register: 'issue', row: 'b', column: 'due' }]);
		expect(issuesOf(ledger, { area: '08' }, '2025-09-01').overdue.value).toBe(0);
		expect(issuesOf(ledger, { area: '00745' }, '2025-10-01').share.value).toBeNull();
	});
});

test('the cascade: who was trained at each level, and where it has not reached', () => {
	const klass = (level: string, area: string, more: Record<string, CellValue>) => ({
		...{ content: '4', level, area, date: '2025-08-01', classes: 1, ...more }
	});
	const ledger = ledgerOf({
		training: {
			a: klass('province', '08', { topic: 'Lồng ghép giới', total: 45, women: 30, classes: 2 }),
			b: klass('commune', '00706', { topic: 'Lồng ghép giới', total: 20, women: 12, trainer: 'a' }),
			c: klass('commune', '00694', { topic: 'Đối thoại', total: 10, trainer: 'away' }),
			d: klass('village', '00706', { village: 'Bản Lắp', total: 15, men: 15, women: 0, trainer: 'b' })
		}
	});
	const { steps, reached, notReached, villages } = cascadeOf(ledger, { area: '08', period: '2025' });
	const step = (level: string, topic = '') =>
		steps.find((each) => each.level === level && each.topic === topic)!;
	expect([step('province').classes.value, step('province').trainees.value]).toEqual([2, 45]);
	expect([step('commune').trainees.value, step('commune').women.value, step('commune').women.empty]).toEqual([
		30, 12, 1
	]);
	expect(step('commune').womenShare.value).toBe(60);
	expect(step('commune').linked.value).toBe(1);
	expect(step('commune', 'Đối thoại').trainees.value).toBe(10);
	expect(reached.sort()).toEqual(['00694', '00706']);
	expect(notReached).toHaveLength(122);
	expect(villages).toHaveLength(1);
});

test('completeness: which rows tell women, which teams, which money has a mark', () => {
	const ledger = ledgerOf({
		activity: {
			a: session('00706', '2025-08-01', 30, { women: 20 }),
			b: session('00706', '2025-08-02', 30, { men: 10 }),
			c: session('00706', '2025-08-03', 30),
			d: session('00706', '2025-08-04', null)
		},
		output: {
			a: { kind: 'team', date: '2025-08-01', area: '00706', number: 1, members: 8, women: 1 },
			b: { kind: 'team', date: '2025-08-01', area: '00706', number: 1, members: 8 }
		},
		input: {
			a: { area: '00706', period: '2025-Q3', allocated: 30, gender: '2' },
			b: { area: '00706', period: '2025-Q3', allocated: 10 }
		}
	});
	const { registers, all, teams, marked, markedMoney } = completenessOf(ledger, { area: '08' });
	const activity = registers.find((each) => each.register === 'activity')!.share;
	expect(activity.value).toBeCloseTo((2 / 3) * 100, 9);
	expect(activity.empty).toBe(1);
	expect(all.value).toBe(60);
	expect([teams.value, marked.value, markedMoney.value]).toEqual([50, 50, 75]);
});

test('mindset before and after, by sex and age, never a total with its parts', () => {
	const asked = (round: string, sex: string, agree: number, of: number, age: string | null = null) => ({
		...{ statement: 'Việc nhà là của phụ nữ', round, date: round === 'before' ? '2025-08-01' : '2025-11-01' },
		...{ area: '00706', sex, agree, asked: of, age }
	});
	const ledger = ledgerOf({
		survey: {
			a: asked('before', 'F', 60, 100),
			b: asked('before', 'M', 80, 100),
			c: asked('after', 'F', 30, 100),
			d: asked('after', 'M', 20, 40, '15–29'),
			e: asked('after', 'M', 50, 60, '30+'),
			f: asked('after', '_T', 100, 201)
		}
	});
	const all = mindsetOf(ledger, { area: '08', period: '2025' });
	const of = (sex: string, age = '') => all.find((each) => each.sex === sex && each.age === age)!;
	expect(of('F').change!.points).toBeCloseTo(-30, 9);
	expect(of('F').change!.apart).toBe(true);
	// Newcombe 1998 method 10 of 30/100 − 60/100, by hand from the Wilson limits (0.2189, 0.3958) and (0.5020, 0.6906)
	expect(of('F').change!.interval.lower).toBeCloseTo(-42.1, 0);
	expect(of('F').change!.interval.upper).toBeCloseTo(-16.3, 0);
	expect([of('M').before!.asked, of('M').after!.agree, of('M').after!.asked]).toEqual([100, 70, 100]);
	expect([of('_T').before!.asked, of('_T').after!.asked]).toEqual([200, 201]);
	expect(of('M', '30+').before).toBeNull();
	expect(of('M', '30+').after!.interval.method).toBe('wilson');
});

test('oversight: nobody checked, overdue, due soon', () => {
	const row = (policy: string, more: Record<string, CellValue>) => ({
		...{ policy, area: '00706', responsible: 'Hội LHPN xã', ...more }
	});
	const ledger = ledgerOf({
		oversight: {
			a: row('Vay vốn', { due: '2025-09-01', checked: '2025-06-01' }),
			b: row('Bảo hiểm y tế', { due: '2025-10-20' }),
			c: row('Nhà ở', { due: '2025-08-01', state: 'done' }),
			d: row('Dinh dưỡng', {})
		}
	});
	const { watched, unchecked, overdue, soon, open } = oversightOf(ledger, { area: '08' }, '2025-10-01');
	expect([watched.value, unchecked.value, overdue.value, soon.value]).toEqual([4, 2, 1, 1]);
	expect(open.map((each) => each.row.id)).toEqual(['a', 'b', 'd']);
});

test('reports of the calendar: in time, late, missing, awaited', () => {
	const due = dueIn(project8, '2025');
	expect(due.map((each) => [each.report.code, each.period, each.due])).toEqual([
		['quarter', '2025-Q1', '2025-04-15'],
		['quarter', '2025-Q2', '2025-07-15'],
		['certify', '2025', '2025-09-10'],
		['quarter', '2025-Q3', '2025-10-15'],
		['quarter', '2025-Q4', '2026-01-15'],
		['update', '2025', '2026-01-25'],
		['completion', '2021/2025', '2026-03-31']
	]);
	const ledger = ledgerOf({
		report: {
			a: { report: 'quarter', area: '00706', period: '2025-Q3', received: '2025-10-15' },
			b: { report: 'certify', area: '00706', period: '2025', received: '2025-09-11' }
		},
		activity: { a: session('00694', '2025-08-01', 30) }
	});
	const all = reportsOf(ledger, ['00706', '00694'], '2025', '2025-10-16');
	const state = (area: string, report: string, period: string) =>
		all.find((each) => each.area === area && each.report.code === report && each.period === period)!;
	expect(state('00706', 'quarter', '2025-Q3').state).toBe('received');
	expect(state('00706', 'certify', '2025').state).toBe('late');
	expect(state('00694', 'quarter', '2025-Q3')).toMatchObject({ state: 'missing', rows: 1 });
	expect(state('00694', 'quarter', '2025-Q4').state).toBe('awaited');
});
