import type { Topology } from 'topojson-specification';
import { groundOf, type Ground, type IslandGroup } from '../map/ground.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';

const open = new Map<string, Promise<Ground>>();

async function read<T>(path: string): Promise<T> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return (await answer.json()) as T;
}

async function fetchGround(file: string): Promise<Ground> {
	const islands = read<IslandGroup[]>('/boundaries/islands.json');
	if (!file) return { shapes: new Map(), islands: await islands };
	return groundOf(await read<Topology>(`/boundaries/${file}`), await islands);
}

/** Boundaries for a scene, fetched once a level; null when its areas are not ours to draw. */
export async function groundAt(scene: Scene, around: Around): Promise<Ground | null> {
	if (!scene.dataset.vintage) return null;
	const file = around.boundaries ?? '';
	let ground = open.get(file);
	if (!ground) {
		open.set(file, (ground = fetchGround(file)));
		ground.catch(() => open.delete(file));
	}
	return ground;
}
