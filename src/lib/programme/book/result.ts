import type { ProgrammeIndicator } from '../../term/book.ts';
import type { Sex } from '../../term/observation.ts';
import { cellAt, ratio, sum, type Made } from './figure.ts';
import { numberOf, textOf, valueOf, type Entry, type Ledger } from './ledger.ts';
import { overlap, within, type Days } from './when.ts';

/** Columns of the register of results. */
export type ResultColumn = 'baseline' | 'plan' | 'target' | 'reached' | 'cumulative';

const NOTHING: Made = { value: null, cells: [], empty: 0, divided: 0 };

/**
 * What officers entered of an indicator in an area over some days. What an area says of itself comes before what the areas
 * inside it say, a year before its quarters; otherwise the parts are added (sum), put together from numerators and
 * denominators (rate), or refused (none). Refused also where a figure and a part of it are of days that overlap: adding
 * them would count twice.
 * @param pick of a column that holds one value for the whole phase: the earliest or latest row of each area, not their sum
 */
export function entered(
	ledger: Ledger,
	indicator: ProgrammeIndicator,
	column: ResultColumn,
	{ area, days, sex = '_T' }: { area: string; days: Days; sex?: Sex },
	pick?: 'earliest' | 'latest'
): Made {
	const asked = { area, period: days };
	const own = (each: Entry) => textOf(each.row, 'indicator') === indicator.code;
	const all = ledger.entries('result', asked).filter(own);
	const divided = ledger.maybe('result', asked).filter(own).length;
	const groups = sexesOf(all, column, sex);
	if (groups === null) return { ...NOTHING, divided };
	const made = groups.map((rows) => together(ledger, indicator, column, rows, pick));
	return { ...(made.length === 1 ? made[0] : added(made)), divided };
}

/** The rows of a sex; of everybody, where only women and men were entered, both groups. Null when there are none. */
function sexesOf(all: readonly Entry[], column: ResultColumn, sex: Sex): Entry[][] | null {
	const of = (code: string) =>
		all.filter((each) => (textOf(each.row, 'sex') || '_T') === code && isFilled(each, column));
	const own = of(sex);
	if (own.length > 0) return [own];
	if (sex !== '_T') return null;
	const [women, men] = [of('F'), of('M')];
	return women.length > 0 && men.length > 0 ? [women, men] : null;
}

/** A rate may be entered by its parts alone. */
const isFilled = ({ row }: Entry, column: ResultColumn): boolean =>
	valueOf(row, column) !== null ||
	(column === 'reached' && valueOf(row, 'numerator') !== null && valueOf(row, 'denominator') !== null);

/** Women and men, where nobody entered both together. */
function added(made: readonly Made[]): Made {
	const refused = made.find((each) => each.refused)?.refused;
	const cells = made.flatMap((each) => each.cells);
	if (refused || made.some((each) => each.value === null))
		return { value: null, cells, empty: 0, divided: 0, ...(refused && { refused }) };
	return { value: made.reduce((total, each) => total + each.value!, 0), cells, empty: 0, divided: 0 };
}

function together(
	ledger: Ledger,
	{ additivity, per = 1 }: ProgrammeIndicator,
	column: ResultColumn,
	all: readonly Entry[],
	pick?: 'earliest' | 'latest'
): Made {
	const rows = outermost(ledger, pick ? oneEach(all, pick) : longest(all), pick !== undefined);
	if (rows.length === 1 && valueOf(rows[0].row, column) !== null) return sum(rows, column);
	if (!pick && collide(ledger, rows)) return { ...refusedOf(rows, column), refused: 'overlap' };
	if (additivity === 'sum') return sum(rows, column);
	if (additivity === 'rate' && column === 'reached') {
		const parts = rows.filter(
			({ row }) => numberOf(row, 'numerator') !== null && numberOf(row, 'denominator') !== null
		);
		if (parts.length < rows.length) return { ...refusedOf(rows, column), refused: 'parts' };
		return ratio(sum(parts, 'numerator'), sum(parts, 'denominator'), per);
	}
	return { ...refusedOf(rows, column), refused: additivity === 'none' ? 'people' : 'parts' };
}

const refusedOf = (rows: readonly Entry[], column: string): Made => ({
	...NOTHING,
	cells: rows.map((each) => cellAt(each, column))
});

const whereOf = ({ place }: Entry): string => (place ? `${place.vintage} ${place.code}` : '');

/** The earliest or latest row of each area. */
function oneEach(all: readonly Entry[], pick: 'earliest' | 'latest'): Entry[] {
	const best = new Map<string, Entry>();
	for (const each of all) {
		const before = best.get(whereOf(each));
		const later = !before || each.days!.to > before.days!.to;
		if (!before || later === (pick === 'latest')) best.set(whereOf(each), each);
	}
	return [...best.values()];
}

/** Rows by the area they were entered for. */
function byPlace(all: readonly Entry[]): Map<string, Entry[]> {
	const out = new Map<string, Entry[]>();
	for (const each of all) {
		const list = out.get(whereOf(each));
		if (list) list.push(each);
		else out.set(whereOf(each), [each]);
	}
	return out;
}

/** Rows that no row of the same area takes in: of a year and its quarters, the year. */
function longest(all: readonly Entry[]): Entry[] {
	const places = byPlace(all);
	return all.filter((each) =>
		places
			.get(whereOf(each))!
			.every((other) => other === each || isSame(other, each) || !within(each.days!, other.days!))
	);
}

const isSame = (a: Entry, b: Entry): boolean => a.days!.from === b.days!.from && a.days!.to === b.days!.to;

/** Rows of the areas that an entry's area lies in. */
const around = (ledger: Ledger, places: ReadonlyMap<string, Entry[]>, { place }: Entry): Entry[] =>
	place ? ledger.places.above(place).flatMap((each) => places.get(`${place.vintage} ${each}`) ?? []) : [];

/** Rows that no row of a larger area, over the same days, takes in. */
function outermost(ledger: Ledger, all: readonly Entry[], anyDays: boolean): Entry[] {
	const places = byPlace(all);
	if (places.size < 2) return [...all];
	return all.filter(
		(each) => !around(ledger, places, each).some((other) => anyDays || within(each.days!, other.days!))
	);
}

/** Whether two rows of one area, or of an area and one in it, are of days that overlap. */
function collide(ledger: Ledger, rows: readonly Entry[]): boolean {
	const places = byPlace(rows);
	return rows.some((each) =>
		[...places.get(whereOf(each))!, ...around(ledger, places, each)].some(
			(other) => other !== each && overlap(each.days!, other.days!)
		)
	);
}
