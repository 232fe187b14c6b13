import type { Area } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Text } from '../term/text.ts';

/** A group of areas beside the hierarchy that a view is held to. */
export interface Group {
	grouping: string;
	code: string;
	name: Text;
	/** the level its areas are of */
	level: string;
	areas: ReadonlySet<string>;
}

/** The group an address means by `<grouping>.<code>`; null when the data set has no areas of it. */
export function groupOf(said: string | null, { groupings = [], areas }: Dataset): Group | null {
	for (const grouping of groupings)
		for (const { code, name, areas: members } of grouping.groups) {
			if (said !== `${grouping.code}.${code}`) continue;
			const own = new Set(members);
			const level = areas.find((each) => own.has(each.code))?.level;
			return level === undefined ? null : { grouping: grouping.code, code, name, level, areas: own };
		}
	return null;
}

/** Those of some areas that are in a group or lie in one that is; all when there is no group. */
export function membersOf(dataset: Dataset, group: Group | null, areas: Area[]): Area[] {
	if (!group) return areas;
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	return areas.filter((area) => {
		for (let each: Area | undefined = area; each; each = byCode.get(each.parent ?? ''))
			if (each.level === group.level) return group.areas.has(each.code);
		return false;
	});
}
