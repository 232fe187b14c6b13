import { Attack } from './attack.ts';
import type { Guarded, Lattice } from './lattice.ts';
import type { Solver } from './solver.ts';

/** How well the protected cells are: 0 their number cannot be told, 1 nor nearly so, 2 their range reaches from at most 1 up to the threshold. */
export type Level = 0 | 1 | 2;

/** What a reader can derive of what is not shown. */
export interface Audit {
	level: Level;
	/** range of each hidden cell */
	range: Map<number, [number, number]>;
	/** protected and rounded cells whose number a reader can work out exactly */
	exact: number[];
	/** protected cells below level 2 */
	short: number[];
}

/**
 * Attacks a published table: the range of every hidden cell, and the level of the protected ones.
 * @param guarded what must be protected; an insider's view is asked to keep its own need, and counts as level 1 where it does not
 */
export function audit(
	solver: Solver,
	lattice: Lattice,
	hidden: Uint8Array,
	guarded: readonly Guarded[],
	progress: (part: number) => void = () => {}
): Audit {
	const attack = new Attack(solver, lattice, hidden);
	const range = new Map<number, [number, number]>();
	const out: Audit = { level: 2, range, exact: [], short: [] };
	const lower = (cell: number, level: Level) => {
		out.level = Math.min(out.level, level) as Level;
		if (!out.short.includes(cell)) out.short.push(cell);
	};
	try {
		hidden.forEach((is, cell) => {
			if (!is) return;
			range.set(cell, attack.range(cell));
			progress(cell / hidden.length);
		});
		for (const each of guarded) {
			const { cell, need, insider } = each;
			const found =
				insider === undefined ? (range.get(cell) ?? attack.range(cell)) : attack.range(cell, insider);
			const [low, high] = found;
			if (low <= need.low && high >= need.high) continue;
			const value = lattice.value[cell];
			if (high <= low && insider === undefined) out.exact.push(cell);
			const near = high < value + 1 || high - low < 2;
			lower(cell, near && insider === undefined ? 0 : 1);
		}
	} finally {
		attack.close();
	}
	for (const cell of certainCells(solver, lattice, hidden)) {
		out.exact.push(cell);
		lower(cell, 0);
	}
	return out;
}

/** Cells shown rounded whose exact number follows from all that is published. */
export function certainCells(solver: Solver, lattice: Lattice, hidden: Uint8Array): number[] {
	const attack = new Attack(solver, lattice, hidden);
	try {
		const out: number[] = [];
		for (let cell = 0; cell < lattice.value.length; cell++) {
			if (hidden[cell] || lattice.implied[cell] || !attack.isOpen(cell)) continue;
			const value = lattice.value[cell];
			const { low, high } = attack.meets({ cell, need: { low: value - 1, high: value + 1 } });
			if (!low && !high) out.push(cell);
		}
		return out;
	} finally {
		attack.close();
	}
}
