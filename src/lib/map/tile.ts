import { pick } from '../message/message.ts';
import { compareNames } from '../message/number.ts';
import type { Area } from '../term/area.ts';
import type { Lang } from '../term/text.ts';
import type { Inset } from './inset.ts';
import { anchorsOf, NOTHING, outlinesOf } from './outline.ts';
import type { Frame, Plan } from './plan.ts';

/** Where each tile stands, in tiles; areas of one parent stand together, by name. Columns are chosen so names fit. */
export function layout(
	areas: readonly Area[],
	width: number,
	compare: (a: string, b: string) => number,
	lang: Lang
) {
	const order = areas
		.map((area, row) => ({ area, row }))
		.sort(
			(a, b) =>
				compare(a.area.parent ?? '', b.area.parent ?? '') ||
				compare(pick(lang, a.area.name), pick(lang, b.area.name))
		);
	const widest = areas.length > 400 ? 16 : areas.length > 160 ? 34 : 78;
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

/** Pixels between a tile and the edge of its place. */
const GAP = 1;
/** Tiles narrower than this are square and carry no name. */
const NAMED = 60;

/** Areas without boundaries as a grid of equal tiles: every area counts the same, none is lost. */
export function layTiles(
	areas: readonly Area[],
	islands: boolean,
	inset: (width: number, height: number) => Inset | null,
	{ width, lang, small = false }: Frame
): Plan {
	const beside = islands ? (small ? 58 : 104) : 0;
	const room = width - beside;
	const { columns, tiles } = layout(areas, small ? room * 3 : room, compareNames(lang), lang);
	const step = room / columns;
	const tall = step > NAMED ? 38 : step;
	const least = islands ? (small ? 130 : 480) : 0;
	const height = Math.max(Math.ceil(Math.ceil(tiles.length / columns) * tall + 2), least);
	const rings = tiles.map(({ x, y }) => {
		const [left, top] = [1 + x * step + GAP, 1 + y * tall + GAP];
		const [right, bottom] = [1 + (x + 1) * step - GAP, 1 + (y + 1) * tall - GAP];
		return [Float64Array.of(left, top, right, top, right, bottom, left, bottom)];
	});
	const outlines = outlinesOf(rings);
	const figures = new Int32Array(areas.length).fill(-1);
	tiles.forEach(({ row }, f) => (figures[row] = f));
	const whole = room + beside;
	return {
		form: 'tile',
		width: whole,
		height,
		outlines,
		rows: Int32Array.from(tiles, (each) => each.row),
		figures,
		anchors: anchorsOf(outlines),
		around: NOTHING,
		inset: inset(whole, height),
		labels:
			step > NAMED && !small
				? tiles.map(({ area, row, x, y }) => ({
						x: 1 + (x + 0.5) * step,
						y: 1 + (y + 0.5) * tall,
						text: fit(pick(lang, area.name), step - 8),
						row
					}))
				: []
	};
}
