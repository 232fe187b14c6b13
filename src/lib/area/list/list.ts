import type { Area, Vintage } from '../../term/area.ts';
import type { RawTable } from '../../term/column.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import { MOST_LINES, type Finding, type Severity } from '../../term/finding.ts';
import { same } from '../../term/text.ts';
import { writeCells } from '../cells.ts';
import { stripMarks } from '../fold.ts';
import { ancestors, type Gazetteer } from '../gazetteer.ts';
import { guessColumns, levelNamed, type ListColumn } from './columns.ts';
import { levelCode, levelsOf } from './levels.ts';
import { listRows, type ListRow } from './row.ts';

/** A list of areas of one's own, checked: all a gazetteer needs. */
export interface OwnList {
	vintage: Vintage;
	/** CSV of the columns a gazetteer reads */
	list: string;
	/** CSV of members of groups */
	groupings: string;
	columns: ListColumn[];
	/** areas of the file, and those of another vintage that they lie in */
	areas: number;
	larger: number;
	findings: Finding[];
}

/** What a person says of a list. */
export interface AboutList {
	/** 'own-…' */
	id: string;
	name: string;
	source: string;
	columns?: ListColumn[];
}

/** Vintages a person brought, by their ids. */
export const isOwn = (vintage: string): boolean => vintage.startsWith('own-');

type Listed = Area & Pick<ListRow, 'at' | 'size' | 'from' | 'to' | 'line'>;

/**
 * A table of areas → a vintage. Parents that the list does not have are looked for among the areas of the vintages known, so
 * that a list of villages needs only their communes' codes; the larger areas then come along.
 * Failures: list-no-code, list-no-name, list-empty.
 */
export function listOf(table: RawTable, about: AboutList, source: Gazetteer): Result<OwnList> {
	const columns = about.columns ?? guessColumns(table);
	const has = (role: string) => columns.some((each) => each.role === role);
	const names = columns.map(({ name }) => name).join(', ');
	if (!has('code')) return failed('list-no-code', { columns: names });
	if (!has('name')) return failed('list-no-name', { columns: names });
	const rows = listRows(table, columns);
	const told = new Told();
	const words = new Map<string, string>();
	const listed = new Map<string, Listed>();
	const kept: ListRow[] = [];
	for (const row of rows) {
		if (!row.code) told.see('list-code-missing', row, row.name);
		else if (listed.has(row.code)) told.see('list-duplicate', row, row.code);
		else {
			if (!row.name) told.see('list-name-missing', row, row.code);
			if (row.at === 'unreadable') told.see('list-position', row, row.code);
			if (row.size === 'unreadable') told.see('list-size', row, row.code);
			if (row.from === null || row.to === null) told.see('list-date', row, row.code);
			const level = row.level ? levelCode(row.level) : '';
			if (level && !words.has(level)) words.set(level, row.level);
			const vi = row.name || row.code;
			const name = { vi, en: row.nameEn || stripMarks(vi) };
			const { at, size, from, to, line } = row;
			listed.set(row.code, {
				...{ code: row.code, name, level, parent: row.parent || null, type: row.type },
				...{ at, size, from, to, line }
			});
			kept.push(row);
		}
	}
	if (!listed.size) return failed('list-empty');
	const base = parentsFound(listed, source, told);
	const own = listed.size - base.added;
	cutCircles(listed, told);
	const parents = new Set([...listed.values()].map(({ parent }) => parent));
	const named = levelNamed(columns);
	for (const area of listed.values())
		if (!area.level)
			area.level =
				named && area.line > 0 && !parents.has(area.code) ? named : `level-${depthOf(listed, area) + 1}`;
	for (const area of listed.values())
		if (area.parent && listed.get(area.parent)!.level === area.level)
			told.see('list-level-order', area, area.code);
	const dated = [...listed.values()].flatMap(({ from }) => from || []).sort();
	const large = base.vintage === null ? undefined : source.vintage(base.vintage);
	const levels = levelsOf(listed, words).map((level) => {
		const known = large?.levels.find(({ code }) => code === level.code);
		return known ? { ...level, name: known.name, plural: known.plural } : level;
	});
	const vintage: Vintage = {
		id: about.id,
		name: same(about.name),
		from: dated[0] ?? large?.from ?? null,
		to: null,
		lists: ['list.csv'],
		levels,
		whole: large?.whole ?? same(about.name),
		boundaries: { ...large?.boundaries },
		...(base.vintage !== null && { base: base.vintage }),
		source: same(about.source),
		licence: same(''),
		...sizesFrom(rows.some(({ size }) => typeof size === 'number') ? same(about.source) : large?.sizes)
	};
	if (large) told.add('list-base', 'note', { areas: base.added, vintage: large.name });
	return done({
		vintage,
		list: textOf([...listed.values()]),
		groupings: groupsText(about.id, kept, listed, told),
		columns,
		areas: own,
		larger: base.added,
		findings: told.findings()
	});
}

const sizesFrom = (sizes: Vintage['sizes']): Pick<Vintage, 'sizes'> => (sizes ? { sizes } : {});

