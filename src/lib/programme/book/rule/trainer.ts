import { columnOf } from '../column.ts';
import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** The class that trainers came from is not of a level above, or came later. */
export const trainer: Rule = (entry, { register, ledger }) => {
	if (register.code !== 'training') return [];
	const from = ledger.entry('training', textOf(entry.row, 'trainer'));
	if (!from) return [];
	const levels = columnOf(ledger.programme, 'training', 'level')?.codes?.map((each) => each.code) ?? [];
	const [own, above] = [entry, from].map(({ row }) => levels.indexOf(textOf(row, 'level')));
	if (from === entry || (own >= 0 && above >= own))
		return [found(entry, 'trainer-level', 'warning', 'trainer')];
	const later = entry.days && from.days && from.days.from > entry.days.from;
	return later ? [found(entry, 'trainer-later', 'warning', 'trainer')] : [];
};
