import type { Coded, RawTable } from '../term/column.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { matchAreas } from '../area/match.ts';
import { covers, decides, together } from './depend.ts';
import type { Draft, Put } from './draft.ts';
import { LEVELS } from './header.ts';
import { coded } from './profile.ts';

/** Columns about one level of area: its codes and its names. */
interface Level {
	level: string;
	codes: Draft[];
	names: Draft[];
}

/**
 * Choose the area column, what codes and names it, and the areas around it. Headers first; without any, a column whose words
 * are areas of a gazetteer. The finest level is the area, the others are parents.
 */
export function chooseAreas(table: RawTable, drafts: Draft[], source: Gazetteer, put: Put): void {
	const claims = drafts.filter((d) => !d.role && d.hint?.role === 'area');
	if (!claims.length) {
		const found = drafts.find((d) => !d.role && inGazetteer(d, source));
		if (found) put(found, 'area');
		return;
	}
	const levels = new Map<string, Level>();
	for (const d of claims) {
		const key = d.hint!.level ?? 'own';
		const level = levels.get(key) ?? { level: key, codes: [], names: [] };
		(d.hint!.form === 'code' ? level.codes : level.names).push(d);
		levels.set(key, level);
	}
	joinOwn(levels);
	const sorted = [...levels.values()].sort((a, b) => rank(b) - rank(a) || distinct(b) - distinct(a));
	settleRegions(sorted);
	const played = (role: string) => drafts.find((d) => d.role?.role === role);
	const among = (level: Level) => played('vintage') ?? (level.level === 'own' ? undefined : played('period'));
	sorted.forEach((level, i) => assign(table, level, i === 0 ? 'area' : 'parent', among(level), put));
}

/** 'GeoCode' or 'Code' without a name column of its own codes the level whose header says which. */
function joinOwn(levels: Map<string, Level>): void {
	const own = levels.get('own');
	if (!own || levels.size < 2) return;
	const finest = [...levels.values()].filter((l) => l !== own).sort((a, b) => rank(b) - rank(a))[0];
	if (!own.names.length && !finest.codes.length) {
		finest.codes.push(...own.codes);
		levels.delete('own');
	} else if (!own.codes.length && !finest.names.length) {
		finest.names.push(...own.names);
		levels.delete('own');
	}
}

const rank = (level: Level): number =>
	level.level === 'own' ? LEVELS.length : (LEVELS as readonly string[]).indexOf(level.level);
const distinct = (level: Level): number =>
	Math.max(...[...level.codes, ...level.names].map((d) => d.distinct));

/** 'Region' may be smaller than a country or larger: the one with more of them is the smaller. */
function settleRegions(sorted: Level[]): void {
	const region = sorted.findIndex((l) => l.level === 'region');
	const country = sorted.findIndex((l) => l.level === 'country');
	if (region < 0 || country < 0) return;
	if (distinct(sorted[country]) > distinct(sorted[region]) && region < country) {
		[sorted[region], sorted[country]] = [sorted[country], sorted[region]];
	}
}

/** @param among what tells the meanings of a code apart that stands for one area before a change and for another after it */
function assign(
	table: RawTable,
	level: Level,
	role: 'area' | 'parent',
	among: Draft | undefined,
	put: Put
): void {
	const text = (d: Draft) => coded(table.columns[d.index]);
	const [code, ...codes] = level.codes;
	const [name, ...names] = level.names;
	if (!code && !name) return;
	const decided = (codes: Coded, names: Coded) =>
		decides(codes, names) ||
		(among !== undefined && decides(together(codes, text(among), table.length), names));
	const paired = code && name && decided(text(code), text(name)) && covers(text(code), text(name)) > 0.99;
	if (code && (!name || paired)) {
		put(code, role);
		for (const d of level.names) put(d, 'label', { of: code.index });
	} else {
		put(name!, role);
		if (code) put(code, 'ignore');
		for (const d of names) put(d, decides(text(name!), text(d)) ? 'label' : 'ignore', { of: name!.index });
	}
	for (const d of codes) put(d, 'ignore');
}

/** Whether most words of a column without a telling header are areas of some vintage, or nearly a whole level is there. */
export function inGazetteer(d: Draft, source: Gazetteer): boolean {
	if (d.numbers > 0.2 || !d.text || d.distinct < 2) return false;
	const words = d.text.dictionary.filter((word) => word.trim() !== '').slice(0, 2000);
	return source.vintages.some(({ id, levels }) => {
		const { matches, level } = matchAreas(
			words.map((name) => ({ name })),
			source,
			id
		);
		const codes = new Set(matches.flatMap((m) => (m.kind === 'matched' ? [m.code] : [])));
		const most = levels.find((each) => each.code === level)?.areas ?? Infinity;
		const found = matches.reduce(
			(sum, m) => sum + (m.kind === 'matched' ? 1 : m.kind === 'ambiguous' ? 0.5 : 0),
			0
		);
		return (
			found >= words.length * 0.6 || (most >= 20 && codes.size >= most * 0.9 && found >= words.length * 0.3)
		);
	});
}
