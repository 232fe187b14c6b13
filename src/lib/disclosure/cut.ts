import { rowOf } from './attack.ts';
import type { Guarded, Lattice } from './lattice.ts';
import type { Held, ProgrammeRow, Solver } from './solver.ts';

/** Of the cells still shown, enough must be hidden: Σ weight·hidden ≥ least. */
export interface Cut {
	cells: number[];
	weights: number[];
	least: number;
}

/** How far a cell still shown is let move, as a share of what it could when hidden: so little that the answer stays, enough that the prices name the cells that would help. */
const LOOSE = 1e-4;
const TINY = 1e-7;

/**
 * The reason why a cell's range is too narrow, as a condition on what is hidden: the capacity inequalities of Fischetti and Salazar
 * (Management Science 47, 2001, "Solving the cell suppression problem on tabular data with linear constraints"), from the prices
 * of the attacker's programme. Cells outside `block` stay as they are.
 */
export class Cutter {
	readonly #at: Map<number, number>;
	readonly #held: Held;
	/** hidden before, whatever is chosen */
	readonly #always: ReadonlySet<number>;

	constructor(
		solver: Solver,
		readonly lattice: Lattice,
		readonly block: readonly number[],
		readonly hidden: Uint8Array
	) {
		this.#at = new Map(block.map((cell, i) => [cell, i]));
		this.#always = new Set(block.filter((cell) => hidden[cell] || lattice.implied[cell]));
		const relations = new Set(block.flatMap((cell) => lattice.of[cell]));
		const rows: ProgrammeRow[] = [...relations].map((r) => rowOf(lattice, r, this.#at));
		const ends = block.map((cell) => this.#loose(cell));
		this.#held = solver.hold({
			low: Float64Array.from(ends, ([low]) => low),
			high: Float64Array.from(ends, ([, high]) => high),
			rows
		});
	}

	/** The ends of a cell: of its own state, with a little play of a shown cell so that prices show which would help. */
	#loose(cell: number): [number, number] {
		const [shown, hid] = this.#states(cell);
		if (this.hidden[cell] || this.lattice.implied[cell]) return hid;
		const play = LOOSE / Math.sqrt(this.lattice.cost[cell]);
		return [Math.max(hid[0], shown[0] - play), Math.min(hid[1], shown[1] + play)];
	}

	/** The ends of a cell shown, and hidden. */
	#states(cell: number): [[number, number], [number, number]] {
		const { value, from, to, least, most, known } = this.lattice;
		const shown: [number, number] = known[cell] ? [value[cell], value[cell]] : [from[cell], to[cell]];
		return [shown, known[cell] ? shown : [least[cell], most[cell]]];
	}

	/** The hidden cells changed. */
	refresh(changed: Iterable<number>): void {
		for (const cell of changed) {
			const at = this.#at.get(cell);
			if (at !== undefined) this.#held.bound(at, ...this.#loose(cell));
		}
	}

	/** The cut that one end of a guarded cell asks for; null when it gives none. */
	cut({ cell, need, insider }: Guarded, side: 'low' | 'high'): Cut | null {
		const { lattice } = this;
		const at = this.#at.get(cell)!;
		const pin = insider === undefined ? undefined : this.#at.get(insider);
		if (pin !== undefined) this.#held.bound(pin, lattice.value[insider!], lattice.value[insider!]);
		const sign = side === 'high' ? -1 : 1;
		const found = this.#held.end(at, sign, false);
		if (pin !== undefined) this.#held.bound(pin, ...this.#loose(insider!));
		if (!found) return null;
		// least of sign·x: by weak duality Σ reduced⁺·low + reduced⁻·high + const, for any state of the shown cells
		const target = sign * (side === 'high' ? need.high : need.low);
		let fixed = found.objective;
		const cells: number[] = [];
		const gains: number[] = [];
		this.block.forEach((other, i) => {
			const price = found.reduced[i];
			if (Math.abs(price) < TINY || i === pin) return;
			if (this.#always.has(other) || lattice.known[other]) return;
			const [shown, hid] = this.#states(other);
			const loose = this.#loose(other);
			const end = price > 0 ? 0 : 1;
			fixed -= price * (loose[end] - shown[end]);
			const gain = price * (shown[end] - hid[end]);
			if (gain > TINY) {
				cells.push(other);
				gains.push(gain);
			}
		});
		const least = fixed - target;
		if (least <= TINY) return null;
		return { cells, weights: gains.map((gain) => Math.min(gain, least)), least };
	}

	close(): void {
		this.#held.close();
	}
}
