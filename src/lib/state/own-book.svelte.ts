import type { Picture } from '../chart/picture.ts';
import type { ProgressPicture } from '../map/progress-picture.ts';
import { readBook } from '../programme/book/file.ts';
import { BookState } from '../programme/book/fold.ts';
import { Ledger } from '../programme/book/ledger.ts';
import { Whereabouts } from '../programme/book/where.ts';
import { dayIn } from '../programme/leader/day.ts';
import { nameOf } from '../programme/leader/focus.ts';
import { progressOf, type Made, type Progress } from '../programme/leader/progress.ts';
import { OPEN } from '../programme/leader/public.ts';
import { traceOf, type Trace } from '../programme/leader/trace.ts';
import type { Failure, Result } from '../term/failure.ts';
import { done, failed } from '../term/failure.ts';
import { bookQuery, type BookView } from '../view/book.ts';
import { bookBytes } from './book-disk.ts';
import { placesOpen } from './places-open.ts';

/** The book of a programme that is kept in this browser, as its own officer sees it: nothing in it is hidden. */
export class OwnBook {
	/** there is one here */
	there = $state(false);
	/** it is what the page shows */
	shown = $state(false);
	waiting = $state(false);
	failure = $state.raw<Failure | null>(null);
	#ledger = $state.raw<Ledger | null>(null);
	#bytes = 0;
	#made: { key: string; made: Made } | null = null;

	constructor(readonly programme: string) {}

	/** Looks whether there is a book, and reads it again when it has grown while it is shown. */
	async look(): Promise<void> {
		const bytes = await bookBytes(this.programme);
		this.there = bytes !== null && bytes.length > 0;
		if (this.shown && bytes && bytes.length !== this.#bytes) await this.see();
	}

	/** Shows it. */
	async see(): Promise<void> {
		this.waiting = true;
		this.failure = null;
		try {
			const bytes = await bookBytes(this.programme);
			if (!bytes) return;
			const read = await readBook(bytes, () => new Promise((resume) => setTimeout(resume)));
			if (!read.ok) {
				this.failure = read.failure;
				return;
			}
			const { programme, changes } = read.value;
			const places = await placesOpen();
			const where = new Whereabouts(await places.gazetteer(), await places.crosswalks(), programme.vintage);
			this.#ledger = new Ledger(programme, new BookState(changes), where);
			this.#made = null;
			this.#bytes = bytes.length;
			this.shown = true;
		} finally {
			this.waiting = false;
		}
	}

	leave(): void {
		this.shown = false;
	}

	/** A view of it; null until it is read. */
	show(view: BookView): { progress: Progress; trace: Result<Trace> | null } | null {
		const ledger = this.#ledger;
		if (!ledger) return null;
		const key = bookQuery({ ...view, figure: null, lang: 'vi' });
		if (this.#made?.key !== key || this.#made.made.ledger !== ledger)
			this.#made = { key, made: progressOf(ledger, view, dayIn(Date.now())) };
		const { progress, gathered } = this.#made.made;
		const named = view.figure === null ? null : gathered.named.get(view.figure);
		const { programme, state } = ledger;
		const trace =
			view.figure === null
				? null
				: named
					? done(traceOf(named, { programme, state, nameOf: (code) => nameOf(ledger, code), ...OPEN }))
					: failed('no-figure', { figure: view.figure });
		return { progress, trace };
	}
}

/** Draws one of the pictures of a progress here. Where areas lie is only known to the server: tiles stand in their order. */
export async function paintProgress(
	kind: ProgressPicture,
	progress: Progress,
	lang: BookView['lang'],
	width: number
): Promise<Picture | null> {
	const { drawProgress } = await import('../map/progress-picture.ts');
	return drawProgress(kind, progress, null, { document, width, lang });
}
