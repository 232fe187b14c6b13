import { cellsOf } from '../inequality/cell.ts';
import type { Picture } from '../chart/picture.ts';
import type { Ground } from '../map/ground.ts';
import { drawLegend } from '../map/legend.ts';
import { draw } from '../map/picture.ts';
import type { Wanted } from './wanted.ts';

/** Draws in the browser. Loaded only when something has to be drawn: Plot is heavier than the page. */
export function paint(
	{ scene, form, lang, most }: Wanted,
	ground: Ground | null,
	width: number
): Picture | null {
	const drawing = { document, width, lang, most };
	return form === 'legend' ? drawLegend(scene, cellsOf(scene), drawing) : draw(scene, form, ground, drawing);
}
