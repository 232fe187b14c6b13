import type { SolverSource } from '#lib/disclosure/gate.ts';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { newDocument } from './document.ts';
import { drawProgress, PROGRESS_PICTURES, type ProgressPicture } from '#lib/map/progress-picture.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { Whereabouts } from '#lib/programme/book/where.ts';
import { nameOf } from '#lib/programme/leader/focus.ts';
import { progressOf, type Made, type Progress } from '#lib/programme/leader/progress.ts';
import { guarded } from '#lib/programme/leader/guarded.ts';
import { gateOf, guardOf, type Gate, type Guard } from '#lib/programme/leader/public.ts';
import { traceOf, type Trace } from '#lib/programme/leader/trace.ts';
import type { Places } from '#lib/query/places.ts';
import type { Programme } from '#lib/term/book.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { figuresKey, type BookView } from '#lib/view/book.ts';
import type { Grounds } from './place.ts';
import type { Programmes } from './programme.ts';

/** Views whose figures are kept. */
const MOST_KEPT = 24;

/** A programme in a list. */
export type Listed = Pick<Programme, 'id' | 'title' | 'description' | 'synthetic'> & { shipped: boolean };

/** What a page of a book is made of. */
export interface Shown {
	made: Made;
	guard: Guard;
}

/** The shipped books, as the public may see them: each is read once, and what a view says of it is kept a while. */
export class Books {
	#open = new Map<string, Promise<Ledger | null>>();
	#gates = new Map<string, Promise<Result<Gate | null>>>();
	#kept = new Map<string, Shown>();
	constructor(
		readonly programmes: Programmes,
		readonly places: Places,
		readonly gazetteer: Gazetteer,
		readonly grounds: Grounds,
		readonly solver: SolverSource
	) {}

	/** The programmes, and whether a book is shipped with each. */
	async list(): Promise<Listed[]> {
		const all = await this.programmes.all();
		return Promise.all(
			all.map(async ({ id, title, description, synthetic }) => ({
				...{ id, title, description, synthetic },
				shipped: (await this.programmes.book(id)) !== null
			}))
		);
	}

	/**
	 * A view of a shipped book on a day.
	 * @returns failures no-programme, no-book, and those of the gate
	 */
	async show(view: BookView, today: string): Promise<Result<Shown>> {
		const programme = await this.programmes.byId(view.programme);
		if (!programme.ok) return programme;
		const ledger = await this.#ledger(view.programme);
		if (!ledger) return failed('no-book', { programme: view.programme });
		const key = `${view.programme} ${today} ${figuresKey(view)}`;
		let shown = this.#kept.get(key);
		this.#kept.delete(key);
		if (!shown) {
			const made = progressOf(ledger, view, today);
			const gate = await this.gate(view.programme);
			if (!gate.ok) return gate;
			const guard = guardOf(made, gate.value);
			shown = { made: { ...made, progress: guarded(made.progress, guard) }, guard };
		}
		this.#kept.set(key, shown);
		for (const old of this.#kept.keys()) {
			if (this.#kept.size <= MOST_KEPT) break;
			this.#kept.delete(old);
		}
		return done(shown);
	}

	/** What of the numbers of people in a shipped book may be told, made once; null of figures nobody stands behind. */
	gate(id: string): Promise<Result<Gate | null>> {
		let gate = this.#gates.get(id);
		if (!gate) {
			gate = this.#ledger(id).then((ledger): Promise<Result<Gate | null>> | Result<null> =>
				!ledger || ledger.programme.synthetic ? done(null) : gateOf(ledger, this.solver)
			);
			this.#gates.set(id, gate);
			gate.catch(() => this.#gates.delete(id));
		}
		return gate;
	}

	/** The way back from a figure of a view, as the public may see it. @param page of its cells; null = all of them */
	trace(
		{ made: { ledger, gathered }, guard }: Shown,
		figure: string,
		page: number | null = 1
	): Result<Trace> {
		const named = gathered.named.get(figure);
		if (!named) return failed('no-figure', { figure });
		const { programme, state } = ledger;
		return done(traceOf(named, { programme, state, nameOf: (code) => nameOf(ledger, code), ...guard }, page));
	}

	/** The pictures of a progress, as wide as its page shows them. */
	async draw(
		progress: Progress,
		lang: BookView['lang'],
		widthOf: (picture: ProgressPicture) => number
	): Promise<Partial<Record<ProgressPicture, Picture>>> {
		const level = progress.coverage?.level;
		const ground = level ? await this.grounds.of(progress.programme.vintage, level) : null;
		const drawn: Partial<Record<ProgressPicture, Picture>> = {};
		for (const kind of PROGRESS_PICTURES) {
			const picture = drawProgress(kind, progress, ground, {
				...{ document: newDocument(), width: widthOf(kind), lang }
			});
			if (picture) drawn[kind] = picture;
		}
		return drawn;
	}

	#ledger(id: string): Promise<Ledger | null> {
		let ledger = this.#open.get(id);
		if (!ledger) {
			ledger = this.#read(id);
			this.#open.set(id, ledger);
			ledger.catch(() => this.#open.delete(id));
		}
		return ledger;
	}

	async #read(id: string): Promise<Ledger | null> {
		const book = await this.programmes.book(id);
		if (!book) return null;
		const { programme, changes } = book;
		const where = new Whereabouts(this.gazetteer, await this.places.crosswalks(), programme.vintage);
		return new Ledger(programme, new BookState(changes), where);
	}
}
