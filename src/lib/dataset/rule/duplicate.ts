import type { Observations } from '../../term/observation.ts';
import { dense, repeats } from '../dense.ts';
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
	const rows = repeats(numbers, bound);
	const keys = dense(
		Float64Array.from(rows, (i) => numbers[i]),
		bound
	);
	const first = new Int32Array(keys.count).fill(-1);
	const out: Repeats = { same: new Objections(), other: new Objections() };
	for (let k = 0; k < rows.length; k++) {
		const [i, other] = [rows[k], first[keys.of[k]]];
		if (other < 0) {
			first[keys.of[k]] = i;
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
