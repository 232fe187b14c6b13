import { ask, type Ask } from '#lib/query/ask.ts';
import { print } from '#lib/query/print.ts';
import { column } from '#lib/query/tree.ts';
import { DATASET, PERIODS, SEXES } from './made.ts';

/** The six questions a screen asks every day, as the program prints them; `round` changes what is asked of. */
export const EVERYDAY: Record<string, (round: number) => string> = {
	map: (round) => printed(round, { where: total('ethnicity', sexOf(round)) }),
	series: (round) =>
		printed(round, { level: null, periods: PERIODS, where: total('ethnicity'), split: ['sex'] }),
	gap: (round) =>
		printed(round, { where: new Map([['sex', ['F', 'M']], ['ethnicity', ['_T']]]), split: ['sex'] }), // prettier-ignore
	crossed: (round) => printed(round, { level: null, split: ['ethnicity', 'sex'] }),
	'roll-up': (round) => printed(round, { level: 'province', where: total('ethnicity', sexOf(round)) }),
	'filter lists': () => {
		const keys = ['indicator', 'period', 'sex', 'ethnicity'];
		const table = 'observation bench';
		return print({
			from: { table, as: 'o' },
			select: keys.map((each) => [`${each}_found`, column(each, 'o')]),
			where: [],
			group: keys.map((each) => column(each, 'o')),
			order: []
		}).sql;
	}
};

const sexOf = (round: number): string => SEXES[round % SEXES.length];
const total = (dimension: string, sex?: string): Ask['where'] =>
	new Map([[dimension, ['_T']], ...(sex ? [['sex', [sex]] as [string, string[]]] : [])]);

function printed(round: number, more: Partial<Ask>): string {
	const tree = ask(DATASET, {
		indicator: DATASET.indicators[(round * 5 + 1) % DATASET.indicators.length],
		level: 'commune',
		parent: null,
		areas: null,
		periods: [PERIODS[(round * 3 + 1) % PERIODS.length]],
		where: new Map(),
		split: [],
		...more
	});
	if (!tree.ok) throw new Error(tree.failure.kind);
	return print(tree.value).sql;
}
