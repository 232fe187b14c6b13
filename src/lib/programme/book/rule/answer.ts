import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** An answer without a date, a state that the rest of the row denies, or an answer before the dialogue. */
export const answer: Rule = (entry, { register }) => {
	if (register.code !== 'issue') return [];
	const [state, text, date] = ['state', 'answer', 'answered'].map((each) => textOf(entry.row, each));
	const closed = state === 'answered' || state === 'done';
	if (closed && !date) return [found(entry, 'answer-undated', 'error', 'answered')];
	if (closed && !text) return [found(entry, 'answer-empty', 'warning', 'answer')];
	if (state === 'open' && date) return [found(entry, 'answer-open', 'warning', 'state')];
	if (date && entry.days && date < entry.days.from)
		return [found(entry, 'answer-before', 'warning', 'answered', { date: entry.days.from })];
	return [];
};
