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
 * An indicator that is a share and has periods wholly within 0–1 beside periods about a hundred times as large: shares and
 * percentages in one column.
 */
export const scalesMixed: Rule = (checked) => {
	const { observations, names } = checked;
	const { keys, value, length } = observations;
	const [indicator, period] = [keys.get('indicator')!, keys.get('period')!];
	const share = indicator.dictionary.map((code) =>
		namesShare(`${names.indicator.get(code)?.vi ?? code} ${names.unit.get(code) ?? ''}`)
	);
	const p = period.dictionary.length;
	if (!share.includes(true) || p < 2) return null;
	const groups = new Map<number, number[]>();
	for (let i = 0; i < length; i++) {
		if (Number.isNaN(value[i]) || !share[indicator.codes[i]]) continue;
		const at = indicator.codes[i] * p + period.codes[i];
		const group = groups.get(at);
		if (group) group.push(value[i]);
		else groups.set(at, [value[i]]);
	}
	const scales = new Map<number, { most: number; middle: number }>();
	for (const [at, group] of groups) {
		if (group.length < FEWEST) continue;
		group.sort((a, b) => a - b);
		scales.set(at, { most: group[group.length - 1], middle: group[group.length >> 1] });
	}
	const small = new Set<number>();
	for (const [at, { most, middle }] of scales) {
		if (!(most > 0 && most <= 1)) continue;
		for (let other = at - (at % p); other < at - (at % p) + p; other++) {
			const larger = scales.get(other);
			const times = larger ? larger.middle / middle : 0;
			if (larger && larger.most <= 100 && times > 20 && times < 500) small.add(at);
		}
	}
	const out = new Objections();
	for (let i = 0; i < length; i++)
		if (small.has(indicator.codes[i] * p + period.codes[i]))
			out.add(i, () => `${sayKey(checked, i)}: ${value[i]}`);
	return out.finding('scales-mixed', 'warning', checked);
};
