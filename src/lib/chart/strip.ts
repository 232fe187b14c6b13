import * as Plot from '@observablehq/plot';
import { scaleOf, standOf } from '../inequality/benchmark.ts';
import { formatValue } from '../insight/words.ts';
import { standFact } from '../insight/standing.ts';
import { message } from '../message/message.ts';
import type { Standing } from '../query/profile.ts';
import { INK } from './colour.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** Tones of a verdict; the words beside say it too. */
export const VERDICT = { better: INK.accent, worse: '#8c4a2f', none: INK.text };

const HEIGHT = 34;

/**
 * One indicator of an area on the benchmark scale: a tick a peer, a band for the middle half of them, a line for their median
 * in the middle, a diamond for the parent, a dot for the area. Right is better (higher, where no way is good). Null where
 * there is no scale.
 */
export function drawStrip(
	standing: Standing,
	name: string,
	{ document, width, lang }: Drawing
): Picture | null {
	const scale = scaleOf(standing);
	if (!scale) return null;
	const { indicator, row, peers } = standing;
	const { parent, middle } = scale;
	const verdict = standOf(standing)?.verdict ?? 'none';
	const value = row?.value ?? null;
	const fact = standFact(lang, standing, name);
	const drawn = Plot.plot({
		document,
		width,
		height: HEIGHT,
		marginLeft: 9,
		marginRight: 9,
		marginTop: 4,
		marginBottom: 4,
		className: 'plot',
		x: { axis: null, domain: [-1, 1] },
		y: { axis: null, domain: [-1, 1] },
		marks: [
			Plot.ruleY([0], { stroke: INK.line, strokeWidth: 1.5 }),
			...(middle
				? [
						Plot.rect([0], {
							x1: middle[0],
							x2: middle[1],
							y1: -0.55,
							y2: 0.55,
							fill: INK.soft,
							fillOpacity: 0.16
						})
					]
				: []),
			ticks(peers.map((each) => scale.at(each.value!))),
			...(middle ? [Plot.ruleX([0], { stroke: INK.soft, strokeWidth: 1.4 })] : []),
			...(parent === null
				? []
				: [
						Plot.dot([parent], {
							x: (each: number) => scale.at(each),
							y: 0,
							symbol: 'diamond',
							r: 5.5,
							fill: '#ffffff',
							stroke: INK.text,
							strokeWidth: 1.6,
							render: rowed(
								() => 'parent',
								() => message(lang, 'profile.key-parent') + ': ' + formatValue(lang, indicator, parent)
							)
						})
					]),
			...(value === null
				? []
				: [
						Plot.dot([value], {
							x: (each: number) => scale.at(each),
							y: 0,
							r: 6.5,
							fill: VERDICT[verdict],
							stroke: '#ffffff',
							strokeWidth: 1.5,
							render: rowed(
								() => 'area',
								() => fact
							)
						})
					])
		]
	});
	return finish(drawn, fact.replaceAll('\n', '; '));
}

/** Ticks at places on the scale as one path: a page has hundreds of them. */
const ticks =
	(places: number[]) =>
	(
		_index: unknown,
		{ x, y }: { x?: (value: number) => number; y?: (value: number) => number },
		_values: unknown,
		_dimensions: unknown,
		{ document }: { document: Document }
	): SVGElement => {
		const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
		const [top, bottom] = [y!(0.42).toFixed(1), y!(-0.42).toFixed(1)];
		path.setAttribute(
			'd',
			places.map((place) => `M${x!(place).toFixed(1)},${top}L${x!(place).toFixed(1)},${bottom}`).join('')
		);
		path.setAttribute('stroke', INK.soft);
		path.setAttribute('stroke-opacity', '0.45');
		path.setAttribute('fill', 'none');
		return path;
	};
