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
import { blocksOf } from './block.ts';
import type { Ground } from './ground.ts';
import { inset } from './inset.ts';
import { lay } from './lay.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';

/** From this many tiles on they are square and carry no names. */
const MANY = 160;
/** Width of a tile that a name may be read in, and the widest, in pixels; width over height of such a tile. */
const NAMED = { least: 44, most: 96, stretch: 1.7 };

/** Where each cell's tile stands, in tiles; cells are numbered as given. */
export function layout(cells: Cell[], scene: Scene, ground: Ground | null, width: number, lang: 'vi' | 'en') {
	const compare = compareNames(lang);
	const areas = cells.map((cell) => cell.area);
	const { order, tiles } = blocksOf(areas, scene.dataset.areas, ground, (a, b) =>
		compare(pick(lang, a.name), pick(lang, b.name))
	);
	const named = cells.length <= MANY;
	const widest = named ? 78 : cells.length > 400 ? 16 : 34;
	const wanted = Math.max(1, Math.min(order.length, Math.floor(width / widest)));
	const { columns, rows, x, y } = lay(tiles, named ? NAMED.stretch : 1, wanted);
	return {
		columns,
		rows,
		stretch: named ? NAMED.stretch : 1,
		tiles: order.map((row, i) => ({ cell: cells[row], row, x: x[i], y: y[i] }))
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
	const { columns, rows, stretch, tiles } = layout(cells, scene, ground, width, lang);
	const step = Math.min(width / columns, NAMED.most);
	const tall = step / stretch;
	const named = stretch > 1 && step >= NAMED.least;
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
		x: { axis: null, domain: [columns / 2 - width / step / 2, columns / 2 + width / step / 2] },
		y: { axis: null, domain: [0, height / tall], reverse: true },
		marks: [
			patterns,
			Plot.rect(tiles, {
				x1: 'x',
				x2: (each) => each.x + 1,
				y1: 'y',
				y2: (each) => each.y + 1,
				inset: step > 8 ? 1 : 0.4,
				rx: step > 8 ? 3 : 0,
				fill: (each) => fill(each.cell),
				stroke: (each) => (chosen.has(each.cell.area.code) ? INK.text : INK.line),
				strokeWidth: 1,
				render: rowed(
					(i) => tiles[i].row,
					(i) => factOf(scene, lang, tiles[i].cell)
				)
			}),
			...(named
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
