import { both } from '../../message/both.ts';
import type { ProgrammeIndicator } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import type { Ledger } from '../book/ledger.ts';
import { progressOf } from '../book/progress.ts';
import type { Gathered, Shown } from './gathered.ts';

/** How an indicator stands to the plan of the year. */
export interface Standing {
	code: string;
	name: Text;
	content: string;
	additivity: ProgrammeIndicator['additivity'];
	direction: ProgrammeIndicator['direction'];
	/** from the first day of the year up to now; a rate is that of the same time */
	reached: Shown;
	plan: Shown;
	/** reached in percent of the plan; null for rates and without a plan */
	share: Shown | null;
	/** the plan of the year is met already; null = it cannot be said */
	met: boolean | null;
}

/** @param key what tells its ids from others': '' or '.area.00123' */
export function standingOf(
	ledger: Ledger,
	gathered: Gathered,
	indicator: ProgrammeIndicator,
	{ area, period }: { area: string; period: string },
	key = ''
): Standing {
	const { code, name, additivity, direction, content } = indicator;
	const found = progressOf(ledger, indicator, { area, period })!;
	const id = `${code}${key}`;
	const reached = gathered.keep(`reached.${id}`, both('leader.name.reached', { name }), found.year);
	const plan = gathered.keep(`plan.${id}`, both('leader.name.plan', { name }), found.yearPlan);
	const share =
		found.ofPlan.value === null
			? null
			: gathered.keep(`share.${id}`, both('leader.name.share', { name }), found.ofPlan);
	const met =
		reached.value === null || plan.value === null || direction === 'neither'
			? null
			: direction === 'higher'
				? reached.value >= plan.value
				: reached.value <= plan.value;
	return { code, name, content, additivity, direction, reached, plan, share, met };
}
