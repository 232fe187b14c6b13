import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { endsOf, MOST_BARS } from './bar.ts';
import { cut, roomFor } from './label.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { betweenMark } from './between.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { keyMarks } from './key.ts';
import { rowed } from './mark.ts';
import { pairsOf, type Pair } from './scatter.ts';
import { endsOfBounds, whiskersX } from './whisker.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { factOf, formatGap, formatTick, titleOf } from '../insight/words.ts';

/** Areas with women and men, largest deficit of women first. */
export const gapRanking = (scene: Scene): Pair[] =>
	pairsOf(scene).sort((a, b) => a.women - a.men - (b.women - b.men));

/** Women and men of each area on one line, ranked by the gap F − M, largest deficit of women first. */
export function drawDumbbell(scene: Scene, { document, width, lang, most = MOST_BARS }: Drawing): Picture {
	const { top, between, bottom } = endsOf(gapRanking(scene), most);
	const shown = [...top, ...bottom];
	const place = (i: number) => (between && i >= top.length ? i + 1 : i);
	const slots = shown.length + (between ? 1 : 0);
	const left = roomFor(
		shown.map((each) => pick(lang, each.cell.area.name)),
		width
	);
	const gapOf = (each: { women: number; men: number }) =>
		formatGap(lang, scene.resolved.indicator, each.women - each.men);
	const right = 22 + 8 * Math.max(5, ...shown.map((each) => gapOf(each).length));
	const dots = shown.flatMap((each, i) => [
		{
			x: each.women,
			y: place(i),
			row: each.row,
			cell: each.cell,
			sex: 'F',
			bounds: intervalOf(scene.resolved.indicator, each.cell.women)
		},
		{
			x: each.men,
			y: place(i),
			row: each.row,
			cell: each.cell,
			sex: 'M',
			bounds: intervalOf(scene.resolved.indicator, each.cell.men)
		}
	]);
	const whiskers = dots.flatMap(({ bounds, sex, y }) =>
		bounds ? [{ ...bounds, at: y, colour: SEX_COLOUR[sex], shift: sex === 'F' ? -3 : 3 }] : []
	);
	const ends = [...dots.map((each) => each.x), ...endsOfBounds(dots.map((each) => each.bounds))];
	const words = (['F', 'M'] as const).map((sex) => ({
		text: message(lang, `sex.${sex}`),
		colour: SEX_COLOUR[sex]
	}));
	const drawn = Plot.plot({
		document,
		width,
		height: slots * 22 + 72,
		marginLeft: left,
		marginRight: right,
		marginTop: 46,
		marginBottom: 26,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, nice: true, domain: [Math.min(...ends), Math.max(...ends)] },
		y: { axis: null, domain: Array.from({ length: slots }, (_, i) => i), padding: 0.3 },
		marks: [
			Plot.gridX({ stroke: INK.line, strokeOpacity: 1 }),
			Plot.axisX({
				label: null,
				anchor: 'bottom',
				ticks: Math.max(2, Math.floor((width - left - right) / 100)),
				tickSize: 0,
				color: INK.soft,
				tickFormat: (each: number) => formatTick(lang, scene.resolved.indicator, each)
			}),
			Plot.link(shown, {
				x1: 'women',
				x2: 'men',
				y1: (_, i) => place(i),
				y2: (_, i) => place(i),
				stroke: INK.soft,
				strokeOpacity: 0.5,
				strokeWidth: 3
			}),
			...whiskersX(whiskers),
			Plot.dot(dots, {
				x: 'x',
				y: 'y',
				r: 5,
				fill: (each) => SEX_COLOUR[each.sex],
				stroke: '#ffffff',
				strokeWidth: 1,
				render: rowed(
					(i) => dots[i].row,
					(i) => factOf(scene, lang, dots[i].cell)
				)
			}),
			Plot.text(shown, {
				frameAnchor: 'left',
				dx: -10,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (each) => cut(pick(lang, each.cell.area.name), left),
				fill: INK.text
			}),
			Plot.text(shown, {
				frameAnchor: 'right',
				dx: right - 6,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: gapOf,
				fill: INK.text,
				fontWeight: 600
			}),
			...betweenMark(between, top.length, lang),
			...keyMarks(words, width, left, 46),
			Plot.text([0], {
				frameAnchor: 'top-right',
				textAnchor: 'end',
				dy: -14,
				dx: right - 6,
				text: () => message(lang, 'measure.gap'),
				fill: INK.soft,
				fontSize: 12
			})
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
