import { REGION_LEVEL } from '../area/gazetteer.ts';
import type { Area } from '../term/area.ts';
import { SIZE_WEIGHT } from '../term/crosswalk.ts';
import type { Dataset, Dimension, Indicator } from '../term/dataset.ts';
import { failed, done, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import { comparePeriods } from '../term/period.ts';
import type { Measure, Tab, View } from './view.ts';
import { groupOf, membersOf, type Group } from './group.ts';
import { BY_INDICATOR, splitSaid, splitsOf, type Split } from './split.ts';
import { allLevels, OWN_LEVEL, sourceLevel } from './level.ts';
import { BY_SEX, isMany, panelsOf, type Panels } from './panel.ts';
import { whyNot } from './offer.ts';

/** A view with every open question answered: what will really be shown. */
export interface Resolved {
	view: View;
	tab: Tab;
	indicator: Indicator;
	/** the period shown, and the span of a trend (both ends inside the data set's periods) */
	period: string;
	span: string[];
	level: string;
	parent: Area | null;
	/** only areas of this group and those inside them; null = all */
	group: Group | null;
	/** areas of `level` inside `parent` and the group, in the data set's order */
	areas: Area[];
	chosen: Area[];
	/** dimension → the codes shown; one code = held fixed */
	where: Map<string, string[]>;
	measure: Measure;
	/** the further dimension split by, if one is */
	split: Split | null;
	/** what the rows of an equiplot are */
	rows: 'area' | 'indicator';
	/** sex codes the indicator has at this period, in the order F, M, _T */
	sexes: string[];
	/** whose value is shown: F, M or _T; _T also where it is put together from F and M, or where there is no sex at all */
	sex: string;
	/** what maps beside each other show, where the form has several; see `panelsOf` */
	panels: Panels;
	/** the data set has figures on other areas too, beyond the span */
	beyond: boolean;
	/** things asked for that the data set does not have */
	unmet: { key: string; code: string }[];
}

/**
 * Levels a view of an indicator may be asked at: those it has values at, and those above them that values can be put
 * together for.
 */
export function levelsOf(dataset: Dataset, indicator: Indicator): string[] {
	const all = allLevels(dataset);
	const valued = new Set(
		dataset.coverage.filter((c) => c.indicator === indicator.code && c.areas > 0).map((c) => c.level)
	);
	const adds = (level: string) => indicator.additivity !== 'none' && level !== REGION_LEVEL;
	return all.filter(
		(each, i) =>
			valued.has(each) ||
			(adds(each) && all.slice(i + 1).some((below) => below !== OWN_LEVEL && valued.has(below)))
	);
}

/** Areas of a level inside an area (itself is not inside); all of the level when there is none. In the data set's order. */
export function childrenOf(
	dataset: Dataset,
	parent: Pick<Area, 'code' | 'level'> | null,
	level: string
): Area[] {
	const there = dataset.areas.filter((each) => each.level === level);
	if (!parent) return there;
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	return there.filter((area) => {
		for (let each: Area | undefined = area; each; each = byCode.get(each.parent ?? ''))
			if (each.code === parent.code && each.level === parent.level) return each !== area;
		return false;
	});
}

export const areaOf = (dataset: Dataset, code: string | null): Area | undefined =>
	code === null ? undefined : dataset.areas.find((each) => each.code === code);

/**
 * Answers what the view leaves open, so that the default is never empty: the indicator the data set opens on, the
 * latest period most areas have, the largest level there is, totals of the dimensions. Fails only for a data set
 * without observations.
 */
export function resolve(view: View, dataset: Dataset): Result<Resolved> {
	const unmet: Resolved['unmet'] = [];
	const known = <T>(key: string, code: string | null, found: T | undefined): T | undefined => {
		if (code !== null && found === undefined) unmet.push({ key, code });
		return found;
	};
	const indicator =
		known(
			'ind',
			view.indicator,
			dataset.indicators.find((each) => each.code === view.indicator)
		) ?? opening(dataset);
	const covered = dataset.coverage.filter((each) => each.indicator === indicator?.code && each.areas > 0);
	if (!indicator || covered.length === 0) return failed('no-observations', { dataset: dataset.id });

	const group = known('grouping', view.group, groupOf(view.group, dataset) ?? undefined) ?? null;
	const at = (area: Area | null, level: string) =>
		membersOf(dataset, group, childrenOf(dataset, area, level));
	const levels = levelsOf(dataset, indicator).filter((each) => !group || at(null, each).length > 0);
	const inside = (area: Area) => levels.filter((each) => at(area, each).length > 0);
	const outer = areaOf(dataset, view.parent);
	const parent = known('parent', view.parent, outer && inside(outer).length > 0 ? outer : undefined) ?? null;
	const below = parent ? inside(parent) : levels;
	const level =
		known(
			'level',
			view.level,
			below.find((each) => each === view.level)
		) ??
		usualLevel(dataset, below, covered) ??
		covered[0].level;

	const periods = [...new Set(covered.map((each) => each.period))].sort(comparePeriods);
	const source = sourceLevel(dataset, indicator, level);
	const here = covered.filter((each) => each.level === source);
	const asked = view.time ? periods.filter((p) => isWithin(p, view.time!)) : [];
	if (view.time && asked.length === 0)
		unmet.push({ key: 'time', code: `${view.time.from}..${view.time.to}` });
	const single = view.time !== null && view.time.from === view.time.to;
	const period = asked.at(-1) ?? fullest(dataset, here, periods);
	const span = asked.length > 0 && !single ? asked : periods;

	const sexed = dataset.dimensions.some((each) => each.code === 'sex');
	const found = new Set(here.filter((each) => sexed && each.period === period).map((each) => each.sex));
	const sexes = ['F', 'M', TOTAL].filter((sex) => found.has(sex));
	const both = sexes.includes('F') && sexes.includes('M');
	const where = new Map<string, string[]>();
	const sex = shownSex(view, indicator, sexes, both);
	const whose = saidOf(view, 'sex');
	const panels = panelsOf(view, dataset, indicator, { span, sexes });
	const many = isMany(view.tab) ? panels.by : null;
	const unshown = many === BY_SEX ? whose.filter((each) => !panels.codes.includes(each)) : whose;
	if (sexed && unshown.length > 0 && (whose.length > 1 || whose[0] !== sex))
		unmet.push({ key: 'sex', code: whose.join('~') });
	if (sexes.length === 0 && found.size > 0) where.set('sex', [...found]);
	for (const dimension of dataset.dimensions) {
		if (dimension.code === 'sex') continue;
		const codes = saidOf(view, dimension.code).filter((code) =>
			known(
				dimension.code,
				code,
				dimension.codes.find((each) => each.code === code)
			)
		);
		const held = many === dimension.code ? [] : codes;
		where.set(dimension.code, held.length ? held : usualCodes(dataset, indicator, dimension));
	}
	for (const key of Object.keys(view.where))
		if (!dataset.dimensions.some((each) => each.code === key))
			unmet.push({ key, code: view.where[key].join('~') });

	const wanted = OF_GAPS.includes(view.tab) && view.measure === 'value' ? 'gap' : view.measure;
	const paired = both && many !== BY_SEX && (wanted !== 'share' || hasShare(indicator));
	const measure = paired ? wanted : 'value';
	if (measure === 'value' && view.measure !== 'value' && many !== BY_SEX)
		unmet.push({ key: 'measure', code: view.measure });
	if (view.geo && view.geo !== dataset.vintage) unmet.push({ key: 'geo', code: view.geo });
	const counted = dataset.indicators.some((i) => i.code === view.weight && i.additivity === 'sum');
	if (view.weight && view.weight !== SIZE_WEIGHT && !counted)
		unmet.push({ key: 'weight', code: view.weight });
	if (view.version && !dataset.version.startsWith(view.version)) unmet.push({ key: 'v', code: view.version });
	const { split, unmet: strange } = splitSaid(view, dataset, indicator);
	const unsplit = isMany(view.tab) ? view.by.filter((each) => each !== many) : strange;
	for (const code of unsplit) unmet.push({ key: 'by', code });
	const areas = at(parent, level);
	const chosen = [...new Set(view.areas)].flatMap((code) => known('area', code, areaOf(dataset, code)) ?? []);
	const beyond = dataset.first !== undefined && group === null;
	const offered = { indicator, sexes, span, period, areas, groups: splitsOf(dataset, indicator), beyond };
	const tab = whyNot(view.tab, offered) === null ? view.tab : isMany(view.tab) ? 'map' : 'bar';
	if (tab !== view.tab) unmet.push({ key: 'tab', code: view.tab });
	return done({
		view,
		tab,
		indicator,
		period,
		span,
		level,
		parent,
		group,
		areas,
		chosen,
		where,
		measure,
		split,
		rows: view.by.includes(BY_INDICATOR) ? 'indicator' : 'area',
		sexes,
		sex,
		panels,
		beyond,
		unmet
	});
}

/** Forms that are about women against men, whatever else was asked. */
const OF_GAPS: readonly Tab[] = ['gap', 'scatter', 'quadrant'];

/** Whether women can be a share of anything: of a count, or of those a rate counts; not of medians and indexes. */
export const hasShare = ({ additivity }: Indicator): boolean => additivity !== 'none';

/** Codes a view names of a dimension, each once. */
const saidOf = ({ where }: View, dimension: string): string[] =>
	Object.hasOwn(where, dimension) ? [...new Set(where[dimension])] : [];

/** The sex asked for if the indicator has it; else the total, put together where that is allowed; else what there is. */
function shownSex(view: View, indicator: Indicator, sexes: string[], both: boolean): string {
	const said = saidOf(view, 'sex');
	const asked = said.length === 1 ? said[0] : null;
	const addable = both && indicator.additivity !== 'none';
	if (asked && (sexes.includes(asked) || (asked === TOTAL && addable))) return asked;
	return sexes.includes(TOTAL) || addable || sexes.length === 0 ? TOTAL : sexes[0];
}

function opening(dataset: Dataset): Indicator | undefined {
	const wanted = dataset.indicators.find((each) => each.code === dataset.opening?.indicator);
	if (wanted) return wanted;
	const areas = new Map<string, number>();
	for (const each of dataset.coverage)
		areas.set(each.indicator, (areas.get(each.indicator) ?? 0) + each.areas);
	return [...dataset.indicators].sort((a, b) => (areas.get(b.code) ?? 0) - (areas.get(a.code) ?? 0))[0];
}

/**
 * The largest level with more than one area; levels without values of their own count, since they can be filled. Where
 * none has two areas, the largest level with one.
 */
function usualLevel(dataset: Dataset, levels: string[], covered: Dataset['coverage']): string | undefined {
	const has = (level: string) =>
		covered.some((each) => each.level === level)
			? covered.some((each) => each.level === level && each.areas > 1)
			: dataset.areas.filter((each) => each.level === level).length > 1;
	return levels.find(has) ?? levels[0];
}

/** The latest period for which at least half as many areas report as in the best one. */
function fullest(dataset: Dataset, covered: Dataset['coverage'], periods: string[]): string {
	const wanted = dataset.opening?.period;
	const count = new Map(periods.map((p) => [p, 0]));
	if (wanted && covered.some((each) => each.period === wanted)) return wanted;
	for (const each of covered) count.set(each.period, Math.max(count.get(each.period)!, each.areas));
	const most = Math.max(...count.values());
	return periods.findLast((p) => count.get(p)! * 2 >= most)!;
}

const isWithin = (period: string, { from, to }: { from: string; to: string }) =>
	comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0;

/** Codes of a dimension that an indicator has. */
export const codesOf = (dataset: Dataset, indicator: Indicator, dimension: Dimension): string[] =>
	dataset.codes[indicator.code]?.[dimension.code] ?? dimension.codes.map((each) => each.code);

/** The total where the indicator has one, else everything it has; the first of it where nothing may be put together. */
function usualCodes(dataset: Dataset, indicator: Indicator, dimension: Dimension): string[] {
	const codes = codesOf(dataset, indicator, dimension);
	if (codes.includes(TOTAL)) return [TOTAL];
	return indicator.additivity === 'none' ? codes.slice(0, 1) : codes;
}
