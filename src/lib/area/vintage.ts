import { startOf } from '../term/period.ts';
import type { Gazetteer } from './gazetteer.ts';
import { matchAreas, type AreaQuery } from './match.ts';

export interface VintageGuess {
	/** null: no vintage fits, or several fit equally well */
	vintage: string | null;
	/** all that fit, when more than one does */
	candidates: string[];
}

/** How much of the names and codes must be found for a vintage to be considered. */
const ENOUGH = 0.8;

/**
 * The vintage the areas of a file belong to, from codes and names together: the one that explains clearly more of them;
 * then the one whose whole level the file covers; then the one in force at all its periods. Otherwise nobody can tell.
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
	const asked = source.vintages.length ? of(source.vintages[0].id) : [];
	if (!asked.length) return none;
	const bare = asked.every((query) => !query.name?.trim());
	const zeros = asked.some((query) => /^0\d/.test(query.code?.trim() ?? ''));
	const scored = source.vintages
		.map(({ id }) => score(of(id), source, id, level))
		// running numbers look like codes: without names they must fill half a level, or keep their zeros
		.filter((s) => !bare || zeros || s.covers >= 0.5)
		.filter((s) => s.share >= (asked.length < 3 ? 1 : ENOUGH))
		.sort((a, b) => b.share - a.share);
	if (!scored.length) return none;
	const top = scored.filter((s) => s.share > scored[0].share - 0.02);
	const only = (list: typeof top) => (list.length === 1 ? { vintage: list[0].id, candidates: [] } : null);
	return (
		only(top) ??
		only(top.filter((s) => s.covers >= 0.95)) ??
		only(top.filter((s) => inForce(source, s.id, periods))) ?? {
			vintage: null,
			candidates: top.map((s) => s.id)
		}
	);
}

function score(queries: readonly AreaQuery[], source: Gazetteer, id: string, asked?: string) {
	const { matches, level } = matchAreas(queries, source, id, asked);
	const codes = new Set<string>();
	let hits = 0;
	for (const match of matches) {
		if (match.kind === 'matched' && !match.contradicts) {
			hits++;
			codes.add(match.code);
		} else if (match.kind === 'ambiguous') hits += 0.9;
	}
	const size = level === null ? 0 : source.atLevel(id, level).length;
	return { id, share: hits / queries.length, covers: size ? codes.size / size : 0 };
}

/** Whether all periods lie before the vintage's end and, when an earlier vintage exists, after its start. */
function inForce(source: Gazetteer, id: string, periods: readonly string[]): boolean {
	const dated = periods
		.map((period) => [startOf(period), endOf(period)])
		.filter(([start]) => !Number.isNaN(start));
	if (!dated.length) return false;
	const vintage = source.vintage(id);
	const first = source.vintages.every((v) => (v.from ?? '') >= (vintage?.from ?? ''));
	const from = first || !vintage?.from ? -Infinity : yearOf(vintage.from);
	const to = vintage?.to ? yearOf(vintage.to) + 0.01 : Infinity;
	return dated.every(([start, end]) => start >= from - 0.01 && end <= to);
}

const yearOf = (date: string): number => startOf(date);

/** Last instant of a period in years. */
function endOf(period: string): number {
	const last = period.includes('/') ? period.slice(period.indexOf('/') + 1) : period;
	const length = last.includes('-S') ? 0.5 : last.includes('-Q') ? 0.25 : /^\d{4}$/.test(last) ? 1 : 1 / 12;
	return startOf(last) + length;
}
