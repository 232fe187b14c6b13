import type { BookChange, BookConflict, BookRow } from '../../term/book.ts';
import { PLACE } from './place.ts';

/** Changes of one cell: one, or several in the order of their ids. */
type Slot = BookChange | BookChange[];

interface Kept {
	id: string;
	register: string;
	/** least id of its changes: rows stand in the order they were begun */
	first: string;
	cells: Map<string, Slot>;
	/** changes that took it out or put it back */
	out: Slot | null;
	/** as it stands; null when it has to be made again */
	made: BookRow | null;
}

/**
 * A book as its changes leave it. Changes may be added in any order and any number of times: the same set gives the same book.
 * The value of a cell is that of the change nobody has written over; where two copies did so without seeing each other and
 * differ, the later one is shown and both are a conflict until somebody decides.
 */
export class BookState {
	#registers = new Map<string, Map<string, Kept>>();
	/** rows in their order; made again when one is begun, taken out or filled */
	#order = new Map<string, BookRow[]>();
	#ids = new Map<string, Slot>();
	/** cells with several changes, and rows that were ever taken out: only there can a conflict be */
	#contested = new Set<Kept>();
	#last = '';
	#length = 0;

	constructor(changes: Iterable<BookChange> = []) {
		this.add(changes);
	}

	/** How many changes it has. */
	get length(): number {
		return this.#length;
	}

	/** The greatest id. */
	get last(): string {
		return this.#last;
	}

	/** Adds changes; those it has already are passed over. @returns how many were new */
	add(changes: Iterable<BookChange>): number {
		const before = this.#length;
		for (const change of changes) this.#addOne(change);
		return this.#length - before;
	}

	#addOne(change: BookChange): void {
		const known = this.#ids.get(change.id);
		if (known !== undefined && listOf(known).some((each) => isSame(each, change))) return;
		this.#ids.set(change.id, known === undefined ? change : joined(known, change));
		this.#length++;
		if (change.id > this.#last) this.#last = change.id;
		let rows = this.#registers.get(change.register);
		if (!rows) this.#registers.set(change.register, (rows = new Map()));
		let row = rows.get(change.row);
		if (!row) {
			const { register, id } = { register: change.register, id: change.row };
			rows.set(id, (row = { id, register, first: change.id, cells: new Map(), out: null, made: null }));
		} else if (change.id < row.first) row.first = change.id;
		row.made = null;
		this.#order.delete(change.register);
		if (change.column === null) {
			row.out = row.out === null ? change : joined(row.out, change);
			this.#contested.add(row);
			return;
		}
		const slot = row.cells.get(change.column);
		row.cells.set(change.column, slot === undefined ? change : joined(slot, change));
		if (slot !== undefined) this.#contested.add(row);
	}

