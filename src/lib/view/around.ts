import { underOf, type Area, type Vintage } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Around } from '../term/look.ts';
import { comparePeriods } from '../term/period.ts';
import { membersOf } from './group.ts';
import { childrenOf, levelsOf, type Resolved } from './resolve.ts';

/** What stands around a view: where it lies, what is below, which levels and periods there are. */
export function aroundOf(dataset: Dataset, resolved: Resolved, vintage: Vintage | undefined): Around {
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	const path: Area[] = [];
	for (let each = byCode.get(resolved.parent?.parent ?? ''); each; each = byCode.get(each.parent ?? ''))
		path.unshift(each);
	const { group } = resolved;
	const within = (parent: Area | null, level: string) =>
		membersOf(dataset, group, childrenOf(dataset, parent, level)).length > 0;
	const all = levelsOf(dataset, resolved.indicator).filter((each) => !group || within(null, each));
	const below = all[all.indexOf(resolved.level) + 1] ?? null;
	const inside = below !== null && resolved.areas.some((each) => within(each, below));
	const under = vintage && !vintage.boundaries[resolved.level] ? underOf(vintage, resolved.level) : '';
	return {
		vintage: vintage
			? {
					...{ id: vintage.id, name: vintage.name, whole: vintage.whole },
					...(vintage.sizes && { sizes: vintage.sizes })
				}
			: null,
		top: vintage?.levels[0].code ?? null,
		complete: vintage !== undefined && !group && tops(dataset, vintage) >= vintage.levels[0].areas,
		below: inside ? below : null,
		levels: resolved.parent ? all.filter((each) => within(resolved.parent, each)) : all,
		...(group && { group: group.name }),
		parents: parentsOf(dataset, resolved).filter(
			(each) => !group || all.some((level) => within(each, level))
		),
		path,
		boundaries: vintage?.boundaries[resolved.level] ?? null,
		...(under && { under }),
		periods: [
			...new Set(
				dataset.coverage
					.filter((each) => each.indicator === resolved.indicator.code)
					.map((each) => each.period)
			)
		].sort(comparePeriods),
		reported: [],
		carriable: [],
		lineage: []
	};
}

/** Areas that lie in no other and have areas with observations inside. */
function parentsOf(dataset: Dataset, { indicator }: Resolved): Area[] {
	const inner = new Set(
		dataset.coverage.filter((each) => each.indicator === indicator.code).map((each) => each.level)
	);
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	const found = new Set<Area>();
	for (const area of dataset.areas) {
		if (!inner.has(area.level)) continue;
		let top = area;
		for (let each = byCode.get(area.parent ?? ''); each; each = byCode.get(each.parent ?? '')) top = each;
		if (top !== area) found.add(top);
	}
	return [...found];
}

/** How many areas of the vintage's largest level have observations, of their own or inside. */
const tops = (dataset: Dataset, vintage: Vintage): number =>
	dataset.areas.filter((each) => each.level === vintage.levels[0].code).length;
