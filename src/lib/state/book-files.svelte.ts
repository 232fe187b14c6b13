import { readBook, type BookFile } from '../programme/book/file.ts';
import type { Filled, FilledRow, SaidOfTable } from '../programme/book/filled.ts';
import { isStandIn, standIn } from '../programme/book/filled-link.ts';
import { BookState } from '../programme/book/fold.ts';
import type { BookLine } from '../programme/book/line.ts';
import { failed } from '../term/failure.ts';
import type { Failure } from '../term/failure.ts';
import type { BookEntry, Edit } from './book-entry.svelte.ts';
import type { FromBookRead, ReadSheet, ToBookRead } from './book-read-talk.ts';
import { placesHere } from './places-here.ts';

/** Another copy of the book, looked at before it is merged. */
export interface Copy {
	file: string;
	lines: BookLine[];
	/** changes that are here already */
	known: number;
	/** cells that would stand against each other, beside those that do now */
	conflicts: number;
	/** who wrote what is new */
	by: string[];
	damaged: number;
	/** less is in the file than was written */
	cut: boolean;
	/** it says other things of the programme */
	differs: boolean;
}

/** Rows put in between two rests. */
const STRETCH = 250;

/** Files brought to a book: other copies of it, and filled templates. Looked at first, then taken in. */
export class BookFiles {
	busy = $state<'copy' | 'filled' | null>(null);
	failure = $state.raw<{ file: string; failure: Failure } | null>(null);
	copy = $state.raw<Copy | null>(null);
	/** a filled file, sheet by sheet */
	filled = $state.raw<{ file: File; sheets: ReadSheet[] } | null>(null);
	/** part of the rows that are in the book, 0 to 1; null when none are being put in */
	progress = $state<number | null>(null);
	#said: Record<string, SaidOfTable> = {};
	#worker: Worker | undefined;

	constructor(readonly entry: BookEntry) {}

