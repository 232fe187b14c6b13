import { axesOf } from '../column.ts';
import { overlap } from '../when.ts';
import { found, type Rule } from './rule.ts';

/** The date lies outside the phase of the programme, or in the future where something was done already. */
export const phase: Rule = (entry, { register, ledger, today }) => {
	const { date } = axesOf(register);
	if (!date || !entry.days) return [];
	const { from, to } = ledger.programme;
	const value = String(entry.row.cells[date]?.value ?? '');
	if (!overlap(entry.days, { from, to }))
		return [found(entry, 'phase', 'warning', date, { value, from, to })];
	const kind = register.columns.find((each) => each.code === date)!.kind;
	return kind === 'date' && entry.days.from > today
		? [found(entry, 'future', 'warning', date, { value })]
		: [];
};
