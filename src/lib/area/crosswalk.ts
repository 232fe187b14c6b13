import { readCells } from './cells.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Crosswalk, CrosswalkAbout, Link } from '../term/crosswalk.ts';
import type { Gazetteer } from './gazetteer.ts';

/** How far the parts of a divided area may be from 1 when they are added up. */
const TOLERANCE = 0.001;

/**
 * Reads the links of a crosswalk: CSV with a header and the columns old, new and, where they are known, share (0 to 1, with
 * a point) or split (`part` = a smaller part went there). An area with one line went there whole.
 * @returns failure `crosswalk-column` when old or new is missing, `crosswalk-share` when a share is not from 0 to 1
 */
export function readCrosswalk(text: string, about: CrosswalkAbout): Result<Crosswalk> {
	const [head, ...rows] = readCells(text);
	const at = (name: string) => (head ?? []).findIndex((cell) => cell.trim().toLowerCase() === name);
	const [from, to, share, split] = ['old', 'new', 'share', 'split'].map(at);
	if (from < 0 || to < 0) return failed('crosswalk-column', { column: from < 0 ? 'old' : 'new' });
	const seen = new Map<string, Link[]>();
	for (const [i, row] of rows.entries()) {
		const link: Link = { from: (row[from] ?? '').trim(), to: (row[to] ?? '').trim(), share: null };
		if (link.from === '' && link.to === '') continue;
		const said = (share < 0 ? '' : (row[share] ?? '')).trim();
		if (said !== '') {
			const number = Number(said);
			if (!(number >= 0 && number <= 1)) return failed('crosswalk-share', { line: i + 2, share: said });
			link.share = number;
		}
		if (split >= 0 && (row[split] ?? '').trim() === 'part') link.part = true;
		const before = seen.get(link.from);
		if (!before) seen.set(link.from, [link]);
		else if (!before.some((each) => each.to === link.to)) before.push(link);
	}
	const links = [...seen.values()].flatMap((all) =>
		all.length === 1 && all[0].share === null ? [{ ...all[0], share: 1 }] : all
	);
	return done({ ...about, links });
}

/** A crosswalk as CSV: the columns `readCrosswalk` takes. */
export function crosswalkCsv({ links }: Pick<Crosswalk, 'links'>): string {
	const several = (link: Link) => (link.part ? 'part' : link.share === 1 ? '' : 'split');
	const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	return [
		'old,new,share,split',
		...links.map((link) =>
			[
				cell(link.from),
				cell(link.to),
				link.share === null || link.share === 1 ? '' : link.share,
				several(link)
			].join(',')
		),
		''
	].join('\n');
}

/** Links by the area they start from. */
export function linksByFrom(links: readonly Link[]): Map<string, Link[]> {
	const out = new Map<string, Link[]>();
	for (const link of links) {
		const all = out.get(link.from);
		if (all) all.push(link);
		else out.set(link.from, [link]);
	}
	return out;
}

/** Whether links of one area divide it without saying how: it may be added up, but not shared out. */
export const isDivided = (links: readonly Link[]): boolean =>
	links.length > 1 && links.some((link) => link.share === null);

/** What the links of one area say together: several to one area become one; alone it is the whole. */
export function merged(links: readonly Link[]): Link[] {
	const out = new Map<string, Link>();
	for (const link of links) {
		const same = out.get(link.to);
		if (!same) out.set(link.to, { ...link });
		else {
			same.share = same.share === null || link.share === null ? null : same.share + link.share;
			if (!link.part) delete same.part;
		}
	}
	const all = [...out.values()];
	if (all.length === 1) return [{ from: all[0].from, to: all[0].to, share: 1 }];
	return all;
}

/** The same change told backwards: what each new area was made of. An area made of several is divided the other way. */
export function reversed(crosswalk: Crosswalk): Crosswalk {
	const back = crosswalk.links
		.filter((link) => link.from !== '' && link.to !== '')
		.map((link): Link => ({ from: link.to, to: link.from, share: null, ...(link.part && { part: true }) }));
	const links = [...linksByFrom(back).values()].flatMap((all) => merged(all));
	return { ...crosswalk, from: crosswalk.to, to: crosswalk.from, links };
}

