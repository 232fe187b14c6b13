import type { Coded } from '../term/column.ts';
import { dimensionsOf, KEYS, TOTAL, type Observations } from '../term/observation.ts';
import { keyNumbers } from './group.ts';

/** What stands at a key: its number, or why there is none. */
export interface Figure {
	value: number | null;
	status: string;
}

/** A key that two versions of a data set do not agree on; null where a version does not have it. */
export interface Change {
	/** codes: indicator, area, period, then the dimensions that are not at their total */
	key: Record<string, string>;
	before: Figure | null;
	after: Figure | null;
}

/** How two versions of a data set differ, in observations. */
export interface Difference {
	added: number;
	removed: number;
	changed: number;
	same: number;
	/** the first of each kind, in the order of the newer version, removed ones in that of the older */
	examples: Record<'added' | 'removed' | 'changed', Change[]>;
}

const EXAMPLES = 50;

/**
 * Compares two versions key by key. A dimension only one of them has stands at its total in the other; a key that stands
 * several times is compared in the order of its rows. Linear in the observations of both.
 */
export function compare(before: Observations, after: Observations): Difference {
	const names = [...KEYS, ...new Set([...dimensionsOf(before), ...dimensionsOf(after)])];
	const keys = new Map(names.map((name) => [name, joined(name, before, after)]));
	if (before.vintage || after.vintage) keys.set('vintage', joined('vintage', before, after));
	const { numbers } = keyNumbers({ keys, length: before.length + after.length });
	const last = new Map<number, number>();
	const earlier = new Int32Array(before.length).fill(-1);
	for (let i = before.length - 1; i >= 0; i--) {
		earlier[i] = last.get(numbers[i]) ?? -1;
		last.set(numbers[i], i);
	}
	const out: Difference = {
		added: 0,
		removed: 0,
		changed: 0,
		same: 0,
		examples: { added: [], removed: [], changed: [] }
	};
	const note = (kind: 'added' | 'removed' | 'changed', at: number, i: number, k: number) => {
		if (out[kind]++ < EXAMPLES)
			out.examples[kind].push({
				key: keyAt(keys, at),
				before: i < 0 ? null : figureAt(before, i),
				after: k < 0 ? null : figureAt(after, k)
			});
	};
	for (let k = 0; k < after.length; k++) {
		const at = before.length + k;
		const i = last.get(numbers[at]) ?? -1;
		if (i < 0) {
			note('added', at, -1, k);
			continue;
		}
		last.set(numbers[at], earlier[i]);
		earlier[i] = -2;
		if (alike(before, i, after, k)) out.same++;
		else note('changed', at, i, k);
	}
	for (let i = 0; i < before.length; i++) if (earlier[i] !== -2) note('removed', i, i, -1);
	return out;
}

/** One key of both versions over one dictionary, the older version's rows first. */
function joined(name: string, before: Observations, after: Observations): Coded {
	const words = new Map<string, number>();
	const codes = new Int32Array(before.length + after.length);
	let at = 0;
	for (const { keys, vintage, length } of [before, after]) {
		const column = (name === 'vintage' ? vintage : keys.get(name)) ?? {
			codes: new Int32Array(length),
			dictionary: [TOTAL]
		};
		const now = column.dictionary.map((word) => {
			if (!words.has(word)) words.set(word, words.size);
			return words.get(word)!;
		});
		for (let i = 0; i < length; i++) codes[at++] = now[column.codes[i]];
	}
	return { codes, dictionary: [...words.keys()] };
}

function keyAt(keys: Map<string, Coded>, i: number): Record<string, string> {
	const word = ([name, { codes, dictionary }]: [string, Coded]) => [name, dictionary[codes[i]]] as const;
	const always: readonly string[] = KEYS;
	return Object.fromEntries(
		[...keys].map(word).filter(([name, code]) => always.includes(name) || code !== TOTAL)
	);
}

const figureAt = ({ value, status }: Observations, i: number): Figure => ({
	value: Number.isNaN(value[i]) ? null : value[i],
	status: status.dictionary[status.codes[i]]
});

function alike(a: Observations, i: number, b: Observations, k: number): boolean {
	const [x, y] = [a.value[i], b.value[k]];
	if (Number.isNaN(x) !== Number.isNaN(y)) return false;
	if (!Number.isNaN(x)) return x === y;
	return a.status.dictionary[a.status.codes[i]] === b.status.dictionary[b.status.codes[k]];
}
