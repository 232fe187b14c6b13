import * as Plot from '@observablehq/plot';
import { cellsOf } from '../inequality/cell.ts';
import { areaName, formatGap, formatMeasure, titleOf } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatPeriod, formatSigned } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { cut, roomFor } from './label.ts';
import { apart } from './line.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** Lines up to which every one of them has its name. */
export const SLOPE_NAMED = 14;
/** Of more lines, the ones named: so many that rose the most and so many that fell the most. */
const FARTHEST = 3;

/** One line of the slope: an area, or one sex of one place. */
export interface Change {
	/** row of the area among the cells, or a word */
	row: number | string;
	name: string;
	from: number;
	to: number;
	/** fixed where it means a sex; else by rise and fall */
	colour: string | null;
	chosen: boolean;
}

/**
 * The changes a slope shows, largest value at the end first: every area with a value at both periods, in the measure of the
 * view; or, when the view is split by sex, women and men of the chosen area, else of the whole.
 */
export function changesOf(scene: Scene, lang: Lang): Change[] {
	const { resolved } = scene;
	if (resolved.view.by.includes('sex')) return ofSexes(scene, lang);
	const then = cellsOf(scene, scene.before);
	const chosen = new Set(resolved.chosen.map((each) => each.code));
	return cellsOf(scene)
		.flatMap((cell, row): Change[] => {
			const from = then[row].value;
			if (from === null || cell.value === null) return [];
			const name = pick(lang, cell.area.name);
			return [{ row, name, from, to: cell.value, colour: null, chosen: chosen.has(cell.area.code) }];
		})
		.sort((a, b) => b.to - a.to);
}

function ofSexes(scene: Scene, lang: Lang): Change[] {
	const { chosen, level, span, period } = scene.resolved;
	const single = chosen.filter((each) => each.level === level).length === 1 ? scene.series : scene.whole;
	const at = (sex: string, when: string) =>
		single.rows.find((row) => row.key.sex === sex && row.period === when)?.value ?? null;
	return (['F', 'M'] as const).flatMap((sex): Change[] => {
		const [from, to] = [at(sex, span[0]), at(sex, period)];
		if (from === null || to === null) return [];
		const name = message(lang, `sex.${sex}`);
		return [{ row: `sex-${sex}`, name, from, to, colour: SEX_COLOUR[sex], chosen: false }];
	});
}

/** A change in words: both values and the difference, in points where the unit is percent. */
export function changeFact(scene: Scene, lang: Lang, { name, row, from, to }: Change): string {
	const { span, period, measure, indicator } = scene.resolved;
	const area = typeof row === 'number' ? areaName(lang, scene.resolved.areas[row]) : name;
	const change =
		measure === 'ratio' ? formatSigned(lang, to - from, 2) : formatGap(lang, indicator, to - from);
	const points = measure !== 'ratio' && pick(lang, indicator.unit) === '%';
	return [
		area,
		`${formatPeriod(lang, span[0])}: ${formatMeasure(scene, lang, from)}`,
		`${formatPeriod(lang, period)}: ${formatMeasure(scene, lang, to)}`,
		message(lang, 'form.change', {
			change: points ? message(lang, 'measure.points', { number: change }) : change
		})
	].join('\n');
}

