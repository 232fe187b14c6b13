import { geoCentroid } from 'd3-geo';
import type { Area } from '../term/area.ts';
import type { Ground } from './ground.ts';
import type { ToLay } from './lay.ts';

type Position = readonly [number, number];
const middles = new WeakMap<object, Position>();

/** Where an area lies: its point, else the middle of its shape; null when neither is known. Degrees. */
function middleOf(ground: Ground | null, code: string): Position | null {
	const point = ground?.points?.get(code);
	if (point) return point;
	const shape = ground?.shapes.get(code) ?? ground?.under?.get(code);
	if (!shape) return null;
	let middle = middles.get(shape);
	if (!middle) {
		const [lon, lat] = geoCentroid(shape);
		middles.set(shape, (middle = [lon, lat]));
	}
	return Number.isNaN(middle[0]) ? null : middle;
}

/**
 * Which block of tiles each area stands in, and its rough place: blocks are the areas of one parent, of the highest ancestors
 * that tell some apart; an area in no other is a block of its own. The order of areas is that of their ancestors.
 * @param all the areas themselves and those they lie in
 * @returns for each area its block and place, and the order to lay them out in
 */
export function blocksOf(
	areas: readonly Area[],
	all: readonly Area[],
	ground: Ground | null,
	compare: (a: Area, b: Area) => number
): { order: number[]; tiles: ToLay[] } {
	const byCode = new Map(all.map((each) => [each.code, each]));
	const path = (area: Area): string[] => {
		const up: string[] = [];
		for (
			let each = byCode.get(area.parent ?? '');
			each && !up.includes(each.code);
			each = byCode.get(each.parent ?? '')
		)
			up.unshift(each.code);
		return up;
	};
	const paths = areas.map(path);
	const deepest = Math.max(0, ...paths.map(({ length }) => length));
	let shared = 0;
	while (shared < deepest - 1 && new Set(paths.map((each) => each[shared])).size === 1) shared++;
	const order = areas.map((_, i) => i);
	order.sort((a, b) => {
		const [p, q] = [paths[a].join(' '), paths[b].join(' ')];
		return p < q ? -1 : p > q ? 1 : compare(areas[a], areas[b]);
	});
	const tiles = order.map((i): ToLay => {
		const up = paths[i];
		const own = middleOf(ground, areas[i].code);
		const larger = up.toReversed().map((code) => middleOf(ground, code));
		return { block: up[shared] ?? areas[i].code, at: own ?? larger.find((each) => each !== null) ?? null };
	});
	return { order, tiles };
}
