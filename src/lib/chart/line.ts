import * as Plot from '@observablehq/plot';
import { message } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { breakMarks } from './break.ts';
import { clearPlaces, GAP, pointsAlong, type EndLabel, type Room } from './clear.ts';
import { HALO, INK } from './colour.ts';
import { shortened } from './label.ts';
import { rowed } from './mark.ts';
import { targetMarks, targetNotes, targetOfLine, wayOf } from './target.ts';
import { place, stepsOf } from './series.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import type { Step } from './step.ts';
import { runsOf, trendMarks } from './trend.ts';
import { endsOfBounds } from './whisker.ts';
import { absence, formatMeasure, formatTick, titleOf } from '../insight/words.ts';

/** A step in words: whose, when, how much; its interval; the periods before it that have no value, and why. */
export function stepFact(scene: Scene, lang: Lang, { label, period, value, bounds, missed }: Step): string {
	const lines = [`${label}, ${formatPeriod(lang, period)}: ${formatMeasure(scene, lang, value)}`];
	const number = (each: number) => formatMeasure(scene, lang, each);
	if (bounds)
		lines.push(message(lang, 'fact.interval', { lower: number(bounds.lower), upper: number(bounds.upper) }));
	for (const each of missed) lines.push(`${formatPeriod(lang, each.period)}: ${absence(lang, each.status)}`);
	if (missed.length > 0) lines.push(message(lang, 'form.bridge'));
	return lines.join('\n');
}

/** Ticks of the time axis: every period when they fit, else evenly thinned, first and last always. */
export function ticksOf(steps: Step[], lang: Lang, width: number): { x: number; label: string }[] {
	const all = [...new Map(steps.map((each) => [each.x, each.period])).entries()].sort((a, b) => a[0] - b[0]);
	if (all.length === 0) return [];
	const labels = all.map(([x, period]) => ({ x, label: formatPeriod(lang, period) }));
	const longest = Math.max(...labels.map((each) => each.label.length)) * 7 + 12;
	const most = Math.max(2, Math.floor(width / longest));
	if (labels.length <= most) return labels;
	const every = Math.ceil((labels.length - 1) / (most - 1));
	const kept = labels.filter((_, i) => i % every === 0);
	const last = labels[labels.length - 1];
	if (kept[kept.length - 1] !== last) {
		if ((last.x - kept[kept.length - 1].x) / (last.x - labels[0].x || 1) < 1 / most) kept.pop();
		kept.push(last);
	}
	return kept;
}

/** Moves labels apart so that they do not collide, none below `lowest` while there is room; keeps their order. Pixels. */
export function apart(at: number[], least: number, lowest = Infinity): number[] {
	const order = at.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
	for (let k = 1; k < order.length; k++) order[k].y = Math.max(order[k].y, order[k - 1].y + least);
	for (let k = order.length - 1, bound = lowest; k >= 0; k--, bound -= least)
		order[k].y = Math.min(order[k].y, bound);
	const out: number[] = [];
	for (const { y, i } of order) out[i] = y;
	return out;
}

/** What is written at the ends of lines: of those that reach the last set of areas beside the chart, of the others within. */
function endsOf<E extends Step & { name: string }>(ends: readonly E[], steps: readonly Step[]): [E[], E[]] {
	const last = steps.reduce<Step | null>((far, each) => (far && far.x >= each.x ? far : each), null);
	const outer = ends.filter((each) => each.segment === last?.segment);
	return [outer, ends.filter((each) => !outer.includes(each) && each.name !== '')];
}

/** Where words at the ends of lines stand inside a chart; over what is drawn, by their ends, where no place is clear of it. */
export function insideOf(
	labels: readonly EndLabel[],
	drawn: Parameters<typeof clearPlaces>[1],
	room: Room
): { anchor: 'start' | 'end'; y: number[] } {
	if (labels.length === 0) return { anchor: 'end', y: [] };
	return (
		clearPlaces(labels, drawn, room) ?? {
			anchor: labels[0].x < (room.left + room.right) / 2 ? 'start' : 'end',
			y: apart(
				labels.map(({ y }) => y - 11),
				15,
				room.bottom
			)
		}
	);
}

/** Left of the time axis. Pixels. */
const LEFT = 56;

/** Width of a bold letter at the end of a line: with room to spare, and as it mostly is. Pixels. */
const LETTER = { wide: 7.4, usual: 7 };
/** Between the end of a line and what is written beside it. Pixels. */
const BESIDE = 8;

/** What a trend keeps free above and below its lines. Pixels. */
export const LINE_FRAME = { top: 16, bottom: 34 };

