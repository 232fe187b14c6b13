import type { Area } from '../term/area.ts';
import { fits, lacks, stripMarks } from './fold.ts';
import { ancestors, type Gazetteer } from './gazetteer.ts';
import { historical } from './history.ts';
import { areaName, type AreaName } from './prefix.ts';

/** The areas of one level of a vintage by the forms their names are compared in. */
interface NameIndex {
	/** folded names */
	exact: Map<string, Area[]>;
	/** folded names of an earlier part of the vintage */
	former: Map<string, Area[]>;
	/** letters and digits of the names without marks, run together */
	tight: Map<string, Area[]>;
	/** the same of their former names */
	tightFormer: Map<string, Area[]>;
	/** every folded spelling of an area */
	spellings: Map<Area, string[]>;
}

interface VintageIndex {
	top: string;
	/** in the order of the vintage */
	levels: readonly string[];
	level(level: string): NameIndex;
	/** codes an area lies in or once lay in */
	inside(code: string): readonly string[];
	ended(code: string): boolean;
}

const built = new WeakMap<Gazetteer, Map<string, VintageIndex>>();

function indexOf(source: Gazetteer, vintage: string): VintageIndex {
	let byVintage = built.get(source);
	if (!byVintage) built.set(source, (byVintage = new Map()));
	let index = byVintage.get(vintage);
	if (!index) byVintage.set(vintage, (index = open(source, vintage)));
	return index;
}

function open(source: Gazetteer, vintage: string): VintageIndex {
	const levels = source.vintage(vintage)?.levels.map((level) => level.code) ?? [];
	const names = new Map<string, NameIndex>();
	const up = new Map<string, string[]>();
	return {
		top: levels[0] ?? '',
		levels,
		level: (level) => {
			let index = names.get(level);
			if (!index) names.set(level, (index = build(source, vintage, level, level === levels[0])));
			return index;
		},
		inside: (code) => {
			let list = up.get(code);
			if (!list) {
				const once = source.more(vintage, code)?.formerParent;
				list = ancestors(source, vintage, code);
				if (once) list.push(once, ...ancestors(source, vintage, once));
				up.set(code, list);
			}
			return list;
		},
		ended: (code) => !!source.more(vintage, code)?.to
	};
}

/** Kinds that run together with the name of an area of that kind: 'TinhHaGiang', 'TPHoChiMinh'. */
const TOGETHER: [kind: string, short: readonly string[]][] = [
	['Tỉnh', ['tinh']],
	['Thành phố trực thuộc trung ương', ['thanhpho', 'tp', 'thudo']],
	['Thành phố', ['thanhpho', 'tp']]
];

function build(source: Gazetteer, vintage: string, level: string, top: boolean): NameIndex {
	const index: NameIndex = {
		exact: new Map(),
		former: new Map(),
		tight: new Map(),
		tightFormer: new Map(),
		spellings: new Map()
	};
	const put = (map: Map<string, Area[]>, key: string, area: Area) => {
		const list = map.get(key);
		if (!list) map.set(key, [area]);
		else if (!list.includes(area)) list.push(area);
	};
	const together = new Map(TOGETHER);
	for (const area of source.atLevel(vintage, level)) {
		const more = source.more(vintage, area.code);
		const keys = new Set<string>();
		const english = area.name.en === stripMarks(area.name.vi) ? [] : [area.name.en];
		// the farm a town is named after may be left out: 'Thị trấn (Nông Trường) Việt Lâm'
		const full = `${area.type} ${area.name.vi}`;
		const farm = /^thị trấn nông trường /i.test(full) ? [full] : [];
		for (const spelling of [area.name.vi, ...farm, ...english, ...(more?.also ?? [])]) {
			const { whole, bare, tight, tightWhole, levels } = areaName(spelling);
			// 'H.C. Minh' is a city, not the district of C. Minh
			const both = !levels.length || levels.includes(level);
			keys.add(whole).add(both ? bare : whole);
			for (const letters of new Set([both ? tight : tightWhole, tightWhole])) {
				put(index.tight, letters, area);
				for (const kind of together.get(area.type) ?? []) put(index.tight, kind + letters, area);
				if (top) put(index.tight, `${letters}province`, area);
			}
		}
		for (const key of keys) put(index.exact, key, area);
		if (more?.formerName) {
			const { whole, bare, tightWhole, tight } = areaName(more.formerName);
			for (const key of new Set([whole, bare])) put(index.former, key, area);
			for (const key of new Set([tightWhole, tight])) put(index.tightFormer, key, area);
			keys.add(whole).add(bare);
		}
		index.spellings.set(area, [...keys]);
	}
	return index;
}

/** What narrows a name down. */
export interface Narrowing {
	/** only areas of this level; else of any level the kind that was said lives at */
	level?: string;
	/** only areas inside one of these */
	within?: readonly string[];
	/** count areas that ended before their vintage did, and former names, even where one that lasted has the name */
	ended?: boolean;
	/** the file writes names without marks: one that has none is not preferred to those that do */
	unmarked?: boolean;
}

export interface Named {
	areas: readonly Area[];
	/** the name means these areas; false: only its letters without marks do, and its marks say otherwise */
	sure: boolean;
	/** how: its very letters, a former name, or its letters with marks or spaces missing */
	by?: 'exact' | 'former' | 'letters';
}

const NONE: Named = { areas: [], sure: true };

/**
 * The areas a name may mean: the exact name, else a former one, else the letters without marks and spaces. More than one area
 * means the name alone does not tell. Names of provinces of before 2008 mean none, unless a level below the top is asked for
 * or the vintage has them.
 */
