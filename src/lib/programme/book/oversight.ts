import type { Figure } from '../../term/book.ts';
import { isOverdue, listed } from './dialogue.ts';
import { textOf, valueOf, type Asked, type Entry, type Ledger } from './ledger.ts';
import { sayKey } from './say.ts';
import { daysAfter } from './when.ts';

/** Who is to watch what, and what is due. */
export interface Oversight {
	watched: Figure;
	/** nobody has checked it yet */
	unchecked: Figure;
	overdue: Figure;
	/** due within the days asked for */
	soon: Figure;
	/** open rows, the earliest due first; those without a date last */
	open: Entry[];
}

/** @param today ISO date */
export function oversightOf(ledger: Ledger, asked: Asked, today: string, days = 30): Oversight {
	const all = ledger.entries('oversight', asked);
	const open = all.filter(({ row }) => textOf(row, 'state') !== 'done');
	const until = daysAfter(today, days);
	const due = ({ row }: Entry) => textOf(row, 'due');
	return {
		watched: listed(all, 'policy', sayKey('book.watched')),
		unchecked: listed(
			open.filter(({ row }) => valueOf(row, 'checked') === null),
			'policy',
			sayKey('book.unchecked')
		),
		overdue: listed(
			open.filter(({ row }) => isOverdue(row, today)),
			'due',
			sayKey('book.overdue')
		),
		soon: listed(
			open.filter((each) => due(each) >= today && due(each) <= until),
			'due',
			sayKey('book.due-soon')
		),
		open: [...open].sort((a, b) => compare(due(a) || '9999', due(b) || '9999'))
	};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
