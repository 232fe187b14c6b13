import { dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** Fewest significant digits that do not come out equal by chance, and fewest areas that must share them. */
const DIGITS = 4;
const AREAS = 3;

/** One long number standing for several areas, one below the other: copied down, not counted. */
export const repeated: Rule = (checked) => {
	const { observations } = checked;
	const { numbers, bound } = keyNumbers(observations, ['area']);
	const keys = dense(numbers, bound);
	const { value, length } = observations;
	if (keys.count === length) return null;
	const start = new Int32Array(keys.count + 1);
	for (let i = 0; i < length; i++) start[keys.of[i] + 1]++;
	for (let k = 0; k < keys.count; k++) start[k + 1] += start[k];
	const next = start.slice();
	const order = new Int32Array(length);
	for (let i = 0; i < length; i++) order[next[keys.of[i]]++] = i;
	const area = observations.keys.get('area')!;
	const out = new Objections();
	for (let k = 0; k < keys.count; k++) {
		for (let from = start[k], to = from + 1; to <= start[k + 1]; to++) {
			if (to < start[k + 1] && value[order[to]] === value[order[from]]) continue;
			const [first, run] = [order[from], order.subarray(from, to)];
			from = to;
			if (run.length < AREAS || !long(value[first])) continue;
			const areas = new Set(run.map((i) => area.codes[i])).size;
			if (areas >= AREAS)
				out.add(first, () => `${sayKey(checked, first)}: ${value[first]} × ${areas}`, areas);
		}
	}
	return out.finding('repeated', 'note', checked);
};

/** Whether a number has at least four digits that are not closing zeros. */
function long(value: number): boolean {
	if (!Number.isFinite(value) || value === 0 || (Number.isInteger(value) && Math.abs(value) < 1000))
		return false;
	return (
		String(Math.abs(value))
			.replace('.', '')
			.replace(/^0+|0+$/g, '').length >= DIGITS
	);
}
