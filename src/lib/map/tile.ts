import { pick } from '../message/message.ts';
import { compareNames } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { blocksOf } from './block.ts';
import type { Ground } from './ground.ts';
import type { Inset } from './inset.ts';
import { lay } from './lay.ts';
import { anchorsOf, NOTHING, outlinesOf } from './rings.ts';
import type { Frame, Plan } from './plan.ts';

/** From this many tiles on they are square and carry no names. */
const MANY = 160;
/** Width of a tile that a name may be read in, and the widest, in pixels; width over height of such a tile. */
const NAMED = { least: 44, most: 96, stretch: 1.7 };
/** Pixels between a tile and the edge of its place, and from which step on it is that much. */
const GAP = { usual: 1, narrow: 0.4, from: 8 };

/** Where each area's tile stands, in tiles; areas are numbered as the scene has them. */
function layout({ dataset, resolved }: Scene, ground: Ground | null, { width, lang, small }: Frame) {
	const { areas } = resolved;
	const compare = compareNames(lang);
	const { order, tiles } = blocksOf(areas, dataset.areas, ground, (a, b) =>
		compare(pick(lang, a.name), pick(lang, b.name))
	);
	const named = areas.length <= MANY && !small;
	const widest = named ? 78 : small ? 12 : areas.length > 400 ? 16 : 34;
	const wanted = Math.max(1, Math.min(order.length, Math.floor(width / widest)));
	const stretch = named ? NAMED.stretch : 1;
	const { columns, rows, x, y } = lay(tiles, stretch, wanted);
	return { columns, rows, stretch, tiles: order.map((row, i) => ({ row, x: x[i], y: y[i] })) };
}

/** Cuts a name to what fits in `pixels` at 11 px, with an ellipsis; the whole name is in the fact. */
const fit = (name: string, pixels: number): string => {
	const most = Math.floor(pixels / 6.2);
	return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
};

/** Areas as a grid of equal tiles, where there are no boundaries or none are wanted: every area counts the same, none is lost. */
export function layTiles(
	scene: Scene,
	ground: Ground | null,
	islands: boolean,
	inset: (width: number, height: number) => Inset | null,
	frame: Frame
): Plan {
	const { width, lang, small = false } = frame;
	const { areas } = scene.resolved;
	const beside = islands ? (small ? 58 : 104) : 0;
	const room = width - beside;
	const { columns, rows, stretch, tiles } = layout(scene, ground, { ...frame, width: room });
	const step = Math.min(room / columns, NAMED.most);
	const tall = step / stretch;
	const left = (room - columns * step) / 2;
	const least = islands ? (small ? 130 : 480) : 0;
	const height = Math.max(Math.ceil(rows * tall + 2), least);
	const gap = step > GAP.from ? GAP.usual : GAP.narrow;
	const outlines = outlinesOf(
		tiles.map(({ x, y }) => {
			const [x0, y0] = [left + x * step + gap, 1 + y * tall + gap];
			const [x1, y1] = [left + (x + 1) * step - gap, 1 + (y + 1) * tall - gap];
			return [Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1)];
		})
	);
	const figures = new Int32Array(areas.length).fill(-1);
	tiles.forEach(({ row }, f) => (figures[row] = f));
	const named = stretch > 1 && step >= NAMED.least;
	return {
		form: 'tile',
		width,
		height,
		outlines,
		rows: Int32Array.from(tiles, (each) => each.row),
		figures,
		anchors: anchorsOf(outlines),
		around: NOTHING,
		inset: inset(width, height),
		labels: named
			? tiles.map(({ row, x, y }) => ({
					x: left + (x + 0.5) * step,
					y: 1 + (y + 0.5) * tall,
					text: fit(pick(lang, areas[row].name), step - 8),
					row
				}))
			: []
	};
}
