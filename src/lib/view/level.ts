import type { Dataset } from '../term/dataset.ts';

/** All levels of a data set's areas, the largest first: by how many areas an area of the level lies in. */
export function allLevels(dataset: Dataset): string[] {
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	const depth = new Map<string, number>();
	for (const area of dataset.areas) {
		let deep = 0;
		for (let each = byCode.get(area.parent ?? ''); each && deep < 9; each = byCode.get(each.parent ?? ''))
			deep++;
		depth.set(area.level, Math.max(depth.get(area.level) ?? 0, deep));
	}
	return [...depth.keys()].sort((a, b) => depth.get(a)! - depth.get(b)!);
}
