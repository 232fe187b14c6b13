import type { Indicator } from '../term/dataset.ts';
import type { Standing } from '../query/profile.ts';
import { median } from './gap.ts';
import { apart } from './interval/pair.ts';

/** Fewer peers than this say nothing of where an area stands. */
export const FEWEST = 3;

/** Whether values of an indicator can be good or bad: a way is good, and they are no counts, which are large where many live. */
export const isJudged = ({ direction, additivity }: Indicator): boolean =>
	direction !== 'neither' && additivity !== 'sum';

/** Where an area stands among those like it. */
export interface Stand {
	/** peers it is better than, worse than, and cannot be told apart from or equals; by value where no way is good */
	above: number;
	below: number;
	like: number;
	/** better or worse than more than half of its peers; null where neither, or where no way is good */
	verdict: 'better' | 'worse' | null;
}

/**
 * Counts the peers an area is better and worse than. Two values whose intervals cannot tell them apart count as alike.
 * Where no way is good, `above` = higher, `below` = lower, and there is no verdict. Null without a value or with too few peers.
 */
export function standOf({ indicator, row, peers }: Standing): Stand | null {
	if (row === null || row.value === null || peers.length < FEWEST) return null;
	const sign = flips(indicator) ? -1 : 1;
	let [above, below, like] = [0, 0, 0];
	for (const peer of peers) {
		const by = Math.sign(row.value - peer.value!) * sign;
		if (by === 0 || apart(indicator, row, peer) === 'not-apart') like++;
		else if (by > 0) above++;
		else below++;
	}
	const most = (count: number) => count * 2 > peers.length;
	const verdict = !isJudged(indicator) ? null : most(above) ? 'better' : most(below) ? 'worse' : null;
	return { above, below, like, verdict };
}

/** The scale all indicators of a profile stand on. */
export interface Scale {
	/** −1 … 1: the median of the peers is 0, the value farthest from it is at an end; right is better, or higher where no way is good */
	at(value: number): number;
	/** the middle half of the peers, on the scale; null where they are too few to have one */
	middle: [number, number] | null;
	/** the value of the place around, where it belongs on the scale: a total does not */
	parent: number | null;
}

/** The scale of one indicator; null without a peer, or where all values are equal. */
export function scaleOf({ indicator, row, parent, peers }: Standing): Scale | null {
	const values = peers.map((each) => each.value!);
	const outer = indicator.additivity === 'sum' ? null : (parent?.value ?? null);
	const center = median(values);
	if (center === null) return null;
	const all = [...values, ...(row?.value == null ? [] : [row.value]), ...(outer === null ? [] : [outer])];
	const far = Math.max(...all.map((each) => Math.abs(each - center)));
	if (far === 0) return null;
	const sign = flips(indicator) ? -1 : 1;
	const at = (value: number) => ((value - center) / far) * sign;
	const sorted = [...values].sort((a, b) => a - b);
	const quartile = (share: number) => sorted[Math.round((sorted.length - 1) * share)];
	const ends = [at(quartile(0.25)), at(quartile(0.75))].sort((a, b) => a - b);
	return { at, middle: values.length < FEWEST ? null : [ends[0], ends[1]], parent: outer };
}

const flips = (indicator: Indicator): boolean => indicator.direction === 'lower' && isJudged(indicator);
