import { cleanCode, byOtherCode, isForeignCode, matchCodes } from './code.ts';
import { levelOfNames, ofTheEnd, withoutMarks, withoutTaken } from './column.ts';
import { squeeze, stripMarks } from './fold.ts';
import { REGION_LEVEL, type Gazetteer } from './gazetteer.ts';
import { successorsOf } from './history.ts';
import { areasNamed, type Named, type Narrowing } from './names.ts';
import { larger, ofParts, type Ground } from './around.ts';
import { areaName, type AreaName } from './prefix.ts';
import type { AreaMatch, AreaQuery } from './query.ts';
import { respellings } from './respell.ts';

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
 * @param level what the header says the areas are
 * @param respell spellings a damaged name may have had; each is tried when the name itself means nothing
 */
export function matchAreas(
	queries: readonly AreaQuery[],
	source: Gazetteer,
	vintage: string,
	level?: string,
	respell: (name: string) => readonly string[] = respellings
): Matched {
	const coded = matchCodes(queries, source, vintage, level);
	const useCodes = coded !== null && !coded.foreign;
	const names = queries.map((query) => (query.name?.trim() ? areaName(query.name) : null));
	const known = (useCodes ? coded.level : undefined) ?? level;
	const guessed =
		known === undefined
			? levelOfNames(queries, names, source, vintage, respell)
			: { level: known, clear: true };
	const at = guessed.level;
	const ground: Ground = {
		source,
		vintage,
		at,
		sure: level !== undefined,
		clear: guessed.clear,
		ended: true,
		unmarked: withoutMarks(names),
		respell
	};
	const all = (): AreaMatch[] =>
		queries.map((query, i) => {
			const code = useCodes ? coded.matches[i] : null;
			if (code) return code;
			if (!names[i] || (useCodes && cleanCode(query.code))) return UNMATCHED;
			return matchName(query, names[i], ground);
		});
	let matches = all();
	if (ofTheEnd(matches, source, vintage)) {
		ground.ended = false;
		matches = all();
	}
	return {
		matches: withoutTaken(matches),
		level: at ?? null,
		foreignCodes: coded?.foreign ?? false
	};
}

function matchName(query: AreaQuery, name: AreaName, ground: Ground): AreaMatch {
	const text = query.name!.trim();
	// codes of a list of one's own need not look like codes
	const own = ground.source.byCode(ground.vintage, text);
	if (own) return { kind: 'matched', code: own.code, by: 'code' };
	const other = isForeignCode(text) ? byOtherCode(ground.source, ground.vintage, text) : undefined;
	if (other) return { kind: 'matched', code: other.code, by: 'code' };
	const found = matchText(text, name, query.within, ground);
	// a soft hyphen is left out of names, but was a letter in damaged ones
	if (found.kind !== 'unmatched' && !text.includes('\u00ad')) return found;
	const codes = new Set(codesOf(found));
	let sure = found.kind === 'matched';
	for (const spelling of ground.respell(text)) {
		const again = matchText(spelling, areaName(spelling), query.within, ground, true);
		for (const code of codesOf(again)) codes.add(code);
		if (again.kind === 'matched') sure = true;
	}
	if (!codes.size) return UNMATCHED;
	if (codes.size > 1 || !sure)
		return { kind: 'ambiguous', candidates: [...codes], why: sure ? 'several' : 'marks' };
	if (found.kind === 'matched') return found;
	return { kind: 'matched', code: [...codes][0], by: 'name', through: 'respelling' };
}

const codesOf = (match: AreaMatch): readonly string[] =>
	match.kind === 'matched' ? [match.code] : match.kind === 'ambiguous' ? match.candidates : [];

/** @param strict a spelling that was put together: below the top only its very letters count */
function matchText(
	text: string,
	name: AreaName,
	within: readonly string[] | undefined,
	ground: Ground,
	strict = false
): AreaMatch {
	const { source, vintage, at, ended, unmarked } = ground;
	const top = source.vintage(vintage)?.levels[0]?.code;
	if (!ground.sure && !within?.length && ofAnotherTime(name)) {
		const has = areasNamed(source, vintage, name, { level: top });
		if (!has.areas.length) return UNMATCHED;
	}
	const look = (narrow: Narrowing): Named => {
		const named = areasNamed(source, vintage, name, { ended, unmarked, ...narrow });
		const exact = named.by === 'exact' || named.areas[0]?.level === top;
		return strict && !exact ? { areas: [], sure: true } : named;
	};
	let named = look({ level: at, within });
	if (!named.areas.length && at !== undefined && name.levels.length && !name.levels.includes(at))
		named = look({ within });
	if (!ground.clear && named.areas.length && named.areas[0].level !== top)
		named = ofAnyLevel(named, name, within, ground);
	if (!named.areas.length) named = ofParts(text, within, ground);
	if (!named.areas.length) named = larger(look, within, ground);
	if (named.areas.length === 1 && named.by === 'letters' && !ground.sure && named.areas[0].level === top)
		named = unlessExact(named, name, ground);
	return matchOf(named);
}

function matchOf({ areas, sure, by }: Named): AreaMatch {
	if (!areas.length) return UNMATCHED;
	if (areas.length > 1 || !sure)
		return { kind: 'ambiguous', candidates: areas.map((area) => area.code), why: sure ? 'several' : 'marks' };
	const code = areas[0].code;
	return by === 'former'
		? { kind: 'matched', code, by: 'name', through: 'former-name' }
		: { kind: 'matched', code, by: 'name' };
}

/** A large area whose marks the name does not have, unless a smaller one has this very name: then nobody can tell. */
function unlessExact(named: Named, name: AreaName, { source, vintage }: Ground): Named {
	const marked = stripMarks(name.bare) !== name.bare;
	if (!marked) return named;
	const levels = (source.vintage(vintage)?.levels ?? []).slice(1).map((level) => level.code);
	const exact = levels
		.filter((level) => !name.levels.length || name.levels.includes(level))
		.map((level) => areasNamed(source, vintage, name, { level }))
		.filter(({ by }) => by === 'exact')
		.flatMap(({ areas }) => areas);
	return exact.length ? { areas: [...named.areas, ...exact], sure: true, by: 'exact' } : named;
}

/** A smaller area when nothing tells its level: with those of other levels that have this very name; its letters alone do not do. */
function ofAnyLevel(
	named: Named,
	name: AreaName,
	within: readonly string[] | undefined,
	{ source, vintage, unmarked }: Ground
): Named {
	const { kind, whole } = name;
	// 'quan hoa' may be a name and not the district of Hoa
	const said = kind !== '' && (!whole.startsWith(`${stripMarks(kind)} `) || stripMarks(kind) === kind);
	if (said && name.levels.includes(named.areas[0].level)) return named;
	const levels = (source.vintage(vintage)?.levels ?? []).slice(1).map((level) => level.code);
	const exact = [...levels, REGION_LEVEL]
		.map((level) =>
			areasNamed(source, vintage, name, {
				level,
				within: level === REGION_LEVEL ? [] : within,
				unmarked
			})
		)
		.filter(({ by }) => by === 'exact')
		.flatMap(({ areas }) => areas)
		.filter(({ code }) => !source.more(vintage, code)?.to);
	const areas = [...new Set([...named.areas, ...exact])];
	const sure = named.sure && (named.by !== 'letters' || !!within?.length);
	return { ...named, areas, sure };
}

/** A former province's name, when nobody said that the column is about smaller places. */
const ofAnotherTime = ({ bare, kind }: AreaName): boolean =>
	(kind === '' || kind === 'tỉnh') && successorsOf(squeeze(stripMarks(bare))).length > 0;
