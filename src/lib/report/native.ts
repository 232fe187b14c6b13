import { endsOf } from '../chart/bar.ts';
import { SEX_COLOUR } from '../chart/colour.ts';
import { gapRanking } from '../chart/dumbbell.ts';
import { byArea, stepsOf } from '../chart/series.ts';
import { pyramidSteps } from '../chart/pyramid.ts';
import type { Step } from '../chart/step.ts';
import { targetOfLine } from '../chart/target.ts';
import { cellsOf, ranked } from '../inequality/cell.ts';
import type { Interval } from '../inequality/interval/interval.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { CENTER } from '../inequality/pair.ts';
import { classesOf, fillOf } from '../map/fill.ts';
import { coloursOf } from '../map/palette.ts';
import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Scene } from '../query/scene.ts';
import { startOf } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import type { Measure, Tab } from '../view/view.ts';

/** One line, or one bar at each label. */
export interface NativeSeries {
	name: string;
	/** six hex digits */
	colour: string;
	/** of each bar, where bars differ */
	colours?: string[];
	/** one a label; null is a gap and never a 0 */
	values: (number | null)[];
	bounds?: (Interval | null)[];
}

/** A chart that an office program draws itself from its figures, and in which they can be edited. */
export interface NativeChart {
	/** `bar`: one bar a label · `pairs`: women and men side by side · `pyramid`: women to the left · `line` */
	form: 'bar' | 'pairs' | 'pyramid' | 'line';
	/** along the axis: areas from the top down, or periods */
	labels: string[];
	series: NativeSeries[];
	/** number format as spreadsheets write it */
	format: string;
	/** the same for the numbers of the axis, where large ones are short */
	axisFormat: string;
	/** where bars start */
	base: number;
}

/** Bars a page or a slide has room for. */
export const MOST_STEPS = 24;
/** Lines that can be told apart by their key alone. */
const MOST_LINES = 8;

/**
 * The figures of a scene's form as a chart of an office program. Null where such a chart would say less than the picture or
 * something else: maps, forms it does not have, targets, estimates, changes of areas, periods that are not evenly apart.
 */
