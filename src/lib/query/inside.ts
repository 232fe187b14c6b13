import type { Dataset } from '../term/dataset.ts';
import { sourceLevel } from '../view/level.ts';
import { ancestorsAt, areaNumbers } from '../view/within.ts';
import type { Ask } from './ask.ts';

/**
 * How many areas of the level the observations come from lie in an area of the answer (its number; null = all shown). An
 * area that reported nothing has no observation to count, and must be missed all the same.
 */
export function areasInside(
	dataset: Dataset,
	{ indicator, level, parent }: Pick<Ask, 'indicator' | 'level' | 'parent'>
): (area: number | null) => number {
	const { areas } = dataset;
	const source = sourceLevel(dataset, indicator, level);
	const at = level === null ? null : ancestorsAt(areas, level);
	const outer = parent && ancestorsAt(areas, parent.level);
	const inside = parent && areaNumbers(areas).get(parent.code);
	const counts = new Map<number | null, number>();
	areas.forEach((area, i) => {
		if (area.level !== source || (outer && outer[i] !== inside)) return;
		const found = at ? at[i] : null;
		counts.set(found, (counts.get(found) ?? 0) + 1);
	});
	return (area) => counts.get(area) ?? 0;
}
