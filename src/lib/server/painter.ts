import type { Painter } from '#lib/report/figure.ts';
import type { Atlas } from './atlas.ts';
import { pngOf } from './png.ts';

/** Draws and paints here. */
export const painterOf = (atlas: Atlas): Painter => ({
	draw: ({ scene }, tab, width, most, annotations) => atlas.draw(scene, tab, width, most, annotations),
	png: (picture, scale) => Promise.resolve(pngOf(picture, scale))
});
