import { readUpload } from '../file/read.ts';
import { plainSheets } from '../file/workbook/plain.ts';
import { message } from '../message/message.ts';
import { unitsOf, withUnits } from '../programme/book/begin.ts';
import { readDescription } from '../programme/book/description.ts';
import { faultsOf, tidyRegisters } from '../programme/book/design.ts';
import { readIndicators } from '../programme/book/indicator-file.ts';
import type { ProgrammeEdition } from '../programme/book/line.ts';
import { Pen } from '../programme/book/pen.ts';
import { rereadCells } from '../programme/book/reread.ts';
import { slug } from '../dataset/slug.ts';
import type { Programme } from '../term/book.ts';
import { failed, type Failure } from '../term/failure.ts';
import { same, type Lang } from '../term/text.ts';
import type { BookEntry } from './book-entry.svelte.ts';
import { BookTargets } from './book-targets.svelte.ts';
import { save } from './save.ts';
import { copyWord } from './who.ts';

/** Steps of describing that can be taken back. */
const MOST_STEPS = 200;

/** What a workbook said of a programme, before it is kept. */
interface Described {
	file: string;
	contents: number;
	indicators: number;
	registers: number;
	targets: number;
	/** lines that could not be read */
	left: string[];
}

/** The programme of a book while it is described: title, contents, indicators, units, registers; kept as one more edition. */
export class BookProgramme {
	draft = $state<Programme>(null!);
	units = $state('');
	failure = $state.raw<Failure | null>(null);
	/** what the last file of indicators gave */
	read = $state.raw<{ file: string; count: number; nameless: number } | null>(null);
	/** cells of changed columns that were read again when it was kept, and those that could not be */
	reread = $state.raw<{ read: number; left: number } | null>(null);
	/** what the last workbook described */
	described = $state.raw<Described | null>(null);
	#targets: Record<string, string>[] = [];
	/** targets of a workbook that were written when it was kept, and lines that could not be read */
	targets = $state.raw<{ taken: number; left: number } | null>(null);
	/** it was kept, and not changed since */
	kept = $state(false);
	/** how it was described before each step, the last one at the end */
	#past = $state.raw<string[]>([]);
	#now = '';

	constructor(readonly entry: BookEntry) {
		this.reset();
	}

	reset(): void {
		this.#put(this.entry.journal.programme!);
		this.#targets = [];
		this.described = null;
		this.#past = [];
	}

