import { Attack } from './attack.ts';
import { cheapest, sumOf, type Aim } from './cover.ts';
import { Cutter, type Cut } from './cut.ts';
import type { Guarded, Lattice } from './lattice.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { Solver } from './solver.ts';

/** Cells, and guarded cells, up to which a group of tied cells is solved at one go for the least that can be hidden. */
const AT_ONCE = { cells: 800, guarded: 150 };
const MOST_ROUNDS = 120;
/** How much more than the least sum may be hidden to hide fewer cells. */
const MORE_SUM = 1.3;
/** Cells of the neighbourhood searched for one guarded cell, and how often it is doubled. */
const NEIGHBOURS = 60;

/** Hides further cells until every guarded one is; which are still not is the answer. */
export interface Suppression {
	hidden: Uint8Array;
	/** guarded cells that nothing that may be hidden protects */
	exposed: Guarded[];
}

/**
 * Secondary suppression over all relations at once. A group of tied cells that is small is solved for the least sum of
 * what is hidden besides, then for the fewest cells that hide at most three tenths more than that; in a larger one each guarded
 * cell is protected in its neighbourhood, what is hidden already costing nothing, then what turned out not to be needed is shown
 * again: of what is left hidden every cell is needed. Every step is checked by the attack. The same table gives the same cells.
 * @param limit cells, and guarded cells, up to which a group is solved at one go
 */
export function suppress(
	solver: Solver,
	lattice: Lattice,
	primary: Uint8Array,
	guarded: readonly Guarded[],
	progress: (part: number) => void = () => {},
	limit = AT_ONCE
): Suppression {
	const hidden = primary.slice();
	const exposed: Guarded[] = [];
	const groups = groupsOf(lattice, guarded);
	let finished = 0;
	for (const { cells, own } of groups) {
		const step = (part: number) => progress((finished + part * own.length) / Math.max(1, guarded.length));
		const atOnce = cells.length <= limit.cells && own.length <= limit.guarded;
		const left = atOnce
			? cover(solver, lattice, cells, own, hidden, true)
			: oneByOne(solver, lattice, cells, own, hidden, step);
		if (!atOnce) showAgain(solver, lattice, primary, hidden, own, cells);
		exposed.push(...left);
		finished += own.length;
		step(0);
	}
	return { hidden, exposed };
}

/** Groups of cells tied by relations, those with a guarded cell only, each with its guarded cells. */
function groupsOf(lattice: Lattice, guarded: readonly Guarded[]): { cells: number[]; own: Guarded[] }[] {
	const group = new Int32Array(lattice.value.length).fill(-1);
	const groups: { cells: number[]; own: Guarded[] }[] = [];
	for (const each of guarded) {
		if (group[each.cell] < 0) {
			const number = groups.length;
			const cells = [each.cell];
			group[each.cell] = number;
			for (let k = 0; k < cells.length; k++)
				for (const r of lattice.of[cells[k]])
					for (const other of lattice.relations[r].cells)
						if (group[other] < 0) {
							group[other] = number;
							cells.push(other);
						}
			groups.push({ cells: cells.sort((a, b) => a - b), own: [] });
		}
		groups[group[each.cell]].own.push(each);
	}
	return groups;
}

/** The ends of guarded cells that an attack still finds too narrow. */
function narrow(
	solver: Solver,
	lattice: Lattice,
	hidden: Uint8Array,
	guarded: readonly Guarded[]
): { each: Guarded; side: 'low' | 'high' }[] {
	const attack = new Attack(solver, lattice, hidden);
	try {
		return guarded.flatMap((each) => {
			const { low, high } = attack.meets(each);
			return [
				...(low ? [] : [{ each, side: 'low' as const }]),
				...(high ? [] : [{ each, side: 'high' as const }])
			];
		});
	} finally {
		attack.close();
	}
}

/**
 * Hides the cheapest further cells of a block that protect its guarded cells; what was hidden before stays and costs nothing.
 * @param balanced the fewest cells among the choices whose sum is near the least; else the least cost
 * @returns the guarded cells that cannot be protected inside it; nothing is hidden then
 */
