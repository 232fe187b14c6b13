import { ratio } from '../inequality/gap.ts';
import { apart } from '../inequality/interval/pair.ts';
import { isParity } from '../inequality/parity.ts';
import type { Engine } from '../engine/engine.ts';
import { answerTogether } from '../query/answer.ts';
import type { Ask } from '../query/ask.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Severity } from '../term/finding.ts';
import { TOTAL } from '../term/observation.ts';
import type { Row } from '../term/table.ts';
import { editionFor } from '../view/edition.ts';
import { resolve } from '../view/resolve.ts';
import { emptyView } from '../view/view.ts';

/** Groups besides sex that women differ by, as dimensions: the leave-no-one-behind breakdowns most frameworks ask for. */
export const GROUPS = ['age', 'ethnicity', 'residence', 'disability'] as const;
export type Group = (typeof GROUPS)[number];

/** What a review looks for, the gravest first. */
export const RULES = [
	'no-sex',
	'women-missing',
	'gap-no-target',
	'target-blind',
	'sex-incomplete',
	'no-baseline',
	'no-groups',
	'some-groups',
	'unconfirmed',
	'no-direction',
	'one-sex',
	'sex-by-name'
] as const;
export type Rule = (typeof RULES)[number];

const SEVERITY: Record<Rule, Severity> = {
	'no-sex': 'error',
	'women-missing': 'error',
	'gap-no-target': 'warning',
	'target-blind': 'warning',
	'sex-incomplete': 'warning',
	'no-baseline': 'warning',
	'no-groups': 'warning',
	'some-groups': 'note',
	unconfirmed: 'note',
	'no-direction': 'note',
	'one-sex': 'note',
	'sex-by-name': 'note'
};

/** Something a review saw of one indicator. Its sentence is the message `review.<rule>`, filled with what stands here. */
export interface ReviewFinding {
	rule: Rule;
	severity: Severity;
	indicator: Indicator;
	/** groups that are absent */
	groups?: Group[];
	/** how many of how many: areas with a gap, targets without a baseline, observations with women's numbers */
	count?: number;
	of?: number;
	period?: string;
}

/** How gender-sensitive a data set is. */
export interface Review {
	findings: ReviewFinding[];
	/** observations (an indicator in an area at a period) that there are, and how many of them have women's numbers */
	observed: number;
	withWomen: number;
	/** indicators: all, with women and men, of one sex by their nature, with each group, with a gap, with targets … */
	indicators: {
		all: number;
		bothSexes: number;
		oneSex: number;
		groups: Record<Group, number>;
		gap: number;
		target: number;
		sexTarget: number;
		baseline: number;
	};
}

/** Women's numbers of an indicator are complete from this share on. */
const COMPLETE = 0.95;

/** Areas of an indicator where women and men can be told apart, at its usual period and level. */
interface Apart {
	count: number;
	of: number;
	period: string;
}

/**
 * Reviews a data set: what is not separated by sex or other groups, where women and men differ without a target, which
 * targets cannot see it. A gap is one that intervals carry (where there are none, one beyond the band of parity), in at least
 * half of the areas that have both.
 */
export async function reviewOf(engine: Engine, dataset: Dataset, signal?: AbortSignal): Promise<Review> {
	const gaps = await gapsIn(engine, dataset, signal);
	const out: Review = {
		...{ findings: [], observed: 0, withWomen: 0 },
		indicators: {
			...{ all: dataset.indicators.length, bothSexes: 0, oneSex: 0 },
			groups: { age: 0, ethnicity: 0, residence: 0, disability: 0 },
			...{ gap: 0, target: 0, sexTarget: 0, baseline: 0 }
		}
	};
	for (const indicator of dataset.indicators) {
		const see = (rule: Rule, more: Partial<ReviewFinding> = {}) =>
			out.findings.push({ rule, severity: SEVERITY[rule], indicator, ...more });
		const { indicators } = out;
		const sexes = dataset.codes[indicator.code]?.sex ?? [];
		const [women, men] = [sexes.includes('F'), sexes.includes('M')];
		const { observed, withWomen } = womenIn(dataset, indicator);
		out.observed += observed;
		out.withWomen += withWomen;
		if (women && men) indicators.bothSexes++;
		else if (women) {
			indicators.oneSex++;
			see('one-sex');
		} else if (!men && namesSex(indicator)) {
			indicators.oneSex++;
			see('sex-by-name');
		} else see(men ? 'women-missing' : 'no-sex');
		if (women && men && observed > 0 && withWomen / observed < COMPLETE)
			see('sex-incomplete', { count: withWomen, of: observed });

		const absent = GROUPS.filter((group) => {
			const codes = (dataset.codes[indicator.code]?.[group] ?? []).filter((code) => code !== TOTAL);
			if (codes.length > 0) indicators.groups[group]++;
			return codes.length === 0;
		});
		if (absent.length === GROUPS.length) see('no-groups', { groups: absent });
		else if (absent.length > 0) see('some-groups', { groups: absent });

		const own = dataset.targets.filter((each) => each.indicator === indicator.code);
		const wanted = own.filter((each) => each.kind === 'target');
		const forSex = wanted.some((each) => each.sex === 'F' || each.sex === 'M' || each.measure);
		if (wanted.length > 0) indicators.target++;
		if (forSex) indicators.sexTarget++;
		const bare = wanted.filter(
			(each) =>
				!own.some(
					(one) =>
						one.kind === 'baseline' &&
						one.area === each.area &&
						one.sex === each.sex &&
						one.measure === each.measure
				)
		);
		if (wanted.length > 0 && bare.length === 0) indicators.baseline++;
		if (bare.length > 0) see('no-baseline', { count: bare.length, of: wanted.length });
		const unconfirmed = wanted.filter((each) => each.confirmed === false).length;
		if (unconfirmed > 0) see('unconfirmed', { count: unconfirmed, of: wanted.length });
		if (indicator.direction === 'neither') see('no-direction');

		const gap = gaps.get(indicator) ?? null;
		// a count nobody wants larger or smaller, such as a population, has no gap to close
		const closable = indicator.direction !== 'neither' || indicator.additivity !== 'sum';
		const differs = closable && gap !== null && gap.count > 0 && gap.count * 2 >= gap.of;
		if (differs) indicators.gap++;
		if (differs && wanted.length === 0) see('gap-no-target', gap);
		else if (women && men && wanted.length > 0 && !forSex)
			see('target-blind', gap?.count ? gap : { severity: 'note' });
	}
	const order = (each: ReviewFinding) => RULES.indexOf(each.rule);
	out.findings.sort((a, b) => order(a) - order(b));
	return out;
}

