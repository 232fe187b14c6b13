import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { comparePeriods, startOf } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import type { Row } from '../term/table.ts';
import { breakMarks } from './break.ts';
import { codeColours, INK, SERIES, SEX_COLOUR } from './colour.ts';
import { cut } from './label.ts';
import { rowed } from './mark.ts';
import { targetMarks, targetOfLine } from './target.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import type { Step } from './step.ts';
import { trendMarks } from './trend.ts';
import { endsOfBounds } from './whisker.ts';
import { absence, formatMeasure, formatTick, titleOf } from '../insight/words.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { pairInterval, pairValue } from '../inequality/pair.ts';

/**
 * The series of a scene: the codes of the further dimension it is split by, of one place; else women, men and total of
 * the one place shown when the indicator is split by sex and no or one area was chosen; else one series an area, in the
 * measure of the view.
 */
export function stepsOf(scene: Scene, lang: Lang): Step[] {
	const { resolved } = scene;
	const grouped = byGroup(scene, lang);
	if (grouped.length > 0) return grouped;
	const chosen = resolved.chosen.filter((each) => each.level === resolved.level);
	const split =
		resolved.sexes.includes('F') &&
		resolved.sexes.includes('M') &&
		resolved.measure === 'value' &&
		!resolved.view.by.includes('area');
	const single = chosen.length === 1 ? scene.series : scene.whole;
	if (!split || chosen.length > 1 || single.rows.every((row) => row.value === null))
		return byArea(scene, lang);
	return [...new Set(single.rows.map((row) => row.key.sex))].flatMap((sex) =>
		steps(
			scene,
			{ series: sex, label: message(lang, `sex.${sex as 'F'}`), colour: SEX_COLOUR[sex] },
			single.rows.filter((row) => row.key.sex === sex).map((row) => toldBy(scene, row.period, row))
		)
	);
}

/** One series a code of the further dimension the view is split by; none where it is split by none. */
function byGroup(scene: Scene, lang: Lang): Step[] {
	const { split } = scene.resolved;
	if (!split || scene.resolved.tab !== 'line') return [];
	const colours = codeColours(split.codes);
	return split.codes.flatMap((code) => {
		const label = pick(lang, split.dimension.codes.find((each) => each.code === code)!.name);
		const rows = scene.groups.rows.filter((row) => row.key[split.dimension.code] === code);
		return steps(
			scene,
			{ series: code, label, colour: colours.get(code)! },
			rows.map((row) => toldBy(scene, row.period, row))
		);
	});
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
		const series = { series: code, label: pick(lang, area.name), colour: SERIES[i % SERIES.length] };
		const told = span.map((period): Told => {
			const [shown, women, men] = [sex, 'F', 'M'].map((of) => at.get(`${code} ${period} ${of}`) ?? null);
			if (measure === 'value') return toldBy(scene, period, shown);
			return {
				period,
				value: pairValue(measure, indicator, women, men),
				status: [women, men].find((row) => row?.value == null)?.status ?? '',
				segment: '',
				bounds: pairInterval(measure, indicator, women, men)
			};
		});
		return steps(scene, series, told);
	});
}

/** What is told of one period of a series. */
type Told = Pick<Step, 'period' | 'bounds' | 'segment'> & { value: number | null; status: string };

const toldBy = (scene: Scene, period: string, row: Row | null): Told => ({
	period,
	value: row?.value ?? null,
	status: row?.status ?? '',
	segment: row?.vintage ?? '',
	bounds: intervalOf(scene.resolved.indicator, row)
});

/** The steps of one series over the span: a period without a value is no step, and the next one knows it was missed. */
function steps(scene: Scene, series: Pick<Step, 'series' | 'label' | 'colour'>, told: Told[]): Step[] {
	const at = new Map(told.map((each) => [each.period, each]));
	const out: Step[] = [];
	let missed: Step['missed'] = [];
	// the whole may go on over periods of other editions of the data set
	const periods = [...new Set([...scene.resolved.span, ...at.keys()])].sort(comparePeriods);
	for (const period of periods) {
		const one = at.get(period) ?? { value: null, status: '', segment: '', bounds: null };
		const { value, status, segment, bounds } = one;
		if (value !== null) {
			out.push({ ...series, period, x: place(scene, period), value, segment, bounds, missed });
			missed = [];
		} else if (out.length > 0) missed.push({ period, status });
	}
	return out;
}

/** Where a period stands on the time axis: in years, or its rank when not all of the span have a date. */
export function place({ resolved: { span } }: Scene, period: string): number {
	const dated = span.every((each) => !Number.isNaN(startOf(each)));
	return dated ? startOf(period) : span.indexOf(period);
}

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
	const aim = targetOfLine(scene);
	const values = [
		...steps.map((each) => each.value),
		...endsOfBounds(steps.map((each) => each.bounds)),
		...(aim ? [aim.target.value] : [])
	];
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
			...breakMarks(scene, lang, (period) => place(scene, period)),
			...targetMarks(aim, scene, lang),
			...trendMarks(steps, { stroke: 'colour', strokeWidth: 2.2 }),
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
