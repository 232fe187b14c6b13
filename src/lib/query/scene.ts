import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import { comparePeriods } from '../term/period.ts';
import type { Query } from '../term/query.ts';
import type { Row, Table } from '../term/table.ts';
import type { Text } from '../term/text.ts';
import { BY_SEX, BY_TIME, isMany } from '../view/panel.ts';
import type { Resolved } from '../view/resolve.ts';
import type { Answering } from './answer.ts';
import type { Break } from './break.ts';
import type { Ask } from './ask.ts';
import { groupsAsked } from './groups.ts';
import type { Listed } from './list.ts';
import { pairTree } from './pair.ts';
import { print } from './print.ts';

/** All that one screen shows of a resolved view. Rows are keyed by `sex` (F, M, _T); no sex in the data = _T. */
export interface Scene {
	dataset: Dataset;
	resolved: Resolved;
	/** every area of the level at the period */
	slice: Table;
	/** the same at the first period of the span, to say what changed; empty when there is one period */
	before: Table;
	/** chosen areas, else those at both ends of the ranking, over the span */
	series: Table;
	/** everything shown put together, over the span; empty where that is refused */
	whole: Table;
	/** the chosen area, else the whole, by sex and age; empty unless a pyramid of ages is asked for */
	ages: Table;
	/**
	 * split by the further dimension of the view (and by `indicator`, where indicators are the rows): the areas at the
	 * period, or for a trend the chosen area, else the whole, over the span; empty when the view has none
	 */
	groups: Table;
	/** every area of the level in each of several maps by period or by a dimension; empty unless they are asked for */
	panels: Table;
	/** trends of the counterparts of the chosen areas over the periods of the other editions; empty when there are none */
	across: Table;
	counterparts?: Counterpart[];
	/** every observation, where there are few enough to read them all */
	listed: (Listed & { areaName: Text })[];
	/** where the areas change within the time of the data set */
	breaks?: Break[];
	/** of figures carried to another vintage: what they rest on; absent = as reported */
	carried?: {
		/** vintages they were reported on, besides the one shown */
		from: string[];
		/** what divided areas were shared out by: the code of a count, or the size of areas */
		weight: string | null;
		/** areas of the slice without a value, because an old area was divided; and those estimated */
		divided: string[];
		estimated: string[];
		/** old areas no crosswalk leads on from: the first of them, and how many */
		unmatched: { code: string; name: Text }[];
		unmatchedCount: number;
		/** old areas of which only a larger area they went into is known, larger than those shown: by its level */
		lifted?: { level: string; count: number; areas: { code: string; name: Text }[] }[];
	};
}

/** What an area of the view was made of, or became, in another edition of the data set. */
export interface Counterpart {
	/** the area of the view */
	of: string;
	code: string;
	name: Text;
	/** its vintage; the rows of its trend name it too */
	vintage: string;
	/** it came before the area of the view */
	earlier: boolean;
	/** ISO date of the change between the two */
	date: string;
	/** only a part of one of the two belongs to the other */
	part: boolean;
	/** nothing happened to the area but that the set around it changed: its trend goes on */
	unchanged: boolean;
}

/** One edition on other areas than the view's: what answers about it, and its periods that the view covers. */
export interface Beyond {
	answering: Answering;
	dataset: Dataset;
	periods: string[];
}

/** What stands between two statements. */
const BETWEEN = ';\n\n';

/**
 * The statement that gives the areas of a scene with the sex shown: split by sex where the data have that one, else not split.
 * Null where no single statement does (figures carried from other vintages).
 */
export function statementOf({ slice, resolved, carried }: Scene): Query | null {
	const statements = slice.sql.split(BETWEEN);
	const given = resolved.sexes.length === 0 || resolved.sexes.includes(resolved.sex);
	const sql = statements[given ? 0 : 1];
	return carried || !sql || statements.length > 2 ? null : { sql };
}

/** The statement that sets women against men by the measure of a scene; null where it shows the figures themselves. */
function pairSql({ slice, resolved, carried }: Scene): string | null {
	const { measure, tab, sexes, indicator } = resolved;
	const [sql] = slice.sql.split(BETWEEN);
	const both = sexes.includes('F') && sexes.includes('M');
	if (measure === 'value' || tab === 'gap' || tab === 'scatter' || tab === 'quadrant') return null;
	if (!both || !sql || carried) return null;
	return print(pairTree({ sql }, indicator.additivity === 'rate' ? 'top' : 'measure', measure)).sql;
}

