import { valueOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** A column that must be filled in is empty. */
export const required: Rule = (entry, { register }) =>
	register.columns
		.filter((column) => column.required && valueOf(entry.row, column.code) === null)
		.map((column) => found(entry, 'required', 'error', column.code, { column: column.name }));
