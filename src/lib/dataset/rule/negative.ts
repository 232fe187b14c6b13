import { namesChange, namesCount } from '../counted.ts';
import { sexTriples } from './sex-total.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A count below zero. */
export const negative: Rule = (checked) => {
	const { observations, names } = checked;
	const indicator = observations.keys.get('indicator')!;
	const { of } = sexTriples(checked);
	const counted = indicator.dictionary.map((code) => {
		const name = names.indicator.get(code)?.vi ?? code;
		const triples = of.get(code);
		return (
			namesCount(`${name} ${names.unit.get(code) ?? ''}`) ||
			(!namesChange(name) && triples !== undefined && triples.seen > 2 && triples.add > triples.seen / 2)
		);
	});
	const out = new Objections();
	for (let i = 0; i < observations.length; i++) {
		if (observations.value[i] < 0 && counted[indicator.codes[i]])
			out.add(i, () => `${sayKey(checked, i)}: ${observations.value[i]}`);
	}
	return out.finding('negative', 'error', checked);
};
