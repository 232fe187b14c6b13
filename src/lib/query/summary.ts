import type { Query } from '../term/query.ts';
import {
	apply,
	atLeast,
	below,
	call,
	column,
	equal,
	less,
	over,
	overAll,
	present,
	times,
	value,
	when,
	type Expr,
	type Select
} from './tree.ts';

/** What must be known to sum up the areas of an answer. */
export interface SummaryAsk {
	/** keep only rows of this sex, of an answer split by sex alone; null = it is not split */
	sex: string | null;
	/** more is better; null = neither end is, and what needs a best area is left out */
	favourable: boolean | null;
	/** number of the area the others are held against; null = none */
	reference: number | null;
}

const y = column('y', 'k');
const p = column('p', 'k');
const sum = (of: Expr) => call('sum', of);
/** value, share of the population, weighted mean, by the names they have in the middle of the statement */
const mean = call('any_value', column('mean', 'k'));
const count = call('count', y);

/**
 * Summary measures of inequality between the areas of an answer, in one statement and one row: the measures of
 * `inequality/summary` that are sums over groups, by the same ids. The population of an area is the denominator of its rate;
 * where one has none the weighted measures are null. `areas` and `missing` count areas with and without a value.
 */
export function summaryTree(answer: Select | Query, { sex, favourable, reference }: SummaryAsk): Select {
	const from = (name: string) => column(name, 'k');
	const apart = (origin: string): Expr => apply('abs', less(y, from(origin)));
	const r = over(from('positive'), from('positive_mean'));
	const variance = sum(times(p, times(less(y, from('mean')), less(y, from('mean')))));
	const best = call('any_value', from('best'));
	const given = call('any_value', from('reference'));
	const [most, least] = [call('max', y), call('min', y)];
	const worst = favourable ? least : most;
	const [taken, left] = reference === null ? [most, least] : favourable ? [given, worst] : [worst, given];
	const per = (total: Expr) => over(total, count);
	const percent = (of: Expr) => times(value(100), over(of, mean));
	// a value below zero has no logarithm, and then the whole measure has no value
	const log = when(below(value(0), r), apply('ln', r), value(null));
	const thousand = (of: Expr) => when(atLeast(least, value(0)), times(value(1000), sum(of)), value(null));
	return {
		from: { query: weights(answer, { sex, favourable, reference }), as: 'k' },
		select: [
			['areas', count],
			['missing', call('any_value', from('missing'))],
			...(reference === null || favourable !== null
				? ([
						['d', less(taken, left)],
						['r', over(taken, left)]
					] as [string, Expr][])
				: []),
			...(favourable === null
				? []
				: ([
						['par', less(best, mean)],
						['paf', percent(less(best, mean))],
						['mdbu', per(sum(apart('best')))],
						['mdbw', sum(times(p, apart('best')))]
					] as [string, Expr][])),
			...(reference === null
				? []
				: ([
						['mdru', per(sum(apart('reference')))],
						['mdrw', sum(times(p, apart('reference')))]
					] as [string, Expr][])),
			['bgv', variance],
			['bgsd', apply('sqrt', variance)],
			['covar', percent(apply('sqrt', variance))],
			['mdmu', per(sum(apart('mean')))],
			['mdmw', sum(times(p, apart('mean')))],
			['idisu', percent(per(sum(apart('mean'))))],
			['idisw', percent(sum(times(p, apart('mean'))))],
			['ti', thousand(times(p, times(r, log)))],
			['mld', thousand(times(p, less(value(0), log)))]
		],
		where: [present(y)],
		group: [],
		order: []
	};
}

/** Every area with its share of the population, and beside each the mean, the best and the reference. */
function weights(answer: Select | Query, { sex, favourable, reference }: SummaryAsk): Select {
	const measure = column('measure', 'g');
	const people = when(present(measure), column('bottom', 'g'), value(null));
	// one population missing and no share can be told
	const total = when(
		equal(overAll(call('count', people)), overAll(call('count', measure))),
		overAll(sum(people)),
		value(null)
	);
	// a value of zero has no logarithm
	const positive = when(equal(measure, value(0)), value(1e-6), measure);
	const meanOf = (each: Expr) => over(overAll(sum(times(people, each))), total);
	const chosen = reference === null ? null : equal(column('area_number', 'g'), value(reference));
	return {
		from: { query: answer, as: 'g' },
		select: [
			['y', measure],
			['p', over(people, total)],
			['mean', meanOf(measure)],
			['positive', positive],
			['positive_mean', meanOf(positive)],
			['missing', less(overAll(call('count', null)), overAll(call('count', measure)))],
			...(favourable === null
				? []
				: [['best', overAll(call(favourable ? 'max' : 'min', measure))] as [string, Expr]]),
			...(chosen ? [['reference', overAll(call('max', measure, chosen))] as [string, Expr]] : [])
		],
		where: sex === null ? [] : [equal(column('split_0', 'g'), value(sex))],
		group: [],
		order: []
	};
}
