import type { Around } from '../term/look.ts';
import type { Resolved } from './resolve.ts';
import type { View } from './view.ts';

/**
 * The change of a view that shows another period. As reported, a period on the other side of a change of areas has other
 * areas under the same codes: the chosen ones become those they were made of or became, and an area that was not one
 * area there is let go of.
 */
export function atPeriod(
	{ view, period, chosen, parent }: Resolved,
	around: Around,
	to: string
): Partial<View> {
	const time = { from: to, to };
	const of = (each: string) => around.reported.find(({ periods }) => periods.includes(each));
	const [here, there] = [of(period), of(to)];
	if (view.geo !== null || !here || !there || here.id === there.id || here.periods.includes(to))
		return { time };
	const became = (code: string) => {
		const told = around.lineage.find((each) => each.code === code && each.vintage === there.id);
		return told ? told.areas.map((each) => each.code) : [code];
	};
	const outer = parent && became(parent.code);
	return {
		time,
		areas: [...new Set(chosen.flatMap((each) => became(each.code)))].slice(0, 8),
		parent: outer?.length === 1 ? outer[0] : null,
		level: view.level !== null && there.levels.includes(view.level) ? view.level : null
	};
}