function cover(
	solver: Solver,
	lattice: Lattice,
	block: readonly number[],
	guarded: readonly Guarded[],
	hidden: Uint8Array,
	balanced: boolean
): Guarded[] {
	let left = narrow(solver, lattice, hidden, guarded);
	if (!left.length) return [];
	const candidates = block.filter((cell) => !hidden[cell] && !lattice.implied[cell] && !lattice.known[cell]);
	const cutter = new Cutter(solver, lattice, block, hidden);
	const cuts: Cut[] = [];
	let chosen: number[] = [];
	const unique = (left: { each: Guarded }[]) => [...new Set(left.map(({ each }) => each))];
	/** Hides the choice that suits best until it protects; null when none does, and then nothing is hidden. */
	const choose = (aim?: Aim): Guarded[] | null => {
		for (let round = 0; left.length; round++) {
			const outside = candidates.filter((cell) => !hidden[cell]);
			const more = round < MOST_ROUNDS ? left.flatMap(({ each, side }) => cutter.cut(each, side) ?? []) : [];
			const useful = more.filter((cut) => cut.cells.length > 0);
			// whatever protects them hides at least one more than now
			cuts.push(...(useful.length ? useful : [{ cells: outside, weights: outside.map(() => 1), least: 1 }]));
			for (const cell of chosen) hidden[cell] = 0;
			const before = chosen;
			const found = round < 2 * MOST_ROUNDS ? cheapest(solver, lattice, cuts, candidates, hidden, aim) : null;
			chosen = found ?? (round < 3 * MOST_ROUNDS && before.length < candidates.length ? [...candidates] : []);
			if (!found && chosen.length === 0) return unique(left);
			hide(before);
			if (!found && left.length) {
				for (const cell of chosen) hidden[cell] = 0;
				return unique(left);
			}
		}
		return null;
	};
	const hide = (before: readonly number[]) => {
		for (const cell of chosen) hidden[cell] = 1;
		cutter.refresh([...before, ...chosen]);
		left = narrow(solver, lattice, hidden, guarded);
	};
	try {
		if (!balanced) return choose() ?? [];
		const exposed = choose({ least: 'sum' });
		if (exposed) return exposed;
		const safe = chosen;
		const aim: Aim = { least: 'cells', most: MORE_SUM * sumOf(lattice, safe) };
		for (const cell of chosen) hidden[cell] = 0;
		const fewer = cheapest(solver, lattice, cuts, candidates, hidden, aim);
		if (!fewer) hide([]);
		else {
			chosen = fewer;
			hide(safe);
			// what was found first is possible still
			if (choose(aim)) {
				chosen = safe;
				hide([]);
			}
		}
		return [];
	} finally {
		cutter.close();
	}
}

/** Protects the guarded cells of a large group one after another, each in its neighbourhood, widened until it succeeds. */
function oneByOne(
	solver: Solver,
	lattice: Lattice,
	cells: readonly number[],
	guarded: readonly Guarded[],
	hidden: Uint8Array,
	progress: (part: number) => void
): Guarded[] {
	const exposed: Guarded[] = [];
	let left = guarded.slice();
	// one attack serves all cells until more is hidden: the tables it met tell of many
	let attack = new Attack(solver, lattice, hidden);
	const protectOne = (each: Guarded) => {
		if (isMet(attack, each)) return;
		for (let most = NEIGHBOURS; ; most *= 4) {
			const block = neighbourhood(lattice, hidden, each.cell, most);
			if (cover(solver, lattice, block, [each], hidden, false).length === 0) break;
			if (most < cells.length) continue;
			exposed.push(each);
			break;
		}
		attack.close();
		attack = new Attack(solver, lattice, hidden);
	};
	for (let pass = 0; pass < 3 && left.length; pass++) {
		left.forEach((each, k) => {
			protectOne(each);
			progress(k / left.length);
		});
		left = [...new Set(narrow(solver, lattice, hidden, guarded).map(({ each }) => each))].filter(
			(each) => !exposed.includes(each)
		);
	}
	attack.close();
	return [...exposed, ...left];
}

function isMet(attack: Attack, guarded: Guarded): boolean {
	const { low, high } = attack.meets(guarded);
	return low && high;
}

/** Shows again, the largest first, what was hidden for others and is not needed. */
function showAgain(
	solver: Solver,
	lattice: Lattice,
	primary: Uint8Array,
	hidden: Uint8Array,
	guarded: readonly Guarded[],
	cells: readonly number[]
): void {
	const { value } = lattice;
	const secondary = cells
		.filter((cell) => hidden[cell] && !primary[cell])
		.sort((a, b) => value[b] - value[a] || a - b);
	for (const cell of secondary) {
		const attack = new Attack(solver, lattice, hidden);
		const tied = new Set(attack.tied(cell));
		attack.close();
		// what is shown tells of the cells it is tied to, and of no other
		const touched = guarded.filter((each) => tied.has(each.cell));
		hidden[cell] = 0;
		if (narrow(solver, lattice, hidden, touched).length) hidden[cell] = 1;
	}
}
