/**
 * Names for sets of rows: numbers made of the same cells are one number, wherever they stand. A set is named by the sum of what
 * its rows are named by, so that sets are put together by adding.
 */
export type RowSet = [number, number];

const named = new Map<string, RowSet>();
const MOST = 400_000;
const WORD = 2 ** 32;

/** Of a single row: 64 bits of its id (FNV-1a, twice from different beginnings). */
function ofRow(id: string): RowSet {
	let found = named.get(id);
	if (!found) {
		let [a, b] = [0x811c9dc5, 0x1b873593];
		for (let i = 0; i < id.length; i++) {
			a = Math.imul(a ^ id.charCodeAt(i), 0x01000193);
			b = Math.imul(b ^ id.charCodeAt(i), 0x85ebca6b);
			b ^= b >>> 15;
		}
		found = [a >>> 0, b >>> 0];
		if (named.size >= MOST) named.clear();
		named.set(id, found);
	}
	return found;
}

export const noRows = (): RowSet => [0, 0];

/** Adds a row to a set. */
export function include(set: RowSet, id: string): void {
	const [a, b] = ofRow(id);
	set[0] = (set[0] + a) % WORD;
	set[1] = (set[1] + b) % WORD;
}

/** Adds the rows of another set, none of which is in it. */
export function join(set: RowSet, other: RowSet): void {
	set[0] = (set[0] + other[0]) % WORD;
	set[1] = (set[1] + other[1]) % WORD;
}

/** The name of the number that a column makes over a set of rows. */
export const numberKey = (register: string, column: string, [a, b]: RowSet): string =>
	`${register} ${column} ${a.toString(36)} ${b.toString(36)}`;

/** The same of rows by their ids. */
export function numberOfRows(register: string, column: string, ids: Iterable<string>): string {
	const set = noRows();
	for (const id of ids) include(set, id);
	return numberKey(register, column, set);
}
