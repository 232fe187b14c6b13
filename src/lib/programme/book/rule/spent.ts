import { numberOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** More was spent than allocated: said, not refused, for it happens when money is moved between lines. */
export const spent: Rule = (entry, { register }) => {
	if (register.code !== 'input') return [];
	const [allocated, disbursed] = ['allocated', 'disbursed'].map((each) => numberOf(entry.row, each));
	if (allocated === null || disbursed === null || disbursed <= allocated) return [];
	return [found(entry, 'spent', 'note', 'disbursed', { allocated, disbursed })];
};
