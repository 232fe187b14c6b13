import { comparePeriods, frequencyOf } from '../../term/period.ts';
import type { Observations } from '../../term/observation.ts';
import { dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';

/** Observations of each key over time: one row a key, one column a period, in the order of time. */
export interface Series {
	keys: number;
	/** the periods of the commonest frequency, earliest first */
	periods: string[];
	/** observation at [key × periods + period], the first of several; -1 for none */
	at: Int32Array;
}

/** Most cells for each observation: where series are emptier than that, their periods cannot be held against one another. */
const SPARSE = 4;

const found = new WeakMap<Observations, Series | null>();

/** Null when there is no more than one dated period, or hardly any key has several. */
export function seriesOf(observations: Observations): Series | null {
	let series = found.get(observations);
	if (series === undefined) found.set(observations, (series = findSeries(observations)));
	return series;
}

function findSeries(observations: Observations): Series | null {
	const period = observations.keys.get('period')!;
	const tally = new Map<string, number>();
	for (const text of period.dictionary) {
		const frequency = frequencyOf(text);
		if (frequency !== 'other') tally.set(frequency, (tally.get(frequency) ?? 0) + 1);
	}
	const [usual, many] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
	if (many < 2) return null;
	const periods = period.dictionary.filter((text) => frequencyOf(text) === usual).sort(comparePeriods);
	const rank = Int32Array.from(period.dictionary, (text) => periods.indexOf(text));
	const { numbers, bound } = keyNumbers(observations, 'period');
	const { of, count } = dense(numbers, bound);
	const width = periods.length;
	if (count * width > SPARSE * Math.max(observations.length, 1000)) return null;
	const at = new Int32Array(count * width).fill(-1);
	for (let i = 0; i < observations.length; i++) {
		const r = rank[period.codes[i]];
		if (r >= 0 && at[of[i] * width + r] < 0) at[of[i] * width + r] = i;
	}
	return { keys: count, periods, at };
}
