import * as Plot from '@observablehq/plot';
import { message, pick } from '../message/message.ts';
import { AGE, type Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { endsOf } from './bar.ts';
import { cut, roomFor } from './label.ts';
import { cellsOf } from '../inequality/cell.ts';
import { betweenMark } from './between.ts';
import { INK, SEX_COLOUR } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { factOf, formatTick, formatValue, titleOf } from '../insight/words.ts';

/** Areas drawn before the middle is left out. */
const MOST = 60;

/** One step: women and men of an age band or of an area. */
export interface PyramidStep {
	name: string;
	women: number;
	men: number;
	/** row of the area, or the age band's own name */
	row: number | string;
	fact: string;
}

/**
 * Women to the left, men to the right, on one scale: a step an age band, oldest on top, of the chosen area or the whole
 * where the data have ages; else a step an area, the largest on top.
 */
export function drawPyramid(scene: Scene, { document, width, lang }: Drawing): Picture | null {
	const { top, between, bottom } = pyramidSteps(scene, lang, MOST);
	const steps = [...top, ...bottom];
	if (steps.length === 0) return null;
	const place = (i: number) => (between && i >= top.length ? i + 1 : i);
	const slots = steps.length + (between ? 1 : 0);
	const far = Math.max(1e-9, ...steps.flatMap((each) => [Math.abs(each.women), Math.abs(each.men)]));
	const name = roomFor(
		steps.map((each) => each.name),
		width,
		0.32
	);
	const number = (value: number) => formatTick(lang, scene.resolved.indicator, Math.abs(value));
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
					(i) => sides[i].fact
				)
			}),
			Plot.ruleX([0], { stroke: '#ffffff', strokeWidth: 2 }),
			Plot.text(steps, {
				frameAnchor: 'left',
				dx: -8,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (each) => cut(each.name, name),
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
			...betweenMark(between, top.length, lang)
		]
	});
	return finish(drawn, titleOf(scene, lang));
}

/** The steps of a pyramid from the top down: of ages all, of areas at most so many, with how many lie between. */
export function pyramidSteps(scene: Scene, lang: Lang, most: number) {
	const ages = agesOf(scene, lang);
	return ages.length ? { top: ages, between: 0, bottom: [] } : endsOf(areasOf(scene, lang), most);
}

function areasOf(scene: Scene, lang: Lang): PyramidStep[] {
	return cellsOf(scene)
		.flatMap((cell, row): PyramidStep[] => {
			const [women, men] = [cell.women?.value ?? null, cell.men?.value ?? null];
			if (women === null || men === null) return [];
			return [{ name: pick(lang, cell.area.name), women, men, row, fact: factOf(scene, lang, cell) }];
		})
		.sort((a, b) => b.women + b.men - (a.women + a.men));
}

/** Age bands in the reverse of their order, so that the oldest come first; bands without both sexes are left out. */
function agesOf(scene: Scene, lang: Lang): PyramidStep[] {
	const bands = scene.dataset.dimensions.find((each) => each.code === AGE)?.codes ?? [];
	const at = new Map(scene.ages.rows.map((row) => [`${row.key[AGE]} ${row.key.sex}`, row.value]));
	const shown = (value: number) => formatValue(lang, scene.resolved.indicator, value);
	return [...bands].reverse().flatMap((band): PyramidStep[] => {
		const [women, men] = ['F', 'M'].map((sex) => at.get(`${band.code} ${sex}`) ?? null);
		if (women === null || men === null) return [];
		const name = pick(lang, band.name);
		const fact = `${name}\n${message(lang, 'fact.sexes', { women: shown(women), men: shown(men) })}`;
		return [{ name, women, men, row: band.code, fact }];
	});
}
