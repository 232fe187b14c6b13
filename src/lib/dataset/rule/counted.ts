import { namesChange, namesCount } from '../counted.ts';
import { sexTriples } from './sex-total.ts';
import type { Checked } from './rule.ts';

/** For each indicator of the dictionary, whether it counts people or things: its words say so, or women and men make its total. */
export function countedIndicators(checked: Pick<Checked, 'observations' | 'names'>): boolean[] {
	const { observations, names } = checked;
	const { of } = sexTriples(checked);
	return observations.keys.get('indicator')!.dictionary.map((code) => {
		const name = names.indicator.get(code)?.vi ?? code;
		const triples = of.get(code);
		return (
			namesCount(`${name} ${names.unit.get(code) ?? ''}`) ||
			(!namesChange(name) && triples !== undefined && triples.seen > 2 && triples.add > triples.seen / 2)
		);
	});
}
