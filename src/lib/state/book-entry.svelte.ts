import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { ALL, arranged, onlyRows, type Arrangement } from '../programme/book/arrange.ts';
import { cellText, type Shown } from '../programme/book/cell-text.ts';
import { choicesOf, type Choice } from '../programme/book/choice.ts';
import { Ledger } from '../programme/book/ledger.ts';
import { Pen, type ReadFrom } from '../programme/book/pen.ts';
import { PLACE, placeBetween } from '../programme/book/place.ts';
import { readCells, type Around, type RowAround } from '../programme/book/read-cell.ts';
import { readRows } from '../programme/book/read-rows.ts';
import { dateOfRow } from '../programme/book/row-title.ts';
import { Whereabouts } from '../programme/book/where.ts';
import type { BookChange, BookConflict, BookRow, CellValue, Register, RegisterColumn } from '../term/book.ts';
import type { Crosswalk } from '../term/crosswalk.ts';
import type { Lang } from '../term/text.ts';
import { BookCursor } from './book-cursor.svelte.ts';
import type { BookJournal } from './book-journal.svelte.ts';
import { placesOpen } from './places-open.ts';
import { copyWord, keepWho, whoHere } from './who.ts';

/** A value for a cell of a row; a row that is not there yet is begun by it. */
export interface Edit {
	row: string;
	column: string;
	value: CellValue;
	from?: ReadFrom;
}

/** Every row, in the order they stand. */
const AS_ENTERED: Arrangement = { sort: null, filters: {}, only: ALL };
/** Steps that can be taken back. */
const MOST_STEPS = 500;

/** The grid of a tracking book: what is looked at, what is entered, and taking it back. */
export class BookEntry {
	/** code of the register looked at */
	register = $state('');
	arrangement = $state.raw<Arrangement>(AS_ENTERED);
	areas = $state.raw<Gazetteer | null>(null);
	/** what the areas became, for the checks */
	crosswalks: readonly Crosswalk[] = [];
	/** rows of the last step, checked at once */
	touched = $state.raw<readonly string[]>([]);
	/** lists of areas could not be had: only codes are read */
	blind = $state(false);
	who = $state(whoHere());
	/** ids of the rows shown, in their order */
	order = $state.raw<readonly string[]>([]);
	cursor = new BookCursor();
	#undo = $state.raw<BookChange[][]>([]);
	#redo = $state.raw<BookChange[][]>([]);
	#pen: Pen | null = null;
	/** changes of a step that is still being made */
	#bundle: BookChange[] | null = null;
	#titles = new Map<string, string>();
	/** rows put between others that nothing is written in yet, and where they stand */
	#placed = new Map<string, string>();
	/** the id the row under the last one will have */
	#fresh = '';

	constructor(
		readonly journal: BookJournal,
		readonly lang: () => Lang
	) {
		journal.heard = (changes) => this.#follow(changes);
	}

	/** Gets the lists of areas; without them areas can be entered by code. */
	async findAreas(): Promise<void> {
		try {
			const places = await placesOpen();
			this.crosswalks = await places.crosswalks();
			this.areas = await places.gazetteer();
			this.blind = false;
			this.#titles.clear();
		} catch (error) {
			console.error(error);
			this.blind = true;
		}
	}

	setWho(name: string): void {
		this.who = name.trim();
		keepWho(this.who);
		this.#pen = null;
	}

	get sheet(): Register {
		const registers = this.journal.programme!.registers;
		return registers.find(({ code }) => code === this.register) ?? registers[0];
	}

	/** Looks at a register. */
	open(register: string): void {
		this.register = register;
		this.arrangement = AS_ENTERED;
		this.cursor.go(0, 0);
		this.arrange();
	}

