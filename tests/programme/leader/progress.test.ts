import { describe, expect, test } from 'vitest';
import { headlineOf, ledeOf } from '#lib/insight/book-words.ts';
import { nameOf } from '#lib/programme/leader/focus.ts';
import { progressOf, type Made } from '#lib/programme/leader/progress.ts';
import { OPEN } from '#lib/programme/leader/public.ts';
import { traceOf, type Trace } from '#lib/programme/leader/trace.ts';
import { bookReport } from '#lib/report/book/report.ts';
import { emptyBookView, type BookView } from '#lib/view/book.ts';
import { ledgerOf, smallYear } from './year.ts';

const TODAY = '2026-10-20';
const book = smallYear();
const made = async (part: Partial<BookView> = {}): Promise<Made> =>
	progressOf(await ledgerOf(book), { ...emptyBookView('project8'), ...part }, TODAY);
const traceIn = ({ ledger, gathered }: Made, id: string): Trace =>
	traceOf(gathered.named.get(id)!, {
		...{ programme: ledger.programme, state: ledger.state, nameOf: (code: string) => nameOf(ledger, code) },
		...OPEN
	});

/** A figure made again from the cells its trace lists: Σ or count of each side, then the fraction. */
export function madeAgain({ parts, per }: Trace): number | null {
	const side = (which: 'of' | 'over') => {
		const own = parts.filter((part) => part.side === which);
		return own.length === 0
			? null
			: own.reduce(
					(sum, part) =>
						sum +
						(part.counted
							? part.cells.length
							: part.cells.reduce((all, cell) => all + (typeof cell.value === 'number' ? cell.value : 0), 0)),
					0
				);
	};
	const [of, over] = [side('of'), side('over')];
	return over === null ? of : over === 0 ? null : ((of ?? 0) / over) * per;
}

describe('the small year', () => {
	test('is said in one sentence, in both languages', async () => {
		const { progress } = await made();
		expect(headlineOf('vi', progress)).toMatch(
			/^\d trên \d chỉ số có kế hoạch đã đạt kế hoạch năm 2026; đã giải ngân \d+ %; 2 xã, phường chưa có cuộc đối thoại nào\.$/
		);
		expect(headlineOf('en', progress)).toMatch(
			/of \d+ indicators with a plan .* 2026; .* have had no dialogue\.$/
		);
		expect(ledeOf('vi', progress)).toContain('1 ý kiến tại đối thoại quá hạn trả lời');
	});

	test('every figure is made again from the cells it lists', async () => {
		for (const view of [{}, { time: '2026-Q2' }, { time: 'phase' }, { area: '00715' }, { content: '1' }]) {
			const all = await made(view);
			expect(all.gathered.named.size).toBeGreaterThan(40);
			for (const [id, { figure }] of all.gathered.named) {
				if (figure.refused !== undefined) continue;
				const again = madeAgain(traceIn(all, id));
				if (figure.value === null) expect([null, 0], id).toContain(again);
				else expect(again, id).toBeCloseTo(figure.value, 6);
			}
		}
	});

	test('a cell says who entered it, when, and from which file, sheet and cell', async () => {
		const trace = traceIn(await made(), 'disbursed');
		expect(trace.parts).toHaveLength(1);
		expect(trace.parts[0].cells).toHaveLength(9);
		expect(trace.parts[0].cells[0].origin).toMatchObject({
			...{ by: 'Cán bộ xã', file: 'so-theo-doi.xlsx', sheet: 'input' },
			cell: expect.stringMatching(/^B\d+$/) as string
		});
		expect(trace.parts[0].cells[0].title.vi).toContain('Lũng Cú');
	});

	test('results above the plan are not cut, and money is another figure beside them', async () => {
		const { progress } = await made();
		const teams = progress.standings.find((each) => each.code === 'teams')!;
		expect(teams.share!.value).toBe(150);
		expect(teams.met).toBe(true);
		expect(progress.money.share.value).toBeLessThan(100);
	});

	test('people of several places are refused, participations are added, each under its own name', async () => {
		const { progress } = await made();
		const names = progress.chain.flatMap((stage) => stage.figures.map(({ shown }) => shown.name.vi));
		expect(names).toContain('Lượt người tham gia hoạt động');
		expect(names.filter((name) => /^Số người/.test(name))).toEqual([]);
	});

	test('women’s issues stand beside the others’, and the overdue one is named', async () => {
		const { dialogues } = (await made()).progress;
		expect(dialogues!.women.share.value).toBe(50);
		expect(dialogues!.others.share.value).toBe(100);
		expect(dialogues!.late.map((each) => each.issue)).toEqual(['Thiếu nước sạch mùa khô']);
	});

	test('reports: in time, late and missing by the calendar; what is not due yet is not missing', async () => {
		const { reports } = (await made()).progress;
		const of = (period: string) => reports.find((each) => each.period === period && each.code === 'quarter')!;
		const q1 = of('2026-Q1');
		expect(q1).toMatchObject({ before: false, expected: 4, received: 1 });
		expect(q1.late.map(({ area, days }) => [area.code, days])).toEqual([['00745', 6]]);
		expect(q1.missing.map(({ area }) => area.code).sort()).toEqual(['00763', '00769']);
		expect(of('2026-Q3').missing.length).toBe(4);
		expect(of('2026-Q4')).toMatchObject({ past: false, missing: [] });
	});

	test('mindset: words follow the interval', async () => {
		const { statements } = (await made()).progress;
		const [house, son] = statements;
		expect(house.changes.find((each) => each.sex === 'F')!.change!.apart).toBe(true);
		expect(son.changes.every((each) => !each.change!.apart)).toBe(true);
	});

	test('its reports have header rows, formulas and sources for every figure they show', async () => {
		for (const [period, time] of [
			['2026-Q3', '2026-Q3'],
			['2026', '2026'],
			['completion', 'phase']
		] as const)
			for (const lang of ['vi', 'en'] as const) {
				const report = bookReport(await made({ time, all: true }), period, lang, 'own');
				if (!report.ok) throw new Error(JSON.stringify(report.failure));
				const tables = report.value.parts.filter((part) => part.kind === 'table');
				expect(tables.length).toBeGreaterThan(5);
				for (const { head, rows } of tables) for (const row of rows) expect(row.length).toBe(head.length);
				const shown = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.figure ?? [])));
				const sources = report.value.parts.find((part) => part.kind === 'sources')!;
				const told = new Set(sources.sources.map((each) => each.figure));
				// of areas one formula a column is told below their table
				expect([...shown].filter((each) => !told.has(each) && !each.includes('.in.'))).toEqual([]);
				expect(sources.sources.every((each) => each.formula !== '')).toBe(true);
			}
		expect(bookReport(await made({ time: '2026' }), '2026-Q5', 'vi', 'own').ok).toBe(false);
	});
});
