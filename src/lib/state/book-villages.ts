import type { AlikeVillages } from '../programme/book/village.ts';
import type { BookEntry } from './book-entry.svelte.ts';

/** Writes one spelling in every row of villages that are one, as one step. @returns how many rows were changed */
export async function mergeVillages(
	entry: BookEntry,
	{ spellings }: AlikeVillages,
	name: string
): Promise<number> {
	const rows = spellings.flatMap((each) => (each.name === name ? [] : each.rows));
	const registers = new Set(rows.map(({ register }) => register));
	await entry.together(async () => {
		for (const register of registers)
			await entry.write(
				rows
					.filter((each) => each.register === register)
					.map(({ row, column }) => ({ row, column, value: name })),
				register
			);
	});
	return rows.length;
}

const shelf = (book: string): string => `parity-atlas-villages-apart:${book}`;

/** Villages spelled alike that somebody here said are several. */
export function keptApart(book: string): ReadonlySet<string> {
	try {
		return new Set(JSON.parse(localStorage.getItem(shelf(book)) ?? '[]') as string[]);
	} catch {
		return new Set();
	}
}

/** Says so of some more. */
export function keepApart(book: string, key: string): ReadonlySet<string> {
	const all = new Set([...keptApart(book), key]);
	try {
		localStorage.setItem(shelf(book), JSON.stringify([...all]));
	} catch {
		// asked again next time
	}
	return all;
}
