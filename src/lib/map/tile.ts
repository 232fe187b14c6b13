import { INK } from '../chart/colour.ts';
import * as Plot from '@observablehq/plot';
import type { Cell } from '../inequality/cell.ts';
import { rowed } from '../chart/mark.ts';
import { finish, type Drawing, type Picture } from '../chart/picture.ts';
import { factOf, titleOf } from '../insight/words.ts';
import { pick } from '../message/message.ts';
import { compareNames } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { classesOf, fillOf } from './fill.ts';
import type { Ground } from './ground.ts';
import { inset } from './inset.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';

/** Where each tile stands, in tiles; areas of one parent stand together, by name. Columns are chosen so names fit. */
export function layout(
	cells: Cell[],
	width: number,
	compare: (a: string, b: string) => number,
	lang: 'vi' | 'en'
) {
	const order = cells
		.map((cell, row) => ({ cell, row }))
		.sort(
			(a, b) =>
				compare(a.cell.area.parent ?? '', b.cell.area.parent ?? '') ||
				compare(pick(lang, a.cell.area.name), pick(lang, b.cell.area.name))
		);
	const widest = cells.length > 400 ? 16 : cells.length > 160 ? 34 : 78;
	const columns = Math.max(1, Math.min(order.length, Math.floor(width / widest)));
	return {
		columns,
		tiles: order.map((each, i) => ({ ...each, x: i % columns, y: Math.floor(i / columns) }))
	};
}

/** Cuts a name to what fits in `pixels` at 11 px, with an ellipsis; the whole name is in the fact. */
const fit = (name: string, pixels: number): string => {
	const most = Math.floor(pixels / 6.2);
	return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
};

/** Areas without boundaries as a grid of equal tiles: every area counts the same, none is lost. */
export function tiles(
	scene: Scene,
	cells: Cell[],
	ground: Ground | null,
	{ document, width, lang }: Drawing
): Picture {
	const classes = classesOf(scene, cells);
	const fill = fillOf(classes, coloursOf(classes));
	const { columns, tiles } = layout(cells, width, compareNames(lang), lang);
	const step = width / columns;
	const tall = step > 60 ? 38 : step;
	const rows = Math.ceil(tiles.length / columns);
	const chosen = new Set(scene.resolved.chosen.map((each) => each.code));
	const dark = (cell: Cell) => cell.value !== null && /^#[0-4]/.test(fill(cell));
	const islands = scene.resolved.parent === null ? (ground?.islands ?? []) : [];
	const height = Math.max(rows * tall + 2, islands.length ? 480 : 0);
	const drawn = Plot.plot({
		document,
		width: width + (islands.length ? 104 : 0),
		height,
		margin: 1,
		marginRight: 1 + (islands.length ? 104 : 0),
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [0, columns] },
		y: { axis: null, domain: [0, height / tall], reverse: true },
		marks: [
			patterns,
			Plot.rect(tiles, {
				x1: 'x',
				x2: (each) => each.x + 1,
				y1: 'y',
				y2: (each) => each.y + 1,
				inset: 1,
				rx: 3,
				fill: (each) => fill(each.cell),
				stroke: (each) => (chosen.has(each.cell.area.code) ? INK.text : INK.line),
				strokeWidth: 1,
				render: rowed(
					(i) => tiles[i].row,
					(i) => factOf(scene, lang, tiles[i].cell)
				)
			}),
			...(step > 60
				? [
						Plot.text(tiles, {
							x: (each) => each.x + 0.5,
							y: (each) => each.y + 0.5,
							text: (each) => fit(pick(lang, each.cell.area.name), step - 8),
							fill: (each) => (dark(each.cell) ? '#ffffff' : INK.text),
							fontSize: 11,
							pointerEvents: 'none'
						})
					]
				: []),
			...(islands.length ? [inset(scene, islands, cells, fill, lang)] : [])
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