/** Trend over the span: lines with dots, the last value written at the end of its line. */
export function drawLine(scene: Scene, { document, width, lang }: Drawing): Picture {
	const steps = stepsOf(scene, lang);
	const names = [...new Map(steps.map((each) => [each.series, each.label])).entries()];
	const height = Math.max(280, Math.min(420, width * 0.56));
	const ends = names
		.map(([series]) => steps.filter((each) => each.series === series).at(-1)!)
		.map((each) => ({
			...each,
			number: formatMeasure(scene, lang, each.value),
			name: each.of ?? each.label
		}));
	const [outer, inner] = endsOf(ends, steps);
	const needed = outer.map(
		({ name, number }) => (name.length + Math.max(5, number.length) + 1) * LETTER.wide
	);
	const right = Math.min(width * (width < 480 ? 0.4 : 0.34), Math.max(60, ...needed) + BESIDE);
	const lettersBeside = (number: string) => Math.floor((right - BESIDE) / LETTER.usual) - number.length - 1;
	const aim = targetOfLine(scene);
	const way = aim && wayOf(aim, scene);
	const values = [
		...steps.map((each) => each.value),
		...endsOfBounds(steps.map((each) => each.bounds)),
		...(aim ? [aim.target.value] : []),
		...(way ? [way.from.y, way.to.y] : [])
	];
	const counts = scene.resolved.indicator.additivity === 'sum';
	const least = Math.min(...values);
	const low = scene.resolved.measure === 'value' && counts ? Math.min(0, least) : least;
	const frame = LINE_FRAME;
	const high = Math.max(...values);
	const room = (high - low || Math.abs(high) || 1) * 0.06;
	const domain: [number, number] = [low === 0 ? 0 : low - room, high + room];
	const pixel = (value: number) =>
		frame.top + ((domain[1] - value) / (domain[1] - domain[0])) * (height - frame.top - frame.bottom);
	const lowest = height - frame.bottom;
	const moved = apart(
		outer.map((each) => pixel(each.value)),
		16,
		lowest
	);
	const [first, last] = [Math.min, Math.max].map((end) => end(...steps.map((each) => each.x)));
	const across = (x: number) => LEFT + ((x - first) / (last - first || 1)) * (width - right - LEFT);
	const words = ({ name, number }: { name: string; number: string }) => `${name} ${number}`;
	const inside = insideOf(
		inner.map((each) => ({
			...{ x: across(each.x), y: pixel(each.value) },
			width: words(each).length * LETTER.usual
		})),
		[
			...pointsAlong(runsOf(steps).map((run) => run.map(({ x, value }) => [across(x), pixel(value)]))),
			...outer.flatMap((each, i) =>
				[0, 0.5, 1].map((part) => [width - right + BESIDE + part * (right - BESIDE), moved[i]] as const)
			)
		],
		{ left: LEFT, right: width, top: frame.top + 22, bottom: lowest - 6 }
	);
	const back = (y: number) =>
		domain[1] - ((y - frame.top) / (height - frame.top - frame.bottom)) * (domain[1] - domain[0]);
	const ticks = ticksOf(steps, lang, width - right - LEFT);
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginTop: frame.top,
		marginBottom: frame.bottom,
		marginLeft: LEFT,
		marginRight: right,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null },
		y: { domain, axis: null },
		marks: [
			Plot.gridY({ stroke: INK.line, strokeOpacity: 1 }),
			Plot.axisY({
				label: null,
				tickFormat: (value: number) =>
					Math.abs(value) >= 100_000
						? formatTick(lang, scene.resolved.indicator, value)
						: formatMeasure(scene, lang, value),
				tickSize: 0,
				ticks: 5,
				color: INK.soft
			}),
			Plot.axisX(
				ticks.map((each) => each.x),
				{
					label: null,
					tickFormat: (x: number) => ticks.find((each) => each.x === x)!.label,
					tickSize: 4,
					color: INK.soft
				}
			),
			...breakMarks(scene, lang, (period) => place(scene, period)),
			...targetMarks(aim, scene, lang),
			...trendMarks(
				steps.filter((each) => each.of === undefined),
				{ stroke: 'colour', strokeWidth: 2.2 }
			),
			...trendMarks(
				steps.filter((each) => each.of !== undefined),
				{ stroke: 'colour', strokeWidth: 1.1 }
			),
			Plot.dot(steps, {
				x: 'x',
				y: 'value',
				fill: 'colour',
				r: ({ of }: Step) => (steps.length > 80 ? 1.8 : of === undefined ? 3 : 2.2),
				render: rowed(
					(i) => `step-${i}`,
					(i) => stepFact(scene, lang, steps[i])
				)
			}),
			Plot.text(outer, {
				x: 'x',
				y: (_, i) => back(moved[i]),
				text: (each) => `${shortened(each.name, lettersBeside(each.number))} ${each.number}`.trim(),
				fill: 'colour',
				textAnchor: 'start',
				dx: BESIDE,
				fontWeight: 600
			}),
			Plot.text(inner, {
				x: 'x',
				y: (_, i) => back(inside.y[i]),
				text: words,
				fill: 'colour',
				textAnchor: inside.anchor,
				dx: inside.anchor === 'start' ? GAP : -GAP,
				fontWeight: 600,
				...HALO
			})
		]
	});
	return finish(drawn, [titleOf(scene, lang), ...targetNotes(scene, lang)].join('. '));
}