/** Words that say an indicator is of one sex, or holds the two against each other, by what it is: fertility, maternal deaths. */
const SEXED =
	/(?<!\p{L})(?:phụ nữ|nữ|bà mẹ|mẹ|thai sản|bé gái|trẻ em gái|women|woman|female|maternal|mothers?|girls?)(?!\p{L})/iu;

const namesSex = ({ name, unit }: Indicator): boolean =>
	[name.vi, name.en, unit.vi, unit.en].some((text) => SEXED.test(text.normalize('NFC')));

/** Of the areas and periods an indicator has figures for, how many have women's. */
function womenIn(dataset: Dataset, { code }: Indicator): { observed: number; withWomen: number } {
	const most = new Map<string, { any: number; women: number }>();
	for (const { indicator, period, level, sex, areas } of dataset.coverage) {
		if (indicator !== code) continue;
		const key = `${period}\n${level}`;
		const known = most.get(key) ?? { any: 0, women: 0 };
		most.set(key, {
			any: Math.max(known.any, areas),
			women: sex === 'F' ? Math.max(known.women, areas) : known.women
		});
	}
	let [observed, withWomen] = [0, 0];
	for (const { any, women } of most.values()) {
		observed += any;
		withWomen += women;
	}
	return { observed, withWomen };
}

/** Where women and men differ, of every indicator that has both: one question for all that are alike. */
async function gapsIn(
	engine: Engine,
	dataset: Dataset,
	signal?: AbortSignal
): Promise<Map<Indicator, Apart>> {
	const asked = new Map<Dataset, Ask[]>();
	for (const indicator of dataset.indicators) {
		const sexes = dataset.codes[indicator.code]?.sex ?? [];
		if (!sexes.includes('F') || !sexes.includes('M')) continue;
		const view = { ...emptyView(dataset.id), indicator: indicator.code };
		const edition = editionFor(view, dataset);
		const resolved = resolve(view, edition);
		if (!resolved.ok) continue;
		const { level, period, where } = resolved.value;
		const both = new Map(where).set('sex', ['F', 'M']);
		const here = { indicator, level, parent: null, areas: null, periods: [period] };
		asked.set(edition, [...(asked.get(edition) ?? []), { ...here, where: both, split: ['sex'] }]);
	}
	const out = new Map<Indicator, Apart>();
	for (const [edition, asks] of asked) {
		const answers = await answerTogether(engine, edition, asks, signal);
		answers.forEach((rows, i) => {
			const { indicator, periods } = asks[i];
			if (rows.ok) out.set(indicator, { ...apartIn(indicator, rows.value), period: periods[0] });
		});
	}
	return out;
}

function apartIn(indicator: Indicator, rows: readonly Row[]): Omit<Apart, 'period'> {
	const areas = new Map<string, Record<string, Row>>();
	for (const row of rows) {
		const known = areas.get(row.area);
		if (known) known[row.key.sex] = row;
		else areas.set(row.area, { [row.key.sex]: row });
	}
	const pairs = [...areas.values()].filter(({ F, M }) => F?.value != null && M?.value != null);
	const count = pairs.filter(({ F, M }) => differ(indicator, F, M)).length;
	return { count, of: pairs.length };
}

/** Whether women and men clearly differ: by the interval of their difference; where there is none, by the band of parity. */
function differ(indicator: Indicator, women: Row, men: Row): boolean {
	const told = apart(indicator, women, men);
	if (told !== 'unknown') return told === 'apart';
	const index = ratio(women.value, men.value);
	return women.value !== men.value && (index === null || !isParity(index));
}
