import fc from 'fast-check';

/** A table with margins: counts by row and column, mostly large enough, some small. */
export interface Crossed {
	cells: Record<string, number>;
	equations: { total: string; parts: string[] }[];
}

/** A table of counts with its row totals, column totals and grand total. */
export function crossed(counts: readonly (readonly number[])[]): Crossed {
	const cells: Crossed['cells'] = {};
	const rows = counts.map((_, r) => `r${r}`);
	const columns = counts[0].map((_, c) => `c${c}`);
	const name = (r: number, c: number) => `r${r}c${c}`;
	counts.forEach((row, r) => row.forEach((count, c) => (cells[name(r, c)] = count)));
	const sum = (names: string[]) => names.reduce((all, each) => all + cells[each], 0);
	const equations = [
		...rows.map((total, r) => ({ total, parts: columns.map((_, c) => name(r, c)) })),
		...columns.map((total, c) => ({ total, parts: rows.map((_, r) => name(r, c)) })),
		{ total: 'all', parts: rows },
		{ total: 'all', parts: columns }
	];
	for (const { total, parts } of equations) cells[total] = sum(parts);
	return { cells, equations };
}

const count = fc.oneof(
	{ weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
	{ weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) }
);

/** Tables of 2 to `most` rows and columns. */
export const anyCrossed = (most: number): fc.Arbitrary<number[][]> =>
	fc.tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 2, max: most })).chain(([rows, columns]) =>
		fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
			minLength: rows,
			maxLength: rows
		})
	);
