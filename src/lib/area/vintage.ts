import { startOf } from '../term/period.ts';
import type { Gazetteer } from './gazetteer.ts';
import { matchAreas } from './match.ts';
import type { AreaMatch, AreaQuery } from './query.ts';

export interface VintageGuess {
	/** null: no vintage fits, or several fit equally well */
	vintage: string | null;
	/** all that fit, when more than one does */
	candidates: string[];
}

/** How much of the names and codes must be found for a vintage to be considered. */
const ENOUGH = 0.8;
/** How much of them makes it worth asking, where the file says what its areas are. */
const HALF = 0.5;
/** Less will do where nearly a whole level is named, of at least this many areas. */
const WHOLE = { share: 0.3, covers: 0.9, areas: 20 };
/** A vintage that ended this many years before the file's last period is not the file's; nor, undated, one of long ago. */
const LONG_AGO = 5;
/** What a vintage explains less than the best, and may still be the file's. */
const NEARLY = 0.3;
/** What names are worth beside codes that are of no area of the vintage, or of others. */
const CODES_AGAINST = 0.9;

interface Score {
	id: string;
	/** part of the file's areas that it explains */
	share: number;
	/** part of the level that the file names */
	covers: number;
	areas: number;
}

/**
 * The vintage the areas of a file belong to, from codes and names together: the one that explains clearly more of them; then
 * the one whose whole level the file covers; then the one in force at all its periods. Otherwise nobody can tell. Where
 * several explain as much, those that ended before the file's last period, or long ago without a period of the file in them,
 * are left out.
 */
export function guessVintage(
	queries: readonly AreaQuery[] | ((vintage: string) => readonly AreaQuery[]),
	source: Gazetteer,
	periods: readonly string[] = [],
	level?: string
): VintageGuess {
	const of = (id: string) =>
		(typeof queries === 'function' ? queries(id) : queries).filter(
			(query) => query.code?.trim() || query.name?.trim()
		);
	const none: VintageGuess = { vintage: null, candidates: [] };
	const all = new Map(source.vintages.map(({ id }) => [id, of(id)]));
	const asked = [...all.values()][0] ?? [];
	if (!asked.length) return none;
	const bare = asked.every((query) => !query.name?.trim());
	const zeros = asked.some((query) => /^0\d/.test(query.code?.trim() ?? ''));
	const running = isRun(asked.map((query) => query.code ?? ''));
	const ask = (list: readonly Score[]): VintageGuess => ({
		vintage: null,
		candidates: source.vintages.map(({ id }) => id).filter((id) => list.some((s) => s.id === id))
	});
	const enough = (s: Score) =>
		s.share >= (asked.length < 3 ? 1 : ENOUGH) ||
		(s.areas >= WHOLE.areas && s.covers >= WHOLE.covers && s.share >= WHOLE.share);
	const plausible = scoresOf(all, source, level)
		// running numbers look like codes: without names they must fill half a level, keep their zeros, or be said to be codes
		.filter((s) => !bare || zeros || s.covers >= 0.5 || (level !== undefined && !running))
		.sort((a, b) => b.share - a.share);
	// a list that took its larger areas from another vintage is not meant where that explains as much
	const meant = ({ id, share }: Score) => {
		const base = source.vintage(id)?.base;
		return base === undefined || !plausible.some((each) => each.id === base && each.share >= share);
	};
	const scored = plausible.filter((each) => enough(each) && meant(each));
	if (!scored.length) return level === undefined ? none : ask(plausible.filter(({ share }) => share >= HALF));
	const dated = datesOf(periods);
	const last = Math.max(...dated.map(([start]) => start));
	const recent = scored.filter(({ id }) => endOf(source.vintage(id)?.to) > last - LONG_AGO);
	const likely = recent.length ? recent : scored;
	const close = likely.filter((s) => s.share > likely[0].share - 0.02);
	const alive = close.filter(({ id }) => endOf(source.vintage(id)?.to) > last);
	const latest = Math.max(...source.vintages.map((v) => startOf(v.from ?? '') || -Infinity));
	const lively = (alive.length ? alive : close).filter(
		({ id }) => dated.length > 0 || endOf(source.vintage(id)?.to) > latest - LONG_AGO
	);
	const top = lively.length ? lively : close;
	// one of long ago explains what the others leave unexplained
	if (likely[0].share > Math.max(...top.map((s) => s.share))) return ask([likely[0], ...top]);
	// the best came after the file's periods, and one of their time explains nearly as much
	const late = top.every((s) => startsAfter(source, s.id, last) && !inForce(source, s.id, dated));
	const ofTheTime = scored.filter((s) => s.share > top[0].share - NEARLY && inForce(source, s.id, dated));
	if (late && ofTheTime.length) return ask([...top, ...ofTheTime]);
	const only = (list: readonly Score[]) =>
		list.length === 1 ? { vintage: list[0].id, candidates: [] } : null;
	return (
		only(top) ??
		only(top.filter((s) => s.covers >= 0.95)) ??
		only(top.filter((s) => inForce(source, s.id, dated))) ??
		ask(top)
	);
}

