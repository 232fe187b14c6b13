import { Rasters, type Room } from './rasters.ts';

/** The one worker all maps of a page share. */
export const rasters = new Rasters(
	() => new Worker(new URL('./raster.worker.ts', import.meta.url), { type: 'module' }) as unknown as Room
);
