import type { Indicator } from '../term/dataset.ts';
import { isMany } from './panel.ts';
import type { Split } from './split.ts';
import type { Tab } from './view.ts';

/** Why a form has nothing to say of a view. */
export type Reason =
	'no-sex' | 'one-period' | 'first-period' | 'no-groups' | 'counts' | 'one-area' | 'one-map';

/** What of a view decides which forms it has. */
export interface Offered {
	indicator: Indicator;
	/** sex codes the indicator has */
	sexes: string[];
	span: string[];
	period: string;
	areas: readonly unknown[];
	/** dimensions it can be split by */
	groups: readonly Split[];
	/** there are figures on other areas too, over whose periods a line goes on */
	beyond?: boolean;
}

const PAIRED: readonly Tab[] = ['gap', 'pyramid', 'scatter', 'quadrant'];
const TRENDS: readonly Tab[] = ['line', 'small', 'slope'];

/** Why a form is not offered for a view; null = it is. */
export function whyNot(
	tab: Tab,
	{ indicator, sexes, span, period, areas, groups, beyond }: Offered
): Reason | null {
	const both = sexes.includes('F') && sexes.includes('M');
	if (PAIRED.includes(tab) && !both) return 'no-sex';
	if (isMany(tab) && !both && span.length < 2 && groups.length === 0) return 'one-map';
	if (TRENDS.includes(tab) && span.length < 2 && !(tab === 'line' && beyond)) return 'one-period';
	if (tab === 'slope' && period === span[0]) return 'first-period';
	if (tab === 'equiplot' && groups.length === 0) return 'no-groups';
	// in counts a large place has a large gap, whatever it does
	if (tab === 'quadrant' && indicator.additivity === 'sum') return 'counts';
	if ((tab === 'scatter' || tab === 'quadrant') && areas.length < 2) return 'one-area';
	return null;
}