	#put(programme: Programme): void {
		this.draft = structuredClone($state.snapshot(programme)) as Programme;
		this.units = unitsOf(this.draft).join('\n');
		this.#now = this.#written();
	}

	#written(): string {
		return JSON.stringify([$state.snapshot(this.draft), this.units]);
	}

	/** Something was changed: a step that can be taken back. */
	mark(): void {
		const now = this.#written();
		if (now === this.#now) return;
		this.#past = [...this.#past, this.#now].slice(-MOST_STEPS);
		this.#now = now;
		this.kept = false;
	}

	/** Changes the description in one step. */
	change(work: (draft: Programme) => void): void {
		this.mark();
		work(this.draft);
		this.mark();
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Takes the last step back. */
	undo(): void {
		this.mark();
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		[this.draft, this.units] = JSON.parse(before) as [Programme, string];
		this.#now = before;
	}

	/** As it would be kept: lines without a name left out, codes made where there are none. */
	get made(): Programme {
		return tidied($state.snapshot(this.draft) as Programme, this.units);
	}

	get changed(): boolean {
		if (this.described?.targets) return true;
		const kept = this.entry.journal.programme!;
		return JSON.stringify(this.made) !== JSON.stringify(tidied(kept, unitsOf(kept).join('\n')));
	}

	/** What would make entering go wrong. */
	faults = $derived.by(() => faultsOf(this.made.registers));

	/** A code that two have, which would make figures of one count for the other; null when there is none. */
	get twice(): string | null {
		const { contents, indicators, registers } = this.made;
		for (const list of [contents, indicators, registers]) {
			const codes = list.map(({ code }) => code);
			const again = codes.find((code, i) => codes.indexOf(code) !== i);
			if (again !== undefined) return again;
		}
		return null;
	}

	addContent(): void {
		this.change((draft) => draft.contents.push({ code: String(draft.contents.length + 1), name: same('') }));
	}

	addIndicator(): void {
		this.change((draft) =>
			draft.indicators.push({
				...{ code: '', name: same(''), definition: same(''), unit: same('') },
				...{ content: draft.contents[0]?.code ?? '', additivity: 'sum', direction: 'higher' }
			})
		);
	}

	/** Adds the indicators of a table; one of the same code is described anew. */
	async readFile(file: File): Promise<void> {
		this.failure = this.read = null;
		const upload = await readUpload({
			...{ name: file.name, size: file.size },
			bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
		});
		const found = upload.ok ? readIndicators(upload.value.raw, this.made) : upload;
		if (!found.ok) return void (this.failure = found.failure);
		const { indicators, nameless } = found.value;
		const codes = new Set(indicators.map(({ code }) => code));
		this.change((draft) => {
			draft.indicators = [...draft.indicators.filter(({ code }) => !codes.has(code)), ...indicators];
		});
		this.read = { file: file.name, count: indicators.length, nameless };
	}

	/** Saves the description as a workbook, with the targets of the book. */
	async saveWorkbook(lang: Lang): Promise<void> {
		const { descriptionXlsx } = await import('../report/description-workbook.ts');
		const bytes = await descriptionXlsx(this.made, new BookTargets(this.entry).described, lang);
		save(
			`${this.draft.id}-${slug(message(lang, 'programme.tab'))}.xlsx`,
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			bytes
		);
	}

	/** Takes the description of a workbook, to be looked at before it is kept. */
	async readWorkbook(file: File): Promise<void> {
		this.failure = this.described = null;
		const sheets = await plainSheets(new Uint8Array(await file.arrayBuffer()));
		if (!sheets.ok) return void (this.failure = sheets.failure);
		const { programme, targets, left, sheets: found } = readDescription(sheets.value, this.made);
		if (!found.length) return void (this.failure = failed('no-description', { file: file.name }).failure);
		this.restore(programme);
		this.#targets = targets;
		const { contents, indicators, registers } = this.made;
		this.described = {
			...{ file: file.name, contents: contents.length, indicators: indicators.length },
			...{ registers: registers.length, targets: targets.length, left }
		};
	}

	/** The descriptions there were, the newest first; the last one is the one the book began with, by nobody. */
	get editions(): { programme: Programme; edition: ProgrammeEdition | null }[] {
		void this.entry.journal.version;
		const { began, editions } = this.entry.journal.parts;
		const sorted = [...editions].sort((a, b) => (a.id < b.id ? 1 : -1));
		return [
			...sorted.map((edition) => ({ programme: edition.programme, edition })),
			{ programme: began, edition: null }
		];
	}

	/** Puts an earlier description back, to be kept again. */
	restore(programme: Programme): void {
		this.mark();
		const [past, now] = [this.#past, this.#now];
		this.#put(programme);
		this.#past = [...past, now].slice(-MOST_STEPS);
		this.kept = false;
	}

	/**
	 * Keeps the description as one more edition of the programme. Cells of columns that take something else now are read
	 * again, as one step of the grid that can be taken back.
	 */
	async keep(): Promise<void> {
		const { journal, who, areas } = this.entry;
		const [before, after] = [journal.programme!, this.made];
		const pen = new Pen(journal.state, { by: who, copy: copyWord(), clock: Date.now });
		const over = journal.parts.editions.reduce<string | null>((last, { id }) => (last === null || id > last ? id : last), null); // prettier-ignore
		// later than every edition there is, also one of a clock that ran ahead
		let id = pen.row();
		if (over !== null && id <= over) id = `${over}-${pen.row()}`;
		const origin = { by: who, at: new Date().toISOString() };
		await journal.write([{ id, programme: after, over, origin }]);
		const changed = rereadCells(before, after, (register) => journal.state.rows(register), {
			...{ lang: this.entry.lang(), areas }
		});
		await this.entry.together(async () => {
			for (const { register, column, read } of changed)
				await this.entry.write(
					read.map(({ row, value }) => ({ row, column: column.code, value })),
					register
				);
		});
		const count = (of: (each: (typeof changed)[number]) => number) =>
			changed.reduce((sum, each) => sum + of(each), 0);
		this.targets = this.#targets.length ? await new BookTargets(this.entry).take(this.#targets) : null;
		this.reread = changed.length
			? { read: count(({ read }) => read.length), left: count(({ left }) => left) }
			: null;
		this.reset();
		this.kept = true;
		this.entry.arrange();
	}
}

/** A programme with only what has a name, each with a code. @param units those in charge, one a line */
function tidied(programme: Programme, units: string): Programme {
	const named = <T extends { code: string; name: { vi: string; en: string } }>(list: T[]): T[] =>
		list
			.filter(({ name }) => name.vi.trim() || name.en.trim())
			.map((each) => ({
				...each,
				code: each.code.trim() || slug(each.name.vi || each.name.en),
				name: { vi: each.name.vi || each.name.en, en: each.name.en || each.name.vi }
			}));
	const listed = units
		.split('\n')
		.map((each) => each.trim())
		.filter(Boolean);
	const [contents, indicators] = [named(programme.contents), named(programme.indicators)];
	const registers = tidyRegisters(programme.registers);
	return withUnits({ ...programme, contents, indicators, registers }, [...new Set(listed)]);
}