	/** Sorts and filters anew: what was entered since stays where it is until then. */
	arrange(change: Partial<Arrangement> = {}): void {
		this.arrangement = { ...this.arrangement, ...change };
		const { code } = this.sheet;
		const { only = ALL } = this.arrangement;
		const chosen = only.area || only.period || only.by;
		const rows = chosen ? onlyRows(this.ledger(), code, only) : this.journal.state.rows(code);
		this.#placed.clear();
		this.order = arranged(rows, this.sheet, this.arrangement, this.shown).map(({ id }) => id);
	}

	/** Every row again, in the order they stand. */
	showAll(): void {
		this.arrange(AS_ENTERED);
	}

	get filtered(): boolean {
		const { filters, only = ALL } = this.arrangement;
		return [...Object.values(filters), ...Object.values(only)].some((each) => each.trim() !== '');
	}

	/** The rows laid out by where and when they are; without lists of areas, only by when. */
	ledger(): Ledger {
		const { programme, state } = this.journal;
		const where = new Whereabouts(this.areas ?? gazetteer([], {}), this.crosswalks, programme!.vintage);
		return new Ledger(programme!, state, where);
	}

	/** Rows of the register in all. */
	get total(): number {
		void this.journal.version;
		return this.journal.state.rows(this.sheet.code).length;
	}

	/** Rows that can be gone to: those shown and, where something may be entered, an empty one under them. */
	get length(): number {
		return this.order.length + (this.journal.writable ? 1 : 0);
	}

