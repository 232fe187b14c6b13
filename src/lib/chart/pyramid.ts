import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { cut, endsOf } from './bar.ts';
import { cellsOf } from '../inequality/cell.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { factOf, shortUnit, titleOf } from '../insight/words.ts';

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
	const name = Math.min(
		width * 0.32,
		12 + 7.2 * Math.max(6, ...steps.map((each) => pick(lang, each.cell.area.name).length))
	);
	const unit = shortUnit(pick(lang, scene.resolved.indicator.unit));
	const number = (value: number) => formatNumber(lang, Math.abs(value)) + unit;
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
				anchor: 'bottom',
				ticks: Math.max(4, Math.round(width / 130)),
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
				text: (each) => cut(pick(lang, each.cell.area.name), Math.floor((name - 10) / 6.8)),
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
