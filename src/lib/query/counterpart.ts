import { between, isDivided } from '../area/crosswalk.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { linksTo } from '../area/links.ts';
import type { Area } from '../term/area.ts';
import type { Crosswalk, Link } from '../term/crosswalk.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Row, Table } from '../term/table.ts';
import { same } from '../term/text.ts';
import { levelsOf, type Resolved } from '../view/resolve.ts';
import type { Places } from './places.ts';
import { bySex, type Beyond, type Counterpart } from './scene.ts';

/** Areas whose counterparts are told: beyond that a chart has no room for them. */
const MOST_AREAS = 4;
const MOST_COUNTERPARTS = 12;

/**
 * The trends, as reported, of what the chosen areas (else the one looked into) were made of or became in the other editions
 * of a data set. An edition no crosswalk leads to, or without figures at the level of the area, gives none.
 */
export async function counterpartsOf(
	shown: Dataset,
	resolved: Resolved,
	beyond: readonly Beyond[],
	places: Places,
	signal?: AbortSignal
): Promise<{ counterparts: Counterpart[]; across: Table }> {
	const { indicator, where, parent } = resolved;
	const chosen = resolved.chosen.filter((each) => each.level === resolved.level);
	const areas = (chosen.length ? chosen : parent ? [parent] : []).slice(0, MOST_AREAS);
	const counterparts: Counterpart[] = [];
	const across: Table = { split: ['sex'], rows: [], sql: '' };
	if (!areas.length || !beyond.length || shown.vintage === null) return { counterparts, across };
	const [all, source] = await Promise.all([places.crosswalks(), places.gazetteer()]);
	const { level } = areas[0];
	for (const { answering, dataset, periods } of beyond) {
		const { vintage } = dataset;
		if (vintage === null || !levelsOf(dataset, indicator).includes(level)) continue;
		const links = linksBetween(all, vintage, shown.vintage, level, source);
		const [start, here] = [vintage, shown.vintage].map((id) => source.vintage(id)?.from ?? '');
		const earlier = start < here;
		const told = areas
			.filter((each) => each.level === level)
			.flatMap((area) => {
				const own = [...links.values()].flat().filter((link) => link.to === area.code);
				return own.map((link): Counterpart => ({
					...{ of: area.code, code: link.from, vintage, earlier, date: earlier ? here : start },
					name: source.byCode(vintage, link.from)?.name ?? same(link.from),
					part: earlier ? isDivided(links.get(link.from)!) : own.length > 1,
					unchanged:
						own.length === 1 && isSame(area, link, links.get(link.from)!, source.byCode(vintage, link.from))
				}));
			});
		const there = new Set(dataset.areas.map((each) => each.code));
		const found = told.filter(({ code }) => there.has(code)).slice(0, MOST_COUNTERPARTS);
		if (!found.length) continue;
		const codes = [...new Set(found.map(({ code }) => code))];
		const wanted = { indicator, level, parent: null, areas: codes, periods, where, split: [] };
		const table = await bySex(answering.answer, dataset, resolved, wanted, signal);
		if (!table.ok) continue;
		counterparts.push(...found);
		across.rows.push(...table.value.rows.map((row): Row => ({ ...row, vintage })));
		across.sql = [across.sql, table.value.sql].filter(Boolean).join(';\n\n');
	}
	return { counterparts, across };
}

const known = new WeakMap<readonly Crosswalk[], Map<string, Map<string, Link[]>>>();

/** Links from the areas of a level of one vintage to those of the same level of another; worked out once. */
function linksBetween(all: readonly Crosswalk[], from: string, to: string, level: string, source: Gazetteer) {
	const own = known.get(all) ?? new Map<string, Map<string, Link[]>>();
	known.set(all, own);
	const key = [from, to, level].join(' ');
	let found = own.get(key);
	if (!found) {
		const wanted = { from, source: level, to, target: level };
		own.set(key, (found = linksTo(between(all, from, to, source), wanted, source)));
	}
	return found;
}

/** Whether one link says that an area went on whole under its code and name, with nothing added. */
const isSame = (area: Area, link: Link, all: readonly Link[], before: Area | undefined): boolean =>
	all.length === 1 && link.from === area.code && before?.name.vi === area.name.vi;