/** Whether codes are one number after the other, as rows are numbered. */
function isRun(codes: readonly string[]): boolean {
	const numbers = new Set(codes.map(Number));
	return Math.max(...numbers) - Math.min(...numbers) === numbers.size - 1;
}

/** Of more areas than twice this, so many tell first which vintages are worth looking at. */
const SAMPLE = 400;

/** The score of each vintage; of many areas, one that is far behind is judged by a sample. */
function scoresOf(
	all: ReadonlyMap<string, readonly AreaQuery[]>,
	source: Gazetteer,
	level?: string
): Score[] {
	const first = [...all].map(([id, queries]): Score | null => {
		if (queries.length <= SAMPLE * 2) return null;
		const step = queries.length / SAMPLE;
		const some = Array.from({ length: SAMPLE }, (_, i) => queries[Math.floor(i * step)]);
		return score(some, source, id, level);
	});
	const best = Math.max(...first.map((s) => s?.share ?? 0));
	return [...all].map(([id, queries], i) => {
		const sampled = first[i];
		if (sampled && sampled.share < best - NEARLY * 1.2) return { ...sampled, covers: 0 };
		return score(queries, source, id, level);
	});
}

function score(queries: readonly AreaQuery[], source: Gazetteer, id: string, asked?: string): Score {
	const { matches, level } = matchAreas(queries, source, id, asked);
	const codes = new Set<string>();
	let hits = 0;
	matches.forEach((match, i) => {
		const worth = queries[i].orphan ? 0.5 : 1;
		if (match.kind === 'matched' && !match.contradicts) {
			hits += worth;
			codes.add(match.code);
		} else if (match.kind === 'ambiguous') hits += worth * (match.why === 'several' ? 0.9 : 0.5);
	});
	const areas = source.vintage(id)?.levels.find((each) => each.code === level)?.areas ?? 0;
	const coded = queries.some((query) => query.code?.trim());
	if (coded && !matches.some((match) => match.kind !== 'unmatched' && usesCode(match))) hits *= CODES_AGAINST;
	return { id, share: hits / queries.length, covers: areas ? codes.size / areas : 0, areas };
}

const usesCode = (match: AreaMatch): boolean =>
	match.kind === 'matched' ? match.by === 'code' : match.kind === 'ambiguous' && match.why === 'code-name';

type Span = readonly [start: number, end: number];

/** First and last instant of each period, in years; those that say none are left out. */
const datesOf = (periods: readonly string[]): Span[] =>
	periods.map((period): Span => [startOf(period), lastOf(period)]).filter(([start]) => !Number.isNaN(start));

/** Whether all periods lie before the vintage's end and, when an earlier vintage exists, after its start. */
function inForce(source: Gazetteer, id: string, dated: readonly Span[]): boolean {
	if (!dated.length) return false;
	const vintage = source.vintage(id);
	const first = source.vintages.every((v) => (v.from ?? '') >= (vintage?.from ?? ''));
	const from = first || !vintage?.from ? -Infinity : startOf(vintage.from);
	const to = endOf(vintage?.to);
	return dated.every(([start, end]) => start >= from - 0.01 && end <= to);
}

const startsAfter = (source: Gazetteer, id: string, last: number): boolean =>
	Number.isFinite(last) && startOf(source.vintage(id)?.from ?? '') >= last - 0.01;

const endOf = (date: string | null | undefined): number => (date ? startOf(date) + 0.01 : Infinity);

/** Last instant of a period in years. */
function lastOf(period: string): number {
	const last = period.includes('/') ? period.slice(period.indexOf('/') + 1) : period;
	const length = last.includes('-S') ? 0.5 : last.includes('-Q') ? 0.25 : /^\d{4}$/.test(last) ? 1 : 1 / 12;
	return startOf(last) + length;
}
