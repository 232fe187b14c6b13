import { wholeOf } from '../area/gazetteer.ts';
import type { Area } from '../term/area.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Row } from '../term/table.ts';
import type { Text } from '../term/text.ts';
import { areaOf, resolve, type Resolved } from '../view/resolve.ts';
import { emptyView } from '../view/view.ts';
import type { Answering } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Peers } from './peers.ts';
import { bySex } from './scene.ts';

/** One indicator of one area, with all it is set against. */
export interface Standing {
	indicator: Indicator;
	/** the latest period most areas of the level report */
	period: string;
	/** sex the value is of: F, M or _T */
	sex: string;
	/** null = nobody reported it */
	row: Row | null;
	women: Row | null;
	men: Row | null;
	/** of the area it lies in, or of the whole, `partly` = put together from incomplete figures; null where there is none or it may not be put together */
	parent: { value: number; partly: boolean } | null;
	/** rows of the areas like it, those with a value */
	peers: Row[];
	/** over all periods; null = no value, `status` says why */
	trend: { period: string; value: number | null; status: string }[];
}

/** What one data set says of one area. */
export interface ProfilePart {
	dataset: { id: string; title: Text; source: Text; version: string; date: string; synthetic: boolean };
	standings: Standing[];
}

/** An area among those like it, in every data set that knows it. */
export interface Profile {
	area: Area;
	vintage: { id: string; name: Text; whole: Text };
	/** the areas it lies in, the largest first */
	path: Area[];
	/** the areas in it, by their names in Vietnamese order of the gazetteer */
	inside: Area[];
	peers: Peers;
	parts: ProfilePart[];
}

/**
 * What a data set (one edition) says of an area: a standing for each indicator that has values at the area's level or can be
 * put together for it. Null where it does not know the area.
 */
export async function profilePart(
	{ answer }: Answering,
	dataset: Dataset,
	area: Area,
	peers: Peers,
	signal?: AbortSignal
): Promise<ProfilePart | null> {
	if (areaOf(dataset, area.code)?.level !== area.level) return null;
	const standings = await Promise.all(
		dataset.indicators.map((indicator) => standingOf(answer, dataset, indicator, area, peers, signal))
	);
	const { id, title, source, version, date, synthetic } = dataset;
	const found = standings.filter((each) => each !== null);
	return found.length ? { dataset: { id, title, source, version, date, synthetic }, standings: found } : null;
}

async function standingOf(
	answer: Answering['answer'],
	dataset: Dataset,
	indicator: Indicator,
	area: Area,
	peers: Peers,
	signal?: AbortSignal
): Promise<Standing | null> {
	const view = { ...emptyView(dataset.id), indicator: indicator.code, level: area.level };
	const resolved = resolve(view, dataset);
	if (!resolved.ok || resolved.value.level !== area.level || resolved.value.indicator !== indicator)
		return null;
	const { period, span, where, sex } = resolved.value;
	const asked: Ask = {
		indicator,
		level: area.level,
		parent: null,
		areas: null,
		periods: span,
		where,
		split: []
	};
	const put = (part: Partial<Ask>) => bySex(answer, dataset, resolved.value, { ...asked, ...part }, signal);
	const known = new Set(dataset.areas.map((each) => each.code));
	// the same question for every area among these: what answers may remember it
	const around = [area.code, ...peers.areas.filter((each) => known.has(each))].sort();
	const alone = oneSex(dataset, resolved.value);
	const [own, slice, outer] = await Promise.all([
		answer({ ...asked, where: alone, areas: [area.code] }, signal),
		put({ areas: around, periods: [period] }),
		parentValue((part) => answer({ ...asked, where: alone, ...part }, signal), dataset, resolved.value, area)
	]);
	if (!own.ok || !slice.ok) return null;
	const now = slice.value.rows;
	const at = (whose: string) => now.find((row) => row.area === area.code && row.key.sex === whose) ?? null;
	const trend = span.map((each) => {
		const row = own.value.rows.find((one) => one.period === each);
		return { period: each, value: row?.value ?? null, status: row?.status ?? '' };
	});
	if (trend.every((each) => each.value === null && each.status === '')) return null;
	return {
		indicator,
		period,
		sex,
		row: at(sex),
		women: at('F'),
		men: at('M'),
		parent: outer,
		peers: now.filter((row) => row.area !== area.code && row.key.sex === sex && row.value !== null),
		trend
	};
}

/** The codes kept when only the sex shown is asked for: a total the file does not give is put together. */
function oneSex(dataset: Dataset, { where, sex, sexes }: Resolved): Map<string, string[]> {
	if (sexes.length === 0 || !dataset.dimensions.some((each) => each.code === 'sex')) return where;
	return new Map(where).set('sex', sexes.includes(sex) ? [sex] : ['F', 'M']);
}

/**
 * The value of what the area lies in: of its parent; of the country, where the file gives that; else of everything there
 * is, which is the whole only where no area of the level is missing.
 */
async function parentValue(
	put: (part: Partial<Ask>) => ReturnType<Answering['answer']>,
	dataset: Dataset,
	{ period, areas }: Resolved,
	area: Area
): Promise<Standing['parent']> {
	const country = dataset.vintage === null ? undefined : areaOf(dataset, wholeOf(dataset.vintage));
	const outer = areaOf(dataset, area.parent) ?? (country?.code === area.code ? undefined : country);
	const place = outer ? { level: outer.level, areas: [outer.code] } : { level: null };
	if (!outer && areas.length < 2) return null;
	const got = await put({ ...place, periods: [period] });
	if (!got.ok) return null;
	const [row] = got.value.rows;
	return row?.value == null ? null : { value: row.value, partly: row.present < row.parts };
}

/** People by area, for choosing areas of like size: the latest total of a data set's population, empty where it has none. */
export async function sizesFrom(
	{ answer }: Answering,
	dataset: Dataset,
	level: string
): Promise<Map<string, number>> {
	const indicator = dataset.indicators.find((each) => each.code === POPULATION && each.additivity === 'sum');
	if (!indicator) return new Map();
	const resolved = resolve({ ...emptyView(dataset.id), indicator: indicator.code, level }, dataset);
	if (!resolved.ok || resolved.value.level !== level) return new Map();
	const { period, where, sex } = resolved.value;
	const asked: Ask = { indicator, level, parent: null, areas: null, periods: [period], where, split: [] };
	const got = await bySex(answer, dataset, resolved.value, asked);
	if (!got.ok) return new Map();
	return new Map(
		got.value.rows.flatMap((row) =>
			row.key.sex === sex && row.value ? [[row.area, row.value] as const] : []
		)
	);
}

/** The indicator that says how large an area is. */
const POPULATION = 'population';
