import { ranked, type Cell } from '../inequality/cell.ts';
import { factOf, formatMeasure, titleOf } from '../insight/words.ts';
import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Classes } from './classes.ts';
import type { Look } from './draw.ts';
import { classesOf, kindOf } from './fill.ts';
import { coloursOf } from './palette.ts';

export interface Wish {
	lang: Lang;
	/** classes shared with other maps; default: the scene's own */
	classes?: Classes;
	/** with the fact of each area as a title */
	titled?: boolean;
	/** a small map beside others names nothing */
	small?: boolean;
}

/** How a scene looks on its map: the one place where values become classes. */
export function lookOf(scene: Scene, cells: Cell[], { lang, titled, small, ...wish }: Wish): Look {
	const classes = wish.classes ?? classesOf(scene, cells);
	const top = small ? undefined : farthest(scene, cells);
	const codes = new Set(scene.resolved.chosen.map((each) => each.code));
	return {
		kinds: cells.map((cell) => kindOf(classes, cell)),
		colours: coloursOf(classes),
		chosen: codes.size ? cells.flatMap((cell, row) => (codes.has(cell.area.code) ? [row] : [])) : [],
		named: top
			? {
					row: cells.findIndex((cell) => cell.area === top.area),
					name: pick(lang, top.area.name),
					value: formatMeasure(scene, lang, top.value)
				}
			: null,
		label: titleOf(scene, lang),
		lang,
		...(titled && { factOf: (row: number) => factOf(scene, lang, cells[row]) })
	};
}

/** The area a map names: the highest, or for a gap or ratio the one farthest from parity. */
function farthest(scene: Scene, cells: Cell[]): (Cell & { value: number }) | undefined {
	const order = ranked(cells);
	const center = scene.resolved.measure === 'gap' ? 0 : 1;
	if (scene.resolved.measure === 'value' || order.length === 0) return order[0];
	return order.reduce((a, b) => (Math.abs(b.value - center) > Math.abs(a.value - center) ? b : a));
}
