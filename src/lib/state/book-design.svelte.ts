import { newRegister, usesOfColumn, usesOfRegister, type Use } from '../programme/book/design.ts';
import type { Programme, Register, RegisterColumn } from '../term/book.ts';
import { same } from '../term/text.ts';
import type { BookProgramme } from './book-programme.svelte.ts';

/** The registers of a programme while they are designed: what may be changed, and what of it is filled in already. */
export class BookDesign {
	constructor(readonly form: BookProgramme) {}

	get #programme(): Programme {
		return this.form.draft;
	}

	addRegister(): void {
		this.form.change((draft) => draft.registers.push(newRegister()));
	}

	addColumn(at: number): void {
		this.form.change((draft) => draft.registers[at].columns.push({ code: '', name: same(''), kind: 'text' }));
	}

	/** Moves one of a list up (-1) or down (1). */
	move<T>(list: (draft: Programme) => T[], at: number, by: -1 | 1): void {
		this.form.change((draft) => {
			const all = list(draft);
			if (at + by < 0 || at + by >= all.length) return;
			[all[at], all[at + by]] = [all[at + by], all[at]];
		});
	}

	removeRegister(at: number): void {
		this.form.change((draft) => draft.registers.splice(at, 1));
	}

	removeColumn(at: number, k: number): void {
		this.form.change((draft) => draft.registers[at].columns.splice(k, 1));
	}

	/** What needs a column or, without one, a register: while something does, it cannot go. */
	uses(register: Register, column?: RegisterColumn): Use[] {
		return column
			? usesOfColumn(this.#programme, register.code, column.code)
			: usesOfRegister(this.#programme, register.code);
	}

	/** Rows of a register, or those with something in a column. */
	filled(register: Register, column?: RegisterColumn): number {
		const { journal } = this.form.entry;
		void journal.version;
		const rows = journal.state.rows(register.code);
		if (!column) return rows.length;
		return rows.filter(({ cells }) => (cells[column.code]?.value ?? null) !== null).length;
	}

	/** Columns that were taken away and still have something in them: as they were described last. */
	gone(register: Register): RegisterColumn[] {
		const { journal } = this.form.entry;
		void journal.version;
		const own = new Set(register.columns.map(({ code }) => code));
		const held = new Set(
			journal.state
				.rows(register.code)
				.flatMap(({ cells }) => Object.keys(cells).filter((code) => cells[code].value !== null))
		);
		const known = new Map<string, RegisterColumn>();
		const { began } = journal.parts;
		for (const { programme } of [...this.form.editions, { programme: began }])
			for (const column of programme.registers.find(({ code }) => code === register.code)?.columns ?? [])
				if (!known.has(column.code)) known.set(column.code, column);
		return [...held].flatMap((code) => (own.has(code) ? [] : (known.get(code) ?? [])));
	}

	/** Puts a column that was taken away back, with what is in it. */
	bringBack(at: number, column: RegisterColumn): void {
		this.form.change((draft) => draft.registers[at].columns.push(structuredClone(column)));
	}
}
