import { areaTable, observationTable } from '../engine/engine.ts';
import { ancestorColumn, columnOf } from '../engine/table.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import { statusOf } from '../term/status.ts';
import {
	atLeast,
	below,
	both,
	call,
	column,
	different,
	either,
	equal,
	over,
	present,
	times,
	value,
	when,
	type Expr,
	type Select
} from './tree.ts';
import { sourceLevel } from '../view/level.ts';
import { areaNumbers } from '../view/within.ts';

/** What is wanted of one indicator. */
export interface Ask {
	indicator: Indicator;
	/** the level of the answer's areas; null = everything as one (the whole) */
	level: string | null;
	/** only areas inside this one */
	parent: { code: string; level: string } | null;
	/** only these areas of the level; null = all */
	areas: string[] | null;
	periods: string[];
	/** dimension → codes to keep */
	where: Map<string, string[]>;
	/** dimensions the answer is split by */
	split: string[];
}

/**
 * The tree that answers, or why the numbers may not be put together. Sums and counts add over areas and codes; a rate
 * is per × Σ numerator ÷ Σ denominator; what has neither is answered only where each row is one observation. One that
 * says it does not apply is no part of what is put together; where none applies the answer does not apply either. A sum that
 * has a hidden part is hidden: without it it would be too small, and nobody would see by how much. A rate without it is one of
 * fewer people, and `present` says so.
 * Rows come ordered by area (the data set's order), period and split.
 */
export function ask(dataset: Dataset, wanted: Ask): Result<Select> {
	const { indicator, periods } = wanted;
	return treeOf(dataset, wanted, [
		equal(column('indicator', 'o'), value(indicator.code)),
		{ oneOf: column('period', 'o'), values: periods }
	]);
}

/**
 * The tree that answers several questions at once, which differ in their indicators and periods alone (see `likeness`): the
 * rows of all, each with its `indicator_code`, ordered by it first.
 */
export function askTogether(dataset: Dataset, all: readonly [Ask, ...Ask[]]): Result<Select> {
	const indicator = column('indicator', 'o');
	const at = new Map<string, Ask[]>();
	for (const each of all) at.set(each.periods.join(), [...(at.get(each.periods.join()) ?? []), each]);
	const which = [...at.values()].map((asks) =>
		both(
			{ oneOf: indicator, values: asks.map((each) => each.indicator.code) },
			{ oneOf: column('period', 'o'), values: asks[0].periods }
		)
	);
	const tree = treeOf(dataset, all[0], [which.reduce(either)]);
	if (!tree.ok) return tree;
	const { select, group, order } = tree.value;
	return done({
		...tree.value,
		select: [['indicator_code', indicator], ...select],
		group: [indicator, ...group],
		order: [indicator, ...order]
	});
}

/** Questions with one likeness can be asked together. */
export const likeness = (dataset: Dataset, wanted: Ask): string => {
	const { indicator, periods: _, where, ...rest } = wanted;
	const { additivity, per } = indicator;
	const source = sourceLevel(dataset, indicator, wanted.level);
	return JSON.stringify([additivity, per, source, [...where].sort(), rest]);
};

/** @param which rows of which indicators and periods count */
function treeOf(dataset: Dataset, wanted: Ask, which: Expr[]): Result<Select> {
	const { indicator, level, parent, where, split } = wanted;
	const source = sourceLevel(dataset, indicator, level);
	const rolledUp = source !== level;
	const summed = dataset.dimensions.filter((each) => {
		const codes = each.codes.map((code) => code.code);
		const kept = where.get(each.code) ?? (codes.includes(TOTAL) ? [TOTAL] : codes);
		return !split.includes(each.code) && kept.length > 1;
	});
	if (indicator.additivity === 'none' && (rolledUp || summed.length))
		return failed(rolledUp ? 'not-additive-areas' : 'not-additive-codes', {
			indicator: indicator.code,
			dimension: summed[0]?.code ?? ''
		});
	const mixed = summed.find((each) => where.get(each.code)?.includes(TOTAL));
	if (mixed) return failed('total-among-parts', { dimension: mixed.code });

	const o = (name: string) => column(name, 'o');
	const a = (name: string) => column(name, 'a');
	const { first } = dataset;
	const places = areaNumbers(dataset.areas);
	const numberOf = (code: string) => {
		const place = places.get(code);
		return place === undefined ? [] : [place + (first ?? 0)];
	};
	const area: Expr = level === null ? value(null) : rolledUp ? a(ancestorColumn(level)) : o('area');
	const conditions: Expr[] = [...which];
	for (const dimension of dataset.dimensions) {
		const codes = where.get(dimension.code);
		if (codes) conditions.push({ oneOf: o(columnOf(dimension.code)), values: codes });
		else if (!split.includes(dimension.code) && dimension.codes.some((each) => each.code === TOTAL))
			conditions.push(equal(o(columnOf(dimension.code)), value(TOTAL)));
	}
	conditions.push(equal(a('level'), value(source)));
	conditions.push(...ofEdition(dataset, o('area')));
	if (parent) conditions.push(equal(a(ancestorColumn(parent.level)), value(numberOf(parent.code)[0])));
	if (wanted.areas) conditions.push({ oneOf: area, values: wanted.areas.flatMap(numberOf) });
	if (rolledUp && level !== null) conditions.push(present(area));

	const applies = dataset.applicable ? undefined : applicable;
	const splits = split.map((each) => o(columnOf(each)));
	const group = [...(level === null ? [] : [area]), o('period'), ...splits];
	return done({
		from: { table: observationTable(dataset.id), as: 'o' },
		join: { table: areaTable(dataset.id), as: 'a', on: equal(o('area'), a('area')) },
		select: [
			['area_number', area],
			['period_code', o('period')],
			...split.map((each, i): [string, Expr] => [`split_${i}`, splits[i]]),
			...measures(indicator, applies),
			...ofOne(dataset, applies),
			['status_code', alone(o('status'), applies, togetherStatus(indicator, applies))],
			['parts', call('count', null, applies)],
			...(rolledUp ? [['areas_in', call('count_distinct', o('area'))] as [string, Expr]] : []),
			['present', presence(indicator, applies)]
		],
		where: conditions,
		group,
		order: group
	});
}

