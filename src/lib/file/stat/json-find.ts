import { isObject, member, type Json, type JsonObject } from './json-text.ts';

/** A list of records somewhere in a JSON value. */
export interface Found {
	/** the members that lead to it, '' at the top */
	name: string;
	records: readonly Json[];
}

/** How deep lists of records are looked for, and how many are told. */
const DEEP = 5;
const MOST = 200;

/** Members that name the columns of rows given as lists. */
const HEADS = ['columns', 'fields', 'headers', 'header'];

/**
 * The lists of records in a JSON value, the fullest first: lists of objects, lists of rows (names in the first row or in a
 * member beside them), and columns given as lists or objects of equal length.
 */
export function recordsIn(value: Json): Found[] {
	const found: Found[] = [];
	look(value, [], found);
	const size = ({ records }: Found) => records.length * Math.min(64, widthOf(records));
	return found.sort((a, b) => size(b) - size(a));
}

const widthOf = (records: readonly Json[]): number =>
	isObject(records[0]) ? Object.keys(records[0]).length : 0;

function look(value: Json, path: readonly string[], found: Found[]): void {
	if (path.length > DEEP || found.length >= MOST) return;
	const name = path.join('.');
	if (Array.isArray(value)) {
		const objects = value.reduce<number>((n, each) => n + (isObject(each) ? 1 : 0), 0);
		if (objects && objects >= value.length * 0.6) found.push({ name, records: value });
		else if (value.length > 1 && value.every(Array.isArray)) {
			const records = rowsUnder(null, value as Json[][]);
			if (records) found.push({ name, records });
		} else value.slice(0, 20).forEach((each, i) => look(each, [...path, String(i + 1)], found));
		return;
	}
	if (!isObject(value)) return;
	const head = namesIn(HEADS.map((each) => member(value, each)).find(Array.isArray));
	const columns = columnsIn(value);
	if (columns) {
		found.push({ name, records: columns });
		return;
	}
	for (const [key, each] of Object.entries(value)) {
		const rows = head && Array.isArray(each) && each.length && each.every(Array.isArray);
		const records = rows ? rowsUnder(head, each as Json[][]) : null;
		if (records) found.push({ name: [...path, key].join('.'), records });
		else if (!head || !HEADS.includes(key)) look(each, [...path, key], found);
	}
}

/** The names a list of columns gives: texts, or objects that have one. */
function namesIn(list: Json | undefined): string[] | null {
	if (!Array.isArray(list) || !list.length) return null;
	const names = list.map((each) =>
		typeof each === 'string'
			? each
			: ['column', 'name', 'text', 'title', 'id', 'code']
					.map((key) => member(each, key))
					.find((n) => typeof n === 'string')
	);
	return names.every((name) => typeof name === 'string') ? (names as string[]) : null;
}

/** Rows as records; without names the first row must be names. */
function rowsUnder(head: string[] | null, rows: Json[][]): Json[] | null {
	const names =
		head ??
		(rows[0].length && rows[0].every((cell) => typeof cell === 'string') ? (rows[0] as string[]) : null);
	if (!names || new Set(names).size !== names.length) return null;
	return (head ? rows : rows.slice(1)).map((row) =>
		record(row.map((cell, i) => [names[i] ?? `${i + 1}`, cell]))
	);
}

/** An object whatever its members are called. */
const record = (members: [string, Json][]): JsonObject => Object.fromEntries(members);

/** `{"name": [..], "value": [..]}`, `{"name": {"0": ..}, ..}` or `{"key": {record}, ..}` as records; null when it is none. */
function columnsIn(value: JsonObject): Json[] | null {
	const columns = Object.entries(value);
	if (columns.length < 2) return null;
	const flat = (list: Json[]) => list.every((each) => !isObject(each) && !Array.isArray(each));
	if (columns.every(([, list]) => Array.isArray(list) && list.length > 1 && flat(list))) {
		const lists = columns as [string, Json[]][];
		const length = lists[0][1].length;
		if (!lists.every(([, list]) => list.length === length)) return null;
		return Array.from({ length }, (_, i) => record(lists.map(([name, list]) => [name, list[i]])));
	}
	if (!columns.every(([, each]) => isObject(each) && flat(Object.values(each)) && Object.keys(each).length))
		return null;
	const objects = columns as [string, JsonObject][];
	const keys = Object.keys(objects[0][1]);
	const same = objects.every(
		([, each]) => Object.keys(each).length === keys.length && keys.every((key) => Object.hasOwn(each, key))
	);
	if (!same) return null;
	if (keys.every((key) => /^\d+$/.test(key)))
		return keys.map((key) => record(objects.map(([name, each]) => [name, each[key]])));
	return objects.map(([key, each]) => record([['key', key], ...Object.entries(each)]));
}
