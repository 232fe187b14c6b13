import type { Area } from '../term/area.ts';

/** Which areas an area is set against, and why these. */
export interface Peers {
	/** of the same parent and level; nearest in number of people; or all of the level */
	kind: 'parent' | 'size' | 'level';
	areas: string[];
}

/** Below so many areas of the same parent, others are looked for. */
const FEW = 4;
/** Areas taken when they are chosen by size. */
const NEAREST = 10;

/**
 * The areas like this one: those of its level in its parent; where these are few, the nearest in size if sizes are known,
 * else all of its level. Never itself.
 * @param sizes people by area code; may lack some
 */
export function peersOf(area: Area, all: readonly Area[], sizes: ReadonlyMap<string, number>): Peers {
	const level = all.filter((each) => each.level === area.level && each.code !== area.code);
	const siblings = level.filter((each) => each.parent === area.parent);
	const codes = (areas: readonly Area[]) => areas.map((each) => each.code);
	if (siblings.length >= FEW)
		return { kind: area.parent === null ? 'level' : 'parent', areas: codes(siblings) };
	const size = sizes.get(area.code);
	const sized = level.filter((each) => sizes.has(each.code));
	if (size !== undefined && size > 0 && sized.length >= FEW) {
		const far = (each: Area) => Math.abs(Math.log((sizes.get(each.code) || 1e-9) / size));
		return { kind: 'size', areas: codes([...sized].sort((a, b) => far(a) - far(b)).slice(0, NEAREST)) };
	}
	return { kind: 'level', areas: codes(level) };
}
