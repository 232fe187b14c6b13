import type { GridRow } from '../table/grid.ts';
import { show, type NumberShape } from './number-format.ts';

/** Cells put together as one: first and last row and column, 0-based. */
export interface Merge {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** What is to be said of cells of a sheet. */
export type Mark =
	/** shown as a percentage */
	| 'percent'
	/** a count of days shown as a moment */
	| 'moment'
	/** shown divided by a thousand */
	| 'scaled'
	/** a formula that could not be worked out: #N/A, #DIV/0! */
	| 'error'
	/** a formula whose result the file does not hold */
	| 'formula';

/** The rows a mark touches, and the first cell: before and after. */
export interface Marked {
	lines: number[];
	before: string;
	after: string;
}

/** A sheet of a workbook as its cells. */
export interface Sheet {
	name: string;
	/** rows with a cell filled, in their order */
	rows: GridRow[];
	merges: Merge[];
	marks: Map<Mark, Marked>;
	/** lines of rows that are not shown; whether a filter hides them */
	hiddenRows: number[];
	filtered: boolean;
	/** columns that are not shown, 0-based */
	hiddenColumns: Set<number>;
	/** of each column, how many cells are written in which font */
	fonts: Map<string, number>[];
}

/** Cells one sheet may have, empty ones between filled ones counted: beyond it a browser runs out of memory. */
export const MOST_CELLS = 40_000_000;

/** The sheet has more cells than can be kept. */
export class TooManyCells extends Error {}

/** A sheet while its cells come in. */
export class SheetBuilder {
	readonly sheet: Sheet;
	#cells: string[] = [];
	#typed: number[] = [];
	#line = 0;
	#filled = false;
	#numbers = false;
	#kept = 0;
	#last = 0;
	#sorted = true;

	/** @param from1904 whether days are counted from 1904 on */
	constructor(
		name: string,
		readonly from1904 = false
	) {
		this.sheet = {
			name,
			rows: [],
			merges: [],
			marks: new Map(),
			hiddenRows: [],
			filtered: false,
			hiddenColumns: new Set(),
			fonts: []
		};
	}

	/** A row begins. @param line its 1-based number */
	row(line: number): void {
		this.#end();
		this.#line = line;
	}

	/** A cell of the row: its text as shown and the number it is, NaN for text. @throws TooManyCells */
	cell(column: number, text: string, number = NaN): void {
		if (!text) return;
		while (this.#cells.length < column) {
			this.#cells.push('');
			this.#typed.push(NaN);
		}
		this.#cells[column] = text;
		this.#typed[column] = number;
		this.#filled = true;
		if (!Number.isNaN(number)) this.#numbers = true;
		if (this.#kept + this.#cells.length > MOST_CELLS) throw new TooManyCells();
	}

	/** A number of the row, shown as its format says. @throws TooManyCells */
	number(column: number, number: number, shape: NumberShape): void {
		if (!Number.isFinite(number)) return this.cell(column, String(number));
		const shown = show(number, shape, this.from1904);
		this.cell(column, shown.text, shown.number);
		if (shown.as) this.mark(shown.as, String(number), shown.text);
	}

	/** Says something of a cell of the row. */
	mark(what: Mark, before: string, after: string): void {
		const { marks } = this.sheet;
		const marked = marks.get(what);
		if (!marked) marks.set(what, { lines: [this.#line], before, after });
		else if (marked.lines.at(-1) !== this.#line) marked.lines.push(this.#line);
	}

	/** Counts the font a text is written in. */
	font(column: number, name: string): void {
		const fonts = (this.sheet.fonts[column] ??= new Map());
		fonts.set(name, (fonts.get(name) ?? 0) + 1);
	}

	/** The whole sheet. */
	finish(): Sheet {
		this.#end();
		if (!this.#sorted) this.sheet.rows.sort((a, b) => a.line - b.line);
		return this.sheet;
	}

	#end(): void {
		if (this.#filled) {
			this.sheet.rows.push({
				cells: this.#cells,
				...(this.#numbers && { typed: this.#typed }),
				line: this.#line
			});
			this.#kept += this.#cells.length;
			if (this.#line < this.#last) this.#sorted = false;
			this.#last = this.#line;
		}
		this.#cells = [];
		this.#typed = [];
		this.#filled = this.#numbers = false;
	}
}