	/** The id of a row by its place; of the empty one under the last, the id it will have. */
	idAt(place: number): string {
		if (place < this.order.length) return this.order[place];
		if (!this.#fresh || this.order.includes(this.#fresh)) this.#fresh = this.newId();
		return this.#fresh;
	}

	rowAt(place: number): BookRow | undefined {
		void this.journal.version;
		return place < this.order.length ? this.journal.state.row(this.sheet.code, this.order[place]) : undefined;
	}

	valueAt(place: number, column: RegisterColumn): CellValue {
		return this.rowAt(place)?.cells[column.code]?.value ?? null;
	}

	get shown(): Shown {
		return {
			...{ programme: this.journal.programme!, lang: this.lang(), areas: this.areas },
			row: (register, id) => this.journal.state.row(register, id)
		};
	}

	get around(): Around {
		return {
			...{ programme: this.journal.programme!, lang: this.lang(), areas: this.areas },
			rows: (register) => this.journal.state.rows(register)
		};
	}

	/** A cell in words; titles of areas are remembered, for they are asked for at every scroll. */
	textAt(place: number, column: RegisterColumn): string {
		const row = this.rowAt(place);
		const value = row?.cells[column.code]?.value ?? null;
		if (column.kind !== 'area' || typeof value !== 'string') return cellText(column, value, this.shown);
		const date = dateOfRow(this.sheet, row);
		const key = `${this.lang()} ${date?.slice(0, 7) ?? ''} ${value}`;
		let title = this.#titles.get(key);
		if (title === undefined) this.#titles.set(key, (title = cellText(column, value, this.shown, date)));
		return title;
	}

	choices = (place: number, column: RegisterColumn, words: string): Choice[] =>
		choicesOf(column, words, this.around, dateOfRow(this.sheet, this.rowAt(place)));

	/** Types a text into a cell; resolves when it is on disk. */
	type(place: number, column: RegisterColumn, text: string): Promise<void> {
		const [{ value }] = readCells(column, [text], this.around, [this.#besideAt(place, column)]);
		return this.write([{ row: this.idAt(place), column: column.code, value }]);
	}

	/** What the row says of the areas it may name. */
	#besideAt(place: number, but?: RegisterColumn): RowAround {
		const date = dateOfRow(this.sheet, this.rowAt(place));
		const other = this.sheet.columns.find((each) => each.kind === 'area' && each !== but);
		const within = but && other ? this.valueAt(place, other) : null;
		return { ...(date && { date }), ...(typeof within === 'string' && /^\d+$/.test(within) && { within }) };
	}

	/** Puts a block of texts down from a cell; rows that are missing are begun. Cells over the right edge are told. */
	paste(
		block: readonly (readonly string[])[],
		top: number,
		left: number
	): { cells: number; over: number; unread: number } {
		const width = Math.max(...block.map((row) => row.length));
		const columns = this.sheet.columns.slice(left, left + width);
		const ids = block.map((_, i) => this.#idFrom(top + i));
		const read = readRows(columns, block, this.around, (i) => this.#besideAt(top + i));
		const edits: Edit[] = [];
		let unread = 0;
		block.forEach((row, i) =>
			columns.forEach(({ code }, k) => {
				if (row[k] === undefined) return;
				const { value, understood } = read[k][i];
				if (!understood) unread++;
				edits.push({ row: ids[i], column: code, value });
			})
		);
		const over = block.reduce(
			(sum, row) => sum + row.slice(columns.length).filter((text) => text.trim() !== '').length,
			0
		);
		void this.write(edits);
		return { cells: edits.length, over, unread };
	}

	/** Ids of rows that may lie beyond the last. */
	#idFrom(place: number): string {
		return place <= this.order.length ? this.idAt(place) : this.newId();
	}

	/** An id for a row that is not there yet. */
	newId(): string {
		return this.#write().row();
	}

	/** Writes values, into the register looked at if no other is said; those a cell has already are passed over. Resolves when they are on disk, or were refused. */
	async write(edits: readonly Edit[], code: string = this.sheet.code): Promise<void> {
		if (!this.journal.writable) return;
		const { state } = this.journal;
		const pen = this.#write();
		const made: BookChange[] = [];
		for (const { row, column, value, from } of edits) {
			const now = state.row(code, row)?.cells[column]?.value ?? null;
			const disputed = state.heads(code, row, column).length > 1;
			if (now === value && !disputed) continue;
			const place = this.#placed.get(row);
			if (place !== undefined) {
				this.#placed.delete(row);
				made.push(this.#add(pen.set(code, row, PLACE, place)));
			}
			const change = pen.set(code, row, column, value, from);
			state.add([change]);
			made.push(change);
		}
		await this.#made(made);
	}

	/**
	 * Puts empty rows before the row at a place, wherever that stands in the book; they are in it when something is written in
	 * them. @returns their ids
	 */
	insert(at: number, count: number): string[] {
		if (!this.journal.writable) return [];
		const { state } = this.journal;
		const { code } = this.sheet;
		const placeOf = (id: string) => this.#placed.get(id) ?? state.placeOf(code, id);
		const next = this.order[at];
		const all = [...state.rows(code).map(({ id }) => placeOf(id)), ...this.#placed.values()].sort();
		const before = next === undefined ? null : placeOf(next);
		const above = before === null ? all.at(-1) : all[all.indexOf(before) - 1];
		const ids = Array.from({ length: count }, () => this.newId());
		// the last of all needs no place: it is begun after the others
		let after = above ?? '';
		if (before !== null) for (const id of ids) this.#placed.set(id, (after = placeBetween(after, before)));
		this.order = [...this.order.slice(0, at), ...ids, ...this.order.slice(at)];
		return ids;
	}

	/** Puts copies of rows under the last of them, as one step. */
	async duplicate(top: number, bottom: number): Promise<void> {
		const rows = this.order.slice(top, bottom + 1).map((id) => this.journal.state.row(this.sheet.code, id));
		const columns = this.sheet.columns.map((each) => each.code);
		const ids = this.insert(Math.min(bottom + 1, this.order.length), rows.length);
		await this.write(
			ids.flatMap((row, i) =>
				columns.map((column) => ({ row, column, value: rows[i]?.cells[column]?.value ?? null }))
			)
		);
	}

	/** Takes rows out. */
	async remove(ids: readonly string[]): Promise<void> {
		if (!this.journal.writable) return;
		const { code } = this.sheet;
		await this.#made(
			ids
				.filter((id) => this.journal.state.row(code, id))
				.map((id) => this.#add(this.#write().remove(code, id)))
		);
	}

	/** Decides a conflict by a value; null of a row that was taken out: it stays. */
	async settle(conflict: BookConflict, value: CellValue): Promise<void> {
		if (!this.journal.writable) return;
		await this.#made([this.#add(this.#write().settle(conflict, value))]);
	}

	#add(change: BookChange): BookChange {
		this.journal.state.add([change]);
		return change;
	}

	async #made(changes: BookChange[]): Promise<void> {
		if (!changes.length) return;
		if (this.#bundle) for (const change of changes) this.#bundle.push(change);
		else this.#step(changes);
		this.#follow(changes);
		await this.journal.write(changes);
	}

	#step(changes: BookChange[]): void {
		this.#undo = [...this.#undo, changes].slice(-MOST_STEPS);
		this.#redo = [];
	}

	/** Does several things as one step, taken back together. */
	async together(work: () => Promise<void>): Promise<void> {
		const made: BookChange[] = (this.#bundle = []);
		try {
			await work();
		} finally {
			this.#bundle = null;
			if (made.length) this.#step(made);
		}
	}

	/** Keeps the rows shown in step: new ones under the others, those taken out no longer there. */
	#follow(changes: readonly BookChange[]): void {
		const { code } = this.sheet;
		const own = changes.filter(({ register }) => register === code);
		const shown = new Set(this.order);
		const gone = new Set(
			own.filter((each) => this.journal.state.isRemoved(code, each.row)).map(({ row }) => row)
		);
		this.touched = [...new Set(own.map(({ row }) => row))];
		const begun = [...new Set(own.map(({ row }) => row))].filter((row) => !shown.has(row) && !gone.has(row));
		if (gone.size || begun.length) this.order = [...this.order.filter((id) => !gone.has(id)), ...begun];
		if (this.cursor.at.row >= this.length)
			this.cursor.go(Math.max(0, this.length - 1), this.cursor.at.column);
	}

	get canUndo(): boolean {
		return this.#undo.length > 0 && this.journal.writable;
	}

	get canRedo(): boolean {
		return this.#redo.length > 0 && this.journal.writable;
	}

	/** Takes the last step back: one more change of each cell. Shows where. */
	async undo(): Promise<void> {
		const step = this.#undo.at(-1);
		if (!step || !this.journal.writable) return;
		this.#undo = this.#undo.slice(0, -1);
		const made = this.#write()
			.undo(step)
			.map((each) => this.#add(each));
		this.#redo = [...this.#redo, made];
		await this.#back(made);
	}

	async redo(): Promise<void> {
		const step = this.#redo.at(-1);
		if (!step || !this.journal.writable) return;
		this.#redo = this.#redo.slice(0, -1);
		const made = this.#write()
			.undo(step)
			.map((each) => this.#add(each));
		this.#undo = [...this.#undo, made];
		await this.#back(made);
	}

	async #back(made: BookChange[]): Promise<void> {
		const first = made[0];
		if (!first) return;
		if (first.register !== this.register) this.open(first.register);
		else this.#follow(made);
		const row = this.order.indexOf(first.row);
		const column = this.sheet.columns.findIndex(({ code }) => code === first.column);
		if (row >= 0) this.cursor.go(row, Math.max(0, column));
		await this.journal.write(made);
	}

	/** Goes to a cell of any register, showing it if a filter hides it. */
	goTo(register: string, row: string, column: string | null): void {
		if (this.register !== register) this.open(register);
		if (!this.order.includes(row)) this.arrange(AS_ENTERED);
		const place = this.order.indexOf(row);
		const k = this.sheet.columns.findIndex(({ code }) => code === column);
		if (place >= 0) this.cursor.go(place, Math.max(0, k));
	}

	/** Writes changes in the name of who is entering. */
	#write(): Pen {
		this.#pen ??= new Pen(this.journal.state, { by: this.who, copy: copyWord(), clock: Date.now });
		return this.#pen;
	}
}
