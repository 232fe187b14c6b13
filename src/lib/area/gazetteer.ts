import type { Area, Vintage } from '../term/area.ts';

/** The areas of every vintage kept. */
export interface Gazetteer {
	vintages: readonly Vintage[];
	vintage(id: string): Vintage | undefined;
	areas(vintage: string): readonly Area[];
	byCode(vintage: string, code: string): Area | undefined;
	/** areas whose parent is this one; `null` gives those without a parent */
	children(vintage: string, code: string | null): readonly Area[];
	atLevel(vintage: string, level: string): readonly Area[];
}

interface Shelf {
	areas: Area[];
	code: Map<string, Area>;
	children: Map<string | null, Area[]>;
	level: Map<string, Area[]>;
}

const EMPTY: Shelf = { areas: [], code: new Map(), children: new Map(), level: new Map() };

/**
 * A gazetteer of the vintages and their area lists.
 * @param lists vintage id → CSV text with the columns code, level, parent, type, name_vi, name_en
 */
export function gazetteer(vintages: readonly Vintage[], lists: Record<string, string>): Gazetteer {
	const shelves = new Map<string, Shelf>();
	for (const { id } of vintages) if (lists[id] !== undefined) shelves.set(id, shelve(readAreas(lists[id])));
	const at = (id: string) => shelves.get(id) ?? EMPTY;
	return {
		vintages,
		vintage: (id) => vintages.find((v) => v.id === id),
		areas: (id) => at(id).areas,
		byCode: (id, code) => at(id).code.get(code),
		children: (id, code) => at(id).children.get(code) ?? [],
		atLevel: (id, level) => at(id).level.get(level) ?? []
	};
}

function shelve(areas: Area[]): Shelf {
	const shelf: Shelf = { areas, code: new Map(), children: new Map(), level: new Map() };
	const push = <K>(map: Map<K, Area[]>, key: K, area: Area) => {
		const list = map.get(key);
		if (list) list.push(area);
		else map.set(key, [area]);
	};
	for (const area of areas) {
		shelf.code.set(area.code, area);
		push(shelf.children, area.parent, area);
		push(shelf.level, area.level, area);
	}
	return shelf;
}

/** Areas of a CSV text with a header row; quotes as in RFC 4180. */
export function readAreas(text: string): Area[] {
	const rows = text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map(splitRow);
	const head = rows.shift() ?? [];
	const at = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
	return rows.map((row) => ({
		code: at(row, 'code'),
		level: at(row, 'level'),
		parent: at(row, 'parent') || null,
		type: at(row, 'type'),
		name: { vi: at(row, 'name_vi'), en: at(row, 'name_en') || at(row, 'name_vi') }
	}));
}

function splitRow(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
		(m[1] ?? m[2]).replace(/""/g, '"')
	);
}

/** The code of the whole a vintage's areas make up: the country its id begins with ('vn-2025' → VN). */
export const wholeOf = (vintage: string): string => vintage.split('-')[0].toUpperCase();

/** The level of that whole, above all others. */
export const WHOLE_LEVEL = 'country';

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
