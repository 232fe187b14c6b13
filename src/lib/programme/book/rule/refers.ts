import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** A cell names a row that is not there, or was taken out: an issue without its dialogue. */
export const refers: Rule = (entry, { register, ledger }) =>
	register.columns
		.filter((column) => {
			const id = textOf(entry.row, column.code);
			return column.kind === 'row' && id !== '' && !ledger.entry(column.refers ?? '', id);
		})
		.map((column) => found(entry, 'refers', 'error', column.code, { column: column.name }));
