import type { Programme, RegisterColumn } from '../../../term/book.ts';
import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** The codes a column may have; null for one that takes anything. */
export function codesOf(programme: Programme, column: RegisterColumn): readonly string[] | null {
	const list =
		column.kind === 'code'
			? column.codes
			: column.kind === 'content'
				? programme.contents
				: column.kind === 'indicator'
					? programme.indicators
					: null;
	return list ? list.map((each) => each.code) : null;
}

/** A code is not in the list of its column. */
export const code: Rule = (entry, { register, ledger }) =>
	register.columns
		.filter((column) => {
			const value = textOf(entry.row, column.code);
			return value !== '' && codesOf(ledger.programme, column)?.includes(value) === false;
		})
		.map((column) =>
			found(entry, 'code', 'error', column.code, {
				column: column.name,
				value: textOf(entry.row, column.code)
			})
		);
