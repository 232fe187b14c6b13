import { seriesOf } from './series.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A series that skips a period most of the other series of its indicator have; told at the observation after the hole. */
export const hole: Rule = (checked) => {
	const { observations } = checked;
	const series = seriesOf(observations);
	if (!series) return null;
	const [indicator, period] = [observations.keys.get('indicator')!, observations.keys.get('period')!];
	const { order, start, rank } = series;
	const ranks = Math.max(...rank) + 1;
	const has = new Float64Array(indicator.dictionary.length * ranks);
	const all = new Float64Array(indicator.dictionary.length);
	const of = (at: number) => indicator.codes[order[at]];
	for (let k = 0; k + 1 < start.length; k++) {
		if (start[k] === start[k + 1]) continue;
		all[of(start[k])]++;
		let last = -1;
		for (let at = start[k]; at < start[k + 1]; at++) {
			const r = rank[period.codes[order[at]]];
			if (r !== last) has[of(at) * ranks + r]++;
			last = r;
		}
	}
	const names = new Array<string>(ranks);
	rank.forEach((r, i) => r >= 0 && (names[r] = period.dictionary[i]));
	const out = new Objections();
	for (let k = 0; k + 1 < start.length; k++)
		for (let at = start[k] + 1; at < start[k + 1]; at++) {
			const [from, to] = [rank[period.codes[order[at - 1]]], rank[period.codes[order[at]]]];
			for (let r = from + 1; r < to; r++)
				if (has[of(at) * ranks + r] * 2 > all[of(at)])
					out.add(order[at], () => `${sayKey(checked, order[at])}: ${names[r]} ∅`);
		}
	return out.finding('hole', 'note', checked);
};
