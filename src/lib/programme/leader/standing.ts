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
	/** from the first day of the year, or of the phase, up to now; a rate is that of the same time */
	reached: Shown;
	plan: Shown;
	/** reached in percent of the plan; null for rates and without a plan */
	share: Shown | null;
	/** the plan of the year, or the target of the phase, is met already; null = it cannot be said */
	met: boolean | null;
}

/** @param key what tells its ids from others': '' or '.area.00123' */
export function standingOf(
	ledger: Ledger,
	gathered: Gathered,
	indicator: ProgrammeIndicator,
	{ area, period, phase }: { area: string; period: string; phase: boolean },
	key = ''
): Standing {
	const { code, name, additivity, direction, content } = indicator;
	const found = progressOf(ledger, indicator, { area, period })!;
	const id = `${code}${key}`;
	const of = phase
		? { reached: found.phase, plan: found.target, share: found.ofTarget }
		: { reached: found.year, plan: found.yearPlan, share: found.ofPlan };
	const values = { name, phase: phase ? 'yes' : 'no' };
	const reached = gathered.keep(`reached.${id}`, both('leader.name.reached', values), of.reached);
	const plan = gathered.keep(`plan.${id}`, both('leader.name.plan', values), of.plan);
	const share =
		of.share.value === null
			? null
			: gathered.keep(`share.${id}`, both('leader.name.share', values), of.share);
	const met =
		reached.value === null || plan.value === null || direction === 'neither'
			? null
			: direction === 'higher'
				? reached.value >= plan.value
				: reached.value <= plan.value;
	return { code, name, content, additivity, direction, reached, plan, share, met };
}
