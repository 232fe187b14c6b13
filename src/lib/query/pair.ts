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

/** What women are set against men by. */
type PairMeasure = 'gap' | 'ratio' | 'parity' | 'share';

const OF: Record<PairMeasure, (of: Record<'women' | 'men' | 'womenCounted' | 'menCounted', Expr>) => Expr> = {
	gap: ({ women, men }) => less(women, men),
	ratio: ({ women, men }) => over(women, men),
	parity: ({ women, men }) => over(women, men),
	share: ({ womenCounted, menCounted }) =>
		over(times(value(100), womenCounted), plus(womenCounted, menCounted))
};

/**
 * Women against men of every area and period of an answer split by sex alone, in one statement: a column named by the measure,
 * as `inequality/pair.ts` works it out; null where one of the two is absent.
 * @param counted the column of an answer that counts people: 'measure' of a count, 'top' of a rate
 */
export function pairTree(answer: Select | Query, counted: 'measure' | 'top', measure: PairMeasure): Select {
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
			[measure, OF[measure]({ women, men, womenCounted, menCounted })]
		],
		where: [different(column('split_0', 'g'), value(TOTAL))],
		group: keys,
		order: keys
	};
}
