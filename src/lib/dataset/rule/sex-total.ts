import { TOTAL, type Observations } from '../../term/observation.ts';
import { dense } from '../dense.ts';
import { keyNumbers, numbersOf, someKeys, type Numbers } from '../group.ts';
import { Objections, sayKey, type Checked, type Rule } from './rule.ts';

/** SDMX codes of those in a total who are told of as neither: not known, and others. */
const NEITHER = ['_U', '_O'];

/** How the women, the men, those told of as neither, and the total of the same key stand to each other. */
export interface SexTriples {
	/** indicator code → triples seen, and triples whose parts add up */
	of: Map<string, { seen: number; add: number }>;
	/** observations of totals whose parts do not add up, with what these make */
	off: { total: number; sum: number }[];
}

const found = new WeakMap<Observations, SexTriples>();

/** Sums of F, M and those who are neither against the total of their key. */
export function sexTriples({ observations }: Pick<Checked, 'observations'>): SexTriples {
	let triples = found.get(observations);
	if (!triples) found.set(observations, (triples = findTriples(observations)));
	return triples;
}

function findTriples(observations: Observations): SexTriples {
	const out: SexTriples = { of: new Map(), off: [] };
	const sex = observations.keys.get('sex');
	const indicator = observations.keys.get('indicator')!;
	if (!sex) return out;
	const [f, m, t] = ['F', 'M', TOTAL].map((code) => sex.dictionary.indexOf(code));
	if (f < 0 || m < 0 || t < 0) return out;
	const all = keyNumbers(observations, 'sex');
	const some = someKeys(all);
	if (some) {
		const part = triplesIn(observations, [f, m, t], all, some);
		// every indicator is seen often enough, and none adds up but by chance
		const none = [...part.of.values()].every(({ seen, add }) => seen >= 30 && add < seen * 0.2);
		if (none && part.of.size === indicator.dictionary.length) return { of: part.of, off: [] };
	}
	return triplesIn(observations, [f, m, t], all, null);
}

/** Triples among some observations, or all; the codes are those of women, men and both. */
function triplesIn(
	{ keys, value }: Observations,
	[f, m, t]: readonly number[],
	all: Numbers,
	rows: Int32Array | null
): SexTriples {
	const out: SexTriples = { of: new Map(), off: [] };
	const [sex, indicator] = [keys.get('sex')!, keys.get('indicator')!];
	const { numbers, bound } = numbersOf(all, rows);
	const neither = new Set(NEITHER.map((code) => sex.dictionary.indexOf(code)));
	const { of, count } = dense(numbers, bound);
	const rest = new Float64Array(count);
	// of each key, the observation of women, of men and of both
	const parts = new Int32Array(count * 3).fill(-1);
	for (let k = 0; k < numbers.length; k++) {
		const i = rows ? rows[k] : k;
		const at = sex.codes[i] === f ? 0 : sex.codes[i] === m ? 1 : sex.codes[i] === t ? 2 : -1;
		if (Number.isNaN(value[i])) continue;
		if (at >= 0) parts[of[k] * 3 + at] = i;
		else if (neither.has(sex.codes[i])) rest[of[k]] += value[i];
	}
	for (let at = 0; at < parts.length; at += 3) {
		const [women, men, total] = [parts[at], parts[at + 1], parts[at + 2]];
		if (women < 0 || men < 0 || total < 0) continue;
		const code = indicator.dictionary[indicator.codes[total]];
		const tally = out.of.get(code) ?? { seen: 0, add: 0 };
		const sum = value[women] + value[men] + rest[at / 3];
		tally.seen++;
		const most = Math.max(Math.abs(sum), Math.abs(value[total]));
		if (Math.abs(sum - value[total]) <= 1e-9 * most) tally.add++;
		else out.off.push({ total, sum });
		out.of.set(code, tally);
	}
	return out;
}

/** Women, men and those told of as neither do not make the total, for an indicator whose others mostly do. */
export const sexTotal: Rule = (checked) => {
	const { of, off } = sexTriples(checked);
	const { observations } = checked;
	const indicator = observations.keys.get('indicator')!;
	const out = new Objections();
	for (const { total, sum } of off) {
		const tally = of.get(indicator.dictionary[indicator.codes[total]])!;
		if (tally.add * 2 < tally.seen) continue;
		out.add(total, () => `${sayKey(checked, total)}: ${sum} ≠ ${observations.value[total]}`);
	}
	return out.finding('sex-total', 'warning', checked);
};
