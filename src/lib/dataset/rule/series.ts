import { frequencyOf, comparePeriods } from '../../term/period.ts';
import type { Observations } from '../../term/observation.ts';
import { dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';

/** The observations of each key over time, in the order of their periods, one after the other. */
export interface Series {
	/** observations, series by series */
	order: Int32Array;
	/** where each series begins in `order`; one more entry ends the last */
	start: Int32Array;
	/** rank of each observation's period among those of its frequency, by position in the period's dictionary */
	rank: Int32Array;
}

const found = new WeakMap<Observations, Series | null>();

/** Series with one frequency only; null when there is no more than one dated period. */
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
	const dated = period.dictionary
		.map((text, i) => ({ text, i }))
		.filter(({ text }) => frequencyOf(text) === usual);
	dated.sort((a, b) => comparePeriods(a.text, b.text));
	const rank = new Int32Array(period.dictionary.length).fill(-1);
	dated.forEach(({ i }, k) => (rank[i] = k));
	const { numbers, bound } = keyNumbers(observations, ['period']);
	const keys = dense(numbers, bound);
	const start = new Int32Array(keys.count + 1);
	for (let i = 0; i < observations.length; i++) if (rank[period.codes[i]] >= 0) start[keys.of[i] + 1]++;
	for (let k = 0; k < keys.count; k++) start[k + 1] += start[k];
	// one pass per period keeps each series in the order of time
	const byPeriod = dated.map(() => 0);
	for (let i = 0; i < observations.length; i++) {
		const r = rank[period.codes[i]];
		if (r >= 0) byPeriod[r]++;
	}
	const from = byPeriod.map(() => 0);
	for (let r = 1; r < from.length; r++) from[r] = from[r - 1] + byPeriod[r - 1];
	const inTime = new Int32Array(start[keys.count]);
	for (let i = 0; i < observations.length; i++) {
		const r = rank[period.codes[i]];
		if (r >= 0) inTime[from[r]++] = i;
	}
	const order = new Int32Array(inTime.length);
	const next = start.slice();
	for (const i of inTime) order[next[keys.of[i]]++] = i;
	return { order, start, rank };
}
