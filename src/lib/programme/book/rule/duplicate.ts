import type { Register } from '../../../term/book.ts';
import type { Entry, Ledger } from '../ledger.ts';
import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** What may not stand twice in a register: the columns that say which figure a row is. */
const KEYS: Record<string, string[]> = {
	result: ['indicator', 'area', 'period', 'sex'],
	report: ['report', 'area', 'period']
};

const known = new WeakMap<Ledger, Map<string, Map<string, string>>>();

/** The first row of each key of a register, found once for a ledger. */
function firsts(ledger: Ledger, register: Register): Map<string, string> {
	let all = known.get(ledger);
	if (!all) known.set(ledger, (all = new Map()));
	let own = all.get(register.code);
	if (!own) {
		all.set(register.code, (own = new Map()));
		for (const entry of ledger.entries(register.code)) {
			const key = keyOf(entry, register);
			if (key && !own.has(key)) own.set(key, entry.row.id);
		}
	}
	return own;
}

/** What makes a row the same as another; '' while too little of it is filled in. */
function keyOf({ row }: Entry, register: Register): string {
	const key = Object.hasOwn(KEYS, register.code) ? KEYS[register.code] : undefined;
	if (key) {
		const words = key.map((column) => textOf(row, column));
		return words.slice(0, 3).every((each) => each !== '') ? JSON.stringify(words) : '';
	}
	const words = register.columns.map(({ code }) => textOf(row, code));
	return words.filter((each) => each !== '').length >= 4 ? JSON.stringify(words) : '';
}

/** A row says again what one before it says: the same figure twice, or the same in every cell. */
export const duplicate: Rule = (entry, { ledger, register }) => {
	const key = keyOf(entry, register);
	const first = key && firsts(ledger, register).get(key);
	if (!first || first === entry.row.id) return [];
	return Object.hasOwn(KEYS, register.code)
		? [found(entry, 'twice', 'error', null, { first })]
		: [found(entry, 'repeated', 'warning', null, { first })];
};
