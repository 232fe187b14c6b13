import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { endsOf } from './bar.ts';
import { cut, roomFor } from './label.ts';
import { cellsOf } from '../inequality/cell.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { factOf, formatValue, titleOf } from '../insight/words.ts';

/** Steps drawn before the middle is left out. */
const MOST = 60;

/** Women to the left, men to the right, one step an area (or an age band where areas are ages), both on one scale. */
export function drawPyramid(scene: Scene, { document, width, lang }: Drawing): Picture {
	const all = cellsOf(scene)
		.map((cell, row) => ({ cell, row, women: cell.women?.value ?? null, men: cell.men?.value ?? null }))
		.filter(
			(each): each is typeof each & { women: number; men: number } => each.women !== null && each.men !== null
		)
		.sort((a, b) => b.women + b.men - (a.women + a.men));
	const { top, between, bottom } = endsOf(all, MOST);
	const steps = [...top, ...bottom];
	const place = (i: number) => (between && i >= top.length ? i + 1 : i);
	const slots = steps.length + (between ? 1 : 0);
	const far = Math.max(1e-9, ...steps.flatMap((each) => [Math.abs(each.women), Math.abs(each.men)]));
	const name = roomFor(
		steps.map((each) => pick(lang, each.cell.area.name)),
		width,
		0.32
	);
	const number = (value: number) => formatValue(lang, scene.resolved.indicator, Math.abs(value));
	const sides = steps.flatMap((each, i) => [
		{ ...each, at: place(i), x: -each.women, sex: 'F' },
		{ ...each, at: place(i), x: each.men, sex: 'M' }
	]);
	const drawn = Plot.plot({
		document,
		width,
		height: slots * 20 + 58,
		marginLeft: name,
		marginRight: 12,
		marginTop: 30,
		marginBottom: 26,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [-far * 1.02, far * 1.02] },
		y: { axis: null, domain: Array.from({ length: slots }, (_, i) => i), padding: 0.14 },
		marks: [
			Plot.axisX({
				label: null,
				anchor: 'bottom',
				ticks: Math.max(2, Math.floor((width - name) / 95)),
				tickSize: 0,
				color: INK.soft,
				tickFormat: number
			}),
			Plot.barX(sides, {
				x: 'x',
				y: 'at',
				fill: (each) => SEX_COLOUR[each.sex],
				render: rowed(
					(i) => sides[i].row,
					(i) => factOf(scene, lang, sides[i].cell)
				)
			}),
			Plot.ruleX([0], { stroke: '#ffffff', strokeWidth: 2 }),
			Plot.text(steps, {
				frameAnchor: 'left',
				dx: -8,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (each) => cut(pick(lang, each.cell.area.name), name),
				fill: INK.text
			}),
			...['F', 'M'].map((sex) =>
				Plot.text([sex], {
					x: sex === 'F' ? -far * 0.04 : far * 0.04,
					frameAnchor: 'top',
					dy: -18,
					textAnchor: sex === 'F' ? 'end' : 'start',
					text: () => message(lang, `sex.${sex as 'F'}`),
					fill: SEX_COLOUR[sex],
					fontWeight: 600
				})
			),
			...(between
				? [
						Plot.text([top.length], {
							frameAnchor: 'left',
							dx: 4,
							textAnchor: 'start',
							y: (each) => each,
							text: () => message(lang, 'chart.between', { count: between }),
							fill: INK.soft,
							fontSize: 12
						})
					]
				: [])
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