export function areasNamed(
	source: Gazetteer,
	vintage: string,
	text: string | AreaName,
	narrow: Narrowing = {}
): Named {
	const name = typeof text === 'string' ? areaName(text) : text;
	if (!name.whole) return NONE;
	const index = indexOf(source, vintage);
	const levels =
		narrow.level !== undefined ? [narrow.level] : name.levels.length ? name.levels : index.levels;
	const keep = (found: readonly Area[] | undefined) =>
		(found ?? []).filter(
			(area) =>
				!narrow.within?.length || index.inside(area.code).some((code) => narrow.within!.includes(code))
		);
	const look = (in_: 'exact' | 'former' | 'tight' | 'tightFormer', key: string) =>
		levels.flatMap((level) => keep(index.level(level)[in_].get(key)));
	const ended = narrow.ended || narrow.within?.some(index.ended);
	const { tight, tightWhole } = name;
	const plain = stripMarks(name.bare) === name.bare;
	const alike = narrow.unmarked && plain;
	const run = (key: string) => [...look('tight', key), ...(ended ? look('tightFormer', key) : [])];
	const settle = (found: Area[], sure: boolean, by: Named['by']): Named => {
		const others = alike && by !== 'letters' && found[0].level !== index.top ? run(tight) : [];
		const all = [...new Set([...found, ...others])];
		const areas = ofKind(name, ended ? all : lasting(index, all), index, formerly);
		const how = areas.every(formerly) && (by === 'exact' || narrow.within?.length) ? 'former' : by;
		return { areas, sure: sure && !cityOf(name, areas[0], index.top), by: how };
	};
	const formerly = (area: Area) => {
		const { exact, former, tight: letters, tightFormer } = index.level(area.level);
		const own = exact.get(name.whole)?.includes(area) || letters.get(tight)?.includes(area);
		return !own && (former.get(name.bare) ?? tightFormer.get(tight))?.includes(area) === true;
	};

	const both = (key: string) => [...new Set([...look('exact', key), ...(ended ? look('former', key) : [])])];
	const whole = both(name.whole);
	if (whole.length) return settle(whole, true, 'exact');
	// of another level than is looked at, unless the kind is the beginning of a name: 'Tinh Bien'
	const kinds = name.levels.length > 0 && !name.levels.some((level) => levels.includes(level));
	const bare = name.bare === name.whole || kinds ? [] : both(name.bare);
	// 'Phuong Thanh' may be the ward of Thanh or the commune of Phương Thạnh
	const asWhole = bare.length && plain && !narrow.within?.length ? run(tightWhole) : [];
	if (bare.length) return settle([...bare, ...asWhole], true, 'exact');
	if (levels.includes(index.top) && historical(tight) && !index.level(index.top).tight.has(tight))
		return NONE;
	const former = kinds ? [] : look('former', name.bare);
	if (former.length) return settle(former, true, 'former');
	if (!tight) return NONE;
	const own = [...new Set([...run(tightWhole), ...(kinds ? [] : run(tight))])];
	const near = own.length || kinds ? own : look('tightFormer', tight);
	if (!near.length) return NONE;
	const spelled = (area: Area) => index.level(area.level).spellings.get(area)!;
	const either = (area: Area, like: (said: string, own: string) => boolean) =>
		spelled(area).some((own) => like(name.bare, own) || like(name.whole, own));
	const fitting = near.filter((area) => either(area, fits));
	const spaced = fitting.filter((area) => either(area, (said, own) => stripMarks(said) === stripMarks(own)));
	// nothing but the letters, no parent to look in: spaces must be the same, and no mark of another name
	const alone = !narrow.within?.length && near[0].level !== index.top;
	if (spaced.length) {
		const more = alone && fitting.length > spaced.length;
		return settle(
			more ? fitting : spaced,
			!alone || (plain && spaced.every((area) => either(area, lacks))),
			'letters'
		);
	}
	if (fitting.length) return settle(fitting, !alone, 'letters');
	return settle(near, near[0].level === index.top && tight.length > 3, 'letters');
}

/** Areas that lasted as long as their vintage, when there are any. */
function lasting(index: VintageIndex, areas: Area[]): Area[] {
	if (areas.length < 2) return areas;
	const to = areas.filter((area) => !index.ended(area.code));
	return to.length ? to : areas;
}

/**
 * A kind that was said ('phường') decides between areas of one name in one parent; elsewhere only between levels. Not against
 * an area by its former name, nor for one that ended: what kind the other was at the time is not known.
 */
function ofKind(
	name: AreaName,
	areas: Area[],
	index: VintageIndex,
	formerly: (area: Area) => boolean
): Area[] {
	if (areas.length < 2 || !name.kind) return areas;
	const level = areas.filter((area) => area.level === name.levels[0]);
	const left = level.length ? level : areas;
	if (left.some((area) => area.parent !== left[0].parent)) return left;
	const same = left.filter((area) => area.type.toLowerCase().startsWith(name.kind) || formerly(area));
	return same.some((area) => !index.ended(area.code)) ? same : left;
}

/** 'TP. Cao Bằng' is the town, which may not be in the list, not the province of that name. */
const cityOf = (name: AreaName, area: Area | undefined, top: string): boolean =>
	name.kind === 'thành phố' && area?.level === top && area.type.toLowerCase() === 'tỉnh';

/** Whether an area is inside one of these, or once was. */
export const insideOf = (
	source: Gazetteer,
	vintage: string,
	code: string,
	within: readonly string[]
): boolean => {
	const up = indexOf(source, vintage).inside(code);
	return within.some((each) => up.includes(each));
};
