import { done, failed, type Result } from '#lib/term/failure.ts';
import { MAX_CELLS } from '../table/cells.ts';
import { contentOf, type Cube, type CubeDimension } from '../table/cube.ts';
import { cellOf, isObject, member, textMember, textsOf, type Json, type JsonObject } from './json-text.ts';

/** A dataset of a JSON-stat file, under the name it goes by there. */
export interface NamedCube {
	name: string;
	dataset: JsonObject;
}

/** What a JSON-stat file holds: datasets, and how many it only points to. */
export interface JsonStat {
	datasets: NamedCube[];
	elsewhere: number;
	/** what the sender says went wrong, when it says so */
	error?: string;
}

/** The datasets of a JSON-stat value (versions 1 and 2, collections and bundles); null when it is none. */
export function jsonStatIn(value: Json): JsonStat | null {
	if (!isObject(value)) return null;
	const error = errorIn(value);
	if (error !== null) return { datasets: [], elsewhere: 0, error };
	const whole = datasetOf(value, 'dataset');
	if (whole) return { datasets: [whole], elsewhere: 0 };
	if (member(value, 'class') === 'collection') return collectionIn(value);
	const datasets = Object.entries(value).flatMap(([name, each]) => datasetOf(each, name) ?? []);
	return datasets.length ? { datasets, elsewhere: 0 } : null;
}

function collectionIn(value: JsonObject): JsonStat {
	const items = member(member(value, 'link'), 'item');
	const found: JsonStat = { datasets: [], elsewhere: 0 };
	for (const each of Array.isArray(items) ? (items as Json[]) : []) {
		const own = datasetOf(each, String(found.datasets.length + 1));
		if (own) found.datasets.push(own);
		else if (
			isObject(each) &&
			member(each, 'class') === 'collection' &&
			member(member(each, 'link'), 'item')
		) {
			const inner = collectionIn(each);
			found.datasets.push(...inner.datasets);
			found.elsewhere += inner.elsewhere;
		} else found.elsewhere++;
	}
	return found;
}

/** A value as a dataset under a name; null when it is none. */
function datasetOf(value: Json, name: string): NamedCube | null {
	const dimension = member(value, 'dimension');
	const values = member(value, 'value');
	if (!isObject(value) || !isObject(dimension) || (!Array.isArray(values) && !isObject(values))) return null;
	if (!Array.isArray(member(value, 'id') ?? member(dimension, 'id'))) return null;
	return { name: textMember(value, 'label') ?? name, dataset: value };
}

/** An answer that only says why there is none. */
function errorIn(value: JsonObject): string | null {
	if (member(value, 'class') === 'error')
		return textMember(value, 'label') ?? String(member(value, 'status') ?? '');
	const list = member(value, 'error');
	if (!Array.isArray(list) || Object.keys(value).length > 2) return null;
	return textMember(list[0], 'label') ?? '';
}

class Damaged extends Error {}

/**
 * A JSON-stat dataset as a cube.
 * Failures: json-stat-damaged, too-many-cells.
 */
export function jsonStatCube(dataset: JsonObject): Result<Cube> {
	try {
		return cubeOf(dataset);
	} catch (error) {
		if (error instanceof Damaged) return failed('json-stat-damaged', { reason: error.message });
		throw error;
	}
}

function cubeOf(dataset: JsonObject): Result<Cube> {
	const all = member(dataset, 'dimension') as JsonObject;
	const ids = ((member(dataset, 'id') ?? member(all, 'id')) as Json[]).map(String);
	const sizes = member(dataset, 'size') ?? member(all, 'size');
	const roles = rolesIn(member(dataset, 'role') ?? member(all, 'role'));
	const dimensions = ids.map((id, k) =>
		dimensionOf(id, member(all, id), roles.get(id), Array.isArray(sizes) ? sizes[k] : undefined)
	);
	const places = dimensions.reduce((n, { codes }) => n * codes.length, 1);
	if (places > Number.MAX_SAFE_INTEGER) return failed('too-many-cells', { cells: places, most: MAX_CELLS });
	const values = listed(member(dataset, 'value'), places);
	const statuses = statusesIn(member(dataset, 'status'), places);
	if (Math.max(values.length, statuses?.places?.length ?? 0) > MAX_CELLS)
		return failed('too-many-cells', { cells: values.length, most: MAX_CELLS });
	const named = statusNames(dataset);
	const word = (status: Json): string => {
		const code = status === null ? '' : String(status).trim();
		return (named ? textMember(named, code) : undefined) ?? code;
	};
	// a place may have a status and no value: it stands in the file all the same
	const at =
		values.places && statuses?.places
			? [...new Set([...values.places, ...statuses.places])].sort((a, b) => a - b)
			: values.places;
	const placed = (i: number) => (at ? at[i] : i);
	const source = textMember(dataset, 'source');
	const title = textMember(dataset, 'label');
	return done({
		dimensions,
		places: at,
		length: at ? at.length : values.length,
		value: (i) => cellOf(values.at(placed(i))),
		...(statuses && {
			status: (i: number) => (isMark(word(statuses.at(placed(i)))) ? '' : word(statuses.at(placed(i)))),
			note: (i: number) => (isMark(word(statuses.at(placed(i)))) ? word(statuses.at(placed(i))) : '')
		}),
		...(title && { content: contentOf(title, dimensions) }),
		about: {
			notes: notesIn(dataset, all, ids),
			...(title && { title }),
			...(source && { source }),
			...updatedIn(dataset)
		}
	});
}

