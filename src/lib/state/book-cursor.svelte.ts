export interface Spot {
	row: number;
	column: number;
}

/** A rectangle of cells, ends included. */
export interface Range {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** Which cell of a grid is active, and the rectangle chosen from it. */
export class BookCursor {
	at = $state.raw<Spot>({ row: 0, column: 0 });
	/** the corner a rectangle was begun at; null: the active cell alone */
	anchor = $state.raw<Spot | null>(null);
	/** where Tab began, so that Enter goes back under it */
	#home = 0;

	range: Range = $derived.by(() => {
		const other = this.anchor ?? this.at;
		return {
			top: Math.min(this.at.row, other.row),
			bottom: Math.max(this.at.row, other.row),
			left: Math.min(this.at.column, other.column),
			right: Math.max(this.at.column, other.column)
		};
	});

	get single(): boolean {
		const { top, bottom, left, right } = this.range;
		return top === bottom && left === right;
	}

	go(row: number, column: number, extend = false): void {
		if (extend) this.anchor ??= this.at;
		else this.anchor = null;
		this.at = { row, column };
		this.#home = column;
	}

	/** To the next cell by Tab: the row under it begins where Tab began. */
	tab(column: number): void {
		this.anchor = null;
		this.at = { row: this.at.row, column };
	}

	/** Down by Enter, under the cell Tab began at. */
	enter(row: number): void {
		this.anchor = null;
		this.at = { row, column: this.#home };
	}

	/** Chooses a rectangle, its first cell active. */
	choose({ top, bottom, left, right }: Range): void {
		this.at = { row: top, column: left };
		this.anchor = { row: bottom, column: right };
		this.#home = left;
	}
}
