import { foldTone, stripMarks } from '../area/fold.ts';
import type { BookEntry } from './book-entry.svelte.ts';

const plain = (text: string): string => stripMarks(foldTone(text));

/** Looks for words in the cells that are shown, marks aside. */
export class BookFind {
	open = $state(false);
	words = $state('');
	/** cells that have them, row by row */
	found = $state.raw<readonly { row: string; column: number }[]>([]);
	/** as 'row column', to mark them */
	marked = $state.raw<ReadonlySet<string>>(new Set());
	/** which of them is gone to; -1 = none yet */
	at = $state(-1);

	constructor(readonly entry: BookEntry) {}

	/** Looks anew and goes to the first after the active cell. */
	look(words: string): void {
		this.words = words;
		const asked = plain(words).trim();
		const { entry } = this;
		const { columns } = entry.sheet;
		const found: { row: string; column: number }[] = [];
		if (asked)
			entry.order.forEach((row, place) =>
				columns.forEach((column, k) => {
					if (plain(entry.textAt(place, column)).includes(asked)) found.push({ row, column: k });
				})
			);
		this.found = found;
		this.marked = new Set(found.map(({ row, column }) => `${row} ${columns[column].code}`));
		const { row, column } = entry.cursor.at;
		const places = new Map(entry.order.map((id, i) => [id, i]));
		const next = found.findIndex((each) => {
			const place = places.get(each.row)!;
			return place > row || (place === row && each.column >= column);
		});
		this.at = found.length ? Math.max(0, next) : -1;
		this.#go();
	}

	/** To the next (1) or the one before (-1), round and round. */
	step(by: 1 | -1): void {
		if (!this.found.length) return;
		this.at = (this.at + by + this.found.length) % this.found.length;
		this.#go();
	}

	#go(): void {
		const cell = this.found[this.at];
		const place = cell ? this.entry.order.indexOf(cell.row) : -1;
		if (place >= 0) this.entry.cursor.go(place, cell.column);
	}

	close(): void {
		this.open = false;
		this.words = '';
		this.found = [];
		this.marked = new Set();
		this.at = -1;
	}
}
