import { TOTAL } from '../term/observation.ts';
import type { Query } from '../term/query.ts';
import {
	call,
	column,
	different,
	equal,
	less,
	over,
	plus,
	times,
	value,
	type Expr,
	type Select
} from './tree.ts';

/**
 * Women against men of every area and period of an answer split by sex alone, in one statement: columns `gap`, `ratio`,
 * `parity` and `share`, as `inequality/pair.ts` works them out; null where one of the two is absent.
 * @param counted the column of an answer that counts people: 'measure' of a count, 'top' of a rate
 */
export function pairTree(answer: Select | Query, counted: 'measure' | 'top'): Select {
	const of = (name: string, sex: string): Expr =>
		call('max', column(name, 'g'), equal(column('split_0', 'g'), value(sex)));
	const [women, men] = [of('measure', 'F'), of('measure', 'M')];
	const [womenCounted, menCounted] = [of(counted, 'F'), of(counted, 'M')];
	const keys = ['area_number', 'period_code'].map((name) => column(name, 'g'));
	return {
		from: { query: answer, as: 'g' },
		select: [
			['area_number', keys[0]],
			['period_code', keys[1]],
			['gap', less(women, men)],
			['ratio', over(women, men)],
			['parity', over(women, men)],
			['share', over(times(value(100), womenCounted), plus(womenCounted, menCounted))]
		],
		where: [different(column('split_0', 'g'), value(TOTAL))],
		group: keys,
		order: keys
	};
}
