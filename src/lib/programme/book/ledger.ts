import type { BookRow, CellValue, Programme, Register } from '../../term/book.ts';
import { axesOf, registerOf } from './column.ts';
import type { BookState } from './fold.ts';
import { daysOf, within, type Days } from './when.ts';
import type { Place, Standing, Whereabouts } from './where.ts';

/** A row with when, where and for what it is. */
export interface Entry {
	row: BookRow;
	days: Days | null;
	place: Place | null;
	standing: Standing | null;
	/** code of the content; '' when it has none */
	content: string;
}

/** Which rows are meant; what is left out is not asked. */
export interface Asked {
	/** code of the ledger's vintage, a village's key, or the whole */
	area?: string;
	period?: string | Days;
	content?: string;
}

export const valueOf = (row: BookRow, column: string): CellValue => row.cells[column]?.value ?? null;
export function numberOf(row: BookRow, column: string): number | null {
	const value = row.cells[column]?.value ?? null;
	return typeof value === 'number' ? value : null;
}
export const textOf = (row: BookRow, column: string): string => {
	const value = row.cells[column]?.value ?? null;
	return value === null ? '' : String(value);
};

interface Shelf {
	entries: Entry[];
	/** area → those that lie in it, in order */
	byArea: Map<string, Entry[]>;
	/** area → those that may lie in it: of areas divided since */
	maybe: Map<string, Entry[]>;
	byId: Map<string, Entry>;
}

const NONE: readonly Entry[] = [];

/** The rows of a book laid out by register and by the areas of one vintage: what figures are made of. */
export class Ledger {
	#shelves = new Map<string, Shelf>();
	constructor(
		readonly programme: Programme,
		readonly state: BookState,
		readonly places: Whereabouts
	) {}

	/** The entries asked for, in the order they were begun. */
	entries(register: string, { area, period, content }: Asked = {}): readonly Entry[] {
		const shelf = this.#shelf(register);
		const all = area === undefined ? shelf.entries : (shelf.byArea.get(area) ?? NONE);
		return chosen(all, { period, content });
	}

	/** Entries that cannot be told to belong to an area, or not: they are of areas divided since. */
	maybe(register: string, { area, ...asked }: Asked): readonly Entry[] {
		const all = area === undefined ? undefined : this.#shelf(register).maybe.get(area);
		return all ? chosen(all, asked) : NONE;
	}

	/** Registers being laid out: a programme whose registers belong to each other in a circle is not followed round. */
	#laying = new Set<string>();

	entry(register: string, id: string): Entry | undefined {
		return this.#laying.has(register) ? undefined : this.#shelf(register).byId.get(id);
	}

	/** Areas, and villages, that have rows of a register inside an area. */
	areasWith(register: string): string[] {
		return [...this.#shelf(register).byArea.keys()];
	}

	/** The areas an area is divided into, with villages under communes, that have rows of any register; `area` itself not. */
	children(area: string): string[] {
		const found = new Set<string>();
		for (const { code } of this.programme.registers)
			for (const { standing } of this.#shelf(code).byArea.get(area) ?? NONE) {
				const at = standing!.path.indexOf(area);
				if (at > 0) found.add(standing!.path[at - 1]);
			}
		return [...found].sort();
	}

	#shelf(code: string): Shelf {
		let shelf = this.#shelves.get(code);
		if (!shelf) {
			this.#laying.add(code);
			this.#shelves.set(code, (shelf = this.#lay(registerOf(this.programme, code), code)));
			this.#laying.delete(code);
		}
		return shelf;
	}

	#lay(register: Register | undefined, code: string): Shelf {
		const shelf: Shelf = { entries: [], byArea: new Map(), maybe: new Map(), byId: new Map() };
		for (const row of this.state.rows(code)) {
			const entry = register ? this.#entry(register, row) : bare(row);
			shelf.entries.push(entry);
			shelf.byId.set(row.id, entry);
			for (const area of entry.standing?.path ?? []) push(shelf.byArea, area, entry);
			const own = new Set(entry.standing?.path);
			for (const area of new Set(entry.standing?.divided.flatMap((each) => this.#above(each))))
				if (!own.has(area)) push(shelf.maybe, area, entry);
		}
		return shelf;
	}

	#above(code: string): string[] {
		return this.places.standing({ vintage: this.places.vintage, code, village: '' })?.path ?? [];
	}

	#entry(register: Register, row: BookRow): Entry {
		const axes = axesOf(register);
		const of = axes.owner && this.entry(axes.owner.register, textOf(row, axes.owner.column));
		const days = axes.date ? daysOf(textOf(row, axes.date)) : (of?.days ?? null);
		const code = axes.area ? textOf(row, axes.area) : '';
		const village = axes.village ? textOf(row, axes.village) : '';
		const place = code ? this.places.place(code, days, village) : axes.area ? null : (of?.place ?? null);
		const standing = place && this.places.standing(place);
		const content = (axes.content && textOf(row, axes.content)) || of?.content || '';
		return { row, days, place, standing, content };
	}
}

function chosen(all: readonly Entry[], { period, content }: Omit<Asked, 'area'>): readonly Entry[] {
	if (period === undefined && content === undefined) return all;
	const days = typeof period === 'string' ? daysOf(period) : period;
	if (days === null) return NONE;
	return all.filter(
		(each) =>
			(content === undefined || each.content === content) &&
			(days === undefined || (each.days !== null && within(each.days, days)))
	);
}

const bare = (row: BookRow): Entry => ({ row, days: null, place: null, standing: null, content: '' });

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
	const list = map.get(key);
	if (list) list.push(entry);
	else map.set(key, [entry]);
}