/** Of a data set of several editions, only the areas of this one. */
export const ofEdition = ({ first, areas }: Dataset, area: Expr): Expr[] =>
	first === undefined ? [] : [atLeast(area, value(first)), below(area, value(first + areas.length))];

const status = column('status', 'o');
/** Observations that do not say that there is nothing to have a value. */
const applicable = either(
	present(column('value', 'o')),
	different(status, value(statusOf('not_applicable')))
);
/** Which observations count as parts; left out = all */
type Applies = Expr | undefined;

/** Where a row is of one observation, or only one of several applies: that one's column; else otherwise. */
function alone(of: Expr, applies: Applies, otherwise: Expr): Expr {
	const one = (which?: Expr) => equal(call('count', null, which), value(1));
	const rest = applies ? when(one(applies), call('any_value', of, applies), otherwise) : otherwise;
	return when(one(), call('any_value', of), rest);
}

/** Of several observations without any value, the status of all that apply; where none does, the one they all have; else ''. */
const sharedAbsence = (applies: Applies): Expr => {
	const least = (which?: Expr) => call('min', status, which);
	const shared = (which?: Expr) =>
		when(equal(least(which), call('max', status, which)), least(which), value(''));
	return when(
		equal(call('count', column('value', 'o')), value(0)),
		applies ? when(equal(call('count', null, applies), value(0)), least(), shared(applies)) : shared(),
		value('')
	);
};

const HIDDEN = statusOf('suppressed');
/** What is put together of several observations, where none of them is hidden. */
const unlessHidden = (then: Expr, otherwise: Expr = value(null)): Expr =>
	when(equal(call('count', null, equal(status, value(HIDDEN))), value(0)), then, otherwise);

const togetherStatus = ({ additivity }: Indicator, applies: Applies): Expr =>
	additivity === 'sum' ? unlessHidden(sharedAbsence(applies), value(HIDDEN)) : sharedAbsence(applies);

/** Bounds and note of a row that is one observation; put together they would mean nothing. */
const ofOne = ({ has }: Dataset, applies: Applies): [string, Expr][] =>
	(['lower', 'upper', 'note'] as const)
		.filter((name) => has.includes(name))
		.map((name) => [`${name}_of_one`, alone(column(name, 'o'), applies, value(null))]);

/** Observations a rate can be put together from: with a value and both its parts. */
const whole = both(
	present(column('value', 'o')),
	both(present(column('numerator', 'o')), present(column('denominator', 'o')))
);

/** How many observations count: those with a value; of a rate put together, those with its parts too. */
const presence = ({ additivity }: Indicator, applies: Applies): Expr => {
	const valued = call('count', column('value', 'o'));
	if (additivity !== 'rate') return valued;
	return when(equal(call('count', null, applies), value(1)), valued, call('count', null, whole));
};

/** A row put together from one observation is that observation; from several, by the indicator's rule. */
function measures({ additivity, per }: Indicator, applies: Applies): [string, Expr][] {
	const o = (name: string) => column(name, 'o');
	const [numerator, denominator] = ['numerator', 'denominator'].map((each) => call('sum', o(each), whole));
	const together =
		additivity === 'sum'
			? unlessHidden(call('sum', o('value')))
			: additivity === 'rate'
				? over(times(value(per), numerator), denominator)
				: value(null);
	return [
		['measure', alone(o('value'), applies, together)],
		...(additivity === 'rate'
			? ([
					['top', numerator],
					['bottom', denominator]
				] as [string, Expr][])
			: [])
	];
}
