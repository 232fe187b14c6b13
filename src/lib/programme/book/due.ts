import type { CellAt, Programme, ReportDue } from '../../term/book.ts';
import { cellAt } from './figure.ts';
import { textOf, type Ledger } from './ledger.ts';
import { daysAfter, daysOf, quartersOf } from './when.ts';

/** A report of the calendar, for one period. */
export interface Due {
	report: ReportDue;
	/** 2025-Q1, 2025, or the span of the phase */
	period: string;
	/** ISO date by which it is due */
	due: string;
}

/** How a report of an area stands: in time, late, not there though due, or not due yet. */
export type ReportState = 'received' | 'late' | 'missing' | 'awaited';

export interface AreaReport extends Due {
	area: string;
	state: ReportState;
	/** ISO date it was received; '' when it was not */
	received: string;
	cells: CellAt[];
	/** rows the area entered for that period all the same */
	rows: number;
}

/** The reports of a calendar about a year: four quarters, the year, and the phase in its last year. */
export function dueIn({ calendar, from, to }: Programme, year: string): Due[] {
	const last = year === to.slice(0, 4);
	return calendar
		.flatMap((report): Due[] => {
			const phase = `${from.slice(0, 4)}/${to.slice(0, 4)}`;
			const periods =
				report.of === 'quarter' ? quartersOf(year) : report.of === 'year' ? [year] : last ? [phase] : [];
			return periods.map((period) => ({ report, period, due: dateDue(report, period) }));
		})
		.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function dateDue({ due }: ReportDue, period: string): string {
	const { to } = daysOf(period)!;
	if ('days' in due) return daysAfter(to, due.days);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${+to.slice(0, 4) + due.year}-${two(due.month)}-${two(due.day)}`;
}

/**
 * The reports of areas about a year, by the register of reports received.
 * @param areas codes of the ledger's vintage whose reports are awaited
 * @param today ISO date
 */
export function reportsOf(
	ledger: Ledger,
	areas: readonly string[],
	year: string,
	today: string
): AreaReport[] {
	return dueIn(ledger.programme, year).flatMap((each) =>
		areas.map((area): AreaReport => {
			const own = ledger
				.entries('report', { area, period: each.period })
				.filter(
					({ row, standing }) =>
						standing!.path[0] === area &&
						textOf(row, 'report') === each.report.code &&
						textOf(row, 'period') === each.period
				)
				.sort((a, b) => (textOf(a.row, 'received') < textOf(b.row, 'received') ? -1 : 1));
			const received = own.length > 0 ? textOf(own[0].row, 'received') : '';
			const state = received
				? received <= each.due
					? 'received'
					: 'late'
				: today > each.due
					? 'missing'
					: 'awaited';
			const rows = received ? 0 : ledger.entries('activity', { area, period: each.period }).length;
			return { ...each, area, state, received, rows, cells: own.map((entry) => cellAt(entry, 'received')) };
		})
	);
}
