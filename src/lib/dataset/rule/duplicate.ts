import type { Observations } from '../../term/observation.ts';
import { allDistinct, dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';
import { Objections, sayKey, type Checked, type Rule } from './rule.ts';

type Repeats = Record<'same' | 'other', Objections>;
const found = new WeakMap<Observations, Repeats>();

/** Two observations of one key: with equal values, or with values that contradict each other. */
function repeatsOf(checked: Checked): Repeats {
	const { observations } = checked;
	const known = found.get(observations);
	if (known) return known;
	const { numbers, bound } = keyNumbers(observations);
	const unique = allDistinct(numbers, bound);
	const keys = unique ? { of: new Int32Array(0), count: 0 } : dense(numbers, bound);
	const first = new Int32Array(keys.count).fill(-1);
	const out: Repeats = { same: new Objections(), other: new Objections() };
	for (let i = 0; i < keys.of.length; i++) {
		const other = first[keys.of[i]];
		if (other < 0) {
			first[keys.of[i]] = i;
			continue;
		}
		const [a, b] = [observations.value[other], observations.value[i]];
		if (Object.is(a, b)) out.same.add(i, () => `${sayKey(checked, i)}: ${a}`);
		else out.other.add(i, () => `${sayKey(checked, i)}: ${a} ≠ ${b}`);
	}
	found.set(observations, out);
	return out;
}

export const duplicate: Rule = (checked) => repeatsOf(checked).same.finding('duplicate', 'warning', checked);
export const conflict: Rule = (checked) => repeatsOf(checked).other.finding('conflict', 'error', checked);
