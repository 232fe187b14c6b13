import { isDivided } from '../area/crosswalk.ts';
import { WHOLE_LEVEL } from '../area/gazetteer.ts';
import type { Link } from '../term/crosswalk.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { comparePeriods } from '../term/period.ts';
import type { Row, Table } from '../term/table.ts';
import { childrenOf } from '../view/resolve.ts';
import type { Answering } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Passage } from './carried.ts';
import type { Carrying } from './carrying.ts';
import { combined, type Contribution } from './combine.ts';
import { weightsOf } from './weight.ts';

/**
 * What answers about a data set on another vintage: each edition is asked at the level a crosswalk works at, and the rows
 * are put together by what became of the areas. Of the whole no area changes, so it is asked as it is.
 * The failures of `ask`, and `carry-not-additive`, `carry-no-parts` (what may not be put together), `carry-no-weight`,
 * `carry-no-size`.
 */
export function carriedAnswering(carrying: Carrying): Answering {
	const { passages, dataset } = carrying.carried;
	const shares = new Map<string, Promise<Result<Shares>>>();
	const order = new Map(dataset.areas.map((each, i) => [each.code, i]));
	return {
		async answer(wanted, signal) {
			const tables: Table[] = [];
			for (const passage of passages.toReversed()) {
				const periods = wanted.periods.filter((each) => passage.edition.periods.includes(each));
				if (periods.length === 0) continue;
				const asked = { ...wanted, periods };
				const table =
					passage.crosswalks.length === 0
						? await own(carrying, passage, asked, signal)
						: await carry(carrying, passage, asked, shares, signal);
				if (!table.ok) return table;
				tables.push(table.value);
			}
			return done(joined(tables, wanted, order));
		},
		async list(signal) {
			const here = passages.find((each) => each.crosswalks.length === 0);
			return here ? carrying.answeringOf(here.edition).list(signal) : [];
		}
	};
}

const NOTHING = (wanted: Ask): Table => ({ split: wanted.split, rows: [], sql: '' });

/** An edition of that vintage, asked as it is. */
async function own(
	{ answeringOf }: Carrying,
	{ edition }: Passage,
	wanted: Ask,
	signal?: AbortSignal
): Promise<Result<Table>> {
	const { parent } = wanted;
	if (parent && !edition.areas.some((each) => each.code === parent.code)) return done(NOTHING(wanted));
	return answeringOf(edition).answer(wanted, signal);
}

/** Rows of several editions as one table: by area, period and the order they came in; a key two of them have is the later's. */
function joined(tables: readonly Table[], { split }: Ask, order: ReadonlyMap<string, number>): Table {
	const seen = new Set<string>();
	const rows = tables.flatMap((table) =>
		table.rows.filter((row) => {
			const key = [row.area, row.period, ...split.map((each) => row.key[each])].join('\u0000');
			return !seen.has(key) && seen.add(key);
		})
	);
	rows.sort(
		(a, b) => (order.get(a.area) ?? -1) - (order.get(b.area) ?? -1) || comparePeriods(a.period, b.period)
	);
	return { split, rows, sql: tables.flatMap(({ sql }) => sql || []).join(';\n\n') };
}

