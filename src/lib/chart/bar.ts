import * as Plot from '@observablehq/plot';
import { median } from '../inequality/gap.ts';
import { CENTER } from '../inequality/pair.ts';
import { message, pick } from '../message/message.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Scene } from '../query/scene.ts';
import { cellsOf, ranked } from '../inequality/cell.ts';
import { betweenMark } from './between.ts';
import { INK } from './colour.ts';
import { cut, roomFor } from './label.ts';
import { rowed } from './mark.ts';
import { endsOfBounds, whiskersX } from './whisker.ts';
import { targetTicks } from './target.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { progressLines } from '../insight/target-words.ts';
import { factOf, formatMeasure, titleOf } from '../insight/words.ts';

/** How many bars are drawn before the middle of the ranking is left out (and said to be). */
export const MOST_BARS = 120;

/** What of a ranking is drawn: all of it, or both ends and how many lie between. */
export function endsOf<T>(ranking: T[], most: number): { top: T[]; between: number; bottom: T[] } {
	if (ranking.length <= most) return { top: ranking, between: 0, bottom: [] };
	const half = Math.floor(most / 2);
	return {
		top: ranking.slice(0, half),
		between: ranking.length - 2 * half,
		bottom: ranking.slice(ranking.length - half)
	};
}

/** Areas ranked by value, highest first, with the line of the median. `colour(row)` gives the colour it has on the map. */
export function drawBar(
	scene: Scene,
	colour: (row: number) => string,
	{ document, width, lang, most = MOST_BARS }: Drawing
): Picture {
	const cells = cellsOf(scene);
	const order = new Map(cells.map((cell, row) => [cell.area.code, row]));
	const { top, between, bottom } = endsOf(ranked(cells), most);
	const shown = [...top, ...bottom];
	const left = roomFor(
		shown.map((cell) => pick(lang, cell.area.name)),
		width
	);
	const right = 16 + 8 * Math.max(4, ...shown.map((cell) => formatMeasure(scene, lang, cell.value).length));
	const line = between ? top.length : -1;
	const place = (i: number) => (between && i >= line ? i + 1 : i);
	/** where women are set against men, bars start at parity: from zero no gap could be seen */
	const from = CENTER[scene.resolved.measure] ?? 0;
	const middle = median(ranked(cells).map((cell) => cell.value));
	const bounds = shown.map((cell) => cell.interval);
	const whiskers = bounds.flatMap((each, i) => (each ? [{ ...each, at: place(i) }] : []));
	const chosen = new Set(scene.resolved.chosen.map((each) => each.code));
	const goals = goalsOf(scene, cells);
	const ticks = shown.flatMap((cell, i) => {
		const goal = goals.areas.get(cell.area.code);
		return goal
			? [
					{
						value: goal.target.value,
						place: place(i),
						text: progressLines(lang, scene.resolved.indicator, goal)[0]
					}
				]
			: [];
	});
	const ends = [from, ...[...shown, ...ticks].map((each) => each.value), ...endsOfBounds(bounds)];
	/** near the right end the words of the median stand before it, so that they are not cut off */
	const far = middle !== null && middle > Math.min(...ends) + 0.8 * (Math.max(...ends) - Math.min(...ends));
	const slots = shown.length + (between ? 1 : 0);
	const drawn = Plot.plot({
		document,
		width,
		height: slots * 22 + 34,
		marginLeft: left,
		marginRight: right,
		marginTop: 24,
		marginBottom: 8,
		className: 'plot',
		color: { type: 'identity' },
		x: {
			axis: null,
			domain: [Math.min(...ends), Math.max(...ends)]
		},
		y: { axis: null, domain: Array.from({ length: slots }, (_, i) => i), padding: 0.28 },
		marks: [
			Plot.barX(shown, {
				x1: from,
				x2: 'value',
				y: (_, i) => place(i),
				fill: (cell) => colour(order.get(cell.area.code)!),
				// an estimate is paler, and its edge is drawn
				fillOpacity: (cell) => (cell.origin === 'estimated' ? 0.45 : 1),
				stroke: (cell) =>
					chosen.has(cell.area.code) ? INK.text : cell.origin === 'estimated' ? INK.soft : 'none',
				strokeWidth: 1.6,
				rx: 2,
				render: rowed(
					(i) => order.get(shown[i].area.code)!,
					(i) => factOf(scene, lang, shown[i])
				)
			}),
			...whiskersX(whiskers),
			Plot.ruleX([from], { stroke: INK.soft }),
			...(middle === null
				? []
				: [
						Plot.ruleX([middle], { stroke: INK.text, strokeOpacity: 0.55, strokeWidth: 1.4 }),
						Plot.text([middle], {
							x: (each) => each,
							frameAnchor: 'top',
							dy: -10,
							textAnchor: far ? 'end' : 'middle',
							text: (each) => message(lang, 'chart.median', { value: formatMeasure(scene, lang, each) }),
							fill: INK.soft,
							fontSize: 12
						})
					]),
			Plot.text(shown, {
				frameAnchor: 'left',
				dx: -8,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (cell) => cut(pick(lang, cell.area.name), left),
				fill: INK.text
			}),
			Plot.text(shown, {
				frameAnchor: 'right',
				dx: right - 4,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (cell) => formatMeasure(scene, lang, cell.value),
				fill: INK.text,
				fontWeight: 600
			}),
			...targetTicks(ticks),
			...betweenMark(between, line, lang)
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