	/** The rows of a register that are filled in and not taken out, in the order they were begun. */
	rows(register: string): readonly BookRow[] {
		let order = this.#order.get(register);
		if (!order) {
			const kept = [...(this.#registers.get(register)?.values() ?? [])];
			if (kept.some((each, i) => i > 0 && comesFirst(each, kept[i - 1]) < 0)) kept.sort(comesFirst);
			order = kept.flatMap((each) => (isOut(each) || isBlank(each) ? [] : [rowOf(each)]));
			this.#order.set(register, order);
		}
		return order;
	}

	/** A row, also one that was taken out. */
	row(register: string, id: string): BookRow | undefined {
		const kept = this.#registers.get(register)?.get(id);
		return kept && rowOf(kept);
	}

	isRemoved(register: string, id: string): boolean {
		const kept = this.#registers.get(register)?.get(id);
		return kept !== undefined && isOut(kept);
	}

	/** Rows that were taken out and have something in them. */
	removed(register: string): BookRow[] {
		const kept = [...(this.#registers.get(register)?.values() ?? [])].sort(comesFirst);
		return kept.filter((each) => isOut(each) && !isBlank(each)).map(rowOf);
	}

	registers(): string[] {
		return [...this.#registers.keys()];
	}

	/** Changes of a cell that none has written over, the one shown last. `column` null: those that took the row out or put it back. */
	heads(register: string, row: string, column: string | null): BookChange[] {
		const slot = this.#slot(register, row, column);
		return slot ? headsOf(listOf(slot)) : [];
	}

	/** All changes of a cell, the earliest first: who wrote what when. */
	history(register: string, row: string, column: string | null): readonly BookChange[] {
		const slot = this.#slot(register, row, column);
		return slot ? listOf(slot) : [];
	}

	change(register: string, row: string, column: string | null, id: string): BookChange | undefined {
		return this.history(register, row, column).find((each) => each.id === id);
	}

	/** Where a row stands: as it was placed, or when it was begun; '' when it is not there. */
	placeOf(register: string, row: string): string {
		const kept = this.#registers.get(register)?.get(row);
		return kept ? placeOf(kept) : '';
	}

	/** Columns of a row that have changes. */
	columnsOf(register: string, row: string): string[] {
		return [...(this.#registers.get(register)?.get(row)?.cells.keys() ?? [])];
	}

	/** What two copies wrote without seeing each other, in the order of the rows. */
	conflicts(): BookConflict[] {
		return [...this.#contested].sort(comesFirst).flatMap(conflictsIn);
	}

	#slot(register: string, row: string, column: string | null): Slot | null | undefined {
		const kept = this.#registers.get(register)?.get(row);
		return column === null ? kept?.out : kept?.cells.get(column);
	}

	/** Every change, by id. */
	changes(): BookChange[] {
		return [...this.#ids.values()].flatMap((slot) => slot).sort(byId);
	}
}

/** The rows of every register of a set of changes. */
export function rowsOf(changes: Iterable<BookChange>): Map<string, readonly BookRow[]> {
	const state = new BookState(changes);
	return new Map(state.registers().map((register) => [register, state.rows(register)]));
}

const listOf = (slot: Slot): BookChange[] => (Array.isArray(slot) ? slot : [slot]);

function joined(slot: Slot, change: BookChange): BookChange[] {
	const all = [...listOf(slot), change];
	return byId(all[all.length - 2], change) > 0 ? all.sort(byId) : all;
}

/** By id; changes of one id that differ (a damaged copy) by what they say, so that the order does not depend on who came first. */
export function byId(a: BookChange, b: BookChange): number {
	if (a.id !== b.id) return a.id < b.id ? -1 : 1;
	const [x, y] = [wordOf(a), wordOf(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether two changes say the same. */
export const isSame = (a: BookChange, b: BookChange): boolean => a === b || wordOf(a) === wordOf(b);

const wordOf = ({ id, register, row, column, value, over, seen, restores, origin }: BookChange): string =>
	JSON.stringify([
		...[id, register, row, column, value, over, seen ?? [], restores],
		...[origin.by, origin.at, origin.file, origin.sheet, origin.cell, origin.reported]
	]);

function placeOf({ cells, first }: Kept): string {
	const slot = cells.get(PLACE);
	const value = slot && shown(slot).value;
	return typeof value === 'string' ? value : first;
}

function comesFirst(a: Kept, b: Kept): number {
	const [x, y] = [placeOf(a), placeOf(b)];
	if (x !== y) return x < y ? -1 : 1;
	return a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Of changes in order, those that no other of them wrote over or saw; all, should they go round in a circle. */
function headsOf(all: readonly BookChange[]): BookChange[] {
	if (all.length === 1) return [all[0]];
	const past = new Set<string>();
	for (const { id, over, seen } of all)
		for (const each of [over, ...(seen ?? [])]) if (each !== null && each !== id) past.add(each);
	const heads = all.filter((each) => !past.has(each.id));
	return heads.length > 0 ? heads : [...all];
}

const shown = (slot: Slot): BookChange =>
	Array.isArray(slot) ? headsOf(slot)[headsOf(slot).length - 1] : slot;

const isOut = ({ out }: Kept): boolean => out !== null && shown(out).value === 1;

function isBlank({ cells }: Kept): boolean {
	for (const [column, slot] of cells) if (column !== PLACE && shown(slot).value !== null) return false;
	return true;
}

function rowOf(kept: Kept): BookRow {
	if (kept.made) return kept.made;
	const cells: BookRow['cells'] = {};
	for (const [column, slot] of kept.cells) {
		if (column === PLACE) continue;
		const { value, id, origin } = shown(slot);
		cells[column] = { value, change: id, origin };
	}
	return (kept.made = { id: kept.id, register: kept.register, cells });
}

/** What stands against each other in a row: in its cells, or, of one that was taken out, what was not seen then. */
function conflictsIn(kept: Kept): BookConflict[] {
	const { register, id: row } = kept;
	const outs = kept.out === null ? [] : headsOf(listOf(kept.out));
	// of two places of a row the later counts, and nobody is asked
	const heads = [...kept.cells]
		.filter(([column]) => column !== PLACE)
		.map(([column, slot]) => ({ column, changes: headsOf(listOf(slot)) }));
	if (outs[0]?.value === 1 && !differ(outs)) {
		const seen = new Set(outs.flatMap((each) => each.seen ?? []));
		const unseen = heads
			.flatMap(({ changes }) => changes)
			.filter((each) => each.value !== null && !seen.has(each.id))
			.sort(byId);
		return unseen.length ? [{ register, row, column: null, changes: [...unseen, ...outs] }] : [];
	}
	return [{ column: null, changes: outs }, ...heads]
		.filter(({ changes }) => differ(changes))
		.sort((a, b) => byId(a.changes[0], b.changes[0]))
		.map((each) => ({ register, row, ...each }));
}

const differ = (heads: readonly BookChange[]): boolean => heads.some((each) => each.value !== heads[0].value);
