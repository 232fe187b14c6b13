import { cellsOf } from '../inequality/cell.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import { same, type Text } from '../term/text.ts';
import type { Ground } from './ground.ts';

/** Areas that are not on a map: how many, and the names of the first of them. */
interface Absent {
	count: number;
	names: Text[];
}

/** What a map does not show. */
export interface Beside {
	/** the level has no boundaries and no positions: its areas are tiles */
	tiles: boolean;
	/** areas of the data that no list has */
	unmatched: Absent;
	/** areas of the data without shape or position */
	unshaped: Absent;
	/** shapes of the level without data */
	bare: Absent;
}

/** Names kept of each. */
const MOST = 200;

/**
 * What a scene's map does not show. Shapes without data are told only of the whole: inside one area or a group the shapes
 * around it are not meant to have any.
 */
export function besideOf(
	scene: Scene,
	around: Around,
	ground: Ground | null,
	nameOf: (code: string) => Text | undefined
): Beside {
	const cells = cellsOf(scene);
	const has = (code: string) => ground?.shapes.has(code) || ground?.points?.has(code) || false;
	const tiles = !cells.some(({ area }) => has(area.code));
	const unshaped = tiles ? [] : cells.filter(({ area }) => !has(area.code)).map(({ area }) => area.name);
	const valued = new Set(cells.filter(({ value }) => value !== null).map(({ area }) => area.code));
	const { parent, group } = scene.resolved;
	const bare = tiles || parent || group ? [] : [...ground!.shapes.keys()].filter((code) => !valued.has(code));
	const known = new Map(scene.dataset.areas.map(({ code, name }) => [code, name]));
	return {
		tiles,
		unmatched: around.unmatched ?? { count: 0, names: [] },
		unshaped: { count: unshaped.length, names: unshaped.slice(0, MOST) },
		bare: {
			count: bare.length,
			names: bare.slice(0, MOST).map((code) => known.get(code) ?? nameOf(code) ?? same(code))
		}
	};
}