export function nativeChart(scene: Scene, tab: Tab, lang: Lang): NativeChart | null {
	if (scene.carried?.estimated.length) return null;
	const goals = goalsOf(scene);
	if (goals.whole || goals.areas.size)
		if (tab === 'bar' || (tab === 'line' && targetOfLine(scene))) return null;
	switch (tab) {
		case 'bar':
			return bars(scene, lang);
		case 'gap':
			return pairs(scene, lang);
		case 'pyramid':
			return pyramid(scene, lang);
		case 'line':
			return lines(scene, stepsOf(scene, lang), lang);
		case 'small':
			return lines(scene, byArea(scene, lang), lang);
		default:
			return null;
	}
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Entries of a ranking that fit, with one empty place that says how many lie between. */
function fitted<T>(ranking: T[], lang: Lang, name: (entry: T) => string) {
	const { top, between, bottom } = endsOf(ranking, MOST_STEPS);
	const gap = between ? [null] : [];
	const entries: (T | null)[] = [...top, ...gap, ...bottom];
	const labels = entries.map((each) =>
		each === null ? message(lang, 'chart.between', { count: between }) : name(each)
	);
	return { entries, labels };
}

function bars(scene: Scene, lang: Lang): NativeChart | null {
	const cells = cellsOf(scene);
	const { entries, labels } = fitted(ranked(cells), lang, (each) => pick(lang, each.area.name));
	if (entries.length === 0) return null;
	const classes = classesOf(scene, cells);
	const fill = fillOf(classes, coloursOf(classes));
	const { measure, indicator } = scene.resolved;
	const name = measure === 'value' ? pick(lang, indicator.name) : message(lang, `measure.${measure}`);
	return {
		form: 'bar',
		labels,
		series: [
			{
				name,
				colour: hex(SEX_COLOUR[measure === 'value' ? scene.resolved.sex : '_T'] ?? SEX_COLOUR._T),
				colours: entries.map((each) => (each ? hex(fill(each)) : 'FFFFFF')),
				values: entries.map((each) => each?.value ?? null),
				bounds: entries.map((each) => each?.interval ?? null)
			}
		],
		...formatsOf(
			scene,
			lang,
			cells.map((cell) => cell.value)
		),
		base: CENTER[measure] ?? 0
	};
}

function pairs(scene: Scene, lang: Lang): NativeChart | null {
	const { entries, labels } = fitted(gapRanking(scene), lang, (each) => pick(lang, each.cell.area.name));
	if (entries.length === 0) return null;
	const { indicator } = scene.resolved;
	const side = (sex: 'F' | 'M', of: 'women' | 'men') => ({
		name: message(lang, `sex.${sex}`),
		colour: hex(SEX_COLOUR[sex]),
		values: entries.map((each) => each?.[of] ?? null),
		bounds: entries.map((each) => (each ? intervalOf(indicator, each.cell[of]) : null))
	});
	const series = [side('F', 'women'), side('M', 'men')];
	const values = series.flatMap((each) => each.values);
	return { form: 'pairs', labels, series, ...formatsOf(scene, lang, values, 'value'), base: 0 };
}

function pyramid(scene: Scene, lang: Lang): NativeChart | null {
	const { top, between, bottom } = pyramidSteps(scene, lang, MOST_STEPS);
	const entries = [...top, ...(between ? [null] : []), ...bottom];
	if (entries.length === 0) return null;
	const labels = entries.map((each) => each?.name ?? message(lang, 'chart.between', { count: between }));
	const values = entries.flatMap((each) => (each ? [each.women, each.men] : []));
	const { format, axisFormat } = formatsOf(scene, lang, values, 'value');
	return {
		form: 'pyramid',
		labels,
		series: [
			{
				name: message(lang, 'sex.F'),
				colour: hex(SEX_COLOUR.F),
				values: entries.map((each) => each && -each.women)
			},
			{
				name: message(lang, 'sex.M'),
				colour: hex(SEX_COLOUR.M),
				values: entries.map((each) => each && each.men)
			}
		],
		// women are below zero only to stand on the left
		format: `${format};${format}`,
		axisFormat: `${axisFormat};${axisFormat}`,
		base: 0
	};
}

/** Lines over evenly spaced periods, each within one set of areas. */
function lines(scene: Scene, steps: Step[], lang: Lang): NativeChart | null {
	const named = [...new Map(steps.map((each) => [each.series, each])).values()];
	const at = new Map(steps.map((each) => [each.x, each.period]));
	const { span } = scene.resolved;
	for (const period of span)
		at.set(Number.isNaN(startOf(period)) ? span.indexOf(period) : startOf(period), period);
	const places = [...at.keys()].sort((a, b) => a - b);
	if (named.length === 0 || named.length > MOST_LINES || places.length < 2) return null;
	if (!isEven(places) || steps.some((each) => each.segment !== steps[0].segment)) return null;
	return {
		form: 'line',
		labels: places.map((x) => formatPeriod(lang, at.get(x)!)),
		series: named.map(({ series, label, colour }) => {
			const own = new Map(steps.filter((each) => each.series === series).map((each) => [each.x, each]));
			return {
				name: label,
				colour: hex(colour),
				values: places.map((x) => own.get(x)?.value ?? null),
				bounds: places.map((x) => own.get(x)?.bounds ?? null)
			};
		}),
		...formatsOf(
			scene,
			lang,
			steps.map((each) => each.value)
		),
		base: 0
	};
}

/** Whether places on the time axis are equally far apart, to a twentieth of a step: months and leap years differ by less. */
function isEven(places: number[]): boolean {
	const step = (places[places.length - 1] - places[0]) / (places.length - 1);
	return places.every((x, i) => i === 0 || Math.abs(x - places[i - 1] - step) <= step / 20);
}

function formatsOf(scene: Scene, lang: Lang, values: (number | null)[], measure?: Measure) {
	const format = formatOf(scene, measure);
	const far = Math.max(...values.map((each) => Math.abs(each ?? 0)));
	const axisFormat = far >= 1e6 ? `#,##0.#,,"${message(lang, 'document.million')}"` : format;
	return { format, axisFormat };
}

/** How a spreadsheet writes the numbers of a measure: as many decimals as elsewhere, a percent sign that multiplies nothing. */
function formatOf({ resolved }: Scene, measure: Measure = resolved.measure): string {
	if (measure === 'ratio') return '0.00';
	if (measure === 'parity') return '0.000';
	if (measure === 'share') return '0.0"%"';
	const { additivity, unit } = resolved.indicator;
	const number = additivity === 'sum' ? '#,##0' : unit.en === '%' ? '0.0' : '#,##0.0#';
	if (measure === 'gap') return `+${number};-${number};${number}`;
	return unit.en === '%' ? `${number}"%"` : number;
}
