import { goalsOf } from '../programme/goal.ts';
import type { Progress } from '../programme/target.ts';
import type { Scene } from '../query/scene.ts';
import type { Row } from '../term/table.ts';
import type { SceneColumn } from './scene-column.ts';

/**
 * What rows stand to their targets, in columns of their own: target_period, target_comparison, target_value, baseline_period,
 * baseline_value, progress (1 = all of the way), standing. Filled where a row is the value that was judged; left out where
 * nothing shown has a target.
 */
export function goalColumns(scene: Scene, rows: readonly Row[]): SceneColumn[] {
	const goals = goalsOf(scene);
	if (!goals.whole && goals.areas.size === 0) return [];
	const { period, sex, parent } = scene.resolved;
	const judged = rows.map((row): Progress | null => {
		if (row.period !== period || row.key.sex !== sex || (row.vintage && row.area)) return null;
		if (row.area === '' || row.area === parent?.code) return goals.whole;
		return goals.areas.get(row.area) ?? null;
	});
	const text = (name: string, of: (progress: Progress) => string): SceneColumn => ({
		...{ kind: 'text', name },
		values: judged.map((each) => (each ? of(each) : ''))
	});
	const number = (name: string, of: (progress: Progress) => number | null): SceneColumn => ({
		...{ kind: 'number', name },
		values: judged.map((each) => (each ? of(each) : null))
	});
	return [
		text('target_period', ({ target }) => target.period),
		text('target_comparison', ({ target }) => target.comparison),
		number('target_value', ({ target }) => target.value),
		text('baseline_period', ({ start }) => start?.period ?? ''),
		number('baseline_value', ({ start }) => start?.value ?? null),
		number('progress', ({ progress }) => progress),
		text('standing', ({ standing }) => standing)
	];
}

/** A progress as JSON, its words beside it. */
export const progressJson = (
	{ target, start, reached, standing, why, progress, attainment, needed, kept, partial }: Progress,
	says: string[]
) => ({
	target,
	baseline: start,
	value: reached.value,
	period: reached.period,
	...{ standing, why, progress, attainment },
	/** change a year in the indicator's unit */
	pace: { needed, kept },
	partial,
	says
});
