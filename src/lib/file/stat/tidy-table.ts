import type { RawColumn } from '#lib/term/column.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import type { Table } from '../source.ts';

const KEYS = ['indicator', 'area', 'period'] as const;
const FIRST = ['dataset', 'indicator', 'area', 'vintage', 'period'];
const LAST = ['value', 'numerator', 'denominator', 'lower', 'upper', 'unit', 'status', 'note'] as const;

/**
 * What a table of tidy observations, as `read --out` writes it, says of itself; null when it is none. Its columns stand in one
 * order, the dimensions between the period and the value.
 */
export function asTidy(table: Table): Table | null {
	const names = table.raw.columns.map((column) => column.name);
	const from = names.length - LAST.length;
	if (!FIRST.every((name, i) => names[i] === name) || !LAST.every((name, i) => names[from + i] === name))
		return null;
	const roles = names.map((name, i): SelfDescription['roles'][number] => {
		if (i >= FIRST.length && i < from) return { role: 'dimension', dimension: name };
		if ((KEYS as readonly string[]).includes(name)) return { role: name as (typeof KEYS)[number] };
		if (i >= from) return { role: name as (typeof LAST)[number] };
		return { role: 'ignore' };
	});
	const vintages = wordsOf(table.raw.columns[FIRST.indexOf('vintage')]);
	if (vintages.length > 1) return null;
	return { ...table, self: { notes: [], ...table.self, roles, vintage: vintages[0] ?? null, coded: true } };
}

const wordsOf = (column: RawColumn): string[] =>
	column.kind === 'text' ? column.dictionary.filter((word) => word !== '') : ['?', '?'];