/** The statement behind what is drawn of a scene. */
export function sqlBehind(scene: Scene): string {
	const { resolved, slice, before, series, whole, ages, groups, panels, across } = scene;
	const { tab } = resolved;
	if (isMany(tab)) return panels.sql || slice.sql;
	if (tab === 'equiplot' || (tab === 'line' && groups.rows.length > 0)) return groups.sql;
	if (tab === 'slope') return [before.sql, slice.sql].filter(Boolean).join(BETWEEN);
	if (tab === 'line' || tab === 'small')
		return [series.sql, whole.sql, across.sql].filter(Boolean).join(BETWEEN);
	if (tab === 'pyramid' && ages.sql) return ages.sql;
	return pairSql(scene) ?? slice.sql;
}

/** Areas whose trend is drawn when nobody chose any. */
const ENDS = 4;

/**
 * Asks what a screen needs: the areas now, the same at the start, trends of some areas, and the whole.
 * @param beyond editions on other areas: the whole goes on over their periods
 */
export async function sceneOf(
	{ answer, list }: Answering,
	dataset: Dataset,
	resolved: Resolved,
	signal?: AbortSignal,
	beyond: readonly Beyond[] = []
): Promise<Result<Scene>> {
	const { indicator, level, parent, where, period, span } = resolved;
	const wanted: Ask = { indicator, level, parent, areas: null, periods: [period], where, split: [] };
	const put: Put = (ask) => bySex(answer, dataset, resolved, { ...wanted, ...ask }, signal);

	const slice = await put({});
	if (!slice.ok) return slice;
	const start = span[0];
	const empty: Table = { split: ['sex'], rows: [], sql: '' };
	const before = start === period ? done(empty) : await put({ periods: [start] });
	if (!before.ok) return before;
	const chosen = resolved.chosen.filter((each) => each.level === level).map((each) => each.code);
	const series = await put({
		periods: span,
		areas: chosen.length ? chosen : ends(slice.value.rows, resolved.sex)
	});
	if (!series.ok) return series;
	const whole = await put({
		level: parent ? parent.level : null,
		areas: parent ? [parent.code] : null,
		parent: null,
		periods: span
	});
	if (whole.ok && !parent) {
		for (const each of beyond) {
			const more = await bySex(
				each.answering.answer,
				each.dataset,
				resolved,
				{ ...wanted, level: null, periods: each.periods },
				signal
			);
			const vintage = each.dataset.vintage ?? '';
			if (more.ok) whole.value.rows.push(...more.value.rows.map((row) => ({ ...row, vintage })));
		}
		if (beyond.length) whole.value.rows.sort((a, b) => comparePeriods(a.period, b.period));
	}
	const ages = await agesOf(answer, dataset, resolved, wanted, signal);
	if (!ages.ok) return ages;
	const panels = await panelsAsked(resolved, put);
	if (!panels.ok) return panels;
	return done({
		dataset,
		resolved,
		slice: slice.value,
		before: before.value,
		series: series.value,
		whole: whole.ok ? whole.value : empty,
		ages: ages.value,
		panels: panels.value,
		across: empty,
		groups: await groupsAsked(answer, dataset, resolved, wanted, signal),
		listed: (await list(signal)).map((each) => ({
			...each,
			areaName: dataset.areas.find((area) => area.code === each.area)!.name
		}))
	});
}

type Put = (ask: Partial<Ask>) => Promise<Result<Table>>;

/** The areas in each map, where the form has several; by sex they are all in the slice. */
async function panelsAsked(
	{ tab, where, panels: { by, codes } }: Resolved,
	put: Put
): Promise<Result<Table>> {
	if (!isMany(tab) || by === null || by === BY_SEX) return done({ split: ['sex'], rows: [], sql: '' });
	if (by === BY_TIME) return put({ periods: codes });
	return put({ where: new Map(where).set(by, codes), split: [by] });
}

