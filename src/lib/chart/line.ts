import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { startOf } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import type { Row } from '../term/table.ts';
import { breakMarks } from './break.ts';
import { INK, SERIES, SEX_COLOUR } from './colour.ts';
import { cut } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { formatMeasure, formatTick, titleOf } from '../insight/words.ts';
import { pairValue } from '../inequality/pair.ts';

/** One value of a series at a place on the time axis. `x` is in years, or the rank of the period when not all have a date. */
export interface Step {
	series: string;
	label: string;
	colour: string;
	period: string;
	x: number;
	value: number;
	/** steps of one series are joined only within a set of areas: as reported, not over a change of them */
	segment: string;
}

/**
 * The series of a scene: women, men and total of the one place shown when the indicator is split by sex and no or one
 * area was chosen; else one series an area, in the measure of the view.
 */
export function stepsOf(scene: Scene, lang: Lang): Step[] {
	const { resolved } = scene;
	const chosen = resolved.chosen.filter((each) => each.level === resolved.level);
	const split =
		resolved.sexes.includes('F') &&
		resolved.sexes.includes('M') &&
		resolved.measure === 'value' &&
		!resolved.view.by.includes('area');
	const single = chosen.length === 1 ? scene.series : scene.whole;
	if (split && single.rows.some((row) => row.value !== null) && chosen.length <= 1)
		return single.rows
			.filter((row) => row.value !== null)
			.map((row) => ({
				...place(scene, row),
				series: row.key.sex,
				label: message(lang, `sex.${row.key.sex as 'F'}`),
				colour: SEX_COLOUR[row.key.sex],
				value: row.value!
			}));
	return byArea(scene, lang);
}

/** One series an area, in the measure of the view. */
export function byArea(scene: Scene, lang: Lang): Step[] {
	const now = new Map(
		scene.slice.rows.filter((row) => row.key.sex === scene.resolved.sex).map((row) => [row.area, row.value])
	);
	const order = [...new Set(scene.series.rows.map((row) => row.area))].sort(
		(a, b) => (now.get(b) ?? -Infinity) - (now.get(a) ?? -Infinity)
	);
	const at = new Map(scene.series.rows.map((row) => [`${row.area} ${row.period} ${row.key.sex}`, row]));
	const { measure, sex, span, indicator } = scene.resolved;
	return order.flatMap((code, i) => {
		const area = scene.dataset.areas.find((each) => each.code === code)!;
		return span.flatMap((period) => {
			const found = (of: string) => at.get(`${code} ${period} ${of}`) ?? null;
			const shown =
				measure === 'value'
					? (found(sex)?.value ?? null)
					: pairValue(measure, indicator, found('F'), found('M'));
			if (shown === null) return [];
			const row = found(sex) ?? found('F')!;
			return [
				{
					...place(scene, row),
					series: code,
					label: pick(lang, area.name),
					colour: SERIES[i % SERIES.length],
					value: shown
				}
			];
		});
	});
}

/** Where a period stands on the time axis: in years, or its rank when not all of the span have a date. */
export function placeOf({ resolved: { span } }: Scene, period: string): number {
	const dated = span.every((each) => !Number.isNaN(startOf(each)));
	return dated ? startOf(period) : span.indexOf(period);
}

const place = (scene: Scene, { period, vintage }: Row) => ({
	period,
	x: placeOf(scene, period),
	segment: vintage ?? ''
});

/** A step in words: whose, when, how much. */
export const stepFact = (scene: Scene, lang: Lang, { label, period, value }: Step): string =>
	`${label}, ${formatPeriod(lang, period)}: ${formatMeasure(scene, lang, value)}`;

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

/** Width of a bold letter at the end of a line. Pixels. */
const LETTER = 7.4;

/** Trend over the span: lines with dots, the last value written at the end of its line. */
export function drawLine(scene: Scene, { document, width, lang }: Drawing): Picture {
	const steps = stepsOf(scene, lang);
	const names = [...new Map(steps.map((each) => [each.series, each.label])).entries()];
	const height = Math.max(280, Math.min(420, width * 0.56));
	const ends = names
		.map(([series]) => steps.filter((each) => each.series === series).at(-1)!)
		.map((each) => ({ ...each, number: formatMeasure(scene, lang, each.value) }));
	const needed = ends.map(({ label, number }) => (label.length + Math.max(5, number.length) + 2) * LETTER);
	const right = Math.min(width * 0.34, Math.max(60, ...needed));
	const roomBeside = (number: string) => right + 10 - (number.length + 1) * LETTER;
	const values = steps.map((each) => each.value);
	const counts = scene.resolved.indicator.additivity === 'sum';
	const least = Math.min(...values);
	const low = scene.resolved.measure === 'value' && counts ? Math.min(0, least) : least;
	const frame = { top: 16, bottom: 34 };
	const high = Math.max(...values);
	const room = (high - low || Math.abs(high) || 1) * 0.06;
	const domain: [number, number] = [low === 0 ? 0 : low - room, high + room];
	const pixel = (value: number) =>
		frame.top + ((domain[1] - value) / (domain[1] - domain[0])) * (height - frame.top - frame.bottom);
	const moved = apart(
		ends.map((each) => pixel(each.value)),
		16,
		height - frame.bottom
	);
	const back = (y: number) =>
		domain[1] - ((y - frame.top) / (height - frame.top - frame.bottom)) * (domain[1] - domain[0]);
	const ticks = ticksOf(steps, lang, width - right - 56);
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginTop: frame.top,
		marginBottom: frame.bottom,
		marginLeft: 56,
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
			...breakMarks(scene, lang, (period) => placeOf(scene, period)),
			Plot.line(steps, {
				x: 'x',
				y: 'value',
				z: (step: Step) => `${step.series} ${step.segment}`,
				stroke: 'colour',
				strokeWidth: 2.2
			}),
			Plot.dot(steps, {
				x: 'x',
				y: 'value',
				fill: 'colour',
				r: steps.length > 80 ? 1.8 : 3,
				render: rowed(
					(i) => `step-${i}`,
					(i) => stepFact(scene, lang, steps[i])
				)
			}),
			Plot.text(ends, {
				x: 'x',
				y: (_, i) => back(moved[i]),
				text: (each) => `${cut(each.label, roomBeside(each.number))} ${each.number}`,
				fill: 'colour',
				textAnchor: 'start',
				dx: 8,
				fontWeight: 600
			})
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
