import type { Coded } from '../../term/column.ts';
import { dimensionsOf, TOTAL, type Observations } from '../../term/observation.ts';
import { about } from '../finding.ts';
import { dense } from '../dense.ts';
import { keyNumbers, numbersOf, someKeys, type Numbers } from '../group.ts';
import { overlapping } from './age.ts';
import { countedIndicators } from './counted.ts';
import { Objections, sayKey, type Checked, type Rule } from './rule.ts';
import { broken, near, type Family } from './total.ts';

const known = new WeakMap<Coded, Family[]>();

function familiesOf(checked: Checked, dimension: string): Family[] {
	const column = checked.observations.keys.get(dimension)!;
	let families = known.get(column);
	if (!families) known.set(column, (families = findFamilies(checked, dimension)));
	return families;
}

/** Families of one dimension: those of some keys where they show that nothing adds up and nothing overlaps, else all. */
function findFamilies({ observations }: Checked, dimension: string): Family[] {
	const column = observations.keys.get(dimension)!;
	const total = column.dictionary.indexOf(TOTAL);
	if (total < 0 || column.dictionary.length < 3) return [];
	const all = keyNumbers(observations, dimension);
	const some = someKeys(all);
	if (some) {
		const families = familiesIn(observations, column, total, all, some);
		const adds = families.filter((each) => near(observations.value[each.total], each.sum, each.parts)).length;
		const more = families.filter((each) => each.sum > observations.value[each.total]).length;
		// by chance a few do
		if (adds <= families.length * 0.05 && more < families.length * 0.7 + 1) return families;
	}
	return familiesIn(observations, column, total, all, null);
}

/** Observations of a dimension's total, with the sum of its other codes at the same key, among some rows or all. */
function familiesIn(
	{ value }: Observations,
	{ codes }: Coded,
	total: number,
	all: Numbers,
	rows: Int32Array | null
): Family[] {
	const { numbers, bound } = numbersOf(all, rows);
	const keys = dense(numbers, bound);
	const sum = new Float64Array(keys.count);
	const parts = new Int32Array(keys.count);
	const of = new Int32Array(keys.count).fill(-1);
	for (let k = 0; k < numbers.length; k++) {
		const [i, key] = [rows ? rows[k] : k, keys.of[k]];
		if (codes[i] === total) of[key] = i;
		else {
			sum[key] += value[i];
			parts[key]++;
		}
	}
	const out: Family[] = [];
	for (let key = 0; key < of.length; key++)
		if (of[key] >= 0 && parts[key] > 1 && !Number.isNaN(sum[key]) && !Number.isNaN(value[of[key]]))
			out.push({ total: of[key], sum: sum[key], parts: parts[key] });
	return out;
}

/** Dimensions whose codes should make their total: not sex, which has a rule of its own, nor ages within ages. */
const added = ({ observations }: Checked): string[] =>
	dimensionsOf(observations).filter(
		(each) => each !== 'sex' && !(each === 'age' && overlapping(observations.keys.get(each)!.dictionary))
	);

/** The groups of a dimension do not make its total, for an indicator whose others mostly do. */
export const dimensionTotal: Rule = (checked) => {
	const { observations } = checked;
	const out = new Objections();
	for (const dimension of added(checked))
		for (const { total, sum } of broken(observations, familiesOf(checked, dimension)))
			out.add(
				total,
				() => `${sayKey(checked, total)} (${dimension}): ${round(sum)} ≠ ${observations.value[total]}`
			);
	return out.finding('dimension-total', 'warning', checked);
};

/** Groups of a dimension that overlap: ages within ages, or counts that come to more than their total nearly everywhere. */
export const overlap: Rule = (checked) => {
	const { observations } = checked;
	const counted = countedIndicators(checked);
	const indicator = observations.keys.get('indicator')!;
	for (const dimension of dimensionsOf(observations)) {
		const ages = dimension === 'age' ? overlapping(observations.keys.get(dimension)!.dictionary) : null;
		if (ages) return about('overlap', 'note', { example: ages.join(' ⊃ '), values: { dimension } });
		if (dimension === 'sex') continue;
		const families = familiesOf(checked, dimension).filter(({ total }) => counted[indicator.codes[total]]);
		const more = families.filter(({ total, sum }) => sum > observations.value[total] * 1.001);
		if (more.length < 3 || more.length < families.length * 0.8) continue;
		const { total, sum } = more[0];
		return about('overlap', 'note', {
			rows: more.length,
			example: `${sayKey(checked, total)}: ${round(sum)} > ${observations.value[total]}`,
			values: { dimension }
		});
	}
	return null;
};

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
