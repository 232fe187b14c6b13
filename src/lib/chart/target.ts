import * as Plot from '@observablehq/plot';
import { comparedValue } from '../insight/target-words.ts';
import { formatIn } from '../insight/words.ts';
import { message } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Progress } from '../programme/target.ts';
import type { Scene } from '../query/scene.ts';
import { startOf } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import { INK } from './colour.ts';

/**
 * The target of the one place a trend shows: of the area chosen, of everything together; null when there is none, or when what
 * it is of is not drawn.
 */
export function targetOfLine(scene: Scene): Progress | null {
	const { resolved } = scene;
	const chosen = resolved.chosen.filter((each) => each.level === resolved.level);
	if (chosen.length > 1) return null;
	const goals = goalsOf(scene);
	if (chosen.length === 1) return goals.areas.get(chosen[0].code) ?? null;
	if (goals.whole)
		return resolved.measure === 'gap' && resolved.indicator.additivity === 'sum' ? null : goals.whole;
	// areas that are all held against one target
	const all = [...goals.areas.values()];
	const one = all.every(({ target }) => target === all[0].target);
	return all.length > 0 && one ? { ...all[0], start: null } : null;
}

/** A place on the axes of a trend. */
interface Place {
	x: number;
	y: number;
}

/**
 * The straight way from where it began to the target, as far as the axis of a trend reaches; null when there is none, or no
 * part of it lies on the axis.
 */
export function wayOf(
	{ target, start }: Progress,
	{ resolved: { span } }: Scene
): { from: Place; to: Place; reaches: boolean } | null {
	if (!start) return null;
	const [first, last, begun, due] = [span[0], span[span.length - 1], start.period, target.period].map(
		startOf
	);
	if ([first, last, begun, due].some(Number.isNaN) || due <= begun || begun >= last || due <= first)
		return null;
	const at = (x: number): Place => ({
		x,
		y: start.value + ((target.value - start.value) * (x - begun)) / (due - begun)
	});
	return { from: at(Math.max(first, begun)), to: at(Math.min(last, due)), reaches: due <= last };
}

/** The target of a trend and the way to it, in words. */
export function targetNotes(scene: Scene, lang: Lang): string[] {
	const progress = targetOfLine(scene);
	if (!progress) return [];
	const { target, start } = progress;
	const { indicator } = scene.resolved;
	const values = {
		target: comparedValue(lang, indicator, target),
		period: formatPeriod(lang, target.period)
	};
	if (!start || !wayOf(progress, scene)) return [message(lang, 'note.target', values)];
	const begun = formatIn(target.measure ?? 'value', lang, indicator, start.value);
	const since = { start: begun, since: formatPeriod(lang, start.period), given: start.given ? 'yes' : 'no' };
	return [message(lang, 'note.target', values), message(lang, 'note.target-way', { ...values, ...since })];
}

/** A dotted line across at a target, a dashed one on the way to it, with its mark when the axis reaches that far. */
export function targetMarks(progress: Progress | null, scene: Scene, lang: Lang): Plot.Markish[] {
	if (!progress) return [];
	const { target } = progress;
	const text = message(lang, 'chart.target', {
		target: comparedValue(lang, scene.resolved.indicator, target),
		period: formatPeriod(lang, target.period)
	});
	const way = wayOf(progress, scene);
	return [
		Plot.ruleY([target.value], { stroke: INK.soft, strokeDasharray: '2,4', strokeWidth: 1.4 }),
		Plot.line(way ? [way.from, way.to] : [], {
			...{ x: 'x', y: 'y', stroke: INK.soft, strokeDasharray: '6,4', strokeWidth: 1.4 }
		}),
		Plot.dot(way?.reaches ? [way.to] : [], {
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
