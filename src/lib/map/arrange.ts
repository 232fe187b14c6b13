import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Area } from '../term/area.ts';
import { insetBox, type Inset } from './inset.ts';
import type { Ground, IslandGroup } from './ground.ts';
import { layShapes } from './land.ts';
import type { Frame, Plan } from './plan.ts';
import { hasPoints, layPoints } from './point.ts';
import { layTiles } from './tile.ts';

/** Whether some of the areas have a shape to be drawn as a map; else they are laid out as tiles. */
export const hasShapes = (ground: Ground | null, areas: readonly Area[]): ground is Ground =>
	ground !== null && areas.some((each) => ground.shapes.has(each.code));

/** The plan of a scene's areas. It depends on the areas, the ground and the frame, never on the values. */
export function planOf(scene: Scene, ground: Ground | null, frame: Frame): Plan {
	const { areas, view } = scene.resolved;
	const islands = ground?.islands ?? [];
	const place = (width: number, height: number) => insetOf(scene, islands, width, height, frame);
	if (view.shape === 'outline') {
		if (hasShapes(ground, areas)) return layShapes(areas, ground, islands, place, frame);
		if (hasPoints(ground, areas)) return layPoints(scene, ground, islands.length > 0, place, frame);
	}
	return layTiles(scene, ground, islands.length > 0, place, frame);
}

function insetOf(
	{ dataset, resolved }: Scene,
	islands: IslandGroup[],
	width: number,
	height: number,
	{ lang, small = false }: Frame
): Inset | null {
	if (islands.length === 0) return null;
	const groups = islands.map((group) => {
		const code = group.areas[dataset.vintage ?? '']?.[resolved.level];
		const row = resolved.areas.findIndex((each) => each.code === code);
		return { group, row, owner: row >= 0 ? pick(lang, resolved.areas[row].name) : '' };
	});
	return { ...insetBox(islands, width, height, small), groups, narrow: small };
}
