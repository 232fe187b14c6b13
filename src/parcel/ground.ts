import type { Ground } from '#lib/map/ground.ts';
import type { Scene } from '#lib/query/scene.ts';
import { groundIn } from '#lib/state/parcel-open.ts';
import { parcel } from './opened.ts';

const open = new Map<string, Ground | null>();

/** In place of the site's: what a scene is drawn on is in the file. */
export async function groundAt({ dataset, resolved }: Scene): Promise<Ground | null> {
	const { vintage, points } = dataset;
	const key = `${vintage} ${resolved.level}`;
	if (!open.has(key)) open.set(key, groundIn(parcel, vintage ?? '', resolved.level));
	const found = open.get(key) ?? null;
	if (!points) return found;
	return {
		...(found ?? { shapes: new Map(), islands: [] }),
		points: new Map([...(found?.points ?? []), ...Object.entries(points)])
	};
}

export const hasOwnShapes = (): Promise<boolean> => Promise.resolve(false);
