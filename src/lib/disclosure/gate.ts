import { describeAgain } from '../dataset/describe.ts';
import type { Grouping } from '../term/area.ts';
import type { Coded } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import { done, type Result } from '../term/failure.ts';
import { type Observations } from '../term/observation.ts';
import { absenceOf, statusOf } from '../term/status.ts';
import type { Level } from './audit.ts';
import { cellsOf, type Cells, type Unsought } from './cells.ts';
import { publishedIn, type Earlier } from './published.ts';
import { disclosureOf } from './people.ts';
import { protectLattice, type Protecting } from './protect.ts';
import { rounded, RULES } from './rules.ts';
import type { Solver } from './solver.ts';

/** What the gate did to one indicator, in observations. */
export interface Tally {
	indicator: string;
	/** hidden for themselves, hidden for others, and shown */
	primary: number;
	secondary: number;
	shown: number;
}

/** What can still be derived of a hidden count. */
export interface HiddenRange {
	row: number;
	quantity: Cells['quantity'][number];
	primary: boolean;
	low: number;
	high: number;
}

/** What went through the gate, and what was found in attacking it. */
export interface Gated {
	dataset: Dataset;
	observations: Observations;
	/** `exposed` = numbers of people that earlier versions gave away; the level does not vouch for them */
	audit: { level: Level; tallies: Tally[]; ranges: HiddenRange[]; unsought: Unsought[]; exposed: number };
}

/** What is wanted of the gate. */
export interface Wanted {
	/** how the data set stands to it; else what it says itself, or what it counts */
	said?: Disclosure;
	/** versions of the data set that were published before: what they show can be hidden no more */
	earlier?: readonly Earlier[];
	/** divisions of a vintage's areas beside the hierarchy, which regions are totals of */
	groupings?(vintage: string): Promise<readonly Grouping[]>;
	progress?(part: number): void;
}

/** The solver, asked for only when there is something to protect. */
export type SolverSource = () => Promise<Solver>;

/**
 * The only way from observations to anything a reader gets. Of a protected data set small numbers of people, and what would give
 * them away, lose value, parts, bounds and note and have the one status of suppression; of any data set, what its status says is
 * suppressed has no number. What is computed of the observations (version, coverage) is computed again.
 * @returns failures `disclosure-exposed` when something cannot be protected, `disclosure-given-away` when earlier versions are why
 */
export async function protect(
	observations: Observations,
	dataset: Dataset,
	solver: SolverSource,
	{ said = disclosureOf(dataset, observations), earlier = [], groupings, progress = () => {} }: Wanted = {}
): Promise<Result<Gated>> {
	const hide = new Uint8Array(observations.length);
	const { status } = observations;
	const withheld = status.dictionary.map((each) => absenceOf(each) === 'suppressed');
	for (let i = 0; i < hide.length; i++) if (withheld[status.codes[i]]) hide[i] = 1;
	const kept = count(hide);
	// rows may have been left out since
	const before = Math.min(kept, dataset.disclosure?.hidden ?? 0);
	const rules = { ...RULES, ...said.rules };
	const audit: Gated['audit'] = { level: 2, tallies: [], ranges: [], unsought: [], exposed: 0 };
	let counts = new Uint8Array();
	const control = said.kind === 'protected' && !said.off;
	if (control) {
		const divided = new Map<string, readonly Grouping[]>();
		for (const id of dataset.editions?.map((each) => each.vintage) ?? [dataset.vintage ?? ''])
			if (id) divided.set(id, (await groupings?.(id)) ?? []);
		const cells = cellsOf(
			dataset,
			observations,
			rules,
			said.anything,
			publishedIn(earlier, observations),
			(vintage) => divided.get(vintage) ?? []
		);
		counts = Uint8Array.from(cells.counted, (each) => (each ? 1 : 0));
		if (rules.rounding) hideRoundedAway(observations, counts, rules.rounding, hide);
		const { shownBefore } = said;
		const all = await hideIn(cells, { rules, shownBefore, progress }, observations, solver);
		if (!all.ok) return all;
		for (const row of all.value.primary) hide[row] = 1;
		const primary = hide.slice();
		for (const row of all.value.secondary) hide[row] = 1;
		Object.assign(audit, all.value.audit, {
			unsought: cells.unsought,
			tallies: tally(observations, cells, primary, hide)
		});
	}
	const out = without(observations, hide);
	if (control && rules.rounding) roundAll(out, counts, rules.rounding);
	const hidden = count(hide) - kept + before;
	const exposed = Math.max(audit.exposed, dataset.disclosure?.exposed ?? 0);
	const disclosure: Disclosure = {
		kind: said.kind,
		...((control || said.rules) && { rules }),
		...(said.anything && { anything: true }),
		...(said.shownBefore && { shownBefore: true }),
		...(control && exposed > 0 && { exposed }),
		...(hidden > 0 && { hidden }),
		...(kept > before && { withheld: kept - before }),
		...(said.off && { off: said.off })
	};
	const targets = dataset.targets.filter(
		(target) => target.kind !== 'baseline' || !standsAtHidden(observations, hide, target)
	);
	return done({
		dataset: await describeAgain({ ...dataset, disclosure, targets }, out),
		observations: out,
		audit
	});
}

