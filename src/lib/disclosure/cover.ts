import type { Cut } from './cut.ts';
import type { Lattice } from './lattice.ts';
import type { ProgrammeRow, Solver } from './solver.ts';

/** Share of a whole cell that the sum of what is hidden counts: the number of cells comes first, the sum decides among equals. */
export const sumShare = (value: number, all: number): number => (0.5 * Math.abs(value)) / (1 + all);

/**
 * What is sought among all choices that protect: the least sum of what is hidden, or the fewest cells (by their costs) of those whose sum is
 * at most `most`.
 */
export type Aim = { least: 'sum' } | { least: 'cells'; most: number };

/** A cell more weighs this much of one person: it only decides between equal sums. */
const OF_A_PERSON = 1e-3;

export const sumOf = ({ value }: Lattice, cells: readonly number[]): number =>
	cells.reduce((sum, cell) => sum + Math.abs(value[cell]), 0);

/**
 * The cheapest cells to hide so that every cut holds; null when none does.
 * @param hidden cells hidden already: they cost nothing
 * @param aim left out: the least cost
 */
export function cheapest(
	solver: Solver,
	lattice: Lattice,
	cuts: readonly Cut[],
	candidates: readonly number[],
	hidden: Uint8Array,
	aim?: Aim
): number[] | null {
	const at = new Map(candidates.map((cell, i) => [cell, i]));
	const rows: ProgrammeRow[] = cuts.map(({ cells, weights, least }) => {
		const kept = cells.flatMap((cell, k) => {
			const index = at.get(cell);
			return index === undefined ? [] : [{ index, value: weights[k] / least }];
		});
		return {
			index: kept.map((k) => k.index),
			value: kept.map((k) => k.value),
			low: 1 - 1e-9,
			high: Infinity
		};
	});
	if (rows.some((row) => row.index.length === 0)) return null;
	const found = solver.least({
		low: new Float64Array(candidates.length),
		high: new Float64Array(candidates.length).fill(1),
		cost: Float64Array.from(candidates, (cell) =>
			aim?.least === 'sum'
				? Math.abs(lattice.value[cell]) + OF_A_PERSON * lattice.cost[cell]
				: lattice.cost[cell]
		),
		rows: [
			...rows,
			...neverAlone(lattice, candidates, at, hidden),
			...(aim?.least === 'cells' ? [withinSum(lattice, candidates, aim.most)] : [])
		],
		whole: true
	});
	return found && candidates.filter((_, i) => found.x[i] > 0.5);
}

/** What is hidden sums up to at most this. In shares of it, so that large counts do not drown the solver's tolerance. */
function withinSum({ value }: Lattice, candidates: readonly number[], most: number): ProgrammeRow {
	const [unit, high] = most > 0 ? [most, 1] : [1, 0];
	return {
		index: candidates.map((_, i) => i),
		value: candidates.map((cell) => Math.abs(value[cell]) / unit),
		low: -Infinity,
		high: high + 1e-9
	};
}

/** A cell that alone is hidden in an exact sum is not hidden at all: whoever hides it hides another of the sum. */
function neverAlone(
	lattice: Lattice,
	candidates: readonly number[],
	at: Map<number, number>,
	hidden: Uint8Array
): ProgrammeRow[] {
	const rows: ProgrammeRow[] = [];
	const relations = [...new Set(candidates.flatMap((cell) => lattice.of[cell]))];
	for (const r of relations) {
		const { cells, low, high } = lattice.relations[r];
		const opened = (cell: number) =>
			hidden[cell] === 1 || lattice.implied[cell] === 1 || lattice.to[cell] > lattice.from[cell];
		if (low !== high || cells.some(opened)) continue;
		const own = cells.flatMap((cell) => at.get(cell) ?? []);
		for (const index of own)
			rows.push({
				index: own,
				value: own.map((each) => (each === index ? -1 : 1)),
				low: 0,
				high: Infinity
			});
	}
	return rows;
}
