import type { Scene } from '../query/scene.ts';
import type { Row } from '../term/table.ts';

/** An interval around a value, in its unit, and where it comes from. */
export interface Bounds {
	lower: number;
	upper: number;
	/** as the file gives it */
	from: 'file';
}

/** The interval of a row; null where there is none, and always where the value itself is not shown. */
export function boundsOf(row: Row | null): Bounds | null {
	if (!row || row.value === null || row.lower === null || row.upper === null) return null;
	return row.lower <= row.upper ? { lower: row.lower, upper: row.upper, from: 'file' } : null;
}

/** The interval of what a scene shows of an area: of its value, never of a gap or ratio made from two. */
export const boundsOfCell = (
	{ resolved: { measure, sex } }: Scene,
	{ women, men, total }: { women: Row | null; men: Row | null; total: Row | null }
): Bounds | null => (measure === 'value' ? boundsOf(sex === 'F' ? women : sex === 'M' ? men : total) : null);
