import type { Text } from '../../term/text.ts';
import { isOverdue } from '../book/dialogue.ts';
import { textOf, type Ledger } from '../book/ledger.ts';
import { nameOf, type Focus } from './focus.ts';

/** Who watches which policy where, and what came of it. Dates ISO; '' = not filled in. */
export interface Watched {
	row: string;
	policy: string;
	area: Text;
	responsible: string;
	checked: string;
	findings: string;
	followup: string;
	due: string;
	/** done; being watched; past its day; never looked at */
	state: 'done' | 'open' | 'overdue' | 'unchecked';
}

const ORDER = ['overdue', 'unchecked', 'open', 'done'];

/** The oversight of a place, what is most pressing first. */
export function watchedIn(ledger: Ledger, { area, today }: Focus): Watched[] {
	return ledger
		.entries('oversight', { area })
		.map(({ row, standing }): Watched => {
			const text = (column: string) => textOf(row, column);
			const done = text('state') === 'done';
			return {
				...{
					row: row.id,
					policy: text('policy'),
					responsible: text('responsible'),
					checked: text('checked')
				},
				...{ findings: text('findings'), followup: text('followup'), due: text('due') },
				area: nameOf(ledger, standing?.path[0] ?? ledger.places.whole),
				state: done
					? 'done'
					: isOverdue(row, today)
						? 'overdue'
						: text('checked') === ''
							? 'unchecked'
							: 'open'
			};
		})
		.sort(
			(a, b) =>
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || ((a.due || '9999') < (b.due || '9999') ? -1 : 1)
		);
}
