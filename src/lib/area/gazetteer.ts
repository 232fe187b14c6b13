import type { Area, Vintage } from '../term/area.ts';
import { readCells } from './cells.ts';
import { stripMarks } from './fold.ts';

/** What is known of some areas besides. */
export interface More {
	/** it ended before its vintage did; '' when it did not */
	to: string;
	/** other ways its name is written */
	also: readonly string[];
	/** its codes in other lists: ISO 3166-2, HASC, the statistics office before 2004 */
	codes: readonly string[];
	/** its name, and the code of its parent, in an earlier part of its vintage; '' when they were the same */
	formerName: string;
	formerParent: string;
	/** longitude and latitude of an area that has no outline, degrees */
	at?: readonly [number, number];
	/** its size, in km² */
	km2?: number;
}

/** The areas of every vintage kept. */
export interface Gazetteer {
	vintages: readonly Vintage[];
	vintage(id: string): Vintage | undefined;
	areas(vintage: string): readonly Area[];
	byCode(vintage: string, code: string): Area | undefined;
	/** areas whose parent is this one; `null` gives those without a parent */
	children(vintage: string, code: string | null): readonly Area[];
	atLevel(vintage: string, level: string): readonly Area[];
	/** what is known besides, by code; undefined when nothing is */
	more(vintage: string, code: string): More | undefined;
}

interface Shelf {
	areas: Area[];
	code: Map<string, Area>;
	children: Map<string | null, Area[]>;
	level: Map<string, Area[]>;
	more: Map<string, More>;
}

/**
 * A gazetteer of the vintages and their area lists, each read when it is first asked for.
 * @param lists vintage id → CSV text, or several, with the columns code, level, parent, type, name_vi; where they are given
 * also name_en (else the name without marks), to, also, codes, former_name, former_parent (several parted by ';'), lon, lat, km2
 */
export function gazetteer(
	vintages: readonly Vintage[],
	lists: Record<string, string | readonly string[]>
): Gazetteer {
	const shelves = new Map<string, Shelf>();
	const at = (id: string): Shelf => {
		let shelf = shelves.get(id);
		if (!shelf) {
			const texts = vintages.some((v) => v.id === id) && Object.hasOwn(lists, id) ? lists[id] : [];
			shelves.set(id, (shelf = shelve(typeof texts === 'string' ? [texts] : texts)));
		}
		return shelf;
	};
	return {
		vintages,
		vintage: (id) => vintages.find((v) => v.id === id),
		areas: (id) => at(id).areas,
		byCode: (id, code) => at(id).code.get(code),
		children: (id, code) => at(id).children.get(code) ?? [],
		atLevel: (id, level) => at(id).level.get(level) ?? [],
		more: (id, code) => at(id).more.get(code)
	};
}

function shelve(texts: readonly string[]): Shelf {
	const shelf: Shelf = { areas: [], code: new Map(), children: new Map(), level: new Map(), more: new Map() };
	const push = <K>(map: Map<K, Area[]>, key: K, area: Area) => {
		const list = map.get(key);
		if (list) list.push(area);
		else map.set(key, [area]);
	};
	for (const { area, more } of texts.flatMap(readAreas)) {
		shelf.areas.push(area);
		shelf.code.set(area.code, area);
		push(shelf.children, area.parent, area);
		push(shelf.level, area.level, area);
		if (more) shelf.more.set(area.code, more);
	}
	return shelf;
}

/** Areas of a CSV text with a header row; quotes as in RFC 4180. */
function readAreas(text: string): { area: Area; more: More | null }[] {
	const rows = readCells(text);
	const head = rows.shift() ?? [];
	const at = (name: string) => {
		const column = head.indexOf(name);
		return (row: string[]) => row[column] ?? '';
	};
	const [code, level, parent, type, vi, en] = ['code', 'level', 'parent', 'type', 'name_vi', 'name_en'].map(
		at
	);
	const [to, also, codes, name, lay] = ['to', 'also', 'codes', 'former_name', 'former_parent'].map(at);
	const [lon, lat, km2] = ['lon', 'lat', 'km2'].map(at);
	const several = (cell: string) => (cell === '' ? [] : cell.split(';'));
	return rows.map((row) => ({
		area: {
			code: code(row),
			level: level(row),
			parent: parent(row) || null,
			type: type(row),
			name: { vi: vi(row), en: en(row) || stripMarks(vi(row)) }
		},
		more:
			to(row) || also(row) || codes(row) || name(row) || lay(row) || lon(row) || km2(row)
				? {
						...(lon(row) && lat(row) && { at: [Number(lon(row)), Number(lat(row))] as const }),
						...(km2(row) && { km2: Number(km2(row)) }),
						to: to(row),
						also: several(also(row)),
						codes: several(codes(row)),
						formerName: name(row),
						formerParent: lay(row)
					}
				: null
	}));
}

/** The code of the whole a vintage's areas make up: the country its id begins with ('vn-2025' → VN). */
export const wholeOf = (vintage: string): string => vintage.split('-')[0].toUpperCase();

/** The level of that whole, above all others. */
export const WHOLE_LEVEL = 'country';

/** The level of groups of the largest areas, which tables show among them: not a parent of any, and never summed with them. */
export const REGION_LEVEL = 'region';

/** The codes an area lies in, from its parent up. */
export function ancestors(source: Gazetteer, vintage: string, code: string): string[] {
	const up: string[] = [];
	let area = source.byCode(vintage, code);
	while (area?.parent && !up.includes(area.parent)) {
		up.push(area.parent);
		area = source.byCode(vintage, area.parent);
	}
	return up;
}
