import type { Made, Row, Table } from '../term/table.ts';
import type { Scene } from './scene.ts';

const NUMBERS = ['value', 'numerator', 'denominator', 'lower', 'upper', 'parts', 'present'] as const;
type Column = (string | number | null)[] | string | number | null;

/** Areas a page lists of those a figure was put together from. */
export const MOST_MADE = 60;

/** A table for the wire: columns instead of rows, and one value where a column has only one. */
export interface PackedTable {
	split: string[];
	sql: string;
	length: number;
	column: Record<string, Column>;
	/** rows by number, and what each was put together from */
	made?: [number, Made[]][];
}

type Tables = Pick<Scene, 'slice' | 'before' | 'series' | 'whole' | 'ages' | 'groups' | 'panels' | 'across'>;

export type PackedScene = Omit<Scene, keyof Tables> & {
	tables: Record<keyof Tables, PackedTable>;
};

const folded = (values: (string | number | null)[]): Column =>
	values.every((each) => each === values[0]) ? (values[0] ?? null) : values;

/** @param made whether the areas a row was put together from go along */
export function packTable({ split, rows, sql }: Table, made = (_: Row): boolean => false): PackedTable {
	const column: Record<string, Column> = {};
	for (const name of ['area', 'period', 'status', 'note', ...NUMBERS] as const)
		column[name] = folded(rows.map((row) => row[name]));
	split.forEach((name, i) => (column[`key_${i}`] = folded(rows.map((row) => row.key[name]))));
	for (const name of ['origin', 'vintage'] as const)
		if (rows.some((row) => row[name])) column[name] = folded(rows.map((row) => row[name] ?? null));
	const parts = rows.flatMap((row, i): [number, Made[]][] =>
		row.made && made(row) ? [[i, row.made.slice(0, MOST_MADE)]] : []
	);
	return { split, sql, length: rows.length, column, ...(parts.length && { made: parts }) };
}

export function unpackTable({ split, sql, length, column, made }: PackedTable): Table {
	const at = (name: string, i: number) => {
		const values = column[name];
		return Array.isArray(values) ? values[i] : values;
	};
	const rows = Array.from({ length }, (_, i): Row => {
		const row: Record<string, unknown> = {
			key: Object.fromEntries(split.map((name, k) => [name, at(`key_${k}`, i)]))
		};
		for (const name of ['area', 'period', 'status', 'note', ...NUMBERS]) row[name] = at(name, i);
		for (const name of ['origin', 'vintage']) if (at(name, i)) row[name] = at(name, i);
		return row as unknown as Row;
	});
	for (const [i, parts] of made ?? []) rows[i].made = parts;
	return { split, rows, sql };
}

/** What rows were put together from goes along for the chosen areas only: a page lists no others. */
export function packScene({
	slice,
	before,
	series,
	whole,
	ages,
	groups,
	panels,
	across,
	...rest
}: Scene): PackedScene {
	const chosen = new Set(rest.resolved.chosen.map((each) => each.code));
	return {
		...rest,
		tables: {
			slice: packTable(
				slice,
				(row) => chosen.has(row.area) && (row.key.sex ?? rest.resolved.sex) === rest.resolved.sex
			),
			before: packTable(before),
			series: packTable(series),
			whole: packTable(whole),
			ages: packTable(ages),
			groups: packTable(groups),
			panels: packTable(panels),
			across: packTable(across)
		}
	};
}

export function unpackScene({ tables, ...rest }: PackedScene): Scene {
	return {
		...rest,
		slice: unpackTable(tables.slice),
		before: unpackTable(tables.before),
		series: unpackTable(tables.series),
		whole: unpackTable(tables.whole),
		ages: unpackTable(tables.ages),
		groups: unpackTable(tables.groups),
		panels: unpackTable(tables.panels),
		across: unpackTable(tables.across)
	};
}
