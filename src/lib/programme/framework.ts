import type { Indicator, Target } from '../term/dataset.ts';
import type { Framework, FrameworkGoal } from '../term/framework.ts';

/** Whom a goal is attached for: an indicator, an area (or WHOLE, EACH), and a sex where the indicator has both. */
export interface Attachment {
	indicator: string;
	area: string;
	sex?: string;
}

/** The targets a goal gives an indicator, one a step, with where they come from and whether they were checked. */
export const attach = (
	{ title, source }: Pick<Framework, 'title' | 'source'>,
	{ steps, confirmed }: FrameworkGoal,
	{ indicator, area, sex }: Attachment
): Target[] =>
	steps.map((step) => ({
		...{ indicator, area, kind: 'target', ...step },
		...(sex !== undefined && { sex }),
		source: { vi: `${title.vi} (${source.vi})`, en: `${title.en} (${source.en})` },
		confirmed
	}));

/** Whether a goal and an indicator are counted in the same unit; otherwise their numbers mean different things. */
export const sameUnit = (goal: FrameworkGoal, indicator: Indicator): boolean =>
	plain(goal.unit.vi) === plain(indicator.unit.vi) || plain(goal.unit.en) === plain(indicator.unit.en);

const plain = (unit: string): string => unit.trim().toLowerCase();

/** Targets with some added; one for the same indicator, sex, area, period and kind takes the place of the one before. */
export function withTargets(before: readonly Target[], added: readonly Target[]): Target[] {
	const keys = new Set(added.map(keyOf));
	return [...before.filter((each) => !keys.has(keyOf(each))), ...added];
}

/** What makes a target the same as another, whatever its value. */
export const keyOf = ({ indicator, sex, measure, area, period, kind }: Target): string =>
	[indicator, sex ?? '', measure ?? '', area, period, kind].join('\n');
