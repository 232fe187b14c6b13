import { gazetteer } from '../area/gazetteer.ts';
import { readBook } from '../programme/book/file.ts';
import { BookState } from '../programme/book/fold.ts';
import { Ledger } from '../programme/book/ledger.ts';
import { Whereabouts } from '../programme/book/where.ts';
import { nameOf } from '../programme/leader/focus.ts';
import { progressOf, type Made } from '../programme/leader/progress.ts';
import { OPEN } from '../programme/leader/public.ts';
import { traceOf, type Trace } from '../programme/leader/trace.ts';
import { bookReport } from '../report/book/report.ts';
import { figureCsv } from '../report/figure-csv.ts';
import type { Vintage } from '../term/area.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { figuresKey, type BookView } from '../view/book.ts';
import { bookBytes } from './book-disk.ts';
import type { FromLeader, LeaderAsks, LeaderKind, ToLeader } from './leader-talk.ts';

/** Reads the book of this browser and answers its views as its own officer sees them, off the page's thread: nothing in it is hidden. */
let ledger: Ledger | null = null;
let kept: { key: string; made: Made } | null = null;

self.onmessage = async ({ data }: MessageEvent<ToLeader>) => {
	let answer: FromLeader['answer'];
	try {
		answer = await answerTo(data);
	} catch (error) {
		console.error(error);
		answer = failed(error instanceof RangeError ? 'too-much-memory' : 'engine');
	}
	self.postMessage({ turn: data.turn, answer } satisfies FromLeader);
};

async function answerTo(asked: ToLeader): Promise<LeaderAsks[LeaderKind]['answer']> {
	if (asked.kind === 'open') return open(asked);
	if (!ledger) return failed('no-book', {});
	const { view, today } = asked;
	const made = madeOf(ledger, view, today);
	switch (asked.kind) {
		case 'show':
			return done({ progress: made.progress, trace: traceIn(made, view, view.page) });
		case 'cells': {
			const trace = traceIn(made, view, null);
			if (!trace) return failed('no-figure', { figure: '' });
			return trace.ok ? done(figureCsv(trace.value, view.lang)) : trace;
		}
		case 'report': {
			const report = bookReport(made, asked.period, view.lang, 'own');
			if (!report.ok) return report;
			return done({
				...{ progress: made.progress, report: report.value },
				trace: traceIn(made, view, view.page)
			});
		}
	}
}

async function open({
	programme: id,
	places,
	crosswalks
}: LeaderAsks['open']['ask']): Promise<Result<number | null>> {
	[ledger, kept] = [null, null];
	const bytes = await bookBytes(id);
	if (!bytes?.length) return done(null);
	const read = await readBook(bytes);
	if (!read.ok) return read;
	const { programme, changes } = read.value;
	const source = gazetteer(JSON.parse(places.vintages) as Vintage[], places.lists);
	const where = new Whereabouts(source, crosswalks, programme.vintage);
	ledger = new Ledger(programme, new BookState(changes), where);
	return done(bytes.length);
}

function madeOf(of: Ledger, view: BookView, today: string): Made {
	const key = `${today} ${figuresKey(view)}`;
	if (kept?.key !== key) kept = { key, made: progressOf(of, view, today) };
	return kept.made;
}

/** The way back from the figure a view opens; null when it opens none. @param page null = all its cells */
function traceIn(
	{ ledger: of, gathered }: Made,
	{ figure }: BookView,
	page: number | null
): Result<Trace> | null {
	if (figure === null) return null;
	const named = gathered.named.get(figure);
	if (!named) return failed('no-figure', { figure });
	const { programme, state } = of;
	return done(traceOf(named, { programme, state, nameOf: (code) => nameOf(of, code), ...OPEN }, page));
}