/** New area → old area → the part of the old one that belongs to it; an old area that cannot be shared out is not there. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

async function carry(
	carrying: Carrying,
	passage: Passage,
	wanted: Ask,
	known: Map<string, Promise<Result<Shares>>>,
	signal?: AbortSignal
): Promise<Result<Table>> {
	const { carried, answeringOf, source } = carrying;
	const { edition } = passage;
	const engine = answeringOf(edition);
	const { indicator, level } = wanted;
	if (level === null || level === WHOLE_LEVEL) return engine.answer({ ...wanted, parent: null }, signal);
	const from = sourceFor(passage, indicator, level);
	if (from === null) return done(NOTHING(wanted));
	const links = passage.links(from, level);
	const targets = new Set(
		childrenOf(carried.dataset, wanted.parent, level)
			.map((each) => each.code)
			.filter((code) => wanted.areas === null || wanted.areas.includes(code))
	);
	const reported = new Set(edition.areas.filter((each) => each.level === from).map((each) => each.code));
	const lasting = (code: string) => !source.more(edition.vintage!, code)?.to;
	/** an old area that the data set never reports is missed where areas of one level were joined */
	const counts = (code: string) => reported.has(code) || (from === level && lasting(code));
	const into = new Map<string, Link[]>();
	for (const all of links.values())
		for (const link of all) if (targets.has(link.to) && counts(link.from)) push(into, link.to, { ...link });
	const asked = new Set([...into.values()].flat().map((link) => link.from));
	const everything = wanted.areas === null && wanted.parent === null;
	const table = await engine.answer(
		{
			...wanted,
			level: from,
			parent: null,
			areas: everything ? null : [...asked].filter((code) => reported.has(code))
		},
		signal
	);
	if (!table.ok) return table;
	const shared = await sharesFor(carrying, passage, links, level, from, known, signal);
	if (!shared.ok) return shared;

	const byArea = new Map<string, Map<string, Row>>();
	const keyOf = (row: Row) => [row.period, ...wanted.split.map((each) => row.key[each])].join('\u0000');
	for (const row of table.value.rows) {
		const all = byArea.get(row.area) ?? new Map<string, Row>();
		byArea.set(row.area, all.set(keyOf(row), row));
	}
	const rows: Row[] = [];
	for (const [area, all] of into) {
		const keys = new Set(all.flatMap((link) => [...(byArea.get(link.from)?.keys() ?? [])]));
		for (const key of keys) {
			const given = all.flatMap((link): Contribution | [] => {
				const row = byArea.get(link.from)?.get(key) ?? null;
				if (row === null && !lasting(link.from)) return [];
				const share = link.share ?? shared.value.get(area)?.get(link.from) ?? null;
				return contribution(carrying, edition, link.from, share, row);
			});
			const row = combined(indicator, area, given);
			if (typeof row === 'string')
				return failed(`carry-${row}`, {
					indicator: indicator.code,
					areas: given.length,
					area: source.byCode(carried.dataset.vintage!, area)?.name ?? area
				});
			rows.push(row);
		}
	}
	return done({ ...table.value, rows });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const all = map.get(key);
	if (all) all.push(value);
	else map.set(key, [value]);
}

function contribution(
	{ source }: Carrying,
	{ vintage }: Dataset,
	area: string,
	share: number | null,
	row: Row | null
): Contribution {
	const name = source.byCode(vintage!, area)?.name ?? { vi: area, en: area };
	const { value, numerator, denominator, status } = row ?? {
		...{ value: null, numerator: null, denominator: null, status: '' }
	};
	return {
		...{ area, share, row },
		made: { vintage: vintage!, area, name, share, value, numerator, denominator, status }
	};
}

/** The level of an edition that an answer at a level is put together from: the same, else the nearest below it with values. */
function sourceFor({ edition, levels }: Passage, indicator: Indicator, level: string): string | null {
	const has = (each: string) =>
		edition.coverage.some((c) => c.indicator === indicator.code && c.level === each && c.areas > 0);
	if (levels.get(level) === level && has(level)) return level;
	const all = [...levels.keys()];
	const leads = (each: string) => levels.get(each) === level;
	// what leads here comes before what leads further down
	return all.find((each) => has(each) && leads(each)) ?? all.findLast(has) ?? null;
}

/** How divided areas are shared out among the areas of a level; nothing without a weight. */
function sharesFor(
	carrying: Carrying,
	passage: Passage,
	links: ReadonlyMap<string, Link[]>,
	level: string,
	from: string,
	known: Map<string, Promise<Result<Shares>>>,
	signal?: AbortSignal
): Promise<Result<Shares>> {
	const { weight } = carrying;
	if (!weight) return Promise.resolve(done(new Map()));
	const key = [passage.edition.vintage, from, level].join(' ');
	let found = known.get(key);
	if (!found) {
		found = weightsOf(carrying, passage, level, signal).then((weights) =>
			weights.ok ? done(sharesBy(links, weights.value)) : weights
		);
		known.set(key, found);
		found.catch(() => known.delete(key));
	}
	return found;
}

/** Shares in proportion to the weights of the new areas; an area a smaller part of which moved is not shared out. */
export function sharesBy(links: ReadonlyMap<string, Link[]>, weights: ReadonlyMap<string, number>): Shares {
	const out = new Map<string, Map<string, number>>();
	for (const [code, all] of links) {
		if (!isDivided(all) || all.some((link) => link.part || !weights.has(link.to))) continue;
		const sum = all.reduce((total, link) => total + weights.get(link.to)!, 0);
		if (!(sum > 0)) continue;
		for (const link of all) {
			const own = out.get(link.to) ?? new Map<string, number>();
			out.set(link.to, own.set(code, weights.get(link.to)! / sum));
		}
	}
	return out;
}
