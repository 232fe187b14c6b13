import { dayIn } from '../programme/leader/day.ts';
import type { Failure, Result } from '../term/failure.ts';
import { figuresKey, type BookView } from '../view/book.ts';
import { bookBytes } from './book-disk.ts';
import type { BookReported, BookShown, FromLeader, LeaderAsks, LeaderKind, ToLeader } from './leader-talk.ts';
import { placesHere } from './places-here.ts';
import { placesOpen } from './places-open.ts';

/** The book of a programme that is kept in this browser, as its own officer sees it: nothing in it is hidden. */
export class OwnBook {
	/** there is one here; null until it has been looked for */
	there = $state<boolean | null>(null);
	waiting = $state(false);
	failure = $state.raw<Failure | null>(null);
	/** what the page shows of it, and of which view */
	shown = $state.raw<(BookShown & { view: BookView }) | null>(null);
	reported = $state.raw<(BookReported & { view: BookView; period: string }) | null>(null);
	#worker: Worker | null = null;
	#opening: Promise<Result<number | null>> | null = null;
	#answers = new Map<number, (answer: FromLeader['answer']) => void>();
	#turn = 0;
	#last = 0;
	#bytes = 0;

	constructor(readonly programme: string) {}

	/** Looks whether there is a book. Resolves with whether it has grown since it was read. */
	async look(): Promise<boolean> {
		const bytes = await bookBytes(this.programme);
		this.there = bytes !== null && bytes.length > 0;
		const grown =
			this.#opening !== null && this.#bytes !== 0 && bytes !== null && bytes.length !== this.#bytes;
		if (grown) this.#opening = null;
		return grown;
	}

	/** Shows a view of it; an answer that comes after that to a later view is not shown. */
	async show(view: BookView): Promise<void> {
		const answer = await this.#asked('show', { view, today: dayIn(Date.now()) });
		if (answer?.ok) this.shown = { ...answer.value, view };
	}

	/** Shows the report of a period. @param view of that time */
	async report(view: BookView, period: string): Promise<void> {
		const answer = await this.#asked('report', { view, today: dayIn(Date.now()), period });
		if (answer?.ok) this.reported = { ...answer.value, view, period };
	}

	/** All cells of the figure of a view, as CSV. */
	async cells(view: BookView): Promise<Result<string>> {
		const opened = await this.#open();
		return opened.ok ? this.#ask('cells', { view, today: dayIn(Date.now()) }) : opened;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#opening = null;
	}

	/** Opens the book when it is not and asks; null when something else was asked since. */
	async #asked<K extends 'show' | 'report'>(
		kind: K,
		ask: LeaderAsks[K]['ask']
	): Promise<LeaderAsks[K]['answer'] | null> {
		const turn = ++this.#last;
		this.waiting = true;
		this.failure = null;
		const opened = await this.#open();
		const answer = opened.ok ? await this.#ask(kind, ask) : opened;
		if (turn !== this.#last) return null;
		this.waiting = false;
		if (!answer.ok) this.failure = answer.failure;
		return answer;
	}

	#open(): Promise<Result<number | null>> {
		this.#opening ??= (async () => {
			const places = await placesOpen();
			const opened = await this.#ask('open', {
				...{ programme: this.programme, places: await placesHere() },
				crosswalks: await places.crosswalks()
			});
			if (opened.ok) this.#bytes = opened.value ?? 0;
			else this.#opening = null;
			return opened;
		})();
		this.#opening.catch(() => (this.#opening = null));
		return this.#opening;
	}

	#ask<K extends LeaderKind>(kind: K, ask: LeaderAsks[K]['ask']): Promise<LeaderAsks[K]['answer']> {
		const worker = (this.#worker ??= this.#work());
		const turn = ++this.#turn;
		return new Promise((say) => {
			this.#answers.set(turn, say as (answer: FromLeader['answer']) => void);
			worker.postMessage({ kind, turn, ...ask } as ToLeader);
		});
	}

	#work(): Worker {
		const worker = new Worker(new URL('./leader.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<FromLeader>) => {
			this.#answers.get(data.turn)?.(data.answer);
			this.#answers.delete(data.turn);
		};
		worker.onerror = () => {
			for (const say of this.#answers.values()) say({ ok: false, failure: { kind: 'engine' } });
			this.#answers.clear();
		};
		return worker;
	}
}

/** Whether two views show the same figures. */
export const sameFigures = (a: BookView, b: BookView): boolean => figuresKey(a) === figuresKey(b);
