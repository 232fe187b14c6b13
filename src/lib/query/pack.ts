import type { Row, Table } from '../term/table.ts';
import type { Scene } from './scene.ts';

const NUMBERS = ['value', 'numerator', 'denominator', 'lower', 'upper', 'parts', 'present'] as const;
type Column = (string | number | null)[] | string | number | null;

/** A table for the wire: columns instead of rows, and one value where a column has only one. */
export interface PackedTable {
	split: string[];
	sql: string;
	length: number;
	column: Record<string, Column>;
}

type Tables = Pick<Scene, 'slice' | 'before' | 'series' | 'whole' | 'ages' | 'panels'>;

export type PackedScene = Omit<Scene, keyof Tables> & {
	tables: Record<keyof Tables, PackedTable>;
};

const folded = (values: (string | number | null)[]): Column =>
	values.every((each) => each === values[0]) ? (values[0] ?? null) : values;

export function packTable({ split, rows, sql }: Table): PackedTable {
	const column: Record<string, Column> = {};
	for (const name of ['area', 'period', 'status', 'note', ...NUMBERS] as const)
		column[name] = folded(rows.map((row) => row[name]));
	split.forEach((name, i) => (column[`key_${i}`] = folded(rows.map((row) => row.key[name]))));
	return { split, sql, length: rows.length, column };
}

export function unpackTable({ split, sql, length, column }: PackedTable): Table {
	const at = (name: string, i: number) => {
		const values = column[name];
		return Array.isArray(values) ? values[i] : values;
	};
	const rows = Array.from({ length }, (_, i): Row => {
		const row: Record<string, unknown> = {
			key: Object.fromEntries(split.map((name, k) => [name, at(`key_${k}`, i)]))
		};
		for (const name of ['area', 'period', 'status', 'note', ...NUMBERS]) row[name] = at(name, i);
		return row as unknown as Row;
	});
	return { split, rows, sql };
}

export function packScene({ slice, before, series, whole, ages, panels, ...rest }: Scene): PackedScene {
	return {
		...rest,
		tables: {
			slice: packTable(slice),
			before: packTable(before),
			series: packTable(series),
			whole: packTable(whole),
			ages: packTable(ages),
			panels: packTable(panels)
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
		panels: unpackTable(tables.panels)
	};
}
