import { INK } from '../chart/colour.ts';
import * as Plot from '@observablehq/plot';
import { geoMercator, geoStream } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { cellsOf, ranked, type Cell } from '../inequality/cell.ts';
import { CENTER } from '../inequality/pair.ts';
import { finish, type Drawing, type Picture } from '../chart/picture.ts';
import { rowed } from '../chart/mark.ts';
import { factOf, formatMeasure, titleOf } from '../insight/words.ts';
import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { classesOf, fillOf } from './fill.ts';
import { heightFor, type Ground, type IslandGroup } from './ground.ts';
import { callout } from './callout.ts';
import { inset, insetBox } from './inset.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';
import { drawPoints, hasPoints } from './point.ts';
import { tiles } from './tile.ts';

/** Whether enough of the areas have a shape to be drawn as a map; else they are laid out as tiles. */
export const hasShapes = (ground: Ground | null, cells: Cell[]): ground is Ground =>
	ground !== null && cells.some((cell) => ground.shapes.has(cell.area.code));

/** Pixels around a map. */
const MARGIN = 4;

/** The map of a scene, 63 areas or a few hundred, as a picture; rows are numbered as in `cellsOf(scene)`. */
export function drawMap(scene: Scene, ground: Ground | null, drawing: Drawing): Picture {
	const cells = cellsOf(scene);
	if (scene.resolved.view.shape === 'outline') {
		if (hasShapes(ground, cells)) return drawShapes(scene, cells, ground, drawing);
		if (hasPoints(ground, cells)) return drawPoints(scene, cells, ground, drawing);
	}
	return tiles(scene, cells, ground, drawing);
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
	const frame = frameFor(shapes, whole ? ground.islands : [], width);
	const shape = (each: { shape: Feature<Geometry> }) => each.shape;
	const top = farthest(scene, cells);
	const drawn = Plot.plot({
		document,
		width,
		height: frame.height,
		margin: MARGIN,
		marginRight: MARGIN + frame.right,
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

/** The area a map names: the highest, or where women are set against men the one farthest from parity. */
function farthest(scene: Scene, cells: Cell[]): (Cell & { value: number }) | undefined {
	const order = ranked(cells);
	const center = CENTER[scene.resolved.measure];
	if (center === null || order.length === 0) return order[0];
	return order.reduce((a, b) => (Math.abs(b.value - center) > Math.abs(a.value - center) ? b : a));
}

/**
 * Height of the picture and room to the right of the shapes, so that the inset of islands covers none of them: it stands
 * in the sea beside the whole country, and beside the frame where the shapes fill it.
 */
function frameFor(shapes: Feature<Geometry>[], islands: IslandGroup[], width: number) {
	const heightAt = (right: number) =>
		Math.min(Math.round(heightFor(shapes, width - 2 * MARGIN - right)), width * 1.7) + 2 * MARGIN;
	if (islands.length === 0) return { right: 0, height: heightAt(0) };
	const shared = Math.round(width * 0.14);
	const height = heightAt(shared);
	const box = insetBox(islands, width, height);
	if (height >= box.height + 2 && !reaches(shapes, box, width, height, shared))
		return { right: shared, height };
	const right = box.width + 8;
	return { right, height: Math.max(heightAt(right), box.height + 2) };
}

/** Whether a shape, drawn into the frame, comes under the box. */
function reaches(
	shapes: Feature<Geometry>[],
	box: { x: number; y: number; width: number; height: number },
	width: number,
	height: number,
	right: number
): boolean {
	const all = { type: 'FeatureCollection' as const, features: shapes };
	const fitted = geoMercator().fitExtent(
		[
			[MARGIN, MARGIN],
			[width - MARGIN - right, height - MARGIN]
		],
		all
	);
	let hit = false;
	const stream = fitted.stream({
		point: (x, y) => (hit ||= x > box.x && y > box.y && y < box.y + box.height),
		lineStart() {},
		lineEnd() {},
		polygonStart() {},
		polygonEnd() {},
		sphere() {}
	});
	for (const shape of shapes) geoStream(shape, stream);
	return hit;
}