/** '..' and the like are no standing but all that is said of a figure. */
const isMark = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);

const rolesIn = (said: Json | undefined): Map<string, CubeDimension['role']> => {
	const role = { time: 'period', geo: 'area', metric: 'indicator' } as const;
	return new Map(
		Object.entries(role).flatMap(([name, own]) => textsOf(member(said, name)).map((id) => [id, own] as const))
	);
};

function dimensionOf(
	id: string,
	said: Json | undefined,
	role: CubeDimension['role'],
	size: Json | undefined
): CubeDimension {
	const category = member(said, 'category');
	const labels = member(category, 'label');
	const codes = codesIn(id, member(category, 'index'), labels);
	if (size !== undefined && size !== codes.length)
		throw new Damaged(`${id}: ${codes.length} categories, ${String(size)} announced`);
	const unit = member(category, 'unit');
	const units = codes.map((code) => {
		const own = member(unit, code);
		return textMember(own, 'label') ?? textMember(own, 'base') ?? textMember(own, 'symbol') ?? '';
	});
	return {
		id,
		name: textMember(said, 'label') ?? id,
		codes,
		labels: isObject(labels) ? codes.map((code) => textMember(labels, code) ?? code) : null,
		...(role && { role }),
		...(units.some(Boolean) && { units })
	};
}

/** The categories of a dimension in the order of the cells. */
function codesIn(id: string, index: Json | undefined, labels: Json | undefined): string[] {
	if (Array.isArray(index)) return unique(id, index.map(String));
	if (isObject(index)) {
		const codes: string[] = [];
		for (const [code, at] of Object.entries(index)) {
			if (typeof at !== 'number' || codes[at] !== undefined) throw new Damaged(`${id}: ${code}`);
			codes[at] = code;
		}
		for (let i = 0; i < codes.length; i++) if (codes[i] === undefined) throw new Damaged(`${id}: ${i}`);
		if (Object.keys(index).length !== codes.length) throw new Damaged(id);
		return codes;
	}
	const keys = isObject(labels) ? Object.keys(labels) : [];
	// without an index the order counts, and names that are numbers have lost theirs
	if (!keys.length || (keys.length > 1 && keys.some((key) => /^\d+$/.test(key)))) throw new Damaged(id);
	return keys;
}

function unique(id: string, codes: string[]): string[] {
	if (new Set(codes).size !== codes.length) throw new Damaged(id);
	return codes;
}

interface Listed {
	/** places that have one; null: all of them */
	places: number[] | null;
	length: number;
	at(place: number): Json;
}

/** One status for all cells, or one each. */
function statusesIn(said: Json | undefined, places: number): Listed | null {
	if (said === undefined || said === null) return null;
	const one = Array.isArray(said)
		? said.length === 1
			? said[0]
			: undefined
		: isObject(said)
			? undefined
			: said;
	return one === undefined ? listed(said, places) : { places: null, length: places, at: () => one };
}

/** A list of all values, or those of some places. */
function listed(said: Json | undefined, places: number): Listed {
	if (Array.isArray(said)) {
		if (said.length !== places) throw new Damaged(`${said.length} values, ${places} announced`);
		return { places: null, length: places, at: (place) => said[place] };
	}
	if (!isObject(said)) throw new Damaged('value');
	const found = Object.keys(said).map(Number);
	const odd = found.find((place) => !Number.isInteger(place) || place < 0 || place >= places);
	if (odd !== undefined) throw new Damaged(`value ${odd}, ${places} announced`);
	found.sort((a, b) => a - b);
	return { places: found, length: found.length, at: (place) => member(said, String(place)) ?? null };
}

/** What each status stands for, where the sender says so. */
function statusNames(dataset: JsonObject): Json | undefined {
	const own = member(member(dataset, 'extension'), 'status');
	return member(own, 'label');
}

function notesIn(dataset: JsonObject, dimensions: JsonObject, ids: readonly string[]): string[] {
	const notes = textsOf(member(dataset, 'note'));
	for (const id of ids) {
		const said = member(dimensions, id);
		notes.push(...textsOf(member(said, 'note')));
		const categories = member(member(said, 'category'), 'note');
		const labels = member(member(said, 'category'), 'label');
		if (isObject(categories))
			for (const [code, list] of Object.entries(categories))
				for (const note of textsOf(list)) notes.push(`${textMember(labels, code) ?? code}: ${note}`);
	}
	return [...new Set(notes)];
}

function updatedIn(dataset: JsonObject): { updated?: string } {
	const found = /^\d{4}-\d{2}-\d{2}/.exec(textMember(dataset, 'updated') ?? '');
	return found ? { updated: found[0] } : {};
}
