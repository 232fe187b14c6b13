import type { Topology } from 'topojson-specification';
import { shapesOf, type Ground, type IslandGroup } from '../map/ground.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';

const open = new Map<string, Promise<Ground>>();

async function read<T>(path: string): Promise<T> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return (await answer.json()) as T;
}

async function fetchGround(file: string, under: string): Promise<Ground> {
	const islands = read<IslandGroup[]>('/boundaries/islands.json');
	const shapes = async (name: string) => shapesOf(await read<Topology>(`/boundaries/${name}`));
	return {
		shapes: file ? await shapes(file) : new Map(),
		islands: await islands,
		...(under && { under: await shapes(under) })
	};
}

/** Boundaries for a scene, fetched once a level; null when its areas are not ours to draw. */
export async function groundAt(scene: Scene, around: Around): Promise<Ground | null> {
	if (!scene.dataset.vintage) return null;
	const [file, under] = [around.boundaries ?? '', around.under ?? ''];
	const key = `${file} ${under}`;
	let ground = open.get(key);
	if (!ground) {
		open.set(key, (ground = fetchGround(file, under)));
		ground.catch(() => open.delete(key));
	}
	return ground;
}
