import type { Rules } from '../term/disclosure.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { Attack } from './attack.ts';
import { audit, certainCells, type Audit } from './audit.ts';
import type { Guarded, Lattice } from './lattice.ts';
import type { Need } from './rules.ts';
import type { Solver } from './solver.ts';
import { suppress } from './suppress.ts';

/** What is hidden of a lattice, and what the attack on the rest can tell. */
export interface Protected {
	hidden: Uint8Array;
	audit: Audit;
	/** cells that were given away before whatever is hidden now, and that the audit's level does not vouch for */
	exposed: number[];
}

/** How a lattice is to be protected. */
export interface Protecting {
	rules: Rules;
	nameOf(cell: number): string;
	/** what was given away before is left as lost, and the rest is protected; else nothing is */
	shownBefore?: boolean;
	progress?(part: number): void;
}

/**
 * Hides what must be and the least besides, and attacks the result.
 * @param needs of the primary cells: what each range has to reach
 * @returns failures naming cells: `disclosure-given-away` those that earlier versions gave away, `disclosure-exposed` others that
 * nothing protects
 */
export function protectLattice(
	solver: Solver,
	lattice: Lattice,
	needs: ReadonlyMap<number, Need>,
	{ rules, nameOf, shownBefore = false, progress = () => {} }: Protecting
): Result<Protected> {
	const primary = new Uint8Array(lattice.value.length);
	for (const cell of needs.keys()) if (!lattice.implied[cell]) primary[cell] = 1;
	const all: Guarded[] = [...needs].map(([cell, need]) => ({ cell, need }));
	if (rules.singleton ?? true) all.push(...insiders(lattice, needs));
	const lost = new Set(givenAway(solver, lattice, all));
	const guarded = all.filter((each) => !lost.has(each));
	const before = [...new Set([...lost].map(({ cell }) => cell))];
	if (lost.size && !shownBefore) return exposed(before, nameOf, 'disclosure-given-away');
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
	return done({ hidden, audit: found, exposed: before });
}

/** What readers can tell of protected cells though everything of today is hidden: earlier versions gave it away. */
function givenAway(solver: Solver, lattice: Lattice, guarded: readonly Guarded[]): Guarded[] {
	if (lattice.least.every((low, cell) => low <= 0 && lattice.most[cell] >= lattice.far)) return [];
	const attack = new Attack(solver, lattice, new Uint8Array(lattice.value.length).fill(1));
	try {
		return guarded.filter((each) => {
			const { low, high } = attack.meets(each);
			return !low || !high;
		});
	} finally {
		attack.close();
	}
}

function exposed(
	cells: readonly number[],
	nameOf: (cell: number) => string,
	kind: 'disclosure-exposed' | 'disclosure-given-away' = 'disclosure-exposed'
): Result<never> {
	const names = [...new Set(cells)].map(nameOf);
	return failed(kind, {
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
