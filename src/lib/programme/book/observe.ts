import { describe } from '../../dataset/describe.ts';
import { noNames } from '../../dataset/found.ts';
import type { Coded } from '../../term/column.ts';
import type { CellAt, Programme, ProgrammeIndicator, Term } from '../../term/book.ts';
import { statusOf } from '../../term/status.ts';
import type { Dataset, DatasetMeta, Indicator } from '../../term/dataset.ts';
import { TOTAL, type Observations } from '../../term/observation.ts';
import { message } from '../../message/message.ts';
import { partOf, registerOf } from './column.ts';
import { rowsFor, termMade, type Made } from './figure.ts';
import type { BookState } from './fold.ts';
import { Ledger, numberOf, textOf, type Entry } from './ledger.ts';
import { entered } from './result.ts';
import { sayKey } from './say.ts';
import { daysOf, quarterOf } from './when.ts';
import { isVillage, type Whereabouts } from './where.ts';

/** One observation of a book, before the gate. */
interface Seen {
	indicator: string;
	vintage: string;
	area: string;
	period: string;
	sex: string;
	value: number | null;
	numerator?: number;
	denominator?: number;
	status: string;
	note: string;
}

/** Which numbers of people may be told: each by its column and the rows it is made of. */
export interface Told {
	countsPeople(cell: CellAt): boolean;
	tells(register: string, column: string, rows: Iterable<string>): boolean;
}

/** SDMX code of those of whom nobody said whether they are women or men. */
const UNTOLD = '_U';

/** The id of a book as a data set. */
export const datasetOf = ({ id }: Pick<Programme, 'id'>): string => `book-${id}`;

/**
 * A book as a data set: its indicators by area, period and sex. A quarter is on the areas in force at its end; sums are of
 * all rows of an area and of the areas in it; rates carry their parts; people are only where somebody entered them. Not yet
 * through the gate: whoever shows it passes it through `protect`.
 * @param told of a book whose pages are public: what they may not tell is marked as suppressed here too
 */
export async function observe(
	programme: Programme,
	state: BookState,
	places: Whereabouts,
	told: Told | null = null
): Promise<{ dataset: Dataset; observations: Observations }> {
	const ledgerOn = ledgersOf(programme, state, places);
	const seen = programme.indicators.flatMap((each) => observed(ledgerOn, places, each, told));
	const observations = columnar(seen);
	const meta: Partial<DatasetMeta> & { id: string } = {
		id: datasetOf(programme),
		title: sayKey('book.dataset', { title: programme.title }),
		...{ description: programme.description, source: programme.source, synthetic: programme.synthetic },
		...{ licence: '', date: lastDay(state), vintage: places.vintage },
		indicators: programme.indicators.map(indicatorOf),
		disclosure: { kind: 'protected' }
	};
	return { dataset: await describe(observations, meta, noNames(), places.source), observations };
}

const indicatorOf = ({ formula, per, ...each }: ProgrammeIndicator): Indicator => ({
	...{ code: each.code, name: each.name, unit: each.unit, definition: each.definition },
	...{ additivity: each.additivity, direction: each.direction },
	per: formula?.over ? (formula.per ?? 1) : (per ?? 1)
});

/** The day of the last change. */
function lastDay(state: BookState): string {
	let last = '';
	for (const register of state.registers())
		for (const { cells } of state.rows(register))
			for (const column in cells) if (cells[column].origin.at > last) last = cells[column].origin.at;
	return last.slice(0, 10);
}

/** Ledgers of one book on each vintage its periods are of. */
function ledgersOf(programme: Programme, state: BookState, places: Whereabouts): (vintage: string) => Ledger {
	const all = new Map<string, Ledger>();
	return (vintage) => {
		let ledger = all.get(vintage);
		if (!ledger) all.set(vintage, (ledger = new Ledger(programme, state, places.on(vintage))));
		return ledger;
	};
}

function observed(
	ledgerOn: (vintage: string) => Ledger,
	places: Whereabouts,
	indicator: ProgrammeIndicator,
	told: Told | null
): Seen[] {
	const register = indicator.formula?.of.register ?? 'result';
	const own = ledgerOn(places.vintage)
		.entries(register)
		.filter(({ row }) => indicator.formula || textOf(row, 'indicator') === indicator.code);
	const periods = new Set(own.flatMap((each) => periodOf(each, indicator) ?? []));
	return [...periods].sort().flatMap((period) => {
		const vintage = places.inForce(daysOf(period)!.to);
		const ledger = ledgerOn(vintage);
		return areasIn(ledger, register, period).flatMap((area) =>
			(indicator.formula ? byFormula : asEntered)(ledger, indicator, area, period, told).map((each) => ({
				...{ indicator: indicator.code, vintage, area, period, ...each }
			}))
		);
	});
}

/** The quarter of a dated row; what was entered for a period is of that period. */
function periodOf({ days, row }: Entry, { formula }: ProgrammeIndicator): string | null {
	if (!days) return null;
	if (!formula) return textOf(row, 'period');
	const [first, last] = [quarterOf(days.from), quarterOf(days.to)];
	return first === last ? first : null;
}

function areasIn(ledger: Ledger, register: string, period: string): string[] {
	const found = new Set<string>();
	for (const { standing } of ledger.entries(register, { period }))
		for (const area of standing?.path ?? []) if (!isVillage(area)) found.add(area);
	return [...found].sort();
}

type Value = Omit<Seen, 'indicator' | 'vintage' | 'area' | 'period'>;

