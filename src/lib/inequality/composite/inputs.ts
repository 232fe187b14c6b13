import { failed, type Result } from '../../term/failure.ts';

/** What an input of a composite index may be: its name → [least, most], both allowed. */
export type Limits<K extends string> = Record<K, [least: number, most: number]>;

export const PERCENT: [number, number] = [0, 100];
export const POSITIVE: [number, number] = [Number.MIN_VALUE, Infinity];

/**
 * The inputs of an index, each there and inside its limits. A composite with a part missing is no composite: nothing is
 * filled in.
 * @returns failed `composite-missing` naming all that are absent, or `composite-limits` naming the first that cannot be
 */
export function checked<K extends string>(
	given: Partial<Record<K, unknown>>,
	limits: Limits<K>
): Result<Record<K, number>> {
	const keys = Object.keys(limits) as K[];
	const absent = keys.filter((key) => typeof given[key] !== 'number' || Number.isNaN(given[key]));
	if (absent.length) return failed('composite-missing', { inputs: absent.join(', ') });
	const value = given as Record<K, number>;
	const beyond = keys.find((key) => value[key] < limits[key][0] || !(value[key] <= limits[key][1]));
	if (beyond !== undefined || keys.some((key) => !Number.isFinite(value[key])))
		return failed('composite-limits', { input: beyond ?? '', value: value[beyond ?? keys[0]] });
	return { ok: true, value };
}
