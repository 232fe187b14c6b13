import type { BookFinding, Register } from '../../../term/book.ts';
import type { Entry, Ledger } from '../ledger.ts';

/** What a rule may look at beside the row. */
export interface Checked {
	ledger: Ledger;
	register: Register;
	/** ISO date */
	today: string;
}

/** One check of a row: what it saw. */
export type Rule = (entry: Entry, checked: Checked) => BookFinding[];

/** A finding about a cell of an entry, or about the row when `column` is null. */
export const found = (
	{ row }: Entry,
	rule: string,
	severity: BookFinding['severity'],
	column: string | null,
	values?: BookFinding['values']
): BookFinding => ({
	rule,
	severity,
	register: row.register,
	row: row.id,
	column,
	...(values && { values })
});
