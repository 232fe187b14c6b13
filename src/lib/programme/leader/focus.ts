import type { Programme } from '../../term/book.ts';
import type { Area } from '../../term/area.ts';
import { same, type Text } from '../../term/text.ts';
import type { BookView } from '../../view/book.ts';
import { axesOf } from '../book/column.ts';
import { textOf, type Ledger } from '../book/ledger.ts';
import { daysOf, quarterOf, quartersOf, type Days } from '../book/when.ts';
import { isVillage } from '../book/where.ts';

/** What a page of a book is about, decided against what the book has. */
export interface Focus {
	/** code of an area of the ledger's vintage, or of the whole */
	area: string;
	year: string;
	/** figures are of the year up to the end of this quarter; null = of the whole year */
	quarter: string | null;
	/** all years of the programme are looked at, and held against the targets of the phase */
	phase: boolean;
	/** the days from the first of the year up to there, as a period: '2025', '2025-Q1/2025-Q3', of the phase '2021/2025' */
	period: string;
	content: string | null;
	/** ISO date of today: what is late depends on it */
	today: string;
}

/** What the book tells of: when, and where. */
export interface Told {
	/** years and their quarters, the latest year first, each year before its quarters */
	times: string[];
	/** areas with rows, the largest first */
	areas: Area[];
}

export function toldOf(ledger: Ledger): Told {
	const quarters = new Set<string>();
	const years = new Set<string>();
	const codes = new Set<string>();
	for (const register of ledger.programme.registers) {
		for (const code of ledger.areasWith(register.code)) codes.add(code);
		const { date } = axesOf(register);
		if (date === undefined || register.code === 'survey' || register.code === 'oversight') continue;
		for (const { row } of ledger.entries(register.code)) {
			// the plan of a year that has not begun is not a time to look at
			if (register.code === 'result' && textOf(row, 'reached') === '') continue;
			const days = daysOf(textOf(row, date));
			if (!days) continue;
			years.add(days.to.slice(0, 4));
			if (quarterOf(days.from) === quarterOf(days.to)) quarters.add(quarterOf(days.to));
		}
	}
	const { source, vintage } = ledger.places;
	const order = source.vintage(vintage)?.levels.map((each) => each.code) ?? [];
	return {
		times: [...years]
			.sort()
			.reverse()
			.flatMap((year) => [year, ...quartersOf(year).filter((each) => quarters.has(each))])
			.concat('phase'),
		areas: [...codes]
			.flatMap((code) => source.byCode(vintage, code) ?? [])
			.sort(
				(a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.name.vi.localeCompare(b.name.vi, 'vi')
			)
	};
}

export function focusOf(view: BookView, ledger: Ledger, { times, areas }: Told, today: string): Focus {
	const { programme, places } = ledger;
	const time = view.time ?? times[0] ?? quarterOf(today);
	const phase = time === 'phase';
	const year = phase ? programme.to.slice(0, 4) : time.slice(0, 4);
	const quarter = time.includes('-Q') ? time : null;
	return {
		area: areas.some((each) => each.code === view.area) ? view.area! : places.whole,
		...{ year, quarter, phase, today },
		period: phase ? phaseUpTo(programme, year) : periodUpTo(year, quarter),
		content: programme.contents.some((each) => each.code === view.content) ? view.content : null
	};
}

/** The days from the first of a year to the end of one of its quarters, or the year, as a period. */
export const periodUpTo = (year: string, quarter: string | null): string =>
	quarter === null ? year : `${year}-Q1/${quarter}`;

/** The days from the first of a programme to the end of a year, as a period. */
export const phaseUpTo = ({ from }: Pick<Programme, 'from'>, year: string): string =>
	`${from.slice(0, 4)}/${year}`;

/** The steps of the time looked at: the quarters of the year up to the one asked for, of a phase its years with rows. */
export function stepsOf(
	focus: Focus,
	{ times }: Told,
	programme: Programme
): { step: string; period: string }[] {
	const { year, quarter, phase } = focus;
	if (phase)
		return times
			.filter((each) => /^\d{4}$/.test(each) && each >= programme.from.slice(0, 4) && each <= year)
			.reverse()
			.map((step) => ({ step, period: phaseUpTo(programme, step) }));
	return quartersOf(year)
		.filter((each) => quarter === null || each <= quarter)
		.map((step) => ({ step, period: periodUpTo(year, step) }));
}

/** All days up to the end of what is asked for. */
export const untilThen = ({ period }: Focus, { from }: Programme): Days => ({
	from: from < '2000-01-01' ? from : '2000-01-01',
	to: daysOf(period)!.to
});

/** The name of an area, of the whole, or of a village by its key. */
export function nameOf(ledger: Ledger, code: string): Text {
	const { source, vintage, whole } = ledger.places;
	if (code === whole) return source.vintage(vintage)?.whole ?? same(code);
	if (isVillage(code)) {
		const [commune] = code.split('/');
		for (const register of ledger.programme.registers) {
			const { village } = axesOf(register);
			const entry = ledger.entries(register.code, { area: code })[0];
			if (!village || !entry) continue;
			const [name, around] = [textOf(entry.row, village), nameOf(ledger, commune)];
			return { vi: `${name}, ${around.vi}`, en: `${name}, ${around.en}` };
		}
		return nameOf(ledger, commune);
	}
	const own = source.byCode(vintage, code) ?? earlier(ledger, code);
	return own?.name ?? same(code);
}

const earlier = ({ places: { source } }: Ledger, code: string): Area | undefined =>
	source.vintages.flatMap(({ id }) => source.byCode(id, code) ?? []).at(-1);

/** What the whole book is about: its one largest area, else the country. */
export function wholeName(ledger: Ledger, areas: readonly Area[]): Text {
	const level = ledger.places.source.vintage(ledger.places.vintage)?.levels[0]?.code;
	const top = areas.filter((each) => each.level === level);
	return top.length === 1 ? top[0].name : nameOf(ledger, ledger.places.whole);
}
