import { open, type Guarded, type Lattice } from './lattice.ts';
import type { Held, ProgrammeRow, Solver } from './solver.ts';

/** Cells whose numbers an attacker does not know and that are tied together by relations. */
interface Part {
	cells: number[];
	at: Map<number, number>;
	rows: ProgrammeRow[];
	held?: Held;
	/** the widest seen of each cell in tables that are possible */
	least: Float64Array;
	most: Float64Array;
}

const NEAR = 1e-6;
/** Programmes kept in the solver at a time; its memory is bounded. */
const MOST_HELD = 128;

/**
 * What a reader can work out of the hidden cells from all that is published: the least and the most of a cell over all tables that
 * agree with it, by linear programming, and over whole numbers where the end found is not one.
 */
export class Attack {
	#part = new Map<number, Part>();
	#held: Part[] = [];

	/** @param hidden 1 for cells that are not shown */
	constructor(
		readonly solver: Solver,
		readonly lattice: Lattice,
		readonly hidden: Uint8Array
	) {}

	/** Whether a reader does not simply see the cell. */
	isOpen(cell: number): boolean {
		const [from, to] = this.#ends(cell);
		return to > from;
	}

	/** The range a reader can derive; Infinity where it has no upper end. */
	range(cell: number, insider?: number): [number, number] {
		if (!this.isOpen(cell)) return [this.lattice.value[cell], this.lattice.value[cell]];
		const part = this.#partOf(cell);
		return this.#pinned(part, insider, () => [
			this.#end(part, cell, 1, insider === undefined),
			this.#end(part, cell, -1, insider === undefined)
		]);
	}

	/** Whether the range of a cell reaches what it needs. */
	meets({ cell, need, insider }: Guarded): { low: boolean; high: boolean } {
		const { value, far } = this.lattice;
		if (!this.isOpen(cell)) return { low: value[cell] <= need.low, high: value[cell] >= need.high };
		const part = this.#partOf(cell);
		const at = part.at.get(cell)!;
		const plain = insider === undefined;
		return this.#pinned(part, insider, () => ({
			low: (plain && part.least[at] <= need.low) || this.#end(part, cell, 1, plain) <= need.low + NEAR,
			high:
				(plain && part.most[at] >= Math.min(need.high, far)) ||
				this.#end(part, cell, -1, plain) >= need.high - NEAR
		}));
	}

	/** The cells an attacker does not know and that are tied to one. */
	tied(cell: number): readonly number[] {
		return this.#partOf(cell).cells;
	}

	close(): void {
		for (const part of this.#held) part.held?.close();
		this.#held = [];
		this.#part.clear();
	}

	#ends(cell: number): [number, number] {
		return open(this.lattice, cell, this.hidden[cell] === 1 || this.lattice.implied[cell] === 1);
	}

	/** With an insider's own number known, while something is asked. */
	#pinned<T>(part: Part, insider: number | undefined, ask: () => T): T {
		const at = insider === undefined ? undefined : part.at.get(insider);
		if (at === undefined) return ask();
		const held = this.#programme(part);
		held.bound(at, this.lattice.value[insider!], this.lattice.value[insider!]);
		try {
			return ask();
		} finally {
			held.bound(at, ...this.#ends(insider!));
		}
	}

	/** The programme of a part, in the solver. */
	#programme(part: Part): Held {
		if (part.held) return part.held;
		if (this.#held.length >= MOST_HELD) {
			const oldest = this.#held.shift()!;
			oldest.held!.close();
			delete oldest.held;
		}
		this.#held.push(part);
		return (part.held = this.solver.hold({
			low: Float64Array.from(part.cells, (each) => this.#ends(each)[0]),
			high: Float64Array.from(part.cells, (each) => this.#ends(each)[1]),
			rows: part.rows
		}));
	}

	/** The end of a cell that at most one relation ties: no solver is needed. */
	#plainEnd(part: Part, at: number, sign: 1 | -1): number {
		const ends = part.cells.map((each) => this.#ends(each));
		const [from, to] = ends[at];
		const [row] = part.rows;
		if (!row) return sign === 1 ? from : to;
		const own = row.value[row.index.indexOf(at)];
		// own·x lies between low − most of the others and high − least of the others
		let [least, most] = [0, 0];
		row.index.forEach((other, k) => {
			if (other === at) return;
			const reach = ends[other].map((end) => end * row.value[k]);
			least += Math.min(...reach);
			most += Math.max(...reach);
		});
		const reach = [(row.low - most) / own, (row.high - least) / own];
		return sign === 1 ? Math.max(from, Math.min(...reach)) : Math.min(to, Math.max(...reach));
	}

	/** One end of a cell's range. Tables met on the way are remembered for the other cells. */
	#end(part: Part, cell: number, sign: 1 | -1, remember: boolean): number {
		const at = part.at.get(cell)!;
		const { far, whole } = this.lattice;
		if (part.rows.length === 0 || (part.rows.length === 1 && remember)) {
			const end = this.#plainEnd(part, at, sign);
			if (!whole) return sign === 1 ? end : this.#high(end);
			return sign === 1 ? Math.ceil(end - NEAR) + 0 : this.#high(Math.floor(end + NEAR));
		}
		const held = this.#programme(part);
		let found = held.end(at, sign, false);
		if (!found) throw new Error('the published table is not possible');
		const isWhole = (x: ArrayLike<number>) =>
			Array.prototype.every.call(x, (each: number) => Math.abs(each - Math.round(each)) < NEAR);
		let integral = isWhole(found.x);
		let end = found.x[at];
		if (whole && !integral && Math.abs(end) < far / 2) {
			const rough = sign === 1 ? Math.ceil(end - NEAR) : Math.floor(end + NEAR);
			found = held.end(at, sign, true);
			if (!found) return rough;
			end = found.x[at];
			integral = true;
		}
		if (remember && (integral || !whole))
			for (let i = 0; i < part.cells.length; i++) {
				if (found.x[i] < part.least[i]) part.least[i] = found.x[i];
				if (found.x[i] > part.most[i]) part.most[i] = found.x[i];
			}
		const tidy = (whole ? Math.round(end) : end) + 0;
		return sign === 1 ? tidy : this.#high(tidy);
	}

	#high(end: number): number {
		return end > this.lattice.far / 2 ? Infinity : end;
	}

	#partOf(cell: number): Part {
		const known = this.#part.get(cell);
		if (known) return known;
		const { lattice } = this;
		const cells = [cell];
		const at = new Map([[cell, 0]]);
		const relations = new Set<number>();
		for (let k = 0; k < cells.length; k++)
			for (const r of lattice.of[cells[k]]) {
				if (relations.has(r)) continue;
				relations.add(r);
				for (const other of lattice.relations[r].cells)
					if (!at.has(other) && this.isOpen(other)) {
						at.set(other, cells.length);
						cells.push(other);
					}
			}
		const rows = [...relations].map((r) => rowOf(lattice, r, at));
		const part: Part = {
			cells,
			at,
			rows,
			least: Float64Array.from(cells, (each) => lattice.value[each]),
			most: Float64Array.from(cells, (each) => lattice.value[each])
		};
		for (const each of cells) this.#part.set(each, part);
		return part;
	}
}

/** A relation over the cells of a programme; what is not among them is known and goes to the other side. */
export function rowOf(
	{ relations, value }: Lattice,
	relation: number,
	at: Map<number, number>
): ProgrammeRow {
	const { cells, signs, low, high } = relations[relation];
	let known = 0;
	const row: ProgrammeRow = { index: [], value: [], low: 0, high: 0 };
	cells.forEach((cell, k) => {
		const index = at.get(cell);
		if (index === undefined) known += signs[k] * value[cell];
		else {
			row.index.push(index);
			row.value.push(signs[k]);
		}
	});
	[row.low, row.high] = [low - known, high - known];
	return row;
}
