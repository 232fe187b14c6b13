import type { CellAt, Counted, Figure, Formula, RegisterColumn, Term } from '../../term/book.ts';
import { same, type Text } from '../../term/text.ts';
import { columnOf } from './column.ts';
import { type Asked, type Entry, type Ledger, numberOf, valueOf } from './ledger.ts';
import { sayFormula, sayKey, sayTerm } from './say.ts';

/** What a figure was made of, before it has words. */
export interface Made {
	value: number | null;
	cells: CellAt[];
	/** of a fraction: where the cells of the denominator begin, and what it is multiplied by */
	over?: number;
	per?: number;
	empty: number;
	divided: number;
	refused?: string;
}

export const cellAt = ({ row }: Entry, column: string): CellAt => ({
	register: row.register,
	row: row.id,
	column
});

/** A figure of a number made of cells. */
export const figure = (made: Made, unit: Text, formula: Text): Figure => ({ ...made, unit, formula });

/** Whether a row meets the conditions of a term. */
export function meets({ where, filled }: Term, { row }: Entry): boolean {
	if (filled !== undefined && valueOf(row, filled) === null) return false;
	if (!where) return true;
	for (const column in where) if (!where[column].includes(valueOf(row, column))) return false;
	return true;
}

/** The rows of a term among those asked for. */
export const rowsFor = (ledger: Ledger, term: Term, asked: Asked): Entry[] =>
	ledger.entries(term.register, asked).filter((each) => meets(term, each));

/**
 * The sum of a column over rows, or how many rows there are. People are not added over sessions: of more than one row the
 * sum is refused, for one person may be in several.
 */
export function sum(entries: readonly Entry[], column: string | undefined, counts?: Counted): Made {
	if (column === undefined)
		return {
			...{ value: entries.length, empty: 0, divided: 0 },
			cells: entries.map((each) => cellAt(each, ''))
		};
	let total = 0;
	const cells: CellAt[] = [];
	for (const each of entries) {
		const value = numberOf(each.row, column);
		if (value === null) continue;
		total += value;
		cells.push(cellAt(each, column));
	}
	const made: Made = {
		value: cells.length ? tidy(total) : null,
		cells,
		empty: entries.length - cells.length,
		divided: 0
	};
	return counts === 'people' && cells.length > 1 ? { ...made, value: null, refused: 'people' } : made;
}

/** Amounts have few decimals: what adding them in binary leaves behind is taken off. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The number of a term over the rows asked for. */
export function termMade(ledger: Ledger, term: Term, asked: Asked): Made {
	const column =
		term.column === undefined ? undefined : columnOf(ledger.programme, term.register, term.column);
	const made = sum(rowsFor(ledger, term, asked), term.column, column?.counts);
	return { ...made, divided: ledger.maybe(term.register, asked).filter((each) => meets(term, each)).length };
}

/** of ÷ over × per. Shares of areas are put together from their parts, never averaged. */
export function ratio(of: Made, over: Made, per = 1): Made {
	const refused = of.refused ?? over.refused;
	const { value } = of;
	const none = value === null || over.value === null || over.value === 0;
	return {
		value: none || refused ? null : (value / over.value!) * per,
		cells: [...of.cells, ...over.cells],
		...{ over: of.cells.length, per },
		empty: of.empty + over.empty,
		divided: Math.max(of.divided, over.divided),
		...(refused && { refused })
	};
}

/** The number of a formula over the rows asked for. */
export function formulaMade(ledger: Ledger, { of, over, per }: Formula, asked: Asked): Made {
	const made = termMade(ledger, of, asked);
	return over ? ratio(made, termMade(ledger, over, asked), per) : made;
}

/** A formula's figure, with its words. */
export const formulaFigure = (ledger: Ledger, formula: Formula, asked: Asked, unit: Text): Figure =>
	figure(formulaMade(ledger, formula, asked), unit, sayFormula(ledger.programme, formula));

/** A term's figure, in the unit of its column. */
export function termFigure(ledger: Ledger, term: Term, asked: Asked = {}): Figure {
	const column =
		term.column === undefined ? undefined : columnOf(ledger.programme, term.register, term.column);
	return figure(termMade(ledger, term, asked), unitOf(column), sayTerm(ledger.programme, term));
}

/** What a column is counted in, in words. */
export function unitOf(column: RegisterColumn | undefined): Text {
	if (column?.unit) return column.unit;
	if (column?.counts === 'participations') return sayKey('book.unit-participations');
	if (column?.counts === 'people') return sayKey('book.unit-people');
	return column ? same('') : sayKey('book.unit-rows');
}

export const PERCENT: Text = same('%');
