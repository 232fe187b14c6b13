import { behindRounded, rounded, type Need } from './rules.ts';

/** A relation every reader may know: low ≤ Σ sign·cell ≤ high. `total − Σ parts = 0`, or a share of a base to some decimals. */
export interface Relation {
	cells: number[];
	signs: number[];
	low: number;
	high: number;
}

/** All cells of a table with all that ties them together. Cells are numbers from 0. */
export interface Lattice {
	value: Float64Array;
	/** what a published cell leaves open: from and to are equal unless it is rounded */
	from: Float64Array;
	to: Float64Array;
	/** never printed, but it follows from others: the men where only women and the total stand, those a rate does not count */
	implied: Uint8Array;
	/** published before, so hiding it now hides nothing */
	known: Uint8Array;
	/** what a hidden cell leaves open: nothing above 0 unless it was published before, rounded */
	least: Float64Array;
	most: Float64Array;
	/** what hiding a cell costs, above 0 */
	cost: Float64Array;
	relations: Relation[];
	/** relations of each cell */
	of: number[][];
	/** every cell is a whole number */
	whole: boolean;
	/** above every value; stands for no upper end */
	far: number;
}

/** What is said of one cell. */
export interface CellGiven {
	value: number;
	implied?: boolean;
	/** what was published of it before: from and to; both its value when it is known */
	known?: readonly [number, number];
	cost?: number;
}

/**
 * @param rounding base the published cells are rounded to
 * @param relations as of `Lattice`; ends that the values themselves do not keep are widened to them, so that the truth is possible
 */
export function latticeOf(
	cells: readonly CellGiven[],
	relations: readonly Relation[],
	rounding?: number
): Lattice {
	const value = Float64Array.from(cells, (cell) => cell.value);
	const whole = value.every(Number.isInteger);
	const far = 100 * (1000 + value.reduce((most, each) => Math.max(most, Math.abs(each)), 0));
	const lattice: Lattice = {
		value,
		from: value.slice(),
		to: value.slice(),
		implied: Uint8Array.from(cells, (cell) => (cell.implied ? 1 : 0)),
		known: Uint8Array.from(cells, ({ known }) => (known && known[0] === known[1] ? 1 : 0)),
		least: Float64Array.from(cells, ({ value: own, known }) => known?.[0] ?? (own < 0 ? -far : 0)),
		most: Float64Array.from(cells, ({ known }) => known?.[1] ?? far),
		cost: Float64Array.from(cells, (cell) => cell.cost ?? 1),
		relations: relations.map((relation) => {
			const sum = relation.cells.reduce((all, cell, k) => all + relation.signs[k] * value[cell], 0);
			return { ...relation, low: Math.min(relation.low, sum), high: Math.max(relation.high, sum) };
		}),
		of: cells.map(() => []),
		whole,
		far
	};
	lattice.relations.forEach(({ cells: own }, r) => own.forEach((cell) => lattice.of[cell].push(r)));
	if (rounding)
		cells.forEach((cell, i) => {
			if (lattice.known[i] || cell.implied) return;
			const [from, to] = behindRounded(rounded(cell.value, rounding), rounding, whole);
			[lattice.from[i], lattice.to[i]] = [Math.max(from, lattice.least[i]), Math.min(to, lattice.most[i])];
		});
	return lattice;
}

/** `total = Σ parts`. */
export const sumRelation = (total: number, parts: readonly number[]): Relation => ({
	cells: [total, ...parts],
	signs: [1, ...parts.map(() => -1)],
	low: 0,
	high: 0
});

/** A cell that must be protected, what its range has to reach, and whose own number the attacker knows besides. */
export interface Guarded {
	cell: number;
	need: Need;
	/** a cell of one person, who knows it */
	insider?: number;
}

/** The ends between which a cell of its own state may lie, before any relation is used. */
export function open(
	{ value, from, to, known, least, most }: Lattice,
	cell: number,
	hidden: boolean
): [number, number] {
	if (known[cell]) return [value[cell], value[cell]];
	if (hidden) return [least[cell], most[cell]];
	return [from[cell], to[cell]];
}
