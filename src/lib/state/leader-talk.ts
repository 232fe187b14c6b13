import type { Progress } from '../programme/leader/progress.ts';
import type { Trace } from '../programme/leader/trace.ts';
import type { Report } from '../programme/book/report.ts';
import type { Crosswalk } from '../term/crosswalk.ts';
import type { Result } from '../term/failure.ts';
import type { BookView } from '../view/book.ts';
import type { PlaceLists } from './intake-talk.ts';

/** A view of a book as its page shows it. */
export interface BookShown {
	progress: Progress;
	trace: Result<Trace> | null;
}

/** A report of a book, with what its pictures are drawn from. */
export interface BookReported extends BookShown {
	report: Report;
}

/** What is asked of the book of this browser, and what is answered. `today` is an ISO date. */
export interface LeaderAsks {
	open: {
		ask: { programme: string; places: PlaceLists; crosswalks: readonly Crosswalk[] };
		/** its bytes; null when there is none */
		answer: Result<number | null>;
	};
	show: { ask: { view: BookView; today: string }; answer: Result<BookShown> };
	report: { ask: { view: BookView; today: string; period: string }; answer: Result<BookReported> };
	/** all cells of the figure of a view as CSV */
	cells: { ask: { view: BookView; today: string }; answer: Result<string> };
}

export type LeaderKind = keyof LeaderAsks;
export type ToLeader = { [K in LeaderKind]: { kind: K; turn: number } & LeaderAsks[K]['ask'] }[LeaderKind];
export interface FromLeader {
	turn: number;
	answer: LeaderAsks[LeaderKind]['answer'];
}
