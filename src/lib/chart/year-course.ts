import * as Plot from '@observablehq/plot';
import { message } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import { INK } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { PLAN_COLOUR } from './plan-bars.ts';

/** One quarter of a year: what had been reached and spent by its end, in percent of the plan of the year. */
export interface CourseStep {
	id: string;
	/** where it ends, in steps from the first day: the third quarter at 3 */
	at: number;
	/** '2025-Q3' in few letters: 'Quý III' */
	name: string;
	result: number | null;
	spent: number | null;
	fact: string;
}

/**
 * The course of a year: cumulative results and money, in percent of the year's plan, against the share of the year that
 * has gone. Quarters without figures end the lines; they are not drawn as 0.
 */
export function drawYearCourse(
	steps: readonly CourseStep[],
	/** how many steps the whole time has: four quarters */
	whole: number,
	label: string,
	{ document, width, lang }: Drawing
): Picture {
	const points = (['spent', 'result'] as const).flatMap((kind) =>
		steps.flatMap((step) => (step[kind] === null ? [] : [{ kind, step, x: step.at, y: step[kind] }]))
	);
	const most = Math.max(100, ...points.map((point) => point.y));
	const even = [
		{ x: 0, y: 0 },
		{ x: whole, y: 100 }
	];
	const lines = (['spent', 'result'] as const).map((kind) => [
		{ x: 0, y: 0 },
		...points.filter((point) => point.kind === kind).map(({ x, y }) => ({ x, y }))
	]);
	const last = (['spent', 'result'] as const).flatMap(
		(kind) => points.filter((point) => point.kind === kind).slice(-1)[0] ?? []
	);
	const drawn = Plot.plot({
		document,
		width,
		height: Math.min(300, Math.max(220, width * 0.55)),
		marginLeft: 46,
		marginRight: 70,
		marginTop: 18,
		marginBottom: 30,
		className: 'plot',
		color: { type: 'identity' },
		x: { domain: [0, whole], axis: null },
		y: { domain: [0, most * 1.04], axis: null },
		marks: [
			Plot.ruleY(
				[0, 50, 100].filter((each) => each <= most),
				{ stroke: INK.line }
			),
			Plot.text([0, 50, 100], {
				frameAnchor: 'left',
				dx: -8,
				textAnchor: 'end',
				y: (each: number) => each,
				text: (each: number) => `${each} %`,
				fill: INK.soft,
				fontSize: 12
			}),
			Plot.line(even, { x: 'x', y: 'y', stroke: INK.soft, strokeDasharray: '3,4' }),
			...lines.map((line, i) =>
				Plot.line(line, {
					x: 'x',
					y: 'y',
					stroke: i === 0 ? PLAN_COLOUR.spent : PLAN_COLOUR.result,
					strokeWidth: i === 0 ? 2 : 2.8
				})
			),
			Plot.dot(points, {
				x: 'x',
				y: 'y',
				r: 4.5,
				fill: (point) => PLAN_COLOUR[point.kind as keyof typeof PLAN_COLOUR],
				stroke: 'white',
				render: rowed(
					(i) => points[i].step.id,
					(i) => points[i].step.fact
				)
			}),
			Plot.text(apart(last, most), {
				x: 'x',
				y: 'at',
				dx: 9,
				textAnchor: 'start',
				text: (point: { y: number }) => `${formatNumber(lang, point.y, point.y < 10 ? 1 : 0)} %`,
				fill: INK.text,
				fontWeight: 600,
				stroke: 'white',
				strokeWidth: 3
			}),
			Plot.text(steps, {
				x: 'at',
				frameAnchor: 'bottom',
				dy: 20,
				text: 'name',
				fill: INK.text,
				fontSize: 12.5
			}),
			Plot.text([even[1]], {
				x: whole * 0.6,
				y: 60,
				dy: 12,
				dx: 8,
				textAnchor: 'start',
				text: () => message(lang, 'leader.chart.even'),
				fill: INK.soft,
				fontSize: 12,
				stroke: 'white',
				strokeWidth: 3
			})
		]
	});
	return finish(drawn, label);
}

/** The two end labels, moved apart where they would lie on each other. */
function apart<T extends { y: number; x: number }>(ends: T[], most: number): (T & { at: number })[] {
	const least = most * 0.085;
	const at = ends.map((end) => ({ ...end, at: end.y }));
	if (at.length === 2 && at[0].x === at[1].x && Math.abs(at[0].at - at[1].at) < least) {
		const [low, high] = at[0].at <= at[1].at ? at : [at[1], at[0]];
		const middle = (low.at + high.at) / 2;
		low.at = middle - least / 2;
		high.at = middle + least / 2;
	}
	return at;
}
