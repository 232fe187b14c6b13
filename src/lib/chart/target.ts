import * as Plot from '@observablehq/plot';
import { comparedValue } from '../insight/target-words.ts';
import { message } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Progress } from '../programme/target.ts';
import type { Scene } from '../query/scene.ts';
import { startOf } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import { INK } from './colour.ts';

/** The target of the one place a trend shows: of the area chosen, of everything together; null when there is none. */
export function targetOfLine(scene: Scene): Progress | null {
	const chosen = scene.resolved.chosen.filter((each) => each.level === scene.resolved.level);
	if (chosen.length > 1) return null;
	const goals = goalsOf(scene);
	if (chosen.length === 1) return goals.areas.get(chosen[0].code) ?? null;
	if (goals.whole) return goals.whole;
	// areas that are all held against one target
	const all = [...goals.areas.values()];
	const one = all.every(({ target }) => target === all[0].target);
	return all.length > 0 && one ? { ...all[0], start: null } : null;
}

/** A dashed line at a target, from where it began up to its mark when the axis has dates and reaches that far. */
export function targetMarks(progress: Progress | null, scene: Scene, lang: Lang): Plot.Markish[] {
	// the axis of a trend is the value's
	if (!progress || progress.target.measure) return [];
	const { target, start } = progress;
	const text = message(lang, 'chart.target', {
		target: comparedValue(lang, scene.resolved.indicator, target),
		period: formatPeriod(lang, target.period)
	});
	const { span } = scene.resolved;
	const dated = [...span, target.period].every((each) => !Number.isNaN(startOf(each)));
	const last = startOf(span[span.length - 1]);
	const within = dated && startOf(target.period) <= last && startOf(target.period) >= startOf(span[0]);
	const way =
		start && within
			? [
					{ x: startOf(start.period), y: start.value },
					{ x: startOf(target.period), y: target.value }
				]
			: [];
	return [
		Plot.ruleY([target.value], { stroke: INK.soft, strokeDasharray: '2,4', strokeWidth: 1.4 }),
		Plot.line(way, { x: 'x', y: 'y', stroke: INK.soft, strokeDasharray: '6,4', strokeWidth: 1.4 }),
		Plot.dot(way.slice(-1), {
			...{ x: 'x', y: 'y', symbol: 'diamond', r: 6, fill: 'white', stroke: INK.text, strokeWidth: 1.8 }
		}),
		Plot.text([target.value], {
			...{ frameAnchor: 'left', textAnchor: 'start', y: (each: number) => each, dx: 4, dy: -8 },
			...{ text: () => text, fill: INK.soft, stroke: 'white', strokeWidth: 4, fontSize: 12.5 }
		})
	];
}

/** A tick across each bar at the area's target. */
export const targetTicks = (ticks: { value: number; place: number; text: string }[]): Plot.Markish[] =>
	ticks.length === 0
		? []
		: [
				Plot.tickX(ticks, {
					...{ x: 'value', y: 'place', stroke: INK.text, strokeWidth: 2.4, inset: -2 },
					title: 'text'
				})
			];
