import { namesShare } from '../counted.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** Observations of one indicator in another unit than most of them. */
export const unitsMixed: Rule = (checked) => {
	const { keys, unit, length } = checked.observations;
	const out = new Objections();
	if (!unit) return null;
	const indicator = keys.get('indicator')!;
	const u = unit.dictionary.length;
	const count = new Float64Array(indicator.dictionary.length * u);
	for (let i = 0; i < length; i++) count[indicator.codes[i] * u + unit.codes[i]]++;
	const most = indicator.dictionary.map((_, at) => {
		let best = -1;
		for (let k = 0; k < u; k++)
			if (unit.dictionary[k] && (best < 0 || count[at * u + k] > count[at * u + best])) best = k;
		return best;
	});
	for (let i = 0; i < length; i++) {
		const usual = most[indicator.codes[i]];
		if (usual < 0 || unit.codes[i] === usual || !unit.dictionary[unit.codes[i]]) continue;
		out.add(i, () => `${sayKey(checked, i)}: ${unit.dictionary[unit.codes[i]]} ≠ ${unit.dictionary[usual]}`);
	}
	return out.finding('units-mixed', 'warning', checked);
};

/** Fewest values at each scale that make a mixture. */
const FEWEST = 3;

/**
 * An indicator that is a share and has periods wholly within 0–1 beside periods that reach above 2: shares and percentages in
 * one column.
 */
export const scalesMixed: Rule = (checked) => {
	const { observations, names } = checked;
	const { keys, value, length } = observations;
	const [indicator, period] = [keys.get('indicator')!, keys.get('period')!];
	const share = indicator.dictionary.map((code) =>
		namesShare(`${names.indicator.get(code)?.vi ?? code} ${names.unit.get(code) ?? ''}`)
	);
	if (!share.includes(true)) return null;
	const p = period.dictionary.length;
	const most = new Float64Array(indicator.dictionary.length * p).fill(NaN);
	const count = new Int32Array(most.length);
	for (let i = 0; i < length; i++) {
		if (Number.isNaN(value[i]) || !share[indicator.codes[i]]) continue;
		const at = indicator.codes[i] * p + period.codes[i];
		count[at]++;
		if (!(most[at] >= value[i])) most[at] = value[i];
	}
	const small = (at: number) => count[at] >= FEWEST && most[at] > 0 && most[at] <= 1;
	const large = (at: number) => count[at] >= FEWEST && most[at] > 2 && most[at] <= 100;
	const mixed = indicator.dictionary.map((_, k) => {
		const of = Array.from({ length: p }, (_, j) => k * p + j);
		return of.some(small) && of.some(large);
	});
	const out = new Objections();
	for (let i = 0; i < length; i++)
		if (mixed[indicator.codes[i]] && small(indicator.codes[i] * p + period.codes[i]))
			out.add(i, () => `${sayKey(checked, i)}: ${value[i]}`);
	return out.finding('scales-mixed', 'warning', checked);
};