/** Lines from the first period to the one shown; the steepest are named when there are many. */
export function drawSlope(scene: Scene, { document, width, lang }: Drawing): Picture | null {
	const changes = changesOf(scene, lang);
	if (changes.length === 0) return null;
	const named = namesOf(changes);
	const values = changes.flatMap((each) => [each.from, each.to]);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = (most - least || Math.abs(most) || 1) * 0.04;
	const domain: [number, number] = [least - room, most + room];
	const height = Math.max(300, Math.min(560, 90 + 22 * Math.min(SLOPE_NAMED, changes.length)));
	const number = (value: number) => formatMeasure(scene, lang, value);
	const longest = 7.4 * Math.max(3, ...values.map((each) => number(each).length));
	const left = longest + 14;
	const names = [...named].map((each) => each.name);
	const right = longest + 10 + roomFor(names, width, 0.4);
	const frame = { top: 34, bottom: 12 };
	const tall = height - frame.top - frame.bottom;
	const pixel = (value: number) => frame.top + ((domain[1] - value) / (domain[1] - domain[0])) * tall;
	const back = (y: number) => domain[1] - ((y - frame.top) / tall) * (domain[1] - domain[0]);
	const labelled = changes.filter((each) => named.has(each));
	const beside = (of: 'from' | 'to') =>
		apart(
			labelled.map((each) => pixel(each[of])),
			15,
			height - frame.bottom
		).map((y, i) => ({ ...labelled[i], y: back(y) }));
	const colour = (each: Change) =>
		each.colour ?? (each.to > each.from ? RISE : each.to < each.from ? FALL : INK.soft);
	const faint = (each: Change) => (named.has(each) ? 1 : 0.22);
	const { span, period } = scene.resolved;
	const lines = [...changes].sort((a, b) => Number(named.has(a)) - Number(named.has(b)));
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginTop: frame.top,
		marginBottom: frame.bottom,
		marginLeft: left,
		marginRight: right,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [0, 1] },
		y: { axis: null, domain },
		marks: [
			Plot.ruleX([0, 1], { stroke: INK.line, strokeWidth: 1.5 }),
			...[0, 1].map((x) =>
				Plot.text([x], {
					x: (each: number) => each,
					frameAnchor: 'top',
					dy: -20,
					text: () => formatPeriod(lang, x === 0 ? span[0] : period),
					fill: INK.text,
					fontWeight: 600
				})
			),
			Plot.link(lines, {
				x1: 0,
				x2: 1,
				y1: 'from',
				y2: 'to',
				stroke: colour,
				strokeOpacity: faint,
				strokeWidth: (each) => (each.chosen ? 3.4 : 2),
				render: rowed(
					(i) => lines[i].row,
					(i) => changeFact(scene, lang, lines[i])
				)
			}),
			...([0, 1] as const).map((x) =>
				Plot.dot(lines, {
					x: () => x,
					y: x === 0 ? 'from' : 'to',
					r: 3.2,
					fill: colour,
					fillOpacity: (each) => (named.has(each) ? 1 : 0.35),
					render: rowed(
						(i) => lines[i].row,
						(i) => changeFact(scene, lang, lines[i])
					)
				})
			),
			Plot.text(beside('from'), {
				x: 0,
				y: 'y',
				dx: -9,
				textAnchor: 'end',
				text: (each) => number(each.from),
				fill: INK.text,
				fontSize: 12
			}),
			Plot.text(beside('to'), {
				x: 1,
				y: 'y',
				dx: 9,
				textAnchor: 'start',
				text: (each) => `${number(each.to)}  ${cut(each.name, right - longest - 10)}`,
				fill: colour,
				fontWeight: 600,
				fontSize: 12.5
			})
		]
	});
	return finish(drawn, titleOf(scene, lang));
}

/** Rise and fall are told apart by slope first, by these tones second; neither is a judgement. */
const RISE = INK.accent;
const FALL = '#8c4a2f';

/** Lines that get a name: all of few; of many the chosen ones, the steepest, and the ends of the ranking. */
function namesOf(changes: Change[]): Set<Change> {
	if (changes.length <= SLOPE_NAMED) return new Set(changes);
	const chosen = changes.filter((each) => each.chosen);
	const steep = [...changes].sort((a, b) => b.to - b.from - (a.to - a.from));
	return new Set([
		...chosen,
		...steep.slice(0, FARTHEST).filter((each) => each.to > each.from),
		...steep.slice(-FARTHEST).filter((each) => each.to < each.from),
		changes[0],
		changes[changes.length - 1]
	]);
}
