import type { Area } from '../term/area.ts';

/*
 * Where areas lie, by their numbers: the index of an area in its data set's list. Lists of areas are never changed, so what
 * is read off one is kept as long as it lives.
 */
interface Known {
	number: Map<string, number>;
	ancestors: Map<string, Int32Array>;
}
const known = new WeakMap<readonly Area[], Known>();

function knownOf(areas: readonly Area[]): Known {
	let found = known.get(areas);
	if (!found) {
		found = { number: new Map(areas.map((each, i) => [each.code, i])), ancestors: new Map() };
		known.set(areas, found);
	}
	return found;
}

/** Area code → its number. */
export const areaNumbers = (areas: readonly Area[]): ReadonlyMap<string, number> => knownOf(areas).number;

/** For each area the number of the nearest one of this level among itself and the areas it lies in; -1 where there is none. */
export function ancestorsAt(areas: readonly Area[], level: string): Int32Array {
	const { number, ancestors } = knownOf(areas);
	let found = ancestors.get(level);
	if (!found) {
		found = Int32Array.from(areas, (area) => {
			let at: number | undefined = number.get(area.code);
			while (at !== undefined && areas[at].level !== level) at = number.get(areas[at].parent ?? '');
			return at ?? -1;
		});
		ancestors.set(level, found);
	}
	return found;
}
