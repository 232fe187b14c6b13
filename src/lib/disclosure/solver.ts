import type { Highs, Model } from 'highs';

/** One row of a programme: low ≤ Σ value·x ≤ high. */
export interface ProgrammeRow {
	index: number[];
	value: number[];
	low: number;
	high: number;
}

/** A linear programme over x, low ≤ x ≤ high; whole numbers where `whole` says so. */
export interface Programme {
	low: Float64Array;
	high: Float64Array;
	rows: ProgrammeRow[];
	cost?: Float64Array;
	whole?: boolean;
}

export interface Solved {
	objective: number;
	x: ArrayLike<number>;
	/** reduced costs: cost − Aᵀ·(row duals); ≥ 0 at a lower end, ≤ 0 at an upper one. Of a linear programme only. */
	reduced: ArrayLike<number>;
}

/** Nodes of a search for whole numbers after which the best so far is taken. A limit in nodes, not in time, gives the same answer on every machine. */
const MOST_NODES = 4_000;

/** HiGHS, an open solver of linear and whole-number programmes, in WebAssembly; one thread, no clock: the same input gives the same answer. */
export class Solver {
	private constructor(readonly highs: Highs) {}

	/** @param wasm address of the module's code, where the page's own origin serves it; Node finds it by itself */
	static async open(wasm?: string): Promise<Solver> {
		const { default: load } = await import('highs');
		return new Solver(await load(wasm === undefined ? {} : { locateFile: () => wasm }));
	}

	/** A programme kept in the solver, to be asked for many ends; `close` gives its memory back. */
	hold(programme: Programme): Held {
		return new Held(this.highs, programme);
	}

	/** The least Σ cost·x, or null when no x is possible. */
	least(programme: Programme): Solved | null {
		const held = this.hold(programme);
		try {
			return held.solve();
		} finally {
			held.close();
		}
	}
}

/** A programme in the solver. */
export class Held {
	readonly #model: Model;
	readonly #size: number;
	#whole: boolean;

	constructor(
		readonly highs: Highs,
		programme: Programme
	) {
		const size = (this.#size = programme.low.length);
		const { rows } = programme;
		const starts = new Int32Array(rows.length + 1);
		rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.index.length));
		this.#whole = programme.whole ?? false;
		this.#model = highs.createModel({
			numCols: size,
			numRows: rows.length,
			colCost: programme.cost ?? new Float64Array(size),
			colLower: programme.low,
			colUpper: programme.high,
			rowLower: Float64Array.from(rows, (row) => row.low),
			rowUpper: Float64Array.from(rows, (row) => row.high),
			matrix: {
				format: 'csr',
				numRows: rows.length,
				numCols: size,
				starts,
				indices: Int32Array.from(rows.flatMap((row) => row.index)),
				values: Float64Array.from(rows.flatMap((row) => row.value))
			},
			...(this.#whole && { integrality: new Int32Array(size).fill(1) })
		});
		this.#model.options.set({
			output_flag: false,
			mip_rel_gap: 0,
			mip_abs_gap: 1e-7,
			mip_max_nodes: MOST_NODES
		});
	}

	/** The least Σ cost·x with the costs the programme has; null when no x is possible. */
	solve(): Solved | null {
		this.#model.run();
		const { modelStatus } = this.highs.constants;
		const status = this.#model.getModelStatus();
		if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
		if (
			status !== modelStatus.optimal &&
			status !== modelStatus.solutionLimit &&
			status !== modelStatus.empty
		)
			throw new Error(`the solver ended with status ${status}`);
		const { colValue, colDual } = this.#model.getSolution();
		return { objective: this.#model.getObjectiveValue(), x: colValue, reduced: colDual };
	}

	/** The end of one x: its least (`sign` 1) or, as its negative, its most (`sign` −1). */
	end(index: number, sign: 1 | -1, whole = this.#whole): Solved | null {
		if (whole !== this.#whole) this.#be(whole);
		this.#model.changeColCost(index, sign);
		try {
			return this.solve();
		} finally {
			this.#model.changeColCost(index, 0);
		}
	}

	bound(index: number, low: number, high: number): void {
		this.#model.changeColBounds(index, low, high);
	}

	close(): void {
		this.#model.dispose();
	}

	#be(whole: boolean): void {
		this.#whole = whole;
		const kind = this.highs.constants.variableType[whole ? 'integer' : 'continuous'];
		for (let i = 0; i < this.#size; i++) this.#model.changeColIntegrality(i, kind);
	}
}