/** Women, men and the total side by side; a total the file does not give is put together from F and M. */
export async function bySex(
	answer: Answering['answer'],
	dataset: Dataset,
	{ sexes }: Resolved,
	wanted: Ask,
	signal?: AbortSignal
): Promise<Result<Table>> {
	const put = (sexCodes: string[], split: string[]) => {
		const where = new Map(wanted.where);
		if (sexCodes.length && dataset.dimensions.some((each) => each.code === 'sex')) where.set('sex', sexCodes);
		return answer({ ...wanted, where, split }, signal);
	};
	const more = wanted.split;
	if (sexes.length === 0) return keyed(await put([], more), TOTAL);
	const split = await put(sexes, ['sex', ...more]);
	const both = sexes.includes('F') && sexes.includes('M');
	if (!split.ok || sexes.includes(TOTAL) || !both || wanted.indicator.additivity === 'none') return split;
	const total = keyed(await put(['F', 'M'], more), TOTAL);
	if (!total.ok) return total;
	return done({
		...split.value,
		rows: [...split.value.rows, ...total.value.rows],
		sql: [split.value.sql, total.value.sql].join(BETWEEN)
	});
}

/** The dimension a pyramid is built of, when the data set has it in more than one band. */
export const AGE = 'age';

async function agesOf(
	answer: Answering['answer'],
	dataset: Dataset,
	{ tab, chosen, level, parent, indicator, sexes }: Resolved,
	wanted: Ask,
	signal?: AbortSignal
): Promise<Result<Table>> {
	const bands =
		dataset.dimensions.find((each) => each.code === AGE)?.codes.filter((each) => each.code !== TOTAL) ?? [];
	if (tab !== 'pyramid' || bands.length < 2 || !sexes.includes('F') || !sexes.includes('M'))
		return done({ split: ['sex', AGE], rows: [], sql: '' });
	const place =
		chosen.length > 0
			? { level: chosen[0].level, areas: [chosen[0].code], parent: null }
			: parent
				? { level: parent.level, areas: [parent.code], parent: null }
				: indicator.additivity === 'none'
					? { level, areas: null, parent: null }
					: { level: null, areas: null, parent: null };
	const where = new Map(wanted.where).set('sex', ['F', 'M']).set(
		AGE,
		bands.map((each) => each.code)
	);
	return answer({ ...wanted, ...place, where, split: ['sex', AGE] }, signal);
}

function keyed(table: Result<Table>, sex: string): Result<Table> {
	if (!table.ok) return table;
	const keys = new Map<Row['key'], Row['key']>();
	const keyOf = (key: Row['key']) => {
		let own = keys.get(key);
		if (!own) keys.set(key, (own = { ...key, sex }));
		return own;
	};
	return done({
		...table.value,
		split: ['sex', ...table.value.split],
		rows: table.value.rows.map((row) => withKey(row, keyOf(row.key)))
	});
}

/** The row at another key. Most have nothing but the usual, and those are made without looking each name up. */
function withKey(row: Row, key: Row['key']): Row {
	if (row.vintage !== undefined || row.origin !== undefined || row.made !== undefined) return { ...row, key };
	const { area, period, value, numerator, denominator, lower, upper, status, note, parts, present } = row;
	return { area, period, key, value, numerator, denominator, lower, upper, status, note, parts, present };
}

/** The areas at both ends of a ranking, highest first; equal ones in the order of the rows. */
export function ends(rows: readonly Row[], sex: string): string[] {
	const [high, low]: [Row[], Row[]] = [[], []];
	let count = 0;
	for (const row of rows) {
		if (row.key.sex !== sex || row.value === null) continue;
		count++;
		if (high.length < ENDS || row.value > high[ENDS - 1].value!) {
			place(high, row);
			if (high.length > ENDS) high.pop();
		}
		if (low.length < ENDS || row.value <= low[0].value!) {
			place(low, row);
			if (low.length > ENDS) low.shift();
		}
	}
	return [...high, ...low.slice(Math.max(0, 2 * ENDS - count))].map((row) => row.area);
}

/** Puts a row into a ranking, behind those that are as high. */
function place(ranking: Row[], row: Row): void {
	const at = ranking.findIndex((each) => each.value! < row.value!);
	ranking.splice(at < 0 ? ranking.length : at, 0, row);
}
