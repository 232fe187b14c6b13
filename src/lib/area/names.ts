import type { Area } from '../term/area.ts';
import { aliasesOf, historical, squeeze } from './alias.ts';
import { fits, foldTone, stripMarks } from './fold.ts';
import { ancestors, type Gazetteer } from './gazetteer.ts';
import { areaName, type AreaName } from './prefix.ts';

/** The areas of one vintage by the forms their names are compared in. */
interface NameIndex {
	exact: Map<string, Area[]>;
	plain: Map<string, Area[]>;
	/** top level only: letters and digits run together */
	squeezed: Map<string, Area[]>;
	top: string;
	inside: (code: string) => readonly string[];
}

const built = new WeakMap<Gazetteer, Map<string, NameIndex>>();

function indexOf(source: Gazetteer, vintage: string): NameIndex {
	let byVintage = built.get(source);
	if (!byVintage) built.set(source, (byVintage = new Map()));
	let index = byVintage.get(vintage);
	if (!index) byVintage.set(vintage, (index = build(source, vintage)));
	return index;
}

function build(source: Gazetteer, vintage: string): NameIndex {
	const up = new Map<string, string[]>();
	const inside = (code: string) => {
		let list = up.get(code);
		if (!list) up.set(code, (list = ancestors(source, vintage, code)));
		return list;
	};
	const top = source.vintage(vintage)?.levels[0]?.code ?? '';
	const index: NameIndex = { exact: new Map(), plain: new Map(), squeezed: new Map(), top, inside };
	const put = (map: Map<string, Area[]>, key: string, area: Area) => {
		const list = map.get(key);
		if (!list) map.set(key, [area]);
		else if (!list.includes(area)) list.push(area);
	};
	for (const area of source.areas(vintage)) {
		for (const spelling of new Set([area.name.vi, area.name.en])) {
			const { whole, bare } = areaName(spelling);
			for (const key of new Set([whole, bare])) {
				put(index.exact, key, area);
				put(index.plain, stripMarks(key), area);
				if (area.level === top) put(index.squeezed, squeeze(stripMarks(key)), area);
			}
		}
	}
	return index;
}

/** What narrows a name down. */
export interface Narrowing {
	/** only areas of this level */
	level?: string;
	/** only areas inside one of these */
	within?: readonly string[];
}

export interface Named {
	areas: readonly Area[];
	/** the areas carry these very letters; false: the same letters without their marks, or run together */
	sure: boolean;
}

const NONE: Named = { areas: [], sure: true };

/**
 * The areas a name may mean, fewest first tried: the exact name, a known spelling, the unaccented name, at the top level
 * also letters run together. More than one area means the name alone does not tell. Names of former provinces mean none,
 * unless a level below the top is asked for.
 */
export function areasNamed(source: Gazetteer, vintage: string, text: string, narrow: Narrowing = {}): Named {
	const index = indexOf(source, vintage);
	const name = areaName(text);
	if (!name.whole) return NONE;
	const squeezed = squeeze(stripMarks(name.bare));
	if (historical(squeezed) && (narrow.level === undefined || narrow.level === index.top)) return NONE;
	const keep = (areas: readonly Area[] | undefined) =>
		(areas ?? []).filter((area) => admits(index, name, area, narrow));

	const exact = firstOf([name.whole, name.bare], (key) => bestKind(name, keep(index.exact.get(key))));
	if (exact.length) return { areas: exact, sure: true };
	const top = narrow.level === undefined || narrow.level === index.top;
	if (top) {
		const alias = firstOf(aliasesOf(squeezed), (key) =>
			keep(index.exact.get(key)).filter((a) => a.level === index.top)
		);
		if (alias.length) return { areas: alias, sure: true };
	}
	const plain = firstOf([name.whole, name.bare], (key) => keep(index.plain.get(stripMarks(key))));
	if (plain.length) {
		const fitting = plain.filter((area) => area.level === index.top || fitsName(name, area));
		return { areas: bestKind(name, fitting.length ? fitting : plain), sure: fitting.length > 0 };
	}
	if (top && squeezed.length > 3) return { areas: keep(index.squeezed.get(squeezed)), sure: true };
	return NONE;
}

function firstOf(keys: readonly string[], look: (key: string) => Area[]): Area[] {
	for (const key of keys) {
		const found = look(key);
		if (found.length) return found;
	}
	return [];
}

/** A kind that was said ('phường') decides between areas of one name, and rules out levels it never lives at. */
function admits(index: NameIndex, name: AreaName, area: Area, narrow: Narrowing): boolean {
	if (narrow.level !== undefined && area.level !== narrow.level) return false;
	if (narrow.level === undefined && name.levels.length && !name.levels.includes(area.level)) return false;
	if (!narrow.within?.length) return true;
	const up = index.inside(area.code);
	return narrow.within.some((code) => up.includes(code));
}

function bestKind(name: AreaName, areas: Area[]): Area[] {
	if (areas.length < 2) return areas;
	const same = areas.filter((area) => name.kind && foldTone(area.type).startsWith(name.kind));
	if (same.length) return same;
	const high = areas.filter((area) => name.levels[0] === area.level);
	return high.length ? high : areas;
}

const fitsName = (name: AreaName, area: Area): boolean => {
	const own = areaName(area.name.vi);
	return [name.whole, name.bare].some((a) => [own.whole, own.bare].some((b) => fits(a, b)));
};
