import type { Dataset } from '../term/dataset.ts';
import type { Resolved } from './resolve.ts';

/** The data set as one screen needs it: the areas shown, what they lie in, the chosen ones, and coverage of the indicator. */
export function prune(dataset: Dataset, resolved: Resolved): Dataset {
	const keep = new Set<string>();
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	for (const area of [...resolved.areas, ...resolved.chosen, ...(resolved.parent ? [resolved.parent] : [])])
		for (let each = byCode.get(area.code); each && !keep.has(each.code); each = byCode.get(each.parent ?? ''))
			keep.add(each.code);
	return {
		...dataset,
		areas: dataset.areas.filter((each) => keep.has(each.code)),
		...(dataset.points && {
			points: Object.fromEntries(Object.entries(dataset.points).filter(([code]) => keep.has(code)))
		}),
		...(dataset.groupings && {
			groupings: dataset.groupings.map((each) => ({
				...each,
				groups: each.groups.map((group) => ({ ...group, areas: [] }))
			}))
		}),
		indicators: dataset.indicators,
		codes: { [resolved.indicator.code]: dataset.codes[resolved.indicator.code] ?? {} },
		coverage: dataset.coverage.filter((each) => each.indicator === resolved.indicator.code),
		targets: dataset.targets.filter((each) => each.indicator === resolved.indicator.code)
	};
}