/** By its formula: everybody, and women and men where the register tells them apart. */
function byFormula(
	ledger: Ledger,
	{ formula }: ProgrammeIndicator,
	area: string,
	period: string,
	told: Told | null
): Value[] {
	const { of, over, per = 1 } = formula!;
	const made = termMade(ledger, of, { area, period });
	if (!over) {
		const note = noteOf(made);
		// no such row: nothing is known of it, which is not 0
		if (made.refused || (made.cells.length === 0 && made.empty === 0 && of.column !== undefined)) return [];
		const total = {
			sex: TOTAL,
			value: made.value,
			status: made.value === null ? 'O' : standing(told, made.cells),
			note
		};
		return [total, ...bySex(ledger, of, area, period, told)];
	}
	const below = termMade(ledger, over, { area, period });
	if (below.value === null || below.value === 0 || made.refused || below.refused) return [];
	const numerator = made.value ?? 0;
	return [
		{
			...{ sex: TOTAL, value: (numerator / below.value) * per, numerator, denominator: below.value },
			...{ status: standing(told, made.cells) || standing(told, below.cells), note: noteOf(below) }
		}
	];
}

/** Women, men, and those nobody told apart, which together are everybody; nothing when the column has no such parts. */
function bySex(ledger: Ledger, of: Term, area: string, period: string, told: Told | null): Value[] {
	const register = registerOf(ledger.programme, of.register);
	const [women, men] = (['women', 'men'] as const).map((who) =>
		register && of.column !== undefined ? partOf(register, of.column, who)?.code : undefined
	);
	if (women === undefined) return [];
	const sums = { F: 0, M: 0, [UNTOLD]: 0 };
	const [apart, untold]: string[][] = [[], []];
	for (const { row } of rowsFor(ledger, of, { area, period })) {
		const total = numberOf(row, of.column!);
		if (total === null) continue;
		const m = men === undefined ? null : numberOf(row, men);
		const w = numberOf(row, women) ?? (m === null ? null : total - m);
		(w === null ? untold : apart).push(row.id);
		if (w === null) sums[UNTOLD] += total;
		else {
			sums.F += w;
			sums.M += m ?? total - w;
		}
	}
	return Object.entries(sums)
		.filter(([sex, value]) => (sex === UNTOLD ? value > 0 : apart.length > 0))
		.map(([sex, value]) => {
			const column = { F: women, M: OTHERS, [UNTOLD]: of.column! }[sex]!;
			const shown = !told || told.tells(of.register, column, sex === UNTOLD ? untold : apart);
			return { sex, value, status: shown ? '' : SUPPRESSED, note: '' };
		});
}

/** Those of rows that tell women apart who are not women: no column of their own, and a number all the same. */
const OTHERS = 'others';
const SUPPRESSED = statusOf('suppressed');

/** Status of a number made of cells: suppressed where it may not be told. */
function standing(told: Told | null, cells: readonly CellAt[]): string {
	const people = told ? cells.filter((cell) => told.countsPeople(cell)) : [];
	if (people.length === 0) return '';
	const [{ register, column }] = people;
	return told!.tells(
		register,
		column,
		people.map(({ row }) => row)
	)
		? ''
		: SUPPRESSED;
}

/** As officers entered it: of the area itself, or put together from those in it. */
function asEntered(
	ledger: Ledger,
	indicator: ProgrammeIndicator,
	area: string,
	period: string,
	told: Told | null
): Value[] {
	const days = daysOf(period)!;
	return (['F', 'M', TOTAL] as const).flatMap((sex): Value[] => {
		const made = entered(ledger, indicator, 'reached', { area, days, sex });
		if (made.cells.length === 0 || made.refused || made.value === null) return [];
		return [{ sex, value: made.value, status: standing(told, made.cells), note: noteOf(made) }];
	});
}

/** What must be said beside a value: rows without a figure, and rows of areas divided since. */
function noteOf({ empty, divided }: Made): string {
	const say = (key: 'book.note-empty' | 'book.note-divided', rows: number) =>
		rows > 0 ? [`${message('vi', key, { rows })} / ${message('en', key, { rows })}`] : [];
	return [...say('book.note-empty', empty), ...say('book.note-divided', divided)].join('; ');
}

function columnar(seen: readonly Seen[]): Observations {
	const coded = (of: (each: Seen) => string): Coded => {
		const at = new Map<string, number>();
		const codes = Int32Array.from(seen, (each) => {
			const word = of(each);
			if (!at.has(word)) at.set(word, at.size);
			return at.get(word)!;
		});
		return { codes, dictionary: at.size > 0 ? [...at.keys()] : [''] };
	};
	const numbers = (of: (each: Seen) => number | null | undefined) =>
		Float64Array.from(seen, (each) => of(each) ?? NaN);
	const vintages = new Set(seen.map((each) => each.vintage));
	return {
		length: seen.length,
		keys: new Map([
			['indicator', coded((each) => each.indicator)],
			['area', coded((each) => each.area)],
			['period', coded((each) => each.period)],
			['sex', coded((each) => each.sex)]
		]),
		value: numbers((each) => each.value),
		...(seen.some((each) => each.numerator !== undefined) && {
			numerator: numbers((each) => each.numerator),
			denominator: numbers((each) => each.denominator)
		}),
		status: coded((each) => each.status),
		...(seen.some((each) => each.note) && { note: coded((each) => each.note) }),
		...(vintages.size > 1 && { vintage: coded((each) => each.vintage) }),
		row: Int32Array.from(seen, (_, i) => i)
	};
}
