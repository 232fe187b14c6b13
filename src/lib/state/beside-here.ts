import { besideOf, type Beside } from '../map/beside.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import { gazetteerHere } from './places-open.ts';
import { groundAt, hasOwnShapes } from './ground.ts';

/**
 * What a map in this browser does not show; null where the server's word stands, because the reader brought no shapes for it.
 * The names of areas are fetched only when some shape has no data.
 */
export async function besideHere(
	scene: Scene,
	around: Around,
	told: Beside | undefined
): Promise<Beside | null> {
	if (scene.resolved.tab !== 'map' || (told && !(await hasOwnShapes(scene)))) return null;
	const ground = await groundAt(scene, around);
	const found = besideOf(scene, around, ground, () => undefined);
	if (!found.bare.count || !scene.dataset.vintage) return found;
	const places = await gazetteerHere();
	return besideOf(scene, around, ground, (code) => places.byCode(scene.dataset.vintage!, code)?.name);
}
