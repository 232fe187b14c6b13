import type { Measure } from './cube.ts';

/**
 * A cube as a file. In front: four letters and the version, the length of the header, of the body, and the CRC-32 of both.
 * The header is JSON. The body has, one after another: the numbers of the areas as runs of steps from one to the next,
 * the standing of every cell as runs, the measures with the value last, and the notes as runs. A measure has runs of 0 and 1
 * (1 = the cell has an observation and no such number), of a rate's values further runs (1 = it is not what its parts
 * give, and written like other numbers), the differences of its numbers, and the doubles that stand apart.
 */
export const MAGIC = Uint8Array.from([...new TextEncoder().encode('CUBE'), 1, 0, 0, 0]);

/** Places in front, and its length, in bytes. Numbers are little-endian. */
export const FORMAT = { header: 8, body: 12, sum: 16, front: 20 };

/** How the numbers of a measure are written. */
export interface Coding {
	measure: Measure;
	/** digits after the point */
	decimals: number;
	/** bytes of a difference */
	width: number;
	/** how many doubles stand apart */
	apart: number;
	/** of a rate: values are this × numerator ÷ denominator, and not written */
	per?: number;
}

export interface Header {
	indicator: string;
	/** how many */
	areas: number;
	periods: string[];
	dimensions: { code: string; codes: string[] }[];
	statuses: string[];
	measures: Coding[];
	/** dictionary of the notes */
	notes?: string[];
}
