import type { Topology } from 'topojson-specification';
import { readCells } from '../area/cells.ts';
import { shapesOf, type Ground, type IslandGroup } from '../map/ground.ts';
import type { Scene } from '../query/scene.ts';
import { underOf } from '../term/area.ts';
import type { Around } from '../term/look.ts';
import type { OwnPlace } from './own-place.ts';
import { ownPlace, ownShapes, ownVersion } from './own-places.ts';
import { placesOpen } from './places-open.ts';

const open = new Map<string, Promise<Ground>>();

async function read<T>(path: string): Promise<T> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return (await answer.json()) as T;
}

const shipped = async (file: string) => shapesOf(await read<Topology>(`/boundaries/${file}`));

async function openGround(vintage: string, level: string, file: string, under: string): Promise<Ground> {
	const islands = read<IslandGroup[]>('/boundaries/islands.json');
	const place = await ownPlace(vintage);
	const own = await ownShapes(vintage, level);
	const shapes = own ? shapesOf(own) : file ? await shipped(file) : new Map();
	const levels = place?.vintage?.levels.map(({ code }) => code) ?? [];
	const larger = levels
		.slice(0, Math.max(0, levels.indexOf(level)))
		.reverse()
		.find((each) => place!.boundaries.some((boundary) => boundary.level === each));
	const beneath = larger ? await ownShapes(vintage, larger) : null;
	const points = place ? pointsOf(place) : new Map();
	return {
		shapes,
		islands: await islands,
		...(points.size && { points }),
		...(beneath ? { under: shapesOf(beneath) } : under ? { under: await shipped(under) } : {})
	};
}

/** Where areas of an own list are, by its columns or by points among its shapes. */
function pointsOf({ list, boundaries }: OwnPlace): Map<string, readonly [number, number]> {
	const [head = [], ...rows] = readCells(list);
	const [code, lon, lat] = ['code', 'lon', 'lat'].map((name) => head.indexOf(name));
	const points = new Map<string, readonly [number, number]>();
	for (const row of rows)
		if (row[lon] && row[lat]) points.set(row[code], [Number(row[lon]), Number(row[lat])]);
	for (const each of boundaries) for (const [area, x, y] of each.points) points.set(area, [x, y]);
	return points;
}

/**
 * What a scene is drawn on: boundaries a person brought for its vintage and level, else ours, read once a level; null when its
 * areas are of no vintage.
 */
export async function groundAt(scene: Scene, around: Around): Promise<Ground | null> {
	const { vintage, points } = scene.dataset;
	if (!vintage)
		return points ? { shapes: new Map(), islands: [], points: new Map(Object.entries(points)) } : null;
	const found = await opened(vintage, scene.resolved.level, around.boundaries ?? '', around.under ?? '');
	if (!points) return found;
	return { ...found, points: new Map([...(found.points ?? []), ...Object.entries(points)]) };
}

/** What a level of a vintage is drawn on; null of a vintage nobody knows. */
export async function groundOfLevel(vintage: string, level: string): Promise<Ground | null> {
	const { vintages } = await placesOpen();
	const found = vintages.find(({ id }) => id === vintage);
	if (!found) return null;
	const file = Object.hasOwn(found.boundaries, level) ? found.boundaries[level] : '';
	return opened(vintage, level, file, file ? '' : underOf(found, level));
}

function opened(vintage: string, level: string, file: string, under: string): Promise<Ground> {
	const key = [vintage, level, file, under, ownVersion()].join(' ');
	let ground = open.get(key);
	if (!ground) {
		open.set(key, (ground = openGround(vintage, level, file, under)));
		ground.catch(() => open.delete(key));
	}
	return ground;
}

/** Whether a person brought shapes for what a scene shows: then a picture drawn elsewhere is not the one to show. */
export async function hasOwnShapes({ dataset, resolved }: Scene): Promise<boolean> {
	const place = dataset.vintage ? await ownPlace(dataset.vintage) : undefined;
	return place?.boundaries.some(({ level }) => level === resolved.level) ?? false;
}