/** One change after another, at one level: a → b → c. What b does not lead on from is left out. */
export function composed(first: Crosswalk, second: Crosswalk): Crosswalk {
	const on = linksByFrom(second.links);
	const links = [...linksByFrom(first.links).values()].flatMap((all) =>
		merged(
			all.flatMap((link) =>
				(on.get(link.to) ?? []).map((next): Link => ({
					from: link.from,
					to: next.to,
					share: link.share === null || next.share === null ? null : link.share * next.share,
					...((link.part || next.part) && { part: true })
				}))
			)
		)
	);
	return { ...second, from: first.from, level: second.level, links };
}

/** What is wrong with a crosswalk; the codes it is wrong of. */
export interface CrosswalkFault {
	kind: 'nowhere' | 'unknown-old' | 'unknown-new' | 'not-reached' | 'share-sum';
	codes: string[];
}

/**
 * Holds a crosswalk against the areas of its two vintages: every old area goes somewhere, every new one comes from
 * somewhere, every code is an area, and the parts of a divided area add up to the whole.
 */
export function faultsOf(crosswalk: Crosswalk, source: Gazetteer): CrosswalkFault[] {
	const { from, to, level, links } = crosswalk;
	const old = new Set(links.map((link) => link.from));
	const reached = new Set(links.map((link) => link.to));
	const lasting = (vintage: string) =>
		source.atLevel(vintage, level).filter((area) => !source.more(vintage, area.code)?.to);
	const sum = (all: readonly Link[]) => all.reduce((total, link) => total + (link.share ?? 0), 0);
	const faults: CrosswalkFault[] = [
		{ kind: 'nowhere', codes: lasting(from).flatMap(({ code }) => (old.has(code) ? [] : [code])) },
		{ kind: 'unknown-old', codes: [...old].filter((code) => !source.byCode(from, code)) },
		{ kind: 'unknown-new', codes: [...reached].filter((code) => !source.byCode(to, code)) },
		{ kind: 'not-reached', codes: lasting(to).flatMap(({ code }) => (reached.has(code) ? [] : [code])) },
		{
			kind: 'share-sum',
			codes: [...linksByFrom(links)]
				.filter(([, all]) => all.some((link) => link.share !== null))
				.filter(([, all]) => all.some((link) => link.share === null) || Math.abs(sum(all) - 1) > TOLERANCE)
				.map(([code]) => code)
		}
	];
	return faults.filter((fault) => fault.codes.length > 0);
}

/** The crosswalks that lead from one vintage to another, told in that direction, the finest level first; none = no way. */
export function between(all: readonly Crosswalk[], from: string, to: string, source: Gazetteer): Crosswalk[] {
	const depth = ({ level, from }: Crosswalk) =>
		source.vintage(from)?.levels.findIndex((each) => each.code === level) ?? 0;
	const levels = [...new Set(all.map((each) => each.level))];
	return levels
		.flatMap(
			(level) =>
				pathAt(
					all.filter((each) => each.level === level),
					from,
					to
				) ?? []
		)
		.sort((a, b) => depth(b) - depth(a));
}

/** Goes from vintage to vintage by the fewest changes. */
function pathAt(all: readonly Crosswalk[], from: string, to: string): Crosswalk | null {
	const reached = new Map<string, Crosswalk | null>([[from, null]]);
	for (let edge = [from]; edge.length > 0 && !reached.has(to);) {
		const next: string[] = [];
		for (const at of edge)
			for (const each of all) {
				const step = each.from === at ? each : each.to === at ? reversed(each) : null;
				if (!step || reached.has(step.to)) continue;
				const before = reached.get(at);
				reached.set(step.to, before ? composed(before, step) : step);
				next.push(step.to);
			}
		edge = next;
	}
	return reached.get(to) ?? null;
}