/** Finds parents the list names by name or does not have; those of another vintage are put in with all they lie in. */
function parentsFound(
	listed: Map<string, Listed>,
	source: Gazetteer,
	told: Told
): { vintage: string | null; added: number } {
	const byName = new Map<string, string | null>();
	for (const { code, name } of listed.values()) byName.set(name.vi, byName.has(name.vi) ? null : code);
	const unknown = [...listed.values()].filter((area) => {
		if (area.parent === null || listed.has(area.parent)) return false;
		const named = byName.get(area.parent);
		if (!named || named === area.code) return true;
		area.parent = named;
		return false;
	});
	const knows = (vintage: string) => unknown.filter(({ parent }) => source.byCode(vintage, parent!)).length;
	const best = source.vintages
		.filter(({ id }) => !isOwn(id))
		.map(({ id }) => ({ id, known: knows(id) }))
		// the later one, where two know as many
		.reduce((a, b) => (b.known >= a.known ? b : a), { id: '', known: 0 });
	let added = 0;
	const put = (code: string) => {
		if (listed.has(code)) return;
		const area = source.byCode(best.id, code)!;
		added++;
		const size = source.more(best.id, code)?.km2 ?? null;
		listed.set(code, { ...area, name: area.name, at: null, size, from: '', to: '', line: 0 });
	};
	for (const area of unknown) {
		if (best.known && source.byCode(best.id, area.parent!)) {
			for (const code of [area.parent!, ...ancestors(source, best.id, area.parent!)]) put(code);
		} else {
			told.see('list-parent-unknown', area, `${area.code} → ${area.parent}`);
			area.parent = null;
		}
	}
	return { vintage: best.known ? best.id : null, added };
}

/** An area that lies in itself, by way of others, lies in none. */
function cutCircles(listed: ReadonlyMap<string, Listed>, told: Told): void {
	const fine = new Set<string>();
	for (const area of listed.values()) {
		const path = new Set<string>();
		for (let each: Listed | undefined = area; each && !fine.has(each.code);) {
			path.add(each.code);
			if (each.parent && path.has(each.parent)) {
				told.see('list-circle', each, [...path, each.parent].join(' → '));
				each.parent = null;
			}
			each = listed.get(each.parent ?? '');
		}
		for (const code of path) fine.add(code);
	}
}

function depthOf(listed: ReadonlyMap<string, Listed>, area: Listed): number {
	let deep = 0;
	for (let up = listed.get(area.parent ?? ''); up; up = listed.get(up.parent ?? '')) deep++;
	return deep;
}

const COLUMNS = [
	...['code', 'level', 'parent', 'type', 'name_vi', 'name_en'],
	...['from', 'to', 'lon', 'lat', 'km2']
];

const textOf = (areas: readonly Listed[]): string =>
	writeCells([
		COLUMNS,
		...areas.map(({ code, level, parent, type, name, from, to, at, size }) => {
			const [lon, lat] = Array.isArray(at) ? at.map(String) : ['', ''];
			const km2 = typeof size === 'number' ? String(size) : '';
			return [code, level, parent ?? '', type, name.vi, name.en, from ?? '', to ?? '', lon, lat, km2];
		})
	]);

/** Members of groups; a group is of one level, the one most of its areas have. */
function groupsText(
	vintage: string,
	rows: readonly ListRow[],
	listed: ReadonlyMap<string, Listed>,
	told: Told
): string {
	const out = [
		['vintage', 'grouping', 'grouping_vi', 'grouping_en', 'group', 'group_vi', 'group_en', 'area']
	];
	const divisions = [...new Set(rows.flatMap(({ groups }) => [...groups.keys()]))];
	divisions.forEach((division, d) => {
		const members = rows.filter(({ groups }) => groups.has(division));
		const count = new Map<string, number>();
		for (const { code } of members) {
			const { level } = listed.get(code)!;
			count.set(level, (count.get(level) ?? 0) + 1);
		}
		const [level] = [...count].reduce((a, b) => (b[1] > a[1] ? b : a));
		const words = [...new Set(members.map(({ groups }) => groups.get(division)!))];
		for (const row of members) {
			const word = row.groups.get(division)!;
			if (listed.get(row.code)!.level !== level) told.see('list-group-levels', row, row.code);
			else {
				const [grouping, group] = [`g${d + 1}`, String(words.indexOf(word) + 1)];
				out.push([vintage, grouping, division, division, group, word, word, row.code]);
			}
		}
	});
	return writeCells(out);
}

const SEVERITY: Record<string, Severity> = {
	'list-code-missing': 'error',
	'list-duplicate': 'error',
	'list-parent-unknown': 'error',
	'list-circle': 'error',
	'list-name-missing': 'warning',
	'list-level-order': 'warning',
	'list-position': 'warning',
	'list-size': 'warning',
	'list-date': 'warning',
	'list-group-levels': 'warning'
};

/** What was seen, with the lines. */
class Told {
	#seen = new Map<string, { lines: number[]; example: string }>();
	#more: Finding[] = [];

	see(rule: string, { line }: { line: number }, example: string): void {
		const found = this.#seen.get(rule);
		if (found) found.lines.push(line);
		else this.#seen.set(rule, { lines: [line], example });
	}

	add(rule: string, severity: Severity, values: Finding['values']): void {
		this.#more.push({ rule, severity, rows: 0, first: 0, example: '', values });
	}

	findings(): Finding[] {
		const found = Object.keys(SEVERITY).flatMap((rule): Finding[] => {
			const one = this.#seen.get(rule);
			if (!one) return [];
			const { lines, example } = one;
			return [
				{
					...{ rule, severity: SEVERITY[rule], rows: lines.length, first: lines[0], example },
					lines: lines.slice(0, MOST_LINES)
				}
			];
		});
		return [...found, ...this.#more];
	}
}
