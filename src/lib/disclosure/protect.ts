import type { Rules } from '../term/disclosure.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { audit, certainCells, type Audit } from './audit.ts';
import type { Guarded, Lattice } from './lattice.ts';
import type { Need } from './rules.ts';
import type { Solver } from './solver.ts';
import { suppress } from './suppress.ts';

/** What is hidden of a lattice, and what the attack on the rest can tell. */
export interface Protected {
	hidden: Uint8Array;
	audit: Audit;
}

/**
 * Hides what must be and the least besides, and attacks the result.
 * @param needs of the primary cells: what each range has to reach
 * @returns failure `disclosure-exposed` naming cells that nothing protects: published before, or without a relation to hide in
 */
export function protectLattice(
	solver: Solver,
	lattice: Lattice,
	needs: ReadonlyMap<number, Need>,
	rules: Rules,
	nameOf: (cell: number) => string,
	progress: (part: number) => void = () => {}
): Result<Protected> {
	const primary = new Uint8Array(lattice.value.length);
	for (const cell of needs.keys()) if (!lattice.implied[cell]) primary[cell] = 1;
	const guarded: Guarded[] = [...needs].map(([cell, need]) => ({ cell, need }));
	if (rules.singleton ?? true) guarded.push(...insiders(lattice, needs));
	const first = suppress(solver, lattice, primary, guarded, (part) => progress(part * 0.8));
	if (first.exposed.length)
		return exposed(
			first.exposed.map(({ cell }) => cell),
			nameOf
		);
	const { hidden, left } = rules.rounding
		? keepUncertain(solver, lattice, first.hidden, guarded)
		: { hidden: first.hidden, left: [] };
	if (left.length)
		return exposed(
			left.map(({ cell }) => cell),
			nameOf
		);
	const found = audit(solver, lattice, hidden, guarded, (part) => progress(0.8 + part * 0.2));
	if (found.level < 2) return exposed(found.short, nameOf);
	return done({ hidden, audit: found });
}

function exposed(cells: readonly number[], nameOf: (cell: number) => string): Result<never> {
	const names = [...new Set(cells)].map(nameOf);
	return failed('disclosure-exposed', {
		count: names.length,
		cells: names.slice(0, 20).join(', ') + (names.length > 20 ? ' …' : '')
	});
}

/** Small cells that are parts of one total with a cell of one single person, who knows it and must not learn theirs. */
function insiders({ value, relations, of }: Lattice, needs: ReadonlyMap<number, Need>): Guarded[] {
	const out: Guarded[] = [];
	for (const [one] of needs) {
		if (value[one] !== 1) continue;
		const beside = new Set(
			of[one].flatMap((r) => {
				const { cells, signs, low, high } = relations[r];
				const own = signs[cells.indexOf(one)];
				return low === high ? cells.filter((_, k) => signs[k] === own) : [];
			})
		);
		for (const cell of [...beside].sort((a, b) => a - b))
			if (cell !== one && needs.has(cell) && value[cell] !== 0)
				out.push({
					cell,
					insider: one,
					need: { low: Math.max(0, value[cell] - 1), high: value[cell] + 1 }
				});
	}
	return out;
}

/**
 * Rounded cells that all that is published gives back exactly must be able to be another number too. Which side they are opened to
 * is free: both ways are tried, and the one that hides less is kept.
 */
function keepUncertain(
	solver: Solver,
	lattice: Lattice,
	hidden: Uint8Array,
	guarded: readonly Guarded[]
): { hidden: Uint8Array; left: Guarded[] } {
	const certain = certainCells(solver, lattice, hidden);
	if (!certain.length) return { hidden, left: [] };
	const price = (of: Uint8Array) => of.reduce((sum, is, cell) => sum + is * lattice.cost[cell], 0);
	const ways = [-1, 1].map((side) => {
		const opened = certain.map((cell): Guarded => {
			const value = lattice.value[cell];
			if (side < 0 && value > 0) return { cell, need: { low: value - 1, high: -Infinity } };
			return { cell, need: { low: Infinity, high: value + 1 } };
		});
		const found = suppress(solver, lattice, hidden, [...guarded, ...opened]);
		return { hidden: found.hidden, left: found.exposed };
	});
	return ways.sort((a, b) => a.left.length - b.left.length || price(a.hidden) - price(b.hidden))[0];
}
