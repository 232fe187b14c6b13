import type { Area } from '../term/area.ts';
import { areasNamed } from './names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { AreaMatch, AreaQuery } from './query.ts';

/** A way to read the codes of a column: as those of one level, or as the codes its areas have in other lists. */
interface Reading {
	level: string;
	find(code: string): Area | undefined;
}

export interface CodeMatches {
	/** null: the row has no code */
	matches: (AreaMatch | null)[];
	level: string;
	/** codes found, but for other names than the file gives */
	foreign: boolean;
}

/** A code as the lists write it: no spaces, no mark of a spreadsheet before it, no '.0' behind it; '' when there is none. */
export const cleanCode = (text: string | undefined): string =>
	(text ?? '')
		.trim()
		.replace(/^'/, '')
		.replace(/^(\d+)[.,]0+$/, '$1');

/** Whether a text is written as the codes of other lists are: ISO 3166-2 ('VN-HN') or HASC ('VN.HI'). */
export const isForeignCode = (text: string): boolean => /^[a-z]{2}[-.][a-z0-9]{2}$/i.test(text.trim());

const others = new WeakMap<Gazetteer, Map<string, Map<string, Area>>>();

/** The area that has a code in another list. */
export function byOtherCode(source: Gazetteer, vintage: string, code: string): Area | undefined {
	let byVintage = others.get(source);
	if (!byVintage) others.set(source, (byVintage = new Map()));
	let map = byVintage.get(vintage);
	if (!map) {
		map = new Map();
		const top = source.vintage(vintage)?.levels[0]?.code ?? '';
		for (const area of source.atLevel(vintage, top))
			for (const each of source.more(vintage, area.code)?.codes ?? []) map.set(each, area);
		byVintage.set(vintage, map);
	}
	return map.get(code.toUpperCase());
}

/** @param whole codes have their zeros still: none is put before them */
function readingsOf(
	source: Gazetteer,
	vintage: string,
	level: string | undefined,
	whole: boolean
): Reading[] {
	const levels = (source.vintage(vintage)?.levels ?? []).map((each) => each.code);
	const out = levels
		.filter((each) => level === undefined || each === level)
		.map((each): Reading => {
			const width = source.atLevel(vintage, each)[0]?.code.length ?? 0;
			return {
				level: each,
				find: (code) => {
					const short = !whole && /^\d+$/.test(code);
					const area = source.byCode(vintage, short ? code.padStart(width, '0') : code);
					return area?.level === each ? area : undefined;
				}
			};
		});
	const top = levels[0];
	if (top !== undefined && (level === undefined || level === top))
		out.push({ level: top, find: (code) => byOtherCode(source, vintage, code) });
	return out;
}

type Said = 'agrees' | 'another' | 'unknown';

/** What the name beside a code says of the area the code means. */
function saidOf(area: Area, query: AreaQuery, source: Gazetteer, vintage: string): [Said, Area?] {
	const named = areasNamed(source, vintage, query.name!, { level: area.level, ended: true });
	if (named.areas.includes(area)) return ['agrees'];
	const within = areasNamed(source, vintage, query.name!, { level: area.level, within: query.within });
	return within.areas.length === 1 && within.sure ? ['another', within.areas[0]] : ['unknown'];
}

/**
 * Matches by code, or null when most codes are unknown. Digits are padded to the width of the level that explains the codes,
 * and the names beside them, best. A code whose name surely means another area is asked.
 */
export function matchCodes(
	queries: readonly AreaQuery[],
	source: Gazetteer,
	vintage: string,
	level?: string
): CodeMatches | null {
	const codes = queries.map((query) => cleanCode(query.code));
	const given = codes.filter((code) => code !== '').length;
	if (!given) return null;
	let best: { reading: Reading; hits: number; score: number; found: (Area | undefined)[] } | null = null;
	// '075', a district, among communes: whoever lost zeros would have lost this one
	const zeroed = codes.filter((code) => /^0\d+$/.test(code));
	const known = zeroed.filter((code) => source.byCode(vintage, code)).length;
	const whole = new Set(zeroed.map((code) => code.length)).size > 1 && known >= zeroed.length * 0.9;
	for (const reading of readingsOf(source, vintage, level, whole)) {
		const found = codes.map((code) => (code === '' ? undefined : reading.find(code)));
		const hits = found.filter((area) => area).length;
		if (hits * 2 < given) continue;
		let score = hits;
		found.forEach((area, i) => {
			if (!area || !queries[i].name?.trim()) return;
			score += saidOf(area, queries[i], source, vintage)[0] === 'agrees' ? 1 : -1;
		});
		if (!best || score > best.score) best = { reading, hits, score, found };
	}
	if (!best) return null;
	const padded = best.found.some(
		(area, i) => area && /^\d+$/.test(codes[i]) && area.code.length > codes[i].length
	);
	let [named, against, other] = [0, 0, 0];
	const matches = codes.map((code, i): AreaMatch | null => {
		if (code === '') return null;
		// a row about a larger area among smaller ones keeps the width of its own level
		const area = best.found[i] ?? (padded || level !== undefined ? undefined : source.byCode(vintage, code));
		if (!area) return { kind: 'unmatched' };
		if (!queries[i].name?.trim()) return { kind: 'matched', code: area.code, by: 'code' };
		named++;
		const [said, another] = saidOf(area, queries[i], source, vintage);
		if (said === 'agrees') return { kind: 'matched', code: area.code, by: 'code' };
		against++;
		if (!another) return { kind: 'matched', code: area.code, by: 'code', contradicts: true };
		other++;
		return { kind: 'ambiguous', candidates: [another.code, area.code], why: 'code-name' };
	});
	return {
		matches,
		level: best.reading.level,
		foreign: named > 0 && (against * 2 > named || (other > 1 && other * 5 > named))
	};
}
