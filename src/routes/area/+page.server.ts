import { readJson } from '#lib/server/data.ts';
import type { IslandGroup } from '#lib/map/ground.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	vintages: [...locals.atlas.gazetteer.vintages],
	islands: await readJson<IslandGroup[]>('boundaries', 'islands.json')
});