	#begin(what: 'copy' | 'filled'): void {
		this.cancel();
		this.busy = what;
	}

	/** Leaves what was brought. */
	cancel(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.busy = this.failure = this.copy = this.filled = null;
	}

	/** Looks at another copy of the book. */
	async see(file: File): Promise<void> {
		this.#begin('copy');
		const read = await readBook(new Uint8Array(await file.arrayBuffer()));
		const own = this.entry.journal.programme!;
		const other = read.ok && read.value.began.id !== own.id;
		if (!read.ok) this.failure = { file: file.name, failure: read.failure };
		else if (other)
			this.failure = {
				file: file.name,
				failure: failed('book-programme', { one: own.id, other: read.value.began.id }).failure
			};
		else this.copy = this.#compared(file.name, read.value);
		this.busy = null;
	}

	#compared(file: string, copy: BookFile): Copy {
		const { journal } = this.entry;
		const trial = new BookState(journal.state.changes());
		const before = trial.conflicts().length;
		const changes = copy.changes.filter((each) => trial.add([each]) > 0);
		const editions = new Set(journal.parts.editions.map(({ id }) => id));
		return {
			file,
			lines: [...copy.editions.filter(({ id }) => !editions.has(id)), ...changes],
			known: copy.changes.length - changes.length,
			conflicts: Math.max(0, trial.conflicts().length - before),
			by: [...new Set(changes.map(({ origin }) => origin.by))],
			damaged: copy.damaged.length + (copy.torn ? 1 : 0),
			cut: copy.whole === false,
			differs: JSON.stringify(copy.programme) !== JSON.stringify(journal.programme)
		};
	}

	/** Takes the copy in: nothing is written over. */
	async merge(): Promise<Copy | null> {
		const { copy } = this;
		if (!copy) return null;
		await this.entry.journal.write(copy.lines);
		this.entry.arrange();
		this.copy = null;
		return copy;
	}

	/** Reads a filled file. */
	async read(file: File): Promise<void> {
		this.#begin('filled');
		this.#said = {};
		await this.#read(file);
	}

	/** Says what a sheet or its columns are. */
	async say(sheet: string, change: SaidOfTable): Promise<void> {
		if (!this.filled) return;
		const before = change.register === undefined ? this.#said[sheet] : {};
		this.#said = {
			...this.#said,
			[sheet]: { ...before, ...change, columns: { ...before?.columns, ...change.columns } }
		};
		await this.#read(this.filled.file);
	}

	async #read(file: File): Promise<void> {
		const { journal, lang } = this.entry;
		const programme = $state.snapshot(journal.programme!) as ToBookRead['programme'];
		const named = programme.registers.flatMap(({ columns }) => columns.flatMap(({ refers }) => refers ?? []));
		const rows = Object.fromEntries([...new Set(named)].map((code) => [code, [...journal.state.rows(code)]]));
		const places = await placesHere().catch((error: unknown) => {
			console.error(error);
			return null;
		});
		const asked: ToBookRead = { file, programme, lang: lang(), places, rows, said: this.#said };
		this.#worker?.terminate();
		const worker = new Worker(new URL('./book-read.worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		const answer = await new Promise<FromBookRead>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<FromBookRead>) => resolve(data);
			worker.onerror = (event) => {
				console.error(event.message);
				resolve({ failure: { kind: 'engine' } });
			};
			worker.postMessage(asked);
		});
		worker.terminate();
		if (this.#worker !== worker) return;
		this.#worker = undefined;
		this.busy = null;
		if ('failure' in answer) this.failure = { file: file.name, failure: answer.failure };
		else this.filled = { file, sheets: answer.sheets };
	}

	/** Rows of a filled sheet that are in the book already: every cell from the same place of the same file, unchanged. */
	knownRows({ register, rows }: Filled): number {
		const known = this.#places(register);
		return rows.filter((row) => rowAt(row, known) !== null).length;
	}

	#places(register: string): Places {
		const known: Places = new Map();
		for (const row of this.entry.journal.state.rows(register))
			for (const [column, { value, origin }] of Object.entries(row.cells))
				if (origin.file) known.set(keyOf(column, origin), { value, row: row.id });
		return known;
	}

	/** Puts the rows of the filled file into the book, each cell with where it stood; rows that are there already are passed over. */
	async take(): Promise<{ rows: number; known: number }> {
		const sheets = this.filled?.sheets.flatMap((each) => ('filled' in each ? [each.filled] : [])) ?? [];
		const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
		let [rows, known, done] = [0, 0, 0];
		this.progress = 0;
		const ids = new Map<string, string>();
		const there = new Set<FilledRow>();
		sheets.forEach(({ register, rows: given }, t) => {
			const places = this.#places(register);
			given.forEach((row, i) => {
				const own = rowAt(row, places);
				if (own !== null) there.add(row);
				ids.set(standIn(t, i), own ?? this.entry.newId());
			});
		});
		await this.entry
			.together(async () => {
				for (const [t, { register, rows: given }] of sheets.entries()) {
					for (let from = 0; from < given.length; from += STRETCH) {
						const part = given.slice(from, from + STRETCH);
						await this.entry.write(
							part.flatMap((row, i) =>
								there.has(row) ? [] : editsOf(row, ids.get(standIn(t, from + i))!, ids)
							),
							register
						);
						const fresh = part.filter((row) => row.cells.length > 0 && !there.has(row)).length;
						rows += fresh;
						known += part.length - fresh;
						done += part.length;
						this.progress = done / all;
					}
				}
			})
			.finally(() => (this.progress = null));
		this.filled = null;
		this.entry.arrange();
		return { rows, known };
	}
}

const keyOf = (
	column: string,
	{ file, sheet, cell }: { file?: string; sheet?: string; cell?: string }
): string => [column, file, sheet ?? '', cell].join('\n');

/** What cells of the book were read from which place of which file. */
type Places = Map<string, { value: unknown; row: string }>;

/** The row of the book that has every cell of a filled row from the same place, unchanged; null when there is none. */
function rowAt({ cells }: FilledRow, known: Places): string | null {
	let row: string | null = null;
	for (const { column, value, from } of cells) {
		const own = known.get(keyOf(column, from));
		// which row a stand-in became is not told by the file
		if (!own || (own.value !== value && !isStandIn(value))) return null;
		row = own.row;
	}
	return row;
}

const editsOf = ({ cells }: FilledRow, row: string, ids: ReadonlyMap<string, string>): Edit[] =>
	cells.map(({ column, value, from }) => ({
		...{ row, column, from },
		value: isStandIn(value) ? (ids.get(value) ?? value) : value
	}));
