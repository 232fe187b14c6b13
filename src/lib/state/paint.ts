import type { Picture } from '../chart/picture.ts';
import type { Ground } from '../map/ground.ts';
import { draw } from '../map/picture.ts';
import type { Wanted } from './wanted.ts';

/** Draws in the browser. Loaded only when something has to be drawn: Plot is heavier than the page. */
export function paint(
	{ scene, form, lang, most }: Wanted,
	ground: Ground | null,
	width: number
): Picture | null {
	return draw(scene, form, ground, { document, width, lang, most });
}