const count = (hide: Uint8Array): number => hide.reduce((sum, each) => sum + each, 0);

interface HiddenRows {
	primary: Set<number>;
	secondary: Set<number>;
	audit: Pick<Gated['audit'], 'level' | 'ranges' | 'exposed'>;
}

/** The observations to hide, and the ranges of their counts. */
async function hideIn(
	{ lattice, needs, row, quantity }: Cells,
	how: Omit<Protecting, 'nameOf'>,
	observations: Observations,
	solver: SolverSource
): Promise<Result<HiddenRows>> {
	const primary = new Set<number>();
	const secondary = new Set<number>();
	if (!needs.size && !how.rules.rounding)
		return done({ primary, secondary, audit: { level: 2, ranges: [], exposed: 0 } });
	const found = protectLattice(await solver(), lattice, needs, {
		...how,
		nameOf: (cell) => nameOf(observations, row[cell], quantity[cell])
	});
	if (!found.ok) return found;
	for (const cell of needs.keys()) if (row[cell] >= 0) primary.add(row[cell]);
	found.value.hidden.forEach((is, cell) => {
		if (is && row[cell] >= 0 && !primary.has(row[cell])) secondary.add(row[cell]);
	});
	const ranges = [...found.value.audit.range].flatMap(([cell, [low, high]]): HiddenRange[] =>
		row[cell] < 0 ? [] : [{ row: row[cell], quantity: quantity[cell], primary: needs.has(cell), low, high }]
	);
	const { audit, exposed } = found.value;
	return done({ primary, secondary, audit: { level: audit.level, ranges, exposed: exposed.length } });
}

/** The key of an observation in codes, for a message. */
export function nameOf({ keys }: Observations, row: number, quantity: string): string {
	if (row < 0) return '?';
	const words = [...keys.values()].map(({ codes, dictionary }) => dictionary[codes[row]]);
	return [...words, ...(quantity === 'value' ? [] : [quantity])].join('·');
}

function tally(
	observations: Observations,
	{ counted }: Cells,
	primary: Uint8Array,
	hide: Uint8Array
): Tally[] {
	const { codes, dictionary } = observations.keys.get('indicator')!;
	const out = dictionary.map((indicator) => ({ indicator, primary: 0, secondary: 0, shown: 0 }));
	for (let i = 0; i < observations.length; i++) {
		const own = out[codes[i]];
		if (primary[i]) own.primary++;
		else if (hide[i]) own.secondary++;
		else if (!Number.isNaN(observations.value[i])) own.shown++;
	}
	return out.filter((each, k) => counted[k] !== null || each.primary + each.secondary > 0);
}

