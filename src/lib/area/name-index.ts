import type { Area } from '../term/area.ts';
import { stripMarks } from './fold.ts';
import { ancestors, type Gazetteer } from './gazetteer.ts';
import { areaName } from './prefix.ts';

/** The areas of one level of a vintage by the forms their names are compared in. */
export interface NameIndex {
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

export interface VintageIndex {
	top: string;
	/** in the order of the vintage */
	levels: readonly string[];
	level(level: string): NameIndex;
	/** codes an area lies in or once lay in */
	inside(code: string): readonly string[];
	ended(code: string): boolean;
}

const built = new WeakMap<Gazetteer, Map<string, VintageIndex>>();

/** The areas of a vintage by name, made when they are first asked for. */
export function indexOf(source: Gazetteer, vintage: string): VintageIndex {
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
