import { WHOLE_LEVEL } from '../area/gazetteer.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Grouping } from '../term/area.ts';

/** An area that tables show beside the hierarchy, and areas that make it up. */
export interface AreaSum {
	whole: string;
	parts: string[];
}

/** The code of a region in a list of areas, by its group's code in a grouping. */
const regionOf = (group: string): string => `R-${group}`;

/**
 * What regions are made of, by the groupings of a vintage: of its largest areas, and of smaller regions; and the whole of the regions of one
 * grouping. Which division a table means is not said: whoever uses these tries them against its numbers.
 */
export function regionSums({ areas }: Pick<Dataset, 'areas'>, groupings: readonly Grouping[]): AreaSum[] {
	const known = new Set(areas.map(({ code }) => code));
	const out = new Map<string, AreaSum>();
	const add = (whole: string, parts: readonly string[]) => {
		const own = parts.filter((code) => known.has(code));
		if (known.has(whole) && own.length) out.set([whole, ...own].join(' '), { whole, parts: own });
	};
	const groups = groupings.flatMap((each) => each.groups);
	const whole = areas.find(({ level }) => level === WHOLE_LEVEL)?.code;
	for (const grouping of groupings) {
		if (whole)
			add(
				whole,
				grouping.groups.map(({ code }) => regionOf(code))
			);
		for (const { code, areas: members } of grouping.groups) {
			add(regionOf(code), members);
			const inside = new Set(members);
			const smaller = groups.filter(
				(each) => each.areas.length < members.length && each.areas.every((area) => inside.has(area))
			);
			const covered = smaller.flatMap((each) => each.areas);
			if (covered.length === inside.size && new Set(covered).size === inside.size)
				add(
					regionOf(code),
					smaller.map((each) => regionOf(each.code))
				);
		}
	}
	return [...out.values()];
}
