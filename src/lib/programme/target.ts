import type { Direction, Target } from '../term/dataset.ts';
import { endOf } from '../term/period.ts';
import type { Equal } from './equal.ts';

/** How an indicator stands to its target. */
export const STANDINGS = ['met', 'on-track', 'off-track', 'moving-away', 'no-data', 'unjudged'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What a standing rests on, or why there is none: `due` the target's period is over; `parity`, `rounding` an exact target is met
 * since the value counts as equal to it; `not-apart` the value cannot be told apart from an exact target, nor is it sure to be
 * equal; `interval` the bounds of the value lie on both sides of what decides; `partial` too many parts are absent; `baseline` it is not known where it began;
 * `early` no time has passed since the baseline; `undated` a period has no date; `no-whole` nothing adds up to the whole.
 */
export type Why =
	| 'due'
	| 'parity'
	| 'rounding'
	| 'not-apart'
	| 'interval'
	| 'partial'
	| 'baseline'
	| 'early'
	| 'undated'
	| 'no-whole';

/** A value reached, with its bounds where they are known. */
export interface Reached {
	value: number | null;
	lower: number | null;
	upper: number | null;
	period: string;
	/** how many figures it was put together from, and how many of them had a value */
	parts: number;
	present: number;
}

/** Where it began; `given` when somebody laid it down, else it is the first figure there is. */
export interface Start {
	value: number;
	period: string;
	given: boolean;
}

/** A target, what was reached, and how the one stands to the other. */
export interface Progress {
	target: Target;
	start: Start | null;
	reached: Reached;
	standing: Standing;
	why: Why | null;
	/** share of the way from where it began to the target; over 1 beyond it, below 0 when moving away; null unknown */
	progress: number | null;
	/** value over target, where both are above zero; a plan of 9 of which 12 were done gives 4/3 */
	attainment: number | null;
	/** change a year from here on that reaches the target in time, and the change a year so far; signed, in the unit */
	needed: number | null;
	kept: number | null;
	/** some of the parts are absent, though few enough to judge by */
	partial: boolean;
}

/** Share of the parts of a rate that must be there for it to be judged: four of five. */
export const ENOUGH = 0.8;

/** Which way is towards the target: up, down, or, for an exact target of an indicator without a good end, neither. */
export function aimOf({ comparison, value }: Target, direction: Direction, start: number | null): 1 | -1 | 0 {
	if (comparison === '≥' || comparison === '>') return 1;
	if (comparison === '≤' || comparison === '<') return -1;
	if (direction !== 'neither') return direction === 'higher' ? 1 : -1;
	return start === null || start === value ? 0 : start < value ? 1 : -1;
}

/**
 * Whether a value fulfils a target. An exact target with a good end is also met beyond it; one without, by what counts as equal.
 */
export function fulfils(
	value: number,
	{ comparison, value: wanted }: Target,
	direction: Direction,
	equal?: Equal
): boolean {
	if (comparison === '>') return value > wanted;
	if (comparison === '<') return value < wanted;
	if (comparison === '≥' || (comparison === '=' && direction === 'higher')) return value >= wanted;
	if (comparison === '≤' || (comparison === '=' && direction === 'lower')) return value <= wanted;
	return equal ? value >= equal.low && value <= equal.high : value === wanted;
}

/**
 * Judges what was reached against a target. Progress = (value − start) ÷ (target − start), never clipped. On track = at
 * least where the straight line from the start to the target is at the value's period; periods count from their ends.
 * What has bounds stands where its whole interval stands; where the interval lies on both sides, nothing is judged.
 * An exact target without a good end is missed on either side: what counts is how far off the value is.
 * @param adds values of the indicator add up: parts that are absent can only make it larger
 * @param equal what counts as equal to an exact target; left out: that number alone
 */
export function judge(
	target: Target,
	reached: Reached,
	start: Start | null,
	{ direction, adds, equal }: { direction: Direction; adds: boolean; equal?: Equal }
): Progress {
	const { value } = reached;
	const way = start === null ? null : target.value - start.value;
	const [from, now, due] = [start ? endOf(start.period) : NaN, endOf(reached.period), endOf(target.period)];
	const partial = reached.present < reached.parts;
	const known = { target, start, reached, partial };
	const rate = (change: number, years: number) => (years > 0 ? change / years : null);
	const figures = {
		progress: value === null || way === null || way === 0 ? null : (value - start!.value) / way,
		attainment: value === null || value < 0 || target.value <= 0 ? null : value / target.value,
		needed:
			value === null || fulfils(value, target, direction, equal)
				? null
				: rate(target.value - value, due - now),
		kept: value === null || start === null ? null : rate(value - start.value, now - from)
	};
	const stands = (standing: Standing, why: Why | null = null): Progress => ({
		...known,
		...figures,
		standing,
		why
	});
	if (value === null) return stands('no-data');

	const aim = aimOf(target, direction, start?.value ?? null);
	const share = reached.parts > 0 ? reached.present / reached.parts : 1;
	const low = reached.lower ?? value;
	const high = Math.max(reached.upper ?? value, partial && adds && value > 0 ? value / share : value);
	if (partial && !adds && share < ENOUGH) return stands('unjudged', 'partial');
	const bounded = reached.lower !== null || reached.upper !== null;
	const exact = target.comparison === '=' && direction === 'neither';
	const met = (each: number) => fulfils(each, target, direction, equal);
	// an exact value between the two ends is met only where both are
	if (met(low) && met(high))
		return stands('met', exact && equal && value !== target.value ? equal.why : null);
	const { low: near, high: far } = equal ?? { low: target.value, high: target.value };
	const straddles = exact ? low <= far && high >= near : met(aim < 0 ? low : high);
	const split = bounded ? (exact ? 'not-apart' : 'interval') : 'partial';
	if (exact && straddles) return stands('unjudged', split);
	if (Number.isNaN(now) || Number.isNaN(due))
		return straddles ? stands('unjudged', split) : stands('unjudged', 'undated');
	if (now >= due) return straddles ? stands('unjudged', split) : stands('off-track', 'due');
	if (start === null) return stands('unjudged', 'baseline');
	if (Number.isNaN(from)) return stands('unjudged', 'undated');
	if (now <= from || aim === 0) return stands('unjudged', 'early');
	// how far along the way, both ends of the value; of an exact target how near to it, from whichever side
	const along = (each: number) => (exact ? -Math.abs(each - target.value) : aim * each);
	const [worst, best] = [along(low), along(high)].sort((a, b) => a - b);
	const [begun, wanted] = [along(start.value), along(target.value)];
	const line = begun + (wanted - begun) * ((now - from) / (due - from));
	if (worst >= line) return stands('on-track');
	if (straddles) return stands('unjudged', split);
	if (best < begun) return stands('moving-away');
	return best < line ? stands('off-track') : stands('unjudged', bounded ? 'interval' : 'partial');
}
