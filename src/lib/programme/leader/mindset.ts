import { both } from '../../message/both.ts';
import type { Interval } from '../../inequality/interval/interval.ts';
import { same, type Text } from '../../term/text.ts';
import { figure, PERCENT } from '../book/figure.ts';
import type { Ledger } from '../book/ledger.ts';
import { mindsetOf, type Agreeing } from '../book/mindset.ts';
import { untilThen, type Focus } from './focus.ts';
import type { Gathered, Shown } from './gathered.ts';

/** The share that agreed in one round, in percent, of how many. */
export interface Round {
	share: Shown;
	asked: number;
	interval: Interval;
}

/** What became of agreement with a statement among one sex. */
export interface MindsetChange {
	sex: 'F' | 'M' | '_T';
	before: Round | null;
	after: Round | null;
	change: { points: number; interval: Interval; apart: boolean } | null;
}

export interface Statement {
	name: Text;
	changes: MindsetChange[];
}

/** Agreement with stereotypes before and after, by sex, of all rounds up to the end of the time looked at. */
export function statementsOf(ledger: Ledger, gathered: Gathered, focus: Focus): Statement[] {
	const asked = { area: focus.area, period: untilThen(focus, ledger.programme) };
	const statements = new Map<string, Statement>();
	for (const { statement, sex, age, before, after, change } of mindsetOf(ledger, asked)) {
		if (age !== '') continue;
		let own = statements.get(statement);
		if (!own) statements.set(statement, (own = { name: same(statement), changes: [] }));
		const id = `mindset.${[...statements.keys()].indexOf(statement)}.${sex}`;
		const round = (when: 'before' | 'after', of: Agreeing | null): Round | null =>
			of && {
				...{ asked: of.asked, interval: of.interval },
				share: gathered.keep(
					`${id}.${when}`,
					both('leader.name.mindset', { statement, when, sex }),
					figure(
						{ value: of.share, cells: of.cells, empty: 0, divided: 0 },
						PERCENT,
						both('leader.formula.mindset')
					),
					{
						of: of.cells.filter((each) => each.column === 'agree'),
						over: of.cells.filter((each) => each.column === 'asked'),
						per: 100
					}
				)
			};
		own.changes.push({ sex, before: round('before', before), after: round('after', after), change });
	}
	return [...statements.values()];
}
