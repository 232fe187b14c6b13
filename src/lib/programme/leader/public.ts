import { protectLattice } from '../../disclosure/protect.ts';
import { RULES } from '../../disclosure/rules.ts';
import type { SolverSource } from '../../disclosure/gate.ts';
import type { CellAt } from '../../term/book.ts';
import { done, type Result } from '../../term/failure.ts';
import type { Ledger } from '../book/ledger.ts';
import type { Gathered } from './gathered.ts';
import { peopleLattice } from './gate/lattice.ts';
import { peopleIn } from './gate/people.ts';
import { numberOfRows } from './gate/rows.ts';

/** What of a book may be shown to whoever asks. */
export interface Guard {
	/** whether anything is guarded at all */
	on: boolean;
	mayShow(cell: CellAt): boolean;
	mayTell(id: string): boolean;
}

/** Everything may be shown: an officer's own book on the officer's own machine, or figures nobody stands behind. */
export const OPEN: Guard = { on: false, mayShow: () => true, mayTell: () => true };

/** A public book after the gate: which numbers of people may be told, whatever page they stand on. */
export interface Gate {
	/** whether the number that a column makes over some rows may be told; one the gate has not seen may not */
	tells(register: string, column: string, rows: Iterable<string>): boolean;
	countsPeople(cell: CellAt): boolean;
	/** numbers the gate weighed, those too small, and those hidden for their sake */
	tally: { numbers: number; primary: number; secondary: number };
}

/**
 * Weighs all numbers of people that the pages of a book may show against each other, over areas of today and of before, quarters, years
 * and phases, women and men, contents and levels, and hides what is small and what would give it away; the attack proves it.
 * @returns failure `disclosure-exposed` when something cannot be protected
 */
export async function gateOf(ledger: Ledger, solver: SolverSource): Promise<Result<Gate>> {
	const { lattice, needs, cellOf } = peopleLattice(ledger);
	let hidden = new Uint8Array(lattice.value.length);
	if (needs.size > 0) {
		const found = protectLattice(await solver(), lattice, needs, {
			rules: RULES,
			nameOf: String
		});
		if (!found.ok) return found;
		hidden = new Uint8Array(found.value.hidden);
	}
	const all = hidden.reduce((sum, each) => sum + each, 0);
	return done({
		tells: (register, column, rows) => {
			const cell = cellOf.get(numberOfRows(register, column, rows));
			return cell !== undefined && hidden[cell] === 0;
		},
		countsPeople: peopleIn(ledger),
		tally: { numbers: hidden.length, primary: needs.size, secondary: all - needs.size }
	});
}

/** What of a view's figures may be shown. Single rows that count people show no value. */
export function guardOf({ gathered }: { gathered: Gathered }, gate: Gate | null): Guard {
	if (!gate) return OPEN;
	const told = new Map<string, boolean>();
	const tellsSide = (cells: readonly CellAt[]): boolean => {
		const columns = new Map<string, string[]>();
		for (const cell of cells) {
			if (!gate.countsPeople(cell)) continue;
			const key = `${cell.register} ${cell.column}`;
			const rows = columns.get(key);
			if (rows) rows.push(cell.row);
			else columns.set(key, [cell.row]);
		}
		return [...columns].every(([key, rows]) => {
			const [register, column] = key.split(' ');
			return gate.tells(register, column, rows);
		});
	};
	return {
		on: true,
		mayShow: (cell) => !gate.countsPeople(cell),
		mayTell: (id) => {
			let tells = told.get(id);
			if (tells === undefined) {
				const named = gathered.named.get(id);
				tells = named !== undefined && tellsSide(named.of) && tellsSide(named.over ?? []);
				told.set(id, tells);
			}
			return tells;
		}
	};
}
