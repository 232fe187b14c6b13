import type { Area } from '../term/area.ts';
import type { Gazetteer } from './gazetteer.ts';
import { searchAreas } from './search.ts';

/** What of a vintage's areas is wanted. */
export interface Wanted {
	/** words of a name, or a code; '' = all */
	words: string;
	/** '' = the largest, or the next below the parent */
	level: string;
	parent: string;
	/** 1-based */
	page: number;
}

/** A page of areas, with what they lie in. */
export interface Listed {
	areas: { area: Area; inside: Area[]; below: number; ended: boolean }[];
	total: number;
	pages: number;
	level: string;
	parent: Area | null;
	/** from the top down to the parent, without it */
	path: Area[];
}

/** Areas on a page. */
export const PAGE = 200;

export const wantedIn = (query: URLSearchParams): Wanted => ({
	words: query.get('q')?.trim() ?? '',
	level: query.get('level') ?? '',
	parent: query.get('parent') ?? '',
	page: Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1)
});

/** The areas of a vintage that answer some words, or those of a level inside a parent, a page of them. */
export function listed(source: Gazetteer, vintage: string, wanted: Wanted): Listed {
	const parent = source.byCode(vintage, wanted.parent) ?? null;
	const levels = source.vintage(vintage)!.levels.map(({ code }) => code);
	const above = (area: Area): Area[] => {
		const up: Area[] = [];
		for (
			let each = source.byCode(vintage, area.parent ?? '');
			each && !up.includes(each);
			each = source.byCode(vintage, each.parent ?? '')
		)
			up.unshift(each);
		return up;
	};
	const usual = parent ? (source.children(vintage, parent.code)[0]?.level ?? '') : (levels[0] ?? '');
	const level = wanted.words ? wanted.level : wanted.level || usual;
	const inside = (area: Area) => !parent || above(area).includes(parent);
	const found = (
		wanted.words
			? searchAreas(source, vintage, wanted.words, 2000).filter((area) => !level || area.level === level)
			: [...source.atLevel(vintage, level)]
	).filter(inside);
	const pages = Math.max(1, Math.ceil(found.length / PAGE));
	const page = Math.min(wanted.page, pages);
	return {
		areas: found.slice((page - 1) * PAGE, page * PAGE).map((area) => ({
			area,
			inside: above(area),
			below: source.children(vintage, area.code).length,
			ended: !!source.more(vintage, area.code)?.to
		})),
		...{ total: found.length, pages, level, parent, path: parent ? above(parent) : [] }
	};
}
