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
import { rowOfOne, runsOf, Sums } from './sum.ts';

/**
 * Answers about one indicator of a data set from its cube: the rows, refusals and statement an engine that holds the data
 * set would give. `list` gives the observations of a small data set, which one indicator's cube cannot know.
 */
export function cubeAnswering(cube: Cube, dataset: Dataset, list: Answering['list']): Answering {
	const kept = new Kept();
	return {
		answer: async (wanted) => {
			const query = statement(cube, dataset, wanted);
			if (!query.ok) return query;
			const make = () => tableFrom(cube, dataset, wanted, query.value);
			return done(kept.of(query.value, make));
		},
		list
	};
}

/** Rows of answers kept so that a question asked again (a step back, the trend beside every step) costs nothing. */
const MOST_KEPT = 200_000;

class Kept {
	#tables = new Map<string, Unmade>();
	#rows = 0;

	of(sql: string, make: () => Unmade): Table {
		const known = this.#tables.get(sql);
		const made = known ?? make();
		if (known) this.#tables.delete(sql);
		else this.#rows += made.most + 1;
		this.#tables.set(sql, made);
		for (const [oldest, { most }] of this.#tables) {
			if (this.#rows <= MOST_KEPT || oldest === sql) break;
			this.#tables.delete(oldest);
			this.#rows -= most + 1;
		}
		return made.table;
	}
}

/** A table whose rows are made when they are first looked at: much of what a screen asks for is not, till it is painted. */
interface Unmade {
	table: Table;
	/** how many rows there may be */
	most: number;
}

function unmade(split: string[], sql: string, most: number, make: () => Row[]): Unmade {
	let rows: Row[] | undefined;
	const table = {
		split,
		get rows() {
			return (rows ??= make());
		},
		sql
	};
	return { table, most };
}

/** The statement an engine would answer this by, or why nobody may. */
function statement(cube: Cube, dataset: Dataset, wanted: Ask): Result<string> {
	const { indicator } = wanted;
	if (indicator.code !== cube.indicator)
		throw new Error(`a cube of ${cube.indicator}, not ${indicator.code}`);
	const tree = ask(dataset, wanted);
	if (!tree.ok) return tree;
	return done(print(tree.value).sql);
}

function tableFrom(cube: Cube, dataset: Dataset, wanted: Ask, sql: string): Unmade {
	const { split } = wanted;
	const keys = keysOf(cube, codesKept(cube, dataset, wanted), split);
	const periods = periodsOf(cube, wanted);
	const areas = wanted.areas?.length ?? areasKnown(cube, dataset, wanted).numbers.length;
	return unmade(split, sql, areas * keys.length * periods.length, () => {
		const made = areasKnown(cube, dataset, wanted);
		const stands = !made.rolledUp && keys.every(({ combinations }) => combinations.length === 1);
		const asked: Asked = { cube, dataset, wanted, made, keys, periods };
		return stands ? asTheyStand(asked) : putTogether(asked);
	});
}

type Made = ReturnType<typeof areasOf>;

/** What is needed to make the rows of an answer, in its order: area, then period, then codes. */
interface Asked {
	cube: Cube;
	dataset: Dataset;
	wanted: Ask;
	made: Made;
	keys: ReturnType<typeof keysOf>;
	periods: number[];
}

/** Every row is one observation. */
function asTheyStand({ cube, dataset, wanted, made, keys, periods }: Asked): Row[] {
	const slices = periods.flatMap((p) =>
		keys.map(({ key, combinations: [one] }) => ({
			from: firstCell(cube, p, one),
			period: cube.periods[p],
			key
		}))
	);
	const rowAt = rowOfOne(cube, wanted.indicator);
	const rows: Row[] = [];
	for (let i = 0; i < made.places.length; i++) {
		const { code } = dataset.areas[made.numbers[i]];
		for (const { from, period, key } of slices) {
			const cell = from + made.places[i];
			if (cube.status[cell] !== 0) rows.push(rowAt(cell, code, period, key));
		}
	}
	return rows;
}

/** A row is put together from several areas, or from several codes. */
function putTogether({ cube, dataset, wanted, made, keys, periods }: Asked): Row[] {
	const rows: (Row | undefined)[] = [];
	const { numbers } = made;
	const inside = made.rolledUp ? areasInside(dataset, wanted) : null;
	const sums = new Sums(cube, wanted.indicator, numbers.length);
	for (let p = 0; p < periods.length; p++)
		for (let k = 0; k < keys.length; k++) {
			sums.clear();
			const firsts = keys[k].combinations.map((combination) => firstCell(cube, periods[p], combination));
			for (const from of firsts) sums.add(from, made.runs);
			if (firsts.length === 1) sums.areas.set(sums.observed);
			else if (inside) countAreas(cube, firsts, made, sums.areas);
			for (let g = 0; g < numbers.length; g++) {
				if (sums.observed[g] === 0) continue;
				const number = numbers[g] < 0 ? null : numbers[g];
				const place = {
					area: number === null ? '' : dataset.areas[number].code,
					period: cube.periods[periods[p]],
					key: keys[k].key
				};
				const missing = inside ? Math.max(0, inside(number) - sums.areas[g]) : 0;
				rows[(g * periods.length + p) * keys.length + k] = sums.row(g, place, missing);
			}
		}
	return rows.filter((row) => row !== undefined);
}

/** Adds up how many areas of each group have an observation in any of these slices. */
function countAreas(cube: Cube, firsts: number[], { places, groups }: Made, counts: Int32Array): void {
	for (let i = 0; i < places.length; i++) {
		let s = 0;
		while (s < firsts.length && cube.status[firsts[s] + places[i]] === 0) s++;
		if (s < firsts.length) counts[groups[i]]++;
	}
}

const known = new WeakMap<Cube, { dataset: Dataset; made: Map<string, Made> }>();

/** The areas of an answer; where no single ones are asked for they are the same for every period and code. */
function areasKnown(cube: Cube, dataset: Dataset, wanted: Ask): Made {
	if (wanted.areas) return areasOf(cube, dataset, wanted);
	let own = known.get(cube);
	if (own?.dataset !== dataset) known.set(cube, (own = { dataset, made: new Map() }));
	const name = JSON.stringify([wanted.level, wanted.parent]);
	let found = own.made.get(name);
	if (!found) own.made.set(name, (found = areasOf(cube, dataset, wanted)));
	return found;
}

/**
 * The cube's areas an answer is made of: their places in the cube, the group each counts for, and the area each group is:
 * `numbers` ascending, or one −1 for everything as one.
 */
function areasOf(cube: Cube, dataset: Dataset, { indicator, level, parent, areas }: Ask) {
	const source = sourceLevel(dataset, indicator, level);
	const rolledUp = source !== level;
	const byCode = areaNumbers(dataset.areas);
	const outer = parent && ancestorsAt(dataset.areas, parent.level);
	const outerNumber = parent && byCode.get(parent.code)!;
	const only = areas && new Set(areas.map((code) => byCode.get(code)));
	const above = rolledUp && level !== null ? ancestorsAt(dataset.areas, level) : null;
	const [places, of]: [number[], number[]] = [[], []];
	for (let i = 0; i < cube.areas.length; i++) {
		const number = cube.areas[i];
		if (dataset.areas[number].level !== source || (outer && outer[number] !== outerNumber)) continue;
		const group = level === null ? -1 : above ? above[number] : number;
		if ((only && !only.has(group)) || (above && group < 0)) continue;
		places.push(i);
		of.push(group);
	}
	const numbers = above
		? [...new Set(of)].sort((a, b) => a - b)
		: level === null
			? of.length
				? [-1]
				: []
			: of;
	const groups = Uint32Array.from(of, (_, i) => (level === null ? 0 : i));
	if (above) {
		const place = new Map(numbers.map((number, g) => [number, g]));
		of.forEach((number, i) => (groups[i] = place.get(number)!));
	}
	return { places: Uint32Array.from(places), groups, runs: runsOf(places, groups), numbers, rolledUp };
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
