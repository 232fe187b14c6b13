import { both } from '../../message/both.ts';
import type { Text } from '../../term/text.ts';
import { columnOf } from '../book/column.ts';
import { figure, PERCENT, ratio, termMade } from '../book/figure.ts';
import type { Asked, Ledger } from '../book/ledger.ts';
import { sayFormula, sayTerm } from '../book/say.ts';
import type { Gathered, Shown } from './gathered.ts';

/** Money given for the year against money spent up to now. */
export interface Money {
	allocated: Shown;
	disbursed: Shown;
	share: Shown;
}

const ALLOCATED = { register: 'input', column: 'allocated' };
const DISBURSED = { register: 'input', column: 'disbursed' };

/**
 * @param key what tells its ids from others': '' or '.content.1'
 * @param given which rows of money given: those of the year, whatever part of it is looked at
 * @param spent which rows of money spent
 */
export function moneyOf(
	ledger: Ledger,
	gathered: Gathered,
	{ key, about, given, spent }: { key: string; about: Text; given: Asked; spent: Asked }
): Money {
	const { programme } = ledger;
	const unit = columnOf(programme, 'input', 'allocated')?.unit ?? both('book.unit-rows');
	const [all, out] = [termMade(ledger, ALLOCATED, given), termMade(ledger, DISBURSED, spent)];
	return {
		allocated: gathered.keep(
			`allocated${key}`,
			both('leader.name.allocated', { about }),
			figure(all, unit, sayTerm(programme, ALLOCATED))
		),
		disbursed: gathered.keep(
			`disbursed${key}`,
			both('leader.name.disbursed', { about }),
			figure(out, unit, sayTerm(programme, DISBURSED))
		),
		share: gathered.keep(
			`spent${key}`,
			both('leader.name.spent', { about }),
			figure(
				ratio(out, all, 100),
				PERCENT,
				sayFormula(programme, { of: DISBURSED, over: ALLOCATED, per: 100 })
			)
		)
	};
}
