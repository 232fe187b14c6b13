import { cell, type RawTable } from '../term/column.ts';
import type { Structure } from '../term/structure.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import type { Place, Places } from './place.ts';
import { matchPlaces, type PlaceMatch } from './place-match.ts';
import type { RowVintages } from './row-vintage.ts';

/** The places of a table, each matched in the vintage its rows are of. */
export interface Sited {
	/** one place of the file in two vintages is two */
	places: Places;
	/** place → its vintage; null = of no list */
	vintage: (string | null)[];
	/** place → what it was found to be; null = of no list */
	of: (PlaceMatch | null)[];
	/** place → the level the areas of its vintage are at */
	level: (string | null)[];
	/** whether the places are of more than one vintage, or of another than the structure's one */
	several: boolean;
}

/** What tells an answer about an area of one vintage from that of another, where a file has several. */
export const keyIn = (key: string, vintage: string | null, several: boolean): string =>
	several && vintage !== null ? `${key} @${vintage}` : key;

/** Matches places, vintage by vintage. */
export function site(
	all: Places,
	table: RawTable,
	structure: Structure,
	source: Gazetteer,
	rows: RowVintages | null
): Sited {
	const usual = structure.vintage !== null && source.vintage(structure.vintage) ? structure.vintage : null;
	const { places, vintage } = !rows
		? { places: all, vintage: all.places.map(() => usual) }
		: rows.ofColumn
			? splitByColumn(all, table, structure, rows, rows.ofColumn)
			: split(all, rows);
	const of = places.places.map((): PlaceMatch | null => null);
	const level = places.places.map((): string | null => null);
	for (const id of new Set(vintage)) {
		if (id === null) continue;
		const own = vintage.flatMap((each, i) => (each === id ? [i] : []));
		const some = own.length === of.length ? places : { ...places, places: own.map((i) => places.places[i]) };
		const matched = matchPlaces(some, source, id, taughtIn(structure.aliases, id, rows !== null));
		own.forEach((i, k) => {
			of[i] = matched.of[k];
			level[i] = matched.level;
		});
	}
	return { places, vintage, of, level, several: rows !== null };
}

/** A code means another area in another vintage, so that an answer is only given where it was asked. */
function taughtIn(aliases: Structure['aliases'], vintage: string, several: boolean): Structure['aliases'] {
	if (!several || !aliases) return aliases;
	const end = ` @${vintage}`;
	return Object.fromEntries(
		Object.entries(aliases).flatMap(([text, code]) =>
			text.endsWith(end) ? [[text.slice(0, -end.length), code]] : code === '' ? [[text, code]] : []
		)
	);
}

/** Places told apart by the vintage of their rows too. */
function split(all: Places, { ids, ofRow }: RowVintages): { places: Places; vintage: (string | null)[] } {
	const at = new Map<number, number>();
	const places: Place[] = [];
	const vintage: (string | null)[] = [];
	const place = Int32Array.from(all.ofRow, (old, row) => {
		const key = old * ids.length + ofRow[row];
		let now = at.get(key);
		if (now === undefined) {
			at.set(key, (now = places.push(all.places[old]) - 1));
			vintage.push(ids[ofRow[row]]);
		}
		return now;
	});
	return { places: { ...all, places, ofRow: place }, vintage };
}

/**
 * Places told apart by the vintages of the columns of values that have something in their row: a row of an area of before is in
 * no vintage it says nothing of.
 */
function splitByColumn(
	all: Places,
	table: RawTable,
	{ columns }: Structure,
	{ ids }: RowVintages,
	of: readonly number[]
): { places: Places; vintage: (string | null)[] } {
	const values = columns.filter(({ role }) => role === 'value');
	// a status of the whole row gives its blank cells a meaning too
	const whole = columns.some(({ role }) => role === 'status');
	const at = new Map<number, number>();
	const places: Place[] = [];
	const vintage: (string | null)[] = [];
	const placed = (old: number, id: number) => {
		const key = old * ids.length + id;
		let now = at.get(key);
		if (now === undefined) {
			at.set(key, (now = places.push(all.places[old]) - 1));
			vintage.push(ids[id]);
		}
		return now;
	};
	const byId = ids.map(() => new Int32Array(table.length));
	const ofRow = new Int32Array(table.length);
	for (let row = 0; row < table.length; row++) {
		const said = ids.map(
			(_, id) =>
				whole || values.some(({ index }, v) => of[v] === id && cell(table.columns[index], row).trim())
		);
		const last = said.lastIndexOf(true);
		const own = placed(all.ofRow[row], last < 0 ? ids.length - 1 : last);
		ofRow[row] = own;
		byId.forEach((rows, id) => (rows[row] = said[id] ? placed(all.ofRow[row], id) : own));
	}
	return { places: { ...all, places, ofRow, ofColumn: of.map((id) => byId[id]) }, vintage };
}
