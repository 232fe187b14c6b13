import type { Gazetteer } from './gazetteer.ts';
import { areasNamed } from './names.ts';
import { placeParts } from './parts.ts';
import { stripMarks } from './fold.ts';
import type { AreaName } from './prefix.ts';
import type { AreaMatch, AreaQuery } from './query.ts';

/** What the names of one column tell together: their level, whether they carry marks, and of which part of a vintage they are. */

/** How many names are looked at to find their level. */
const SAMPLE = 1000;
/** Fewer names leave their level in doubt, and so does another level that nearly as many of them have. */
const CLEAR = { names: 5, lead: 0.2 };

/** The level at which most of the names have an area; the higher of two that are alike. Not clear: it might well be another. */
export function levelOfNames(
	queries: readonly AreaQuery[],
	names: readonly (AreaName | null)[],
	source: Gazetteer,
	vintage: string,
	respell: (name: string) => readonly string[]
): { level: string | undefined; clear: boolean } {
	const step = Math.max(1, Math.ceil(queries.length / SAMPLE));
	const levels = (source.vintage(vintage)?.levels ?? []).map((level) => level.code);
	const top = levels[0];
	const hits = new Map(levels.map((level) => [level, 0]));
	let looked = 0;
	for (let i = 0; i < queries.length; i += step) {
		const name = names[i];
		if (!name) continue;
		looked++;
		const { within } = queries[i];
		let some = false;
		for (const level of levels) {
			const { areas, sure } = areasNamed(source, vintage, name, { level, within });
			if (!areas.length) continue;
			some = true;
			hits.set(level, hits.get(level)! + (areas.length === 1 && sure ? 1 : 0.75));
		}
		if (some) continue;
		const parts = placeParts(queries[i].name!);
		const tries = [...respell(queries[i].name!), ...(parts.length ? [parts[0], parts.at(-1)!] : [])];
		for (const level of levels) {
			const found = tries.some((each) => {
				const { areas, by } = areasNamed(source, vintage, each, { level, within });
				return areas.length > 0 && (by === 'exact' || level === top);
			});
			if (found) hits.set(level, hits.get(level)! + 0.5);
		}
	}
	let best: string | undefined;
	for (const [level, n] of hits) if (n > (best === undefined ? 0 : hits.get(best)!)) best = level;
	const others = [...hits].filter(([level]) => level !== best).map(([, n]) => n);
	const lead = (best === undefined ? 0 : hits.get(best)!) - Math.max(0, ...others);
	return { level: best, clear: looked >= CLEAR.names && lead >= looked * CLEAR.lead };
}

/** Of names that are written with marks, at least this many have one. */
const MARKED = 0.8;

/** Whether a column writes names without their marks, so that a name without any may be of an area that has them. */
export function withoutMarks(names: readonly (AreaName | null)[]): boolean {
	const given = names.filter((name) => name !== null);
	const marked = given.filter((name) => stripMarks(name.bare) !== name.bare);
	return marked.length < given.length * MARKED;
}

/** So many areas of which none ended early are of the end of their vintage. */
const ENOUGH = 50;

/** Whether a file shows that it is of the end of a vintage: it names many areas, and none that had ended by then. */
export function ofTheEnd(matches: readonly AreaMatch[], source: Gazetteer, vintage: string): boolean {
	let lasted = 0;
	for (const match of matches) {
		if (match.kind !== 'matched') continue;
		if (match.through === 'former-name' || source.more(vintage, match.code)?.to) return false;
		lasted++;
	}
	return lasted >= ENOUGH;
}

/**
 * Where two areas have a name, one of which the file has by its former name besides, the name is the other's: 'Mỹ Lộc' beside
 * 'Mỹ Thịnh', which is now called Mỹ Lộc.
 */
export function withoutTaken(matches: AreaMatch[]): AreaMatch[] {
	const taken = new Set<string>();
	for (const match of matches)
		if (match.kind === 'matched' && match.through === 'former-name') taken.add(match.code);
	if (!taken.size) return matches;
	return matches.map((match) => {
		if (match.kind !== 'ambiguous' || match.why !== 'several') return match;
		const left = match.candidates.filter((code) => !taken.has(code));
		return left.length === 1 ? { kind: 'matched', code: left[0], by: 'name' } : match;
	});
}
