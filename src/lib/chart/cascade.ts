import * as Plot from '@observablehq/plot';
import { message } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** Training at one level of the cascade, from the province down. */
export interface CascadeStep {
	id: string;
	/** the level: 'Tỉnh', 'Xã', 'Thôn' */
	name: string;
	/** participations by sex; `unsplit` are those whose sex nobody wrote down */
	women: number | null;
	men: number | null;
	unsplit: number;
	/** areas of the level that had training, and all of them; null where the level has no list */
	reached: number;
	of: number | null;
	fact: string;
}

const UNSPLIT = '#c9c4bb';

/**
 * How training came down from level to level: participations by sex at each, women first, and how many of the areas of
 * the level it reached. A level nothing is known of stays empty and says so.
 */
export function drawCascade(
	steps: readonly CascadeStep[],
	label: string,
	{ document, width, lang }: Drawing
): Picture {
	const number = (value: number) => formatNumber(lang, value, 0);
	const parts = steps.flatMap((step, i) => {
		let at = 0;
		return (
			[
				['F', step.women ?? 0],
				['M', step.men ?? 0],
				['_U', step.unsplit]
			] as const
		).flatMap(([sex, value]) => {
			if (value <= 0) return [];
			const from = at;
			at += value;
			return [{ sex, value, from, to: at, i, step }];
		});
	});
	const totals = steps.map((step) => (step.women ?? 0) + (step.men ?? 0) + step.unsplit);
	const most = Math.max(1, ...totals);
	const high = 66;
	const drawn = Plot.plot({
		document,
		width,
		height: steps.length * high + 8,
		marginLeft: 4,
		marginRight: 56,
		marginTop: 4,
		marginBottom: 4,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [0, most] },
		y: { axis: null, domain: [0, steps.length], reverse: true },
		marks: [
			Plot.rect(parts, {
				x1: 'from',
				x2: 'to',
				y1: (part) => part.i + 0.4,
				y2: (part) => part.i + 0.74,
				fill: (part) => (part.sex === '_U' ? UNSPLIT : SEX_COLOUR[part.sex]),
				insetRight: 1,
				rx: 2,
				render: rowed(
					(i) => parts[i].step.id,
					(i) => parts[i].step.fact
				)
			}),
			Plot.text(
				parts.filter((part) => part.value / most > 0.09),
				{
					x: (part) => (part.from + part.to) / 2,
					y: (part) => part.i + 0.57,
					text: (part) => number(part.value),
					fill: (part) => (part.sex === '_U' ? INK.text : '#ffffff'),
					fontSize: 12,
					fontWeight: 600
				}
			),
			Plot.text(steps, {
				x: (_, i) => totals[i],
				y: (_, i) => i + 0.57,
				dx: 7,
				textAnchor: 'start',
				text: (_, i) => (totals[i] ? number(totals[i]) : message(lang, 'leader.cascade.none')),
				fill: (_, i) => (totals[i] ? INK.text : INK.soft),
				fontWeight: 600
			}),
			Plot.text(steps, {
				frameAnchor: 'left',
				textAnchor: 'start',
				y: (_, i) => i + 0.2,
				text: (step) => step.name,
				fill: INK.text,
				fontWeight: 600
			}),
			Plot.text(steps, {
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 52,
				y: (_, i) => i + 0.2,
				text: (step) =>
					step.of === null
						? message(lang, 'leader.cascade.reached', { reached: step.reached })
						: message(lang, 'leader.cascade.reached-of', { reached: step.reached, of: step.of }),
				fill: INK.soft,
				fontSize: 12.5
			}),
			// from level to level
			Plot.arrow(
				steps.slice(1).map((_, i) => i + 1),
				{
					...{ x1: 0, x2: 0, y1: (at: number) => at - 0.22, y2: (at: number) => at + 0.02 },
					...{ stroke: INK.soft, strokeWidth: 1.4, headLength: 6, insetStart: 1, dx: 6 }
				}
			)
		]
	});
	return finish(drawn, label);
}
