import type { CellValue, ColumnKind } from '../../../term/book.ts';
import { valueOf } from '../ledger.ts';
import { daysOf } from '../when.ts';
import { found, type Rule } from './rule.ts';

/** The rule of each kind that has a sentence of its own; the others take text. */
const RULES: Partial<Record<ColumnKind, string>> = {
	count: 'kind-count',
	amount: 'kind-amount',
	value: 'kind-value',
	date: 'kind-date',
	period: 'kind-period'
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is what a column of a kind takes; an empty cell always is. */
export function fits(kind: ColumnKind, value: CellValue): boolean {
	if (value === null) return true;
	const isNumber = typeof value === 'number' && Number.isFinite(value);
	if (kind === 'count') return isNumber && Number.isInteger(value) && value >= 0;
	if (kind === 'amount') return isNumber && value >= 0;
	if (kind === 'value') return isNumber;
	if (kind === 'date') return typeof value === 'string' && DATE.test(value) && daysOf(value) !== null;
	if (kind === 'period') return typeof value === 'string' && daysOf(value) !== null;
	return typeof value === 'string';
}

/** A value is not of the kind its column takes: a count with decimals, a date that is none. */
export const kind: Rule = (entry, { register }) =>
	register.columns
		.filter((column) => !fits(column.kind, valueOf(entry.row, column.code)))
		.map((column) =>
			found(entry, RULES[column.kind] ?? 'kind-text', 'error', column.code, {
				column: column.name,
				value: String(valueOf(entry.row, column.code))
			})
		);
