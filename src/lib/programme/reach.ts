import { intervalOf } from '../inequality/interval/row.ts';
import { median } from '../inequality/gap.ts';
import { cellsOf } from '../inequality/cell.ts';
import type { Scene } from '../query/scene.ts';
import type { Area } from '../term/area.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { absenceOf } from '../term/status.ts';
import { mainOf, targetsShown } from './goal.ts';
import { aimOf } from './target.ts';

/** An area and how many more people it would reach if it came up to the median. */
export interface Reach {
	area: Area;
	value: number;
	/** people it is counted over */
	base: number;
	/** people more (or, where low is good, fewer), a whole number ≥ 1 */
	people: number;
}

/** Where to act next: areas on the wrong side of the median, those where most people are concerned first. */
export interface Reaches {
	median: number;
	/** whether more is better */
	up: boolean;
	areas: Reach[];
	/** people in all of them together */
	people: number;
	/** areas behind the median that their interval does not tell from it */
	unsure: number;
	/** areas that were left out because they are absent, hidden or without a denominator */
	left: number;
	/** areas put together from incomplete figures, which are counted as they are */
	partial: number;
}

/** Fewest areas a median is taken of. */
const LEAST = 3;

/**
 * Areas ranked by how many more people would be reached if they came up to the median of the areas shown (half of the
 * areas have it already, so it can be done): people = |median − rate| ÷ per × denominator, rounded down. Each area's own
 * denominator is kept; an area whose interval holds the median is not ranked. Hidden figures take no part.
 * @returns failure `reach-measure` (a gap is shown), `reach-rate` (no rate), `reach-direction` (neither end is the good one),
 * `reach-base` (no denominators), `reach-few` (fewer than three areas)
 */
export function reachOf(scene: Scene): Result<Reaches> {
	const { indicator, measure, sex } = scene.resolved;
	if (measure !== 'value') return failed('reach-measure');
	if (indicator.additivity !== 'rate') return failed('reach-rate');
	const up = isUpGood(scene);
	if (up === null) return failed('reach-direction');
	const cells = cellsOf(scene);
	const known = cells.flatMap((cell) => {
		const row = mainOf(cell, sex);
		const hidden = row !== null && row.status !== '' && absenceOf(row.status) === 'suppressed';
		const { value, denominator: base } = row ?? { value: null, denominator: null };
		return row && !hidden && value !== null && base !== null && base > 0
			? [{ area: cell.area, row, value, base, partial: cell.partial }]
			: [];
	});
	if (known.length === 0)
		return failed(cells.some((cell) => cell.value !== null) ? 'reach-base' : 'reach-few');
	if (known.length < LEAST) return failed('reach-few');
	const middle = median(known.map((each) => each.value))!;
	const behind = known.filter(({ value }) => (up ? value < middle : value > middle));
	let unsure = 0;
	const areas = behind.flatMap(({ area, row, value, base }): Reach[] => {
		const people = Math.floor((Math.abs(middle - value) / indicator.per) * base + 1e-9);
		if (people < 1) return [];
		const interval = intervalOf(indicator, row);
		if (interval && interval.lower <= middle && interval.upper >= middle) {
			unsure++;
			return [];
		}
		return [{ area, value, base, people }];
	});
	areas.sort((a, b) => b.people - a.people || (a.area.code < b.area.code ? -1 : 1));
	return done({
		...{ median: middle, up, areas, unsure },
		people: areas.reduce((sum, each) => sum + each.people, 0),
		left: cells.length - known.length,
		partial: known.filter((each) => each.partial).length
	});
}

/** Whether more is better: as the indicator says, else as all its targets do; null where neither tells. */
function isUpGood(scene: Scene): boolean | null {
	const { indicator } = scene.resolved;
	if (indicator.direction !== 'neither') return indicator.direction === 'higher';
	const wanted = targetsShown(scene).filter((each) => each.kind === 'target');
	const aims = new Set(wanted.map((each) => aimOf(each, 'neither', each.value)));
	return aims.size !== 1 || aims.has(0) ? null : aims.has(1);
}
