import * as Plot from '@observablehq/plot';
import type { Feature, Geometry } from 'geojson';
import { INK } from '../chart/colour.ts';
import { rowed } from '../chart/mark.ts';
import { finish, type Drawing, type Picture } from '../chart/picture.ts';
import type { Cell } from '../inequality/cell.ts';
import { factOf, titleOf } from '../insight/words.ts';
import type { Scene } from '../query/scene.ts';
import { classesOf, fillOf } from './fill.ts';
import { heightFor, type Ground } from './ground.ts';
import { inset } from './inset.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';

/** Areas are drawn as points when so many of them have a position, and none has a shape. */
const ENOUGH = 0.5;

/** Whether a scene's areas, which have no shapes, can be drawn as points. */
export const hasPoints = (ground: Ground | null, cells: Cell[]): ground is Ground =>
	ground?.points !== undefined &&
	cells.length > 0 &&
	cells.filter((cell) => ground.points!.has(cell.area.code)).length >= cells.length * ENOUGH;

/** Room on each side for the frame of islands and for dots at the edge, in pixels. */
const ROOM = { islands: 104, edge: 10 };
/** Radius of a point, in pixels: as many fit, but seen and touched. */
const RADIUS = { least: 2.5, most: 8 };
/** Around points alone at least this much is shown, in degrees. */
const AROUND = 0.05;

/** Villages and other areas without outlines: each a dot where it is, on the shapes of the larger areas they lie in. */
export function drawPoints(scene: Scene, cells: Cell[], ground: Ground, drawing: Drawing): Picture {
	const { document, width, lang } = drawing;
	const classes = classesOf(scene, cells);
	const fill = fillOf(classes, coloursOf(classes));
	const dots = cells.flatMap((cell, row) => {
		const at = ground.points!.get(cell.area.code);
		return at ? [{ cell, row, lon: at[0], lat: at[1] }] : [];
	});
	const larger = new Set(scene.dataset.areas.map(({ code }) => code));
	const all = [...(ground.under ?? [])];
	const under = all.filter(([code]) => larger.has(code)).map(([, shape]) => shape);
	const around = all.filter(([code]) => !larger.has(code)).map(([, shape]) => shape);
	const extent: Feature<Geometry> = {
		type: 'Feature',
		properties: null,
		geometry: {
			type: 'MultiPoint',
			coordinates: dots.flatMap(({ lon, lat }) => [
				[lon - AROUND, lat - AROUND],
				[lon + AROUND, lat + AROUND]
			])
		}
	};
	const domain = [...under, extent];
	const islands = scene.resolved.parent === null ? ground.islands : [];
	const right = islands.length ? ROOM.islands : 0;
	const inner = width - right - 2 * ROOM.edge;
	const tall = Math.min(heightFor(domain, inner), width * 1.7);
	const height = Math.max(Math.round(tall) + 2 * ROOM.edge, islands.length ? 240 : 0);
	const chosen = new Set(scene.resolved.chosen.map((each) => each.code));
	const radius = Math.min(RADIUS.most, Math.max(RADIUS.least, Math.sqrt((inner * tall) / dots.length) / 5));
	const drawn = Plot.plot({
		document,
		width,
		height,
		margin: ROOM.edge,
		marginRight: ROOM.edge + right,
		className: 'plot',
		color: { type: 'identity' },
		projection: { type: 'mercator', domain: { type: 'FeatureCollection', features: domain } },
		marks: [
			patterns,
			Plot.geo(around, { fill: '#f6f4ef', stroke: INK.line, strokeWidth: 0.6, clip: 'frame' }),
			Plot.geo(under, { fill: '#f1eee8', stroke: INK.soft, strokeWidth: 0.7 }),
			Plot.dot(dots, {
				x: 'lon',
				y: 'lat',
				r: radius,
				fill: (each) => fill(each.cell),
				stroke: (each) => (chosen.has(each.cell.area.code) ? INK.text : INK.soft),
				strokeWidth: 0.8,
				render: rowed(
					(i) => dots[i].row,
					(i) => factOf(scene, lang, dots[i].cell)
				)
			}),
			...(islands.length ? [inset(scene, islands, cells, fill, lang)] : [])
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
