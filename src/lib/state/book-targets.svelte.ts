import { wholeOf } from '../area/gazetteer.ts';
import { choicesOf, type Choice } from '../programme/book/choice.ts';
import { cellText } from '../programme/book/cell-text.ts';
import { readCells } from '../programme/book/read-cell.ts';
import { readRows } from '../programme/book/read-rows.ts';
import type { BookRow, CellValue, ProgrammeIndicator, Register, RegisterColumn } from '../term/book.ts';
import type { BookEntry } from './book-entry.svelte.ts';

/** Columns of the register of results that are laid down beforehand. */
const TARGETS = ['baseline', 'plan', 'target'];

/** Targets of the indicators of a programme for one area, laid out by year: each is a cell of the register of results. */
export class BookTargets {
	area = $state('');

	constructor(readonly entry: BookEntry) {
		this.area = this.whole;
	}

	get whole(): string {
		return wholeOf(this.entry.journal.programme!.vintage);
	}

	/** The register that has a row for an indicator of an area and a period, with its plan and target. */
	get register(): Register | undefined {
		return this.entry.journal.programme!.registers.find(({ columns }) =>
			['indicator', 'area', 'period'].every((kind) => columns.some((each) => each.kind === kind))
		);
	}

	get indicators(): readonly ProgrammeIndicator[] {
		return this.entry.journal.programme!.indicators;
	}

	/** The years of the programme, one of them each. */
	get years(): string[] {
		const { from, to } = this.entry.journal.programme!;
		const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
		return Array.from({ length: Math.min(30, Math.max(0, last - first + 1)) }, (_, i) => String(first + i));
	}

	get #areaColumn(): RegisterColumn {
		return this.#first('area')!;
	}

	#first(kind: RegisterColumn['kind']): RegisterColumn | undefined {
		return this.register?.columns.find((each) => each.kind === kind);
	}

	areas(words: string): Choice[] {
		return choicesOf(this.#areaColumn, words, this.entry.around);
	}

	get areaName(): string {
		return this.area === this.whole ? '' : cellText(this.#areaColumn, this.area, this.entry.shown);
	}

	/** The column a target stands in, and the years its row may be of: a plan has its own, what is of the phase any. */
	#slot(key: string): { column: string; years: string[] } {
		const year = /^\d{4}$/.test(key);
		return year ? { column: 'plan', years: [key] } : { column: key, years: this.years };
	}

	#row(indicator: string, years: readonly string[], column?: string): BookRow | undefined {
		const { register } = this;
		if (!register) return undefined;
		void this.entry.journal.version;
		const [i, a, p] = (['indicator', 'area', 'period'] as const).map((kind) => this.#first(kind)!.code);
		const rows = this.entry.journal.state.rows(register.code).filter(
			({ cells }) =>
				cells[i]?.value === indicator &&
				cells[a]?.value === this.area &&
				years.includes(String(cells[p]?.value ?? '')) &&
				// targets are of women and men together
				['_T', null, undefined].includes(cells.sex?.value as string | null | undefined)
		);
		return rows.find(({ cells }) => column && (cells[column]?.value ?? null) !== null) ?? rows[0];
	}

	value(indicator: string, key: string): CellValue {
		const { column, years } = this.#slot(key);
		return this.#row(indicator, years, column)?.cells[column]?.value ?? null;
	}

	/** Every target there is, as a table of a description. */
	get described(): { indicator: string; area: string; period: string; [target: string]: string | number }[] {
		const { register } = this;
		if (!register) return [];
		const [i, a, p] = (['indicator', 'area', 'period'] as const).map((kind) => this.#first(kind)!.code);
		return this.entry.journal.state.rows(register.code).flatMap(({ cells }) => {
			const own = TARGETS.flatMap((column) => {
				const value = cells[column]?.value;
				return typeof value === 'number' ? [[column, value] as const] : [];
			});
			if (!own.length) return [];
			const [indicator, area, period] = [i, a, p].map((column) => String(cells[column]?.value ?? ''));
			return [{ indicator, area, period, ...Object.fromEntries(own) }];
		});
	}

	/**
	 * Takes targets of a description: those of a row there is already are changed, others begin one. One step.
	 * @returns how many rows were taken, and the lines of those that could not be read
	 */
	async take(rows: readonly Record<string, string>[]): Promise<{ taken: number; left: number }> {
		const { register, entry } = this;
		if (!register) return { taken: 0, left: rows.length };
		const keys = (['indicator', 'area', 'period'] as const).map((kind) => this.#first(kind)!);
		const columns = [...keys, ...TARGETS.flatMap((code) => register.columns.find((each) => each.code === code) ?? [])]; // prettier-ignore
		const texts = rows.map((row) => [row.indicator, row.area, row.period, ...columns.slice(3).map(({ code }) => row[code] ?? '')]); // prettier-ignore
		const read = readRows(columns, texts, entry.around);
		let taken = 0;
		await entry.together(async () => {
			for (const i of rows.keys()) {
				const cells = columns.map((column, k) => ({ column: column.code, ...read[k][i] }));
				const named = cells.slice(0, 3).every(({ value, understood }) => understood && value !== null);
				if (!named || cells.some(({ understood }) => !understood)) continue;
				const there = entry.journal.state
					.rows(register.code)
					.find(
						(row) =>
							cells.slice(0, 3).every(({ column, value }) => (row.cells[column]?.value ?? null) === value) &&
							['_T', undefined, null].includes(row.cells.sex?.value as string | null | undefined)
					);
				const row = there?.id ?? entry.newId();
				await entry.write(
					cells.flatMap(({ column, value }) => (value === null ? [] : [{ row, column, value }])),
					register.code
				);
				taken++;
			}
		});
		return { taken, left: rows.length - taken };
	}

	/** Writes a target; false when it is no number. Its row is begun when there is none. */
	async put(indicator: string, key: string, text: string): Promise<boolean> {
		const { column, years } = this.#slot(key);
		const { register, entry } = this;
		const own = register?.columns.find(({ code }) => code === column);
		if (!register || !own) return false;
		const [{ value, understood }] = readCells(own, [text], entry.around);
		if (!understood) return false;
		const row = this.#row(indicator, years, column);
		const [i, a, p] = (['indicator', 'area', 'period'] as const).map((kind) => this.#first(kind)!.code);
		const id = row?.id ?? entry.newId();
		if (!row && value === null) return true;
		await entry.write(
			[
				...(row
					? []
					: [
							{ row: id, column: i, value: indicator },
							{ row: id, column: a, value: this.area },
							{ row: id, column: p, value: years[0] }
						]),
				{ row: id, column, value }
			],
			register.code
		);
		return true;
	}
}
