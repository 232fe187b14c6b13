import { dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** Fewest significant digits that do not come out equal by chance, and fewest areas that must share them. */
const DIGITS = 4;
const AREAS = 3;

/** One long number standing for several areas, one below the other: copied down, not counted. */
export const repeated: Rule = (checked) => {
	const { observations } = checked;
	const { numbers, bound } = keyNumbers(observations, 'area');
	const keys = dense(numbers, bound);
	const { value, length } = observations;
	if (keys.count === length) return null;
	const area = observations.keys.get('area')!;
	const out = new Objections();
	// of each key, the observation last met and the first of the run of equal numbers it ends
	const last = new Int32Array(keys.count).fill(-1);
	const first = new Int32Array(keys.count);
	const areas = new Int32Array(keys.count);
	const end = (key: number) => {
		if (areas[key] < AREAS) return;
		const [i, n] = [first[key], areas[key]];
		if (long(value[i])) out.add(i, () => `${sayKey(checked, i)}: ${value[i]} × ${n}`, n);
	};
	for (let i = 0; i < length; i++) {
		const key = keys.of[i];
		const before = last[key];
		if (before >= 0 && value[i] === value[before]) {
			if (area.codes[i] !== area.codes[before]) areas[key]++;
		} else {
			if (before >= 0) end(key);
			first[key] = i;
			areas[key] = 1;
		}
		last[key] = i;
	}
	for (let key = 0; key < keys.count; key++) end(key);
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
