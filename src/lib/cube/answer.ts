import type { Answering } from '../query/answer.ts';
import { ask, type Ask } from '../query/ask.ts';
import { areasInside } from '../query/inside.ts';
import { print } from '../query/print.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import type { Row, Table } from '../term/table.ts';
import { sourceLevel } from '../view/level.ts';
import { ancestorsAt, areaNumbers } from '../view/within.ts';
import { combinationOf, firstCell, type Cube } from './cube.ts';
import { byBytes } from './order.ts';
import { Sum, type Rule } from './sum.ts';

/**
 * Answers about one indicator of a data set from its cube: the rows, refusals and statement an engine that holds the data
 * set would give. `list` gives the observations of a small data set, which one indicator's cube cannot know.
 */
export function cubeAnswering(cube: Cube, dataset: Dataset, list: Answering['list']): Answering {
	return { answer: async (wanted) => answerFrom(cube, dataset, wanted), list };
}

/** The same, at once. */
export function answerFrom(cube: Cube, dataset: Dataset, wanted: Ask): Result<Table> {
	const { indicator, split } = wanted;
	if (indicator.code !== cube.indicator)
		throw new Error(`a cube of ${cube.indicator}, not ${indicator.code}`);
	const tree = ask(dataset, wanted);
	if (!tree.ok) return tree;
	const { sql } = print(tree.value);
	const { members, groups, rolledUp } = areasOf(cube, dataset, wanted);
	const kept = codesKept(cube, dataset, wanted);
	const keys = keysOf(cube, kept, split);
	const periods = periodsOf(cube, wanted);
	const inside = rolledUp ? areasInside(dataset, wanted) : null;
	const rule: Rule = { cube, indicator };
	// a place for every row in the order of the answer: area, then period, then split
	const step = periods.length * keys.length;
	const sums = new Array<Sum | undefined>(groups.length * step);
	let turn = 0;
	const met = new Uint32Array(rolledUp ? cube.areas.length : 0);
	periods.forEach((period, p) =>
		keys.forEach((key, k) => {
			turn++;
			for (const combination of key.combinations) {
				const from = firstCell(cube, period, combination);
				for (let m = 0; m < members.length; m += 2) {
					const cell = from + members[m];
					if (cube.status[cell] === 0) continue;
					const at = members[m + 1] * step + p * keys.length + k;
					const sum = (sums[at] ??= new Sum());
					sum.add(rule, cell);
					if (rolledUp && met[members[m]] !== turn) {
						met[members[m]] = turn;
						sum.areas++;
					}
				}
			}
		})
	);
	const rows: Row[] = [];
	let at = 0;
	for (const group of groups) {
		const number = group < 0 ? null : group;
		const area = number === null ? '' : dataset.areas[number].code;
		for (const period of periods)
			for (const { key } of keys) {
				const sum = sums[at++];
				if (!sum) continue;
				const missing = inside ? Math.max(0, inside(number) - sum.areas) : 0;
				rows.push(sum.row(rule, area, cube.periods[period], key, missing));
			}
	}
	return done({ split, rows, sql });
}

/**
 * The cube's areas an answer is made of, as pairs of their place in the cube and the place of the area they count for among
 * `groups`: area numbers in their order, or one −1 for everything as one.
 */
function areasOf(cube: Cube, dataset: Dataset, { indicator, level, parent, areas }: Ask) {
	const source = sourceLevel(dataset, indicator, level);
	const rolledUp = source !== level;
	const numbers = areaNumbers(dataset.areas);
	const outer = parent && ancestorsAt(dataset.areas, parent.level);
	const outerNumber = parent && numbers.get(parent.code)!;
	const only = areas && new Set(areas.map((code) => numbers.get(code)));
	const above = rolledUp && level !== null ? ancestorsAt(dataset.areas, level) : null;
	const members: number[] = [];
	const found = new Set<number>();
	for (let i = 0; i < cube.areas.length; i++) {
		const number = cube.areas[i];
		if (dataset.areas[number].level !== source || (outer && outer[number] !== outerNumber)) continue;
		const group = level === null ? -1 : above ? above[number] : number;
		if ((only && !only.has(group)) || (above && group < 0)) continue;
		found.add(group);
		members.push(i, group);
	}
	const groups = [...found].sort((a, b) => a - b);
	const place = new Map(groups.map((group, i) => [group, i]));
	for (let m = 1; m < members.length; m += 2) members[m] = place.get(members[m])!;
	return { members, groups, rolledUp };
}

/** For each dimension of the cube the places of the codes that count, in the order of their text. */
function codesKept(cube: Cube, dataset: Dataset, { where, split }: Ask): number[][] {
	return cube.dimensions.map(({ code, codes }) => {
		const named = where.get(code);
		const total = dataset.dimensions
			.find((each) => each.code === code)!
			.codes.some((each) => each.code === TOTAL);
		const kept = named ?? (!split.includes(code) && total ? [TOTAL] : codes);
		return sorted(codes, [...new Set(kept)]);
	});
}

const periodsOf = (cube: Cube, { periods }: Ask): number[] => sorted(cube.periods, [...new Set(periods)]);

/** The places of these words in a list that has them, by their text. */
const sorted = (list: readonly string[], words: string[]): number[] =>
	words
		.sort(byBytes)
		.map((word) => list.indexOf(word))
		.filter((place) => place >= 0);

/** The codes rows are split by, in the order of the rows, each with the combinations of codes put together in it. */
function keysOf(cube: Cube, kept: number[][], split: string[]) {
	const splits = split.map((code) => {
		const d = cube.dimensions.findIndex((each) => each.code === code);
		if (d < 0) throw new Error(`the data set has no dimension ${code}`);
		return d;
	});
	return product(splits.map((d) => kept[d])).map((chosen) => ({
		key: Object.fromEntries(split.map((code, k) => [code, cube.dimensions[splits[k]].codes[chosen[k]]])),
		combinations: product(
			kept.map((places, d) => {
				const k = splits.indexOf(d);
				return k < 0 ? places : [chosen[k]];
			})
		).map((places) => combinationOf(cube, places))
	}));
}

/** Every way to take one of each list, the last list changing fastest. */
function product(lists: number[][]): number[][] {
	return lists.reduce<number[][]>(
		(all, list) => all.flatMap((some) => list.map((each) => [...some, each])),
		[[]]
	);
}
