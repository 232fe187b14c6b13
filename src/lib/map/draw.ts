import { INK } from '../chart/colour.ts';
import * as Plot from '@observablehq/plot';
import type { Feature, Geometry } from 'geojson';
import { cellsOf, ranked, type Cell } from '../inequality/cell.ts';
import { finish, type Drawing, type Picture } from '../chart/picture.ts';
import { rowed } from '../chart/mark.ts';
import { factOf, formatMeasure, titleOf } from '../insight/words.ts';
import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { classesOf, fillOf } from './fill.ts';
import { heightFor, type Ground } from './ground.ts';
import { callout } from './callout.ts';
import { inset } from './inset.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';
import { tiles } from './tile.ts';

/** Whether enough of the areas have a shape to be drawn as a map; else they are laid out as tiles. */
export const hasShapes = (ground: Ground | null, cells: Cell[]): ground is Ground =>
	ground !== null && cells.some((cell) => ground.shapes.has(cell.area.code));

/** The map of a scene, 63 areas or a few hundred, as a picture; rows are numbered as in `cellsOf(scene)`. */
export function drawMap(scene: Scene, ground: Ground | null, drawing: Drawing): Picture {
	const cells = cellsOf(scene);
	return hasShapes(ground, cells)
		? drawShapes(scene, cells, ground, drawing)
		: tiles(scene, cells, ground, drawing);
}

function drawShapes(
	scene: Scene,
	cells: Cell[],
	ground: Ground,
	{ document, width, lang }: Drawing
): Picture {
	const classes = classesOf(scene, cells);
	const fill = fillOf(classes, coloursOf(classes));
	const shaped = cells.flatMap((cell, row) => {
		const shape = ground.shapes.get(cell.area.code);
		return shape ? [{ cell, row, shape }] : [];
	});
	const drawnCodes = new Set(shaped.map((each) => each.cell.area.code));
	const around = [...ground.shapes].filter(([code]) => !drawnCodes.has(code)).map(([, each]) => each);
	const chosen = new Set(scene.resolved.chosen.map((each) => each.code));
	const shapes = shaped.map((each) => each.shape);
	const whole = scene.resolved.parent === null;
	const room = whole && ground.islands.length > 0 ? 1.16 : 1;
	const height = Math.min(Math.round(heightFor(shapes, width / room)), width * 1.7);
	const shape = (each: { shape: Feature<Geometry> }) => each.shape;
	const top = ranked(cells)[0];
	const drawn = Plot.plot({
		document,
		width,
		height: height + 8,
		margin: 4,
		marginRight: 4 + width * (room - 1),
		className: 'plot',
		color: { type: 'identity' },
		projection: { type: 'mercator', domain: { type: 'FeatureCollection', features: shapes } },
		marks: [
			patterns,
			Plot.geo(around, { fill: '#f1eee8', stroke: INK.line, strokeWidth: 0.6 }),
			Plot.geo(shaped, {
				geometry: shape,
				fill: (each) => fill(each.cell),
				stroke: INK.paper,
				strokeWidth: 0.6,
				render: rowed(
					(i) => shaped[i].row,
					(i) => factOf(scene, lang, shaped[i].cell)
				)
			}),
			Plot.geo(
				shaped.filter((each) => chosen.has(each.cell.area.code)),
				{ geometry: shape, stroke: INK.text, strokeWidth: 1.8, fill: 'none' }
			),
			...(top && ground.shapes.has(top.area.code)
				? [
						callout(
							ground.shapes.get(top.area.code)!,
							pick(lang, top.area.name),
							formatMeasure(scene, lang, top.value)
						)
					]
				: []),
			...(whole ? [inset(scene, ground.islands, cells, fill, lang)] : [])
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
