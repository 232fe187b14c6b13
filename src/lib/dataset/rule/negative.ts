import { countedIndicators } from './counted.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A count below zero. */
export const negative: Rule = (checked) => {
	const { observations } = checked;
	const indicator = observations.keys.get('indicator')!;
	const counted = countedIndicators(checked);
	const out = new Objections();
	for (let i = 0; i < observations.length; i++) {
		if (observations.value[i] < 0 && counted[indicator.codes[i]])
			out.add(i, () => `${sayKey(checked, i)}: ${observations.value[i]}`);
	}
	return out.finding('negative', 'error', checked);
};
