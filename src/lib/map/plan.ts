import type { Lang } from '../term/text.ts';
import type { Inset } from './inset.ts';
import type { Outlines } from './rings.ts';

/** A name written on a tile: its middle, and the row it belongs to. */
export interface Label {
	x: number;
	y: number;
	text: string;
	row: number;
}

/**
 * What a map is made of, whatever its values: each painter draws from this and from nothing else. Coordinates are CSS
 * pixels of the whole picture.
 */
export interface Plan {
	/** drawn from boundaries, as dots where they are, or laid out as equal tiles */
	form: 'shape' | 'point' | 'tile';
	width: number;
	height: number;
	/** one figure for each area that can be drawn */
	outlines: Outlines;
	/** the row, in the scene's order of areas, that each figure stands for */
	rows: Int32Array;
	/** the figure of each row, −1 where it has none */
	figures: Int32Array;
	/** a point of each figure, x and y: where it is walked to and named from */
	anchors: Float64Array;
	/** areas of the level that are not asked about, drawn as ground */
	around: Outlines;
	/** Hoàng Sa and Trường Sa, in every map of the whole country */
	inset: Inset | null;
	/** names written on tiles */
	labels: Label[];
}

export interface Frame {
	/** CSS pixels */
	width: number;
	lang: Lang;
	/** a small one beside others: a narrow inset, no names on tiles */
	small?: boolean;
}