function standsAtHidden(
	{ keys, length }: Observations,
	hide: Uint8Array,
	target: { indicator: string; area: string; period: string }
): boolean {
	const wanted = (['indicator', 'area', 'period'] as const).map((name) => {
		const { codes, dictionary } = keys.get(name)!;
		return { codes, code: dictionary.indexOf(target[name]) };
	});
	for (let i = 0; i < length; i++)
		if (hide[i] && wanted.every(({ codes, code }) => codes[i] === code)) return true;
	return false;
}

/** Observations without the numbers and words of some rows. */
function without(observations: Observations, hide: Uint8Array): Observations {
	const numbers = (name: 'value' | 'numerator' | 'denominator' | 'lower' | 'upper') => {
		const own = observations[name];
		const kept = own?.map((value, i) => (hide[i] ? NaN : value));
		return kept && (name === 'value' || !kept.every(Number.isNaN)) ? kept : undefined;
	};
	const out: Observations = {
		length: observations.length,
		keys: observations.keys,
		value: numbers('value')!,
		status: marked(observations.status, hide),
		row: observations.row
	};
	for (const name of ['numerator', 'denominator', 'lower', 'upper'] as const) {
		const kept = numbers(name);
		if (kept) out[name] = kept;
	}
	if (observations.unit) out.unit = observations.unit;
	if (observations.vintage) out.vintage = observations.vintage;
	const note = observations.note && reworded(observations.note, hide);
	if (note?.dictionary.some((word) => word !== '')) out.note = note;
	return out;
}

/** Status of suppression for every hidden row. */
function marked({ codes, dictionary }: Coded, hide: Uint8Array): Coded {
	const mark = statusOf('suppressed');
	const words = dictionary.includes(mark) ? dictionary : [...dictionary, mark];
	const at = words.indexOf(mark);
	return { codes: codes.map((code, i) => (hide[i] ? at : code)), dictionary: words };
}

/** Notes without those of hidden rows: not even the list of words keeps them. */
function reworded({ codes, dictionary }: Coded, hide: Uint8Array): Coded {
	const now = new Map<string, number>([['', 0]]);
	const next = codes.map((code, i) => {
		const word = hide[i] ? '' : dictionary[code];
		if (!now.has(word)) now.set(word, now.size);
		return now.get(word)!;
	});
	return { codes: next, dictionary: [...now.keys()] };
}

/** Rates whose base is rounded to nothing have no rounded rate. */
function hideRoundedAway(
	{ keys, denominator }: Observations,
	counts: Uint8Array,
	base: number,
	hide: Uint8Array
): void {
	const { codes } = keys.get('indicator')!;
	denominator?.forEach((d, i) => {
		if (counts[codes[i]] && rounded(d, base) === 0) hide[i] = 1;
	});
}

/**
 * Counts of people rounded, and rates made of rounded counts (as NHS England does). Bounds of an interval would give the counts
 * back, so they go.
 * @param counts 1 for each indicator of the dictionary that counts people
 */
function roundAll(out: Observations, counts: Uint8Array, base: number): void {
	const { value, numerator, denominator, lower, upper } = out;
	const { codes } = out.keys.get('indicator')!;
	for (let i = 0; i < out.length; i++) {
		if (Number.isNaN(value[i]) || !counts[codes[i]]) continue;
		if (lower) lower[i] = NaN;
		if (upper) upper[i] = NaN;
		const [n, d] = [numerator?.[i] ?? NaN, denominator?.[i] ?? NaN];
		if (Number.isNaN(n) || Number.isNaN(d)) {
			value[i] = rounded(value[i], base);
			continue;
		}
		[numerator![i], denominator![i]] = [rounded(n, base), rounded(d, base)];
		value[i] = n === 0 ? 0 : (value[i] * d * numerator![i]) / (n * denominator![i]);
	}
}
