import { seriesOf } from './series.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A series that skips a period most of the other series of its indicator have; told at the observation after the hole. */
export const hole: Rule = (checked) => {
	const { observations } = checked;
	const series = seriesOf(observations);
	if (!series) return null;
	const { keys, periods, at } = series;
	const width = periods.length;
	const indicator = observations.keys.get('indicator')!;
	/** series of an indicator, and how many of them have each period */
	const all = new Int32Array(indicator.dictionary.length);
	const has = new Int32Array(all.length * width);
	const of = new Int32Array(keys).fill(-1);
	for (let key = 0; key < keys; key++)
		for (let r = 0; r < width; r++) {
			const i = at[key * width + r];
			if (i < 0) continue;
			if (of[key] < 0) all[(of[key] = indicator.codes[i])]++;
			has[of[key] * width + r]++;
		}
	const out = new Objections();
	for (let key = 0; key < keys; key++) {
		let last = -1;
		for (let r = 0; r < width; r++) {
			const i = at[key * width + r];
			if (i < 0) continue;
			for (let gap = last + 1; last >= 0 && gap < r; gap++)
				if (has[of[key] * width + gap] * 2 > all[of[key]])
					out.add(i, () => `${sayKey(checked, i)}: ${periods[gap]} ∅`);
			last = r;
		}
	}
	return out.finding('hole', 'note', checked);
};
