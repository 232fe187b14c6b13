import { foldTone, stripMarks } from '../../area/fold.ts';
import type { BookRow, CellValue, Register, RegisterColumn } from '../../term/book.ts';
import { bareNumber, marksOf, parseNumber } from '../../dataset/number.ts';
import { cellText, type Shown } from './cell-text.ts';
import type { Ledger } from './ledger.ts';
import { dateOfRow } from './row-title.ts';
import { quarterOf } from './when.ts';
import { isVillage } from './where.ts';

/** In which order the rows of a register are looked at, and which of them. */
export interface Arrangement {
	sort: { column: string; down: boolean } | null;
	/** column → what its cells must have: words; '=' for an empty cell; '>10', '<=5', '=0' for numbers and days */
	filters: Readonly<Record<string, string>>;
	/** rows of an area and all that lies in it, of a period, entered by somebody; '' = all */
	only?: Readonly<Only>;
}

export interface Only {
	area: string;
	period: string;
	by: string;
}

export const ALL: Only = { area: '', period: '', by: '' };

/** The rows of an area, a period and a writer. A row that somebody wrote a cell of is his too. */
export function onlyRows(ledger: Ledger, register: string, { area, period, by }: Readonly<Only>): BookRow[] {
	return ledger
		.entries(register, { ...(area && { area }), ...(period && { period }) })
		.map(({ row }) => row)
		.filter(({ cells }) => by === '' || Object.values(cells).some(({ origin }) => origin.by === by));
}

/** What the rows of a register can be chosen by: areas that have any, quarters and years, who wrote. */
export function choicesOfOnly(
	ledger: Ledger,
	register: string
): { areas: string[]; periods: string[]; by: string[] } {
	const [periods, by] = [new Set<string>(), new Set<string>()];
	for (const { days, row } of ledger.entries(register)) {
		if (days) {
			periods.add(days.to.slice(0, 4));
			periods.add(quarterOf(days.to));
		}
		for (const { origin } of Object.values(row.cells)) by.add(origin.by);
	}
	const areas = ledger.areasWith(register).filter((area) => !isVillage(area));
	return { areas, periods: [...periods].sort().reverse(), by: [...by].filter(Boolean).sort() };
}

const plain = (text: string): string => stripMarks(foldTone(text));

/** The rows that pass every filter, sorted by a column; empty cells last, rows alike in the order they came. */
export function arranged(
	rows: readonly BookRow[],
	register: Register,
	{ sort, filters }: Arrangement,
	shown: Shown
): readonly BookRow[] {
	const { columns } = register;
	const tests = columns.flatMap((column) => {
		const asked = filters[column.code]?.trim();
		return asked ? [{ column, test: testOf(column, asked, shown) }] : [];
	});
	const kept = tests.length
		? rows.filter((row) =>
				tests.every(({ column, test }) => test(valueIn(row, column.code), dateOfRow(register, row)))
			)
		: rows;
	const by = sort && columns.find(({ code }) => code === sort.column);
	if (!by) return kept;
	const order = orderOf(shown.lang);
	const keyed = kept.map((row) => {
		const value = valueIn(row, by.code);
		return {
			row,
			key:
				typeof value === 'number' || by.kind === 'date'
					? value
					: cellText(by, value, shown, dateOfRow(register, row))
		};
	});
	const sign = sort.down ? -1 : 1;
	return keyed
		.sort((a, b) => {
			const [x, y] = [a.key === '' ? null : a.key, b.key === '' ? null : b.key];
			if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
			return sign * order(x, y);
		})
		.map(({ row }) => row);
}

const valueIn = (row: BookRow, column: string): CellValue => row.cells[column]?.value ?? null;

function orderOf(lang: string): (a: string | number, b: string | number) => number {
	const collator = new Intl.Collator(lang, { numeric: true });
	return (a, b) => {
		if (typeof a === 'number' && typeof b === 'number') return a - b;
		if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
		return collator.compare(String(a), String(b));
	};
}

const COMPARED = /^(<=|>=|=|<|>|≤|≥)\s*(.*)$/;

function testOf(
	column: RegisterColumn,
	asked: string,
	shown: Shown
): (value: CellValue, date?: string) => boolean {
	const [, sign, rest] = COMPARED.exec(asked) ?? [];
	if (sign === '=' && rest === '') return (value) => value === null || value === '';
	if (sign) {
		const bound = boundOf(column, rest, shown.lang);
		if (bound !== null) return (value) => typeof value === typeof bound && holds(sign, value!, bound);
	}
	const words = plain(asked).split(' ');
	return (value, date) => {
		const text = plain(cellText(column, value, shown, date));
		return words.every((word) => text.includes(word));
	};
}

function boundOf(column: RegisterColumn, text: string, lang: string): number | string | null {
	if (column.kind === 'date') {
		const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
		return found ? `${found[3]}-${found[2].padStart(2, '0')}-${found[1].padStart(2, '0')}` : null;
	}
	const typed = bareNumber(text);
	if (marksOf(typed) === null) return null;
	const value = parseNumber(
		typed,
		lang === 'vi' ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' }
	);
	return Number.isNaN(value) ? null : value;
}

function holds(sign: string, value: string | number, bound: string | number): boolean {
	switch (sign) {
		case '<':
			return value < bound;
		case '>':
			return value > bound;
		case '=':
			return value === bound;
		case '<=':
		case '≤':
			return value <= bound;
		default:
			return value >= bound;
	}
}
