import { done, failed, type Result } from '../../term/failure.ts';
import type { Groups } from './group.ts';

/** Members of an input that are lists, one value a group. */
const LISTS = ['est', 'se', 'pop', 'subgroup_order', 'reference_subgroup'] as const;

/**
 * Groups from an input for `atlas measure`: `est` with, one for each, `se`, `pop`, `subgroup_order` (1 = most
 * disadvantaged) and `reference_subgroup` (1 = the reference); `favourable` and `ordered` (0, 1, true, false); `scale`
 * (100 when left out). Null in a list = missing. Other members are left alone.
 * @returns failed `measure-input` with `key` and what is wrong with it
 */
export function groupsOf(input: unknown): Result<Groups> {
	const wrong = (key: string, wrong: string) => failed('measure-input', { key, wrong });
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong('input', 'object');
	const said = input as Record<string, unknown>;
	if (said.est === undefined) return wrong('est', 'absent');
	const lists: Partial<Record<(typeof LISTS)[number], (number | null)[]>> = {};
	for (const key of LISTS) {
		if (said[key] === undefined || said[key] === null) continue;
		const found = said[key];
		if (!Array.isArray(found) || !found.every(isNumberOrNull)) return wrong(key, 'numbers');
		lists[key] = found;
	}
	const est = lists.est;
	if (!est || est.length === 0) return wrong('est', 'absent');
	for (const key of LISTS) if (lists[key] && lists[key].length !== est.length) return wrong(key, 'length');
	if (lists.se?.some((each) => each !== null && each < 0)) return wrong('se', 'negative');
	if (lists.pop?.some((each) => each !== null && each < 0)) return wrong('pop', 'negative');
	const marks = lists.reference_subgroup?.map(Boolean) ?? [];
	if (marks.filter(Boolean).length > 1) return wrong('reference_subgroup', 'several');
	const [favourable, ordered] = [flag(said.favourable), flag(said.ordered)];
	if (favourable === undefined) return wrong('favourable', 'flag');
	if (ordered === undefined) return wrong('ordered', 'flag');
	const scale = said.scale ?? 100;
	if (typeof scale !== 'number' || !(scale > 0) || !Number.isFinite(scale)) return wrong('scale', 'positive');
	return done({
		groups: est.map((estimate, i) => ({
			estimate,
			se: lists.se?.[i] ?? null,
			population: lists.pop?.[i] ?? null,
			order: lists.subgroup_order?.[i] ?? null
		})),
		favourable,
		ordered: ordered ?? lists.subgroup_order !== undefined,
		reference: marks.includes(true) ? marks.indexOf(true) : null,
		scale
	});
}

const isNumberOrNull = (each: unknown): each is number | null =>
	each === null || (typeof each === 'number' && Number.isFinite(each));

/** 1, 0, true, false; null when it is not said; undefined when it is something else. */
const flag = (value: unknown): boolean | null | undefined =>
	value === undefined || value === null
		? null
		: value === 1 || value === true
			? true
			: value === 0 || value === false
				? false
				: undefined;
