import type { Cell } from '../inequality/cell.ts';
import { CENTER } from '../inequality/pair.ts';
import { factOf, formatMeasure, titleOf } from '../insight/words.ts';
import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Classes } from './classes.ts';
import type { Look } from './draw.ts';
import { classesOf, isEstimated, kindOf, type Kind } from './fill.ts';
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
	const top = small ? -1 : farthest(scene, cells);
	const codes = new Set(scene.resolved.chosen.map((each) => each.code));
	const kinds: Kind[] = [];
	const estimated: number[] = [];
	for (let row = 0; row < cells.length; row++) {
		kinds.push(kindOf(classes, cells[row]));
		if (isEstimated(cells[row])) estimated.push(row);
	}
	return {
		kinds,
		colours: coloursOf(classes),
		chosen: codes.size ? cells.flatMap((cell, row) => (codes.has(cell.area.code) ? [row] : [])) : [],
		estimated,
		named:
			top < 0
				? null
				: {
						row: top,
						name: pick(lang, cells[top].area.name),
						value: formatMeasure(scene, lang, cells[top].value!)
					},
		label: titleOf(scene, lang),
		lang,
		...(titled && { factOf: (row: number) => factOf(scene, lang, cells[row]) })
	};
}

/** The row of the area a map names: the highest, or where women are set against men the farthest from parity; −1 without values. */
function farthest({ resolved: { measure } }: Scene, cells: Cell[]): number {
	const center = CENTER[measure];
	let row = -1;
	let most = -Infinity;
	for (let at = 0; at < cells.length; at++) {
		const { value } = cells[at];
		if (value === null) continue;
		const far = center === null ? value : Math.abs(value - center);
		if (far > most) {
			row = at;
			most = far;
		}
	}
	return row;
}
