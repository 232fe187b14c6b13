import { historical, squeeze } from './alias.ts';
import { areasNamed } from './names.ts';
import { stripMarks } from './fold.ts';
import { areaName } from './prefix.ts';
import type { Gazetteer } from './gazetteer.ts';

/** One distinct area of a file: its code, its name or both, and the areas it is known to lie in. */
export interface AreaQuery {
	code?: string;
	name?: string;
	/** codes of areas of the same vintage, one of which it lies in */
	within?: readonly string[];
}

export type AreaMatch =
	| {
			kind: 'matched';
			code: string;
			by: 'code' | 'name';
			/** its name means another area, or none here */ contradicts?: true;
	  }
	| { kind: 'ambiguous'; candidates: readonly string[] }
	| { kind: 'unmatched' };

export interface Matched {
	matches: AreaMatch[];
	/** the level most of them live at; null when nothing matched */
	level: string | null;
	/** the codes are of another code list (names contradict them): only names were used */
	foreignCodes: boolean;
}

const UNMATCHED: AreaMatch = { kind: 'unmatched' };

/**
 * Match the distinct areas of a file to the areas of a vintage: code first (leading zeros restored), then the name. A name
 * that several areas carry is ambiguous, never guessed. A code nobody knows is not replaced by a name.
 */
export function matchAreas(
	queries: readonly AreaQuery[],
	source: Gazetteer,
	vintage: string,
	level?: string
): Matched {
	const coded = matchCodes(queries, source, vintage, level);
	const useCodes = coded !== null && !coded.foreign;
	const at = (useCodes ? coded.level : undefined) ?? level ?? levelOfNames(queries, source, vintage);
	const matches = queries.map((query, i): AreaMatch => {
		const code = useCodes ? coded.matches[i] : null;
		if (code) return code;
		const name = query.name?.trim();
		if (!name || (useCodes && query.code?.trim())) return UNMATCHED;
		if (level === undefined && !query.within?.length && ofAnotherTime(name)) return UNMATCHED;
		return matchName(name, query.within, source, vintage, at);
	});
	return { matches, level: at ?? null, foreignCodes: coded?.foreign ?? false };
}

function matchName(
	name: string,
	within: readonly string[] | undefined,
	source: Gazetteer,
	vintage: string,
	level?: string
): AreaMatch {
	let { areas, sure } = areasNamed(source, vintage, name, { level, within });
	const { levels } = areaName(name);
	if (!areas.length && level !== undefined && levels.length && !levels.includes(level)) {
		({ areas, sure } = areasNamed(source, vintage, name, { within }));
	}
	if (!areas.length) return UNMATCHED;
	if (areas.length > 1 || !sure) return { kind: 'ambiguous', candidates: areas.map((area) => area.code) };
	return { kind: 'matched', code: areas[0].code, by: 'name' };
}

/** A former province's name, when nobody said that the column is about smaller places. */
function ofAnotherTime(text: string): boolean {
	const { bare, kind } = areaName(text);
	return (kind === '' || kind === 'tỉnh') && historical(squeeze(stripMarks(bare)));
}

/** The level at which most of the names have an area; the higher of two that are alike. */
function levelOfNames(queries: readonly AreaQuery[], source: Gazetteer, vintage: string): string | undefined {
	let best: string | undefined;
	let most = 0;
	for (const { code } of source.vintage(vintage)?.levels ?? []) {
		let hits = 0;
		for (const query of queries) {
			if (
				query.name &&
				areasNamed(source, vintage, query.name, { level: code, within: query.within }).areas.length
			)
				hits++;
		}
		if (hits > most) [best, most] = [code, hits];
	}
	return best;
}

interface CodeMatches {
	matches: (AreaMatch | null)[];
	level: string | undefined;
	/** codes found, but for other names than the file gives */
	foreign: boolean;
}

/** Matches by code, or null when no code of the file is known. Digits are padded to the width of the level they fit best. */
function matchCodes(
	queries: readonly AreaQuery[],
	source: Gazetteer,
	vintage: string,
	level?: string
): CodeMatches | null {
	const codes = queries.map((query) => query.code?.trim() ?? '');
	const given = codes.filter((code) => code !== '');
	if (!given.length) return null;
	let best: { level: string; width: number; hits: number } | null = null;
	for (const { code: name } of source.vintage(vintage)?.levels ?? []) {
		if (level !== undefined && name !== level) continue;
		const width = source.atLevel(vintage, name)[0]?.code.length ?? 0;
		const hits = given.filter((code) => find(code, width, name)).length;
		if (hits > (best?.hits ?? 0)) best = { level: name, width, hits };
	}
	if (!best || best.hits * 2 < given.length) return null;
	function find(code: string, width: number, at: string) {
		const area = source.byCode(vintage, /^\d+$/.test(code) ? code.padStart(width, '0') : code);
		return area?.level === at ? area : undefined;
	}
	let named = 0;
	let against = 0;
	let other = 0;
	const matches = codes.map((code, i): AreaMatch | null => {
		const area = code === '' ? undefined : find(code, best.width, best.level);
		if (!area) return code === '' ? null : UNMATCHED;
		const name = queries[i].name?.trim();
		if (!name) return { kind: 'matched', code: area.code, by: 'code' };
		named++;
		const agrees = areasNamed(source, vintage, name, { level: best.level }).areas.some(
			(a) => a.code === area.code
		);
		if (agrees || stripMarks(areaName(name).bare) === stripMarks(areaName(area.name.vi).bare)) {
			return { kind: 'matched', code: area.code, by: 'code' };
		}
		against++;
		const said = areasNamed(source, vintage, name, { level: best.level, within: queries[i].within });
		if (said.areas.length === 1 && said.sure) other++;
		return { kind: 'matched', code: area.code, by: 'code', contradicts: true };
	});
	return {
		matches,
		level: best.level,
		foreign: named > 0 && (against * 2 > named || (other > 1 && other * 5 > named))
	};
}
