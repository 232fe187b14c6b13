import type { Dataset, Indicator } from '../term/dataset.ts';

/** The level of areas that are of no list: they lie in nothing and nothing is put together from them while there are others. */
export const OWN_LEVEL = 'area';

const known = new WeakMap<Dataset, string[]>();

/** All levels of a data set's areas, the largest first: by how many areas an area of the level lies in; own ones last. */
export function allLevels(dataset: Dataset): string[] {
	let found = known.get(dataset);
	if (!found) known.set(dataset, (found = levelsIn(dataset)));
	return found;
}

function levelsIn(dataset: Dataset): string[] {
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	const depth = new Map<string, number>();
	for (const area of dataset.areas) {
		let deep = 0;
		for (let each = byCode.get(area.parent ?? ''); each && deep < 9; each = byCode.get(each.parent ?? ''))
			deep++;
		depth.set(area.level, Math.max(depth.get(area.level) ?? 0, deep));
	}
	const rank = (level: string) => dataset.levels.indexOf(level);
	const own = (level: string) => Number(level === OWN_LEVEL);
	return [...depth.keys()].sort(
		(a, b) =>
			own(a) - own(b) || depth.get(a)! - depth.get(b)! || (rank(a) < 0 || rank(b) < 0 ? 0 : rank(a) - rank(b))
	);
}

/** The level the observations are taken from: the asked one, else the nearest below it that has observations. */
export function sourceLevel(dataset: Dataset, indicator: Indicator, level: string | null): string | null {
	const has = (each: string) =>
		dataset.coverage.some((c) => c.indicator === indicator.code && c.level === each);
	if (level !== null && has(level)) return level;
	const levels = allLevels(dataset);
	const from = level === null ? 0 : levels.indexOf(level) + 1;
	const found = levels.slice(from).find(has) ?? level;
	return level !== null && found === OWN_LEVEL ? level : found;
}
