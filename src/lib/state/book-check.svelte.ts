import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { checkRow, sayBookFinding } from '../programme/book/check.ts';
import { BookState } from '../programme/book/fold.ts';
import { Ledger } from '../programme/book/ledger.ts';
import { alikeVillages, type AlikeVillages } from '../programme/book/village.ts';
import { Whereabouts } from '../programme/book/where.ts';
import type { BookConflict, BookFinding } from '../term/book.ts';
import type { Lang } from '../term/text.ts';
import type { BookEntry } from './book-entry.svelte.ts';

export type Mark = 'error' | 'warning' | 'todo' | 'conflict';

/** Milliseconds of checking between two rests. */
const STRETCH = 8;
/** Milliseconds without typing before the whole book is checked again; so many times longer than laying it out took. */
const QUIET = 600;
const PATIENCE = 8;
/** Rules that look at other rows: only a look at the whole book can tell. */
const BESIDE = /^(?:refers|trainer|twice|repeated|result-total|spent)/;
/** Rows checked at once, before the page is drawn. */
const AT_ONCE = 40;

/** What is wrong in the cells of a book: a row that was typed in is checked at once, the whole book when there is a moment. */
export class BookCheck {
	/** row → what was found in it; of the register looked at */
	#rows = $state.raw<ReadonlyMap<string, readonly BookFinding[]>>(new Map());
	/** everything found, register by register */
	all = $state.raw<readonly BookFinding[]>([]);
	/** villages of one commune that are spelled alike */
	villages = $state.raw<readonly AlikeVillages[]>([]);
	conflicts = $state.raw<readonly BookConflict[]>([]);
	#contested = $state.raw<ReadonlySet<string>>(new Set());
	/** the whole book is still being looked at */
	checking = $state(false);
	#touched: readonly string[] = [];
	/** milliseconds the last look at the whole book took before its first rest */
	#took = 0;
	/** where areas lie, remembered as long as the lists are the same */
	#places: Whereabouts | null = null;
	#areas: Gazetteer | null = null;
	#turn = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly entry: BookEntry) {}

	/** Looks again, after something changed. */
	refresh(): void {
		const { journal, touched } = this.entry;
		if (!journal.programme) return;
		const typed = touched !== this.#touched;
		this.#touched = touched;
		if (!typed || this.conflicts.length) this.#contest();
		const rows = new Map(this.#rows);
		for (const id of typed ? touched.slice(0, AT_ONCE) : []) rows.set(id, this.#alone(id));
		this.#rows = rows;
		clearTimeout(this.#timer);
		this.#turn++;
		this.checking = true;
		this.#timer = setTimeout(() => void this.#whole(), typed ? Math.max(QUIET, PATIENCE * this.#took) : 0);
	}

	#contest(): void {
		this.conflicts = this.entry.journal.state.conflicts();
		this.#contested = new Set(this.conflicts.map(({ row, column }) => `${row} ${column}`));
	}

	/** What is found in a row by itself; what was found in it beside others stays. */
	#alone(id: string): BookFinding[] {
		const { state } = this.entry.journal;
		const code = this.entry.sheet.code;
		const columns = [null, ...state.columnsOf(code, id)];
		const only = new BookState(columns.flatMap((column) => [...state.history(code, id, column)]));
		const ledger = this.#ledger(only);
		const entry = ledger.entry(code, id);
		if (!entry) return [];
		const before = this.#rows.get(id)?.filter(({ rule }) => BESIDE.test(rule)) ?? [];
		return [...this.#check(ledger, entry).filter(({ rule }) => !BESIDE.test(rule)), ...before];
	}

	async #whole(): Promise<void> {
		const turn = ++this.#turn;
		const begun = performance.now();
		this.#contest();
		const ledger = this.#ledger(this.entry.journal.state);
		const rows = new Map<string, BookFinding[]>();
		const own = this.entry.sheet.code;
		const all: BookFinding[] = [];
		let until = performance.now() + STRETCH;
		let rested = false;
		for (const { code } of ledger.programme.registers)
			for (const entry of ledger.entries(code)) {
				const found = this.#check(ledger, entry);
				if (found.length) all.push(...found);
				if (code === own && found.length) rows.set(entry.row.id, found);
				if (performance.now() < until) continue;
				// laying out the rows is what cannot be done in pieces
				if (!rested) this.#took = performance.now() - begun;
				rested = true;
				await new Promise((resume) => setTimeout(resume));
				if (turn !== this.#turn) return;
				until = performance.now() + STRETCH;
			}
		this.all = all;
		this.villages = alikeVillages(ledger);
		this.#rows = rows;
		this.checking = false;
	}

	#ledger(state: BookState): Ledger {
		const { journal, areas, crosswalks } = this.entry;
		const programme = journal.programme!;
		if (this.#areas !== areas) [this.#areas, this.#places] = [areas, null];
		return new Ledger(
			programme,
			state,
			(this.#places ??= new Whereabouts(areas ?? gazetteer([], {}), crosswalks, programme.vintage))
		);
	}

	#check(ledger: Ledger, entry: Parameters<typeof checkRow>[1]): BookFinding[] {
		const found = checkRow(ledger, entry, new Date().toISOString().slice(0, 10));
		// without the lists nothing can be said of areas
		return this.entry.areas ? found : found.filter(({ rule }) => !/^(?:area|level|village)/.test(rule));
	}

	/** Whether something of a row has to be put right. */
	marked(row: string): boolean {
		return this.#rows.get(row)?.some(({ severity }) => severity === 'error') ?? false;
	}

	mark(row: string, column: string): Mark | null {
		if (this.#contested.has(`${row} ${column}`)) return 'conflict';
		let mark: Mark | null = null;
		for (const each of this.#rows.get(row) ?? []) {
			if (each.column !== column) continue;
			if (each.rule === 'required') mark ??= 'todo';
			else if (each.severity === 'error') return 'error';
			else if (each.severity === 'warning') mark = 'warning';
		}
		return mark;
	}

	/** What was found in a cell, in words. */
	sayings(row: string | undefined, column: string, lang: Lang): string[] {
		return (row === undefined ? [] : (this.#rows.get(row) ?? []))
			.filter((each) => each.column === column)
			.map((each) => sayBookFinding(lang, each));
	}

	close(): void {
		this.#turn++;
		clearTimeout(this.#timer);
	}
}
