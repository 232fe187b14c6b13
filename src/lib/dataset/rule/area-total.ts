import type { Gazetteer } from '../../area/gazetteer.ts';
import { REGION_LEVEL, wholeOf } from '../../area/gazetteer.ts';
import { TOTAL } from '../../term/observation.ts';
import { dense } from '../dense.ts';
import { keyNumbers } from '../group.ts';
import { countedIndicators } from './counted.ts';
import { Objections, sayKey, type Rule } from './rule.ts';
import { broken, type Family } from './total.ts';

/** What each area of the dictionary lies in, as an index of the dictionary, and how many parts its parent has; -1 for none. */
interface Lineage {
	parent: Int32Array;
	/** parts a whole one has; 0 when nobody knows */
	children: Int32Array;
}

function lineage(codes: readonly string[], source: Gazetteer | undefined, vintage: string | null): Lineage {
	const at = new Map(codes.map((code, i) => [code, i]));
	const parent = new Int32Array(codes.length).fill(-1);
	const children = new Int32Array(codes.length);
	const wholeCode = vintage ? wholeOf(vintage) : TOTAL;
	const whole = at.get(wholeCode) ?? at.get(TOTAL) ?? -1;
	if (!source || !vintage) {
		codes.forEach((_, i) => (parent[i] = i === whole ? -1 : whole));
		return { parent, children };
	}
	codes.forEach((code, i) => {
		const area = source.byCode(vintage, code);
		if (!area || area.level === REGION_LEVEL) return;
		if (area.parent === null) parent[i] = whole;
		else parent[i] = at.get(area.parent) ?? -1;
		children[i] = source.children(vintage, code).length;
	});
	if (whole >= 0) children[whole] = source.atLevel(vintage, source.vintage(vintage)!.levels[0].code).length;
	return { parent, children };
}

/**
 * The areas inside an area come to more than it, or, where all of them are given, to another sum, for an indicator that is
 * counted or mostly adds up.
 */
export const areaTotal: Rule = (checked) => {
	const { observations, source, vintage = null } = checked;
	const area = observations.keys.get('area')!;
	const { parent, children } = lineage(area.dictionary, source, vintage);
	if (!parent.some((each) => each >= 0)) return null;
	const { numbers, bound } = keyNumbers(observations, 'area');
	const keys = dense(numbers, bound);
	const { value, length } = observations;
	// a slot for each key and each area that has parts in the file
	const wholes = [...new Set(parent)].filter((each) => each >= 0);
	const placeOf = new Int32Array(area.dictionary.length).fill(-1);
	wholes.forEach((each, k) => (placeOf[each] = k));
	const slot = (i: number, code: number) => keys.of[i] * wholes.length + placeOf[code];
	const totals: number[] = [];
	for (let i = 0; i < length; i++) if (placeOf[area.codes[i]] >= 0) totals.push(i);
	if (!totals.length) return null;
	const asked = new Float64Array(length + totals.length);
	for (let i = 0; i < length; i++)
		asked[i] = parent[area.codes[i]] < 0 ? keys.count * wholes.length : slot(i, parent[area.codes[i]]);
	totals.forEach((i, k) => (asked[length + k] = slot(i, area.codes[i])));
	const slots = dense(asked, keys.count * wholes.length + 1);
	const sum = new Float64Array(slots.count);
	const parts = new Int32Array(slots.count);
	for (let i = 0; i < length; i++) {
		if (parent[area.codes[i]] < 0) continue;
		sum[slots.of[i]] += value[i];
		parts[slots.of[i]]++;
	}
	const counted = countedIndicators(checked);
	const indicator = observations.keys.get('indicator')!;
	const full: Family[] = [];
	const out = new Objections();
	totals.forEach((i, k) => {
		const at = slots.of[length + k];
		if (parts[at] < 2 || Number.isNaN(sum[at]) || Number.isNaN(value[i])) return;
		const known = children[area.codes[i]];
		if (known === 0 || parts[at] === known) full.push({ total: i, sum: sum[at], parts: parts[at] });
		else if (counted[indicator.codes[i]] && sum[at] > value[i] * (1 + 1e-9)) object(i, sum[at], '>');
	});
	function object(i: number, sum: number, sign: string): void {
		out.add(i, () => `${sayKey(checked, i)}: ${Math.round(sum * 1e6) / 1e6} ${sign} ${value[i]}`);
	}
	const off = new Set(broken(observations, full));
	for (const family of full) {
		const more = counted[indicator.codes[family.total]] && family.sum > value[family.total] * (1 + 1e-9);
		if (off.has(family) || more) object(family.total, family.sum, '≠');
	}
	return out.finding('area-total', 'warning', checked);
};
