import type { Scene } from '../query/scene.ts';
import { TOTAL } from '../term/observation.ts';
import { cellsOf, type Cell } from './cell.ts';
import { median } from './gap.ts';

export const CORNERS = ['high-equal', 'high-unequal', 'low-equal', 'low-unequal'] as const;
/** Level against the cut of levels, size of the gap against the cut of gaps. */
export type Corner = (typeof CORNERS)[number];

/** An area by its level and its gap. */
export interface Placed {
	cell: Cell;
	/** row of the area among the cells */
	row: number;
	/** of both sexes together; where the file has no such value, the middle between women and men */
	level: number;
	/** |F − M|, in the unit of the indicator */
	gap: number;
	corner: Corner;
}

export interface Quadrant {
	areas: Placed[];
	/** where levels are cut, and whether that is the value of the place the areas make up; else their median */
	level: { cut: number; of: 'whole' | 'median' };
	/** where gaps are cut: their median */
	gap: { cut: number };
	/** some levels are the middle between women and men */
	middles: boolean;
}

/**
 * Level and gap of every area that has both, so that a small gap is never read without its level: areas can be equal
 * because all of them are low. At the cut counts as high, and as equal. Null with fewer than two areas.
 */
export function quadrantOf(scene: Scene): Quadrant | null {
	const { period } = scene.resolved;
	const areas = cellsOf(scene).flatMap((cell, row) => {
		const [women, men] = [cell.women?.value ?? null, cell.men?.value ?? null];
		if (women === null || men === null) return [];
		const total = cell.total?.value ?? null;
		return [
			{ cell, row, level: total ?? (women + men) / 2, gap: Math.abs(women - men), whole: total !== null }
		];
	});
	if (areas.length < 2) return null;
	const middles = areas.some((each) => !each.whole);
	const whole = scene.whole.rows.find((row) => row.period === period && row.key.sex === TOTAL)?.value ?? null;
	const of = whole !== null && !middles ? 'whole' : 'median';
	const level = of === 'whole' ? whole! : median(areas.map((each) => each.level))!;
	const gap = median(areas.map((each) => each.gap))!;
	return {
		areas: areas.map(({ cell, row, ...at }) => ({
			cell,
			row,
			level: at.level,
			gap: at.gap,
			corner: `${at.level >= level ? 'high' : 'low'}-${at.gap <= gap ? 'equal' : 'unequal'}` as Corner
		})),
		level: { cut: level, of },
		gap: { cut: gap },
		middles
	};
}
