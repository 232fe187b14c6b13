import type { BookChange, BookConflict, CellValue, Origin } from '../../term/book.ts';
import type { BookState } from './fold.ts';

/** Who writes, on which copy of the book, and what time it is (ms since 1970). */
export interface Writer {
	by: string;
	/** a short random word of this copy, so that two copies never make the same id */
	copy: string;
	clock(): number;
}

/** Where a value was read from, beside who wrote it and when. */
export type ReadFrom = Omit<Origin, 'by' | 'at'>;

const TIME = 9;
const COUNT = 4;

/**
 * Makes changes of a book as it stands. Ids begin with the time and count on within it; where the clock of another copy ran
 * ahead, with the time of the last change seen, so that what is written later always sorts later.
 */
export class Pen {
	#time = 0;
	#count = 0;
	constructor(
		readonly state: BookState,
		readonly writer: Writer
	) {}

	/** Writes a cell. The change is not yet in the book: `state.add` puts it there. */
	set(register: string, row: string, column: string, value: CellValue, from: ReadFrom = {}): BookChange {
		return this.#change(register, row, column, value, this.state.heads(register, row, column), from);
	}

	/** Takes a row out, or puts it back. */
	remove(register: string, row: string, out = true): BookChange {
		const own = this.state.heads(register, row, null);
		const cells = this.state
			.columnsOf(register, row)
			.flatMap((each) => this.state.heads(register, row, each));
		return this.#change(register, row, null, out ? 1 : 0, [...own, ...cells], {}, own.length);
	}

	/** Decides a conflict: one more change that saw all values that stood against each other. */
	settle({ register, row, column }: BookConflict, value: CellValue): BookChange {
		if (column === null) return this.remove(register, row, value === 1);
		return this.set(register, row, column, value);
	}

	/**
	 * Changes that undo some, made one after the other; undoing these does them again. What somebody has written over since
	 * is left as it is.
	 */
	undo(made: readonly BookChange[]): BookChange[] {
		const cells = new Map<string, BookChange[]>();
		for (const change of made) {
			const key = JSON.stringify([change.register, change.row, change.column]);
			cells.set(key, [...(cells.get(key) ?? []), change]);
		}
		return [...cells.values()].reverse().flatMap((all) => {
			const [{ register, row, column, over }] = all;
			const stands = (id: string) => this.#meant(register, row, column, id);
			const last = all[all.length - 1].id;
			if (!this.state.heads(register, row, column).some(({ id }) => stands(id) === stands(last))) return [];
			const before = over === null ? undefined : this.state.change(register, row, column, over);
			const restores = before ? stands(before.id) : '';
			if (column === null) return [{ ...this.remove(register, row, before?.value === 1), restores }];
			return [{ ...this.set(register, row, column, before?.value ?? null), restores }];
		});
	}

	/** The change a change stands for: of an undo, the one whose value it put back. */
	#meant(register: string, row: string, column: string | null, id: string): string {
		const restores = this.state.change(register, row, column, id)?.restores;
		return restores === undefined ? id : restores;
	}

	/** An id for a new row; sorts as it was made. */
	row(): string {
		return this.#id();
	}

	/** @param own how many of `seen` are changes of the cell itself; they come first */
	#change(
		register: string,
		row: string,
		column: string | null,
		value: CellValue,
		seen: readonly BookChange[],
		from: ReadFrom,
		own = seen.length
	): BookChange {
		const over = own > 0 ? seen[own - 1] : null;
		const others = seen.filter((each) => each !== over).map((each) => each.id);
		const id = this.#id();
		const at = new Date(this.#time).toISOString();
		return {
			...{ id, register, row, column, value, over: over?.id ?? null },
			...(others.length > 0 && { seen: others }),
			origin: { by: this.writer.by, at, ...from }
		};
	}

	#id(): string {
		const now = Math.max(this.writer.clock(), timeOf(this.state.last), this.#time);
		this.#count = now === this.#time ? this.#count + 1 : countFrom(this.state.last, now);
		this.#time = now;
		const [time, count] = [now, this.#count].map((each) => each.toString(36));
		return `${time.padStart(TIME, '0')}-${count.padStart(COUNT, '0')}-${this.writer.copy}`;
	}
}

const SHAPE = /^([0-9a-z]{9})-([0-9a-z]{4,})-/;
/** Ids far ahead of any clock (a hundred years from 1970 on) are not followed. */
const LATEST = 4102444800000;

function timeOf(id: string): number {
	const found = SHAPE.exec(id);
	const time = found ? parseInt(found[1], 36) : 0;
	return time < LATEST ? time : 0;
}

/** The first count free at a time at which another copy, or this one before it was opened again, already wrote. */
const countFrom = (last: string, time: number): number =>
	timeOf(last) === time ? parseInt(SHAPE.exec(last)![2], 36) + 1 : 0;
