import { WHOLE_LEVEL } from '../area/gazetteer.ts';
import type { Grouping } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Rules } from '../term/disclosure.ts';
import { dimensionsOf, TOTAL, type Observations } from '../term/observation.ts';
import { knownBases } from './known-base.ts';
import { areaParents, periodParents } from './nest.ts';
import { countedPeople, type Counted } from './people.ts';
import type { Published } from './published.ts';
import { regionSums, type AreaSum } from './region.ts';
import { keysWithout, Maker, type CellsMade } from './relations.ts';

/** The counts of people in a data set as one lattice. */
export interface Cells extends CellsMade {
	/** what each indicator of the dictionary counts */
	counted: Counted[];
	/** what an attacker might use and nobody could look for */
	unsought: Unsought[];
}

/** Why an attack is not whole: too many counts to look for sums among them; rates without parts whose bases are shown rounded. */
export type Unsought = { what: 'sums'; series: number } | { what: 'rounded-bases'; rates: number };

/** Every count of people in a data set with every relation a reader may use: all dimensions with a total, areas, periods, rates and their bases. */
export function cellsOf(
	given: Dataset,
	all: Observations,
	rules: Rules,
	anything = false,
	published: Published = () => null,
	groupings: GroupingsOf = () => []
): Cells {
	const { dataset, observations } = apart(given, all);
	const indicator = observations.keys.get('indicator')!;
	const about = new Map(dataset.indicators.map((each) => [each.code, each]));
	const counted = indicator.dictionary.map((code) => {
		const own = about.get(code);
		return own ? countedPeople(own, dataset, observations, anything) : null;
	});
	const pers = indicator.dictionary.map((code) => about.get(code)?.per ?? 1);
	const made = new Maker(observations, rules, costsOf(dataset, observations), published);
	for (let i = 0; i < observations.length; i++) {
		const what = counted[indicator.codes[i]];
		if (what === 'value') made.add(i, ['value']);
		else if (what === 'parts') made.add(i, ['numerator', 'denominator'], pers[indicator.codes[i]]);
	}
	const bases = knownBases(
		observations,
		indicator.dictionary.map((code) => about.get(code)),
		Uint8Array.from(counted, (each) => (each === 'value' ? 1 : 0)),
		keysWithout(observations, 'indicator')
	);
	for (const each of rules.rounding ? [] : bases) made.addRate(each);
	for (const dimension of dimensionsOf(observations)) made.relateDimension(dimension);
	made.relateNested('area', areaParents(dataset, observations), false);
	made.relateRegions(regionsIn(given, groupings));
	made.relateNested('period', periodParents(observations), true);
	made.relateEqual();
	const series = made.relateLinked();
	const unsought: Unsought[] = [
		...(series ? [{ what: 'sums', series } as const] : []),
		...(rules.rounding && bases.length ? [{ what: 'rounded-bases', rates: bases.length } as const] : [])
	];
	return { ...made.finish(), counted, unsought };
}

/** The groupings of a vintage's areas. */
export type GroupingsOf = (vintage: string) => readonly Grouping[];

/** What the regions of a data set are made of, in the codes of `apart`. */
function regionsIn(dataset: Dataset, groupings: GroupingsOf): AreaSum[] {
	if (!dataset.editions) return dataset.vintage ? regionSums(dataset, groupings(dataset.vintage)) : [];
	return dataset.editions.flatMap(({ vintage, first, areas }) => {
		const own = { areas: dataset.areas.slice(first, first + areas) };
		return regionSums(own, groupings(vintage)).map(({ whole, parts }) => ({
			whole: named(vintage, whole),
			parts: parts.map((code) => named(vintage, code))
		}));
	});
}

/** A code of one vintage among those of several. */
const named = (vintage: string, code: string): string => `${vintage}\u0000${code}`;

/** Areas of several vintages told apart: each by its vintage and its code. */
function apart(
	dataset: Dataset,
	observations: Observations
): { dataset: Dataset; observations: Observations } {
	const { vintage } = observations;
	if (!vintage || !dataset.editions) return { dataset, observations };
	const area = observations.keys.get('area')!;
	const known = new Map<string, number>();
	const codes = area.codes.map((code, i) => {
		const word = named(vintage.dictionary[vintage.codes[i]], area.dictionary[code]);
		if (!known.has(word)) known.set(word, known.size);
		return known.get(word)!;
	});
	const areas = dataset.editions.flatMap(({ vintage: id, first, areas: count }) =>
		dataset.areas.slice(first, first + count).map((each) => ({
			...each,
			code: named(id, each.code),
			// what lies in nothing else lies in the whole of its own vintage
			parent: each.parent === null ? wholeIn(dataset, id, first, count) : named(id, each.parent)
		}))
	);
	const keys = new Map(observations.keys).set('area', { codes, dictionary: [...known.keys()] });
	return { dataset: { ...dataset, areas }, observations: { ...observations, keys } };
}

function wholeIn({ areas }: Dataset, id: string, first: number, count: number): string | null {
	const whole = areas.slice(first, first + count).find((each) => each.level === WHOLE_LEVEL);
	return whole ? named(id, whole.code) : null;
}

/** Levels count more the larger their areas, totals more than their parts: they are hidden last. */
function costsOf(dataset: Dataset, observations: Observations): (row: number) => number {
	const levels = [WHOLE_LEVEL, ...dataset.levels.filter((each) => each !== WHOLE_LEVEL)];
	const level = new Map(dataset.areas.map((each) => [each.code, levels.indexOf(each.level)]));
	const area = observations.keys.get('area')!;
	const byArea = area.dictionary.map((code) => 1 + Math.max(0, levels.length - 1 - (level.get(code) ?? 0)));
	const totals = dimensionsOf(observations).map((each) => {
		const { codes, dictionary } = observations.keys.get(each)!;
		return { codes, total: dictionary.indexOf(TOTAL) };
	});
	return (row) =>
		totals.reduce(
			(cost, { codes, total }) => (codes[row] === total ? cost * 1.5 : cost),
			byArea[area.codes[row]]
		);
}
