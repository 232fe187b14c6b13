import { isChosen, type Choice } from '../programme/book/choice.ts';
import type { RegisterColumn } from '../term/book.ts';
import type { BookEntry } from './book-entry.svelte.ts';

/** What is being typed in the active cell of a grid, and what it may become. */
export class GridEdit {
	/** null: nothing is typed, the keys move */
	draft = $state<string | null>(null);
	/** place among what is offered; -1 = none, the text itself counts */
	lit = $state(-1);
	/** begun by typing: arrows leave the cell, as spreadsheets do */
	#quick = false;

	constructor(readonly entry: BookEntry) {}

	get column(): RegisterColumn | undefined {
		return this.entry.sheet.columns[this.entry.cursor.at.column];
	}

	offered: Choice[] = $derived.by(() => {
		const { column, draft, entry } = this;
		return draft !== null && column && isChosen(column)
			? entry.choices(entry.cursor.at.row, column, draft)
			: [];
	});

	/** Begins with a text; with one that was typed, what it may mean is lit at once. False when nothing may be written. */
	begin(text: string, typed: boolean): boolean {
		if (!this.entry.journal.writable) return false;
		this.draft = text;
		this.#quick = typed;
		this.lit = typed && text !== '' ? 0 : -1;
		return true;
	}

	/** Begins with what the cell says. */
	open(): boolean {
		const { column, entry } = this;
		return column !== undefined && this.begin(entry.textAt(entry.cursor.at.row, column), false);
	}

	/** Types on. */
	type(text: string): boolean {
		if (this.draft === null) return this.begin(text, true);
		this.draft = text;
		this.lit = text !== '' ? 0 : -1;
		return true;
	}

	leave(): void {
		this.draft = null;
	}

	/** Writes what was typed, or what is lit. */
	commit(): void {
		const { column, entry, draft } = this;
		if (draft === null || !column) return;
		const place = entry.cursor.at.row;
		const choice = this.offered[this.lit];
		this.draft = null;
		if (choice) void entry.write([{ row: entry.idAt(place), column: column.code, value: choice.value }]);
		else void entry.type(place, column, draft);
	}

	/** Takes one of what is offered. */
	choose(place: number): void {
		this.lit = place;
		this.commit();
	}

	/** What a key does while something is typed; false when it is the field's own. */
	key({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
		const { cursor, sheet } = this.entry;
		const { row, column } = cursor.at;
		// a row may be begun by what is written: the last one is looked for after that
		const last = () => Math.max(0, this.entry.length - 1);
		const listed = this.offered.length;
		const up = key === 'ArrowUp';
		if (key === 'Escape') this.leave();
		else if (listed && (up || key === 'ArrowDown'))
			this.lit = (this.lit + (up ? -1 : 1) + listed + (this.lit < 0 && up ? 1 : 0)) % listed;
		else if (key === 'Enter') {
			this.commit();
			cursor.enter(Math.min(Math.max(0, row + (shiftKey ? -1 : 1)), last()));
		} else if (key === 'Tab') {
			this.commit();
			const next = column + (shiftKey ? -1 : 1);
			if (next >= 0 && next < sheet.columns.length) cursor.tab(next);
			else if (next >= sheet.columns.length) cursor.go(Math.min(row + 1, last()), 0);
		} else if (this.#quick && key in BY) {
			this.commit();
			const [down, right] = BY[key as keyof typeof BY];
			cursor.go(
				Math.min(Math.max(row + down, 0), last()),
				Math.min(Math.max(column + right, 0), sheet.columns.length - 1)
			);
		} else return false;
		return true;
	}
}

const BY = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const;
