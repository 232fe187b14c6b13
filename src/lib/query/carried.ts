import { between } from '../area/crosswalk.ts';
import { ancestors, REGION_LEVEL, WHOLE_LEVEL, type Gazetteer } from '../area/gazetteer.ts';
import { linksTo } from '../area/links.ts';
import type { Area } from '../term/area.ts';
import type { Crosswalk, Link } from '../term/crosswalk.ts';
import type { Coverage, Dataset } from '../term/dataset.ts';
import { comparePeriods } from '../term/period.ts';
import { editionsOf } from '../view/edition.ts';

/** One edition of a data set on its way to another vintage. */
export interface Passage {
	edition: Dataset;
	/** none: it is of that vintage already */
	crosswalks: Crosswalk[];
	/** level its figures are of → level they are wanted at; a level that leads nowhere is not there */
	levels: Map<string, string>;
	/** links from a level of the edition to a level of the other vintage, by the old area's code */
	links(source: string, target: string): Map<string, Link[]>;
}

/** A data set as it is on another vintage: its areas, levels and coverage there, and how each edition gets there. */
export interface Carried {
	dataset: Dataset;
	passages: Passage[];
	/** areas with figures that no crosswalk leads on from */
	unmatched: Area[];
	/** areas with figures of which only a larger area they went into is known: they count there and above, by its level */
	lifted: { level: string; areas: Area[] }[];
}

/**
 * A data set carried to another vintage, all but the figures.
 * @returns null when some edition has no way there
 */
export function carriedTo(
	dataset: Dataset,
	geo: string,
	all: readonly Crosswalk[],
	source: Gazetteer
): Carried | null {
	const passages: Passage[] = [];
	for (const edition of editionsOf(dataset)) {
		const passage = passageOf(edition, geo, all, source);
		if (!passage) return null;
		passages.push(passage);
	}
	const areas = new Map<string, Area>();
	const add = (code: string) => {
		for (const each of [code, ...ancestors(source, geo, code)]) {
			const area = source.byCode(geo, each);
			if (area) areas.set(each, area);
		}
	};
	const coverage: Coverage[] = [];
	const unmatched: Area[] = [];
	const lifted = new Map<string, Area[]>();
	const above = (level: string) => {
		const all = source.vintage(geo)?.levels.map((each) => each.code) ?? [];
		return all.slice(0, Math.max(0, all.indexOf(level))).reverse();
	};
	for (const { edition, crosswalks, levels, links } of passages) {
		if (crosswalks.length === 0) {
			for (const area of edition.areas) areas.set(area.code, area);
			coverage.push(...edition.coverage);
			continue;
		}
		for (const [from, to] of levels) {
			const there = edition.areas.filter((each) => each.level === from);
			if (from === WHOLE_LEVEL) for (const area of there) areas.set(area.code, area);
			const by = from === WHOLE_LEVEL ? null : links(from, to);
			const reached = new Set(there.flatMap(({ code }) => by?.get(code)?.map((link) => link.to) ?? []));
			reached.forEach(add);
			for (const area of there) {
				if (!by || by.has(area.code)) continue;
				const level = above(to).find((each) => links(from, each).has(area.code));
				if (level === undefined) unmatched.push(area);
				else lifted.set(level, [...(lifted.get(level) ?? []), area]);
			}
			const fewer = by ? reached.size / there.length : 1;
			for (const each of edition.coverage)
				if (each.level === from)
					coverage.push({
						...each,
						level: to,
						areas: each.areas && Math.max(1, Math.round(each.areas * fewer))
					});
		}
	}
	const found = new Set(coverage.map((each) => each.level));
	const known = [WHOLE_LEVEL, REGION_LEVEL, ...(source.vintage(geo)?.levels ?? []).map((each) => each.code)];
	const { editions: _editions, first: _first, ...rest } = dataset;
	return {
		passages,
		unmatched,
		lifted: [...lifted].map(([level, areas]) => ({ level, areas })),
		dataset: {
			...rest,
			vintage: geo,
			areas: [...areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
			levels: [
				...known.filter((each) => found.has(each)),
				...[...found].filter((each) => !known.includes(each))
			],
			coverage: coverage.sort((a, b) => comparePeriods(a.period, b.period)),
			targets: dataset.targets.filter((each) => (each.vintage ?? dataset.vintage) === geo)
		}
	};
}

function passageOf(
	edition: Dataset,
	geo: string,
	all: readonly Crosswalk[],
	source: Gazetteer
): Passage | null {
	const { vintage } = edition;
	const known = new Map<string, Map<string, Link[]>>();
	if (vintage === geo) return { edition, crosswalks: [], levels: new Map(), links: () => new Map() };
	if (vintage === null) return null;
	const crosswalks = between(all, vintage, geo, source);
	if (crosswalks.length === 0) return null;
	const links = (from: string, to: string) => {
		const key = `${from} ${to}`;
		let found = known.get(key);
		if (!found)
			known.set(
				key,
				(found = linksTo(crosswalks, { from: vintage, source: from, to: geo, target: to }, source))
			);
		return found;
	};
	const own = source.vintage(vintage)?.levels.map((each) => each.code) ?? [];
	const there = source.vintage(geo)?.levels.map((each) => each.code) ?? [];
	const levels = new Map<string, string>();
	for (const level of edition.levels) {
		if (level === WHOLE_LEVEL) levels.set(level, level);
		if (!own.includes(level)) continue;
		const upward = own.slice(0, own.indexOf(level) + 1).reverse();
		const target = upward.find((each) => there.includes(each) && links(level, each).size > 0);
		if (target) levels.set(level, target);
	}
	return { edition, crosswalks, levels, links };
}
