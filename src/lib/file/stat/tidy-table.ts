import type { RawColumn } from '#lib/term/column.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import type { Table } from '../source.ts';

const KEYS = ['indicator', 'area', 'period'] as const;
const FIRST = ['dataset', 'indicator', 'area', 'vintage', 'period'];
const LAST = ['value', 'numerator', 'denominator', 'lower', 'upper', 'unit', 'status', 'note'] as const;

/**
 * What a table of tidy observations, as `read --out` writes it, says of itself; null when it is none. Its columns stand in one
 * order, the dimensions between the period and the value. Of several vintages each row says its own.
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
	const at = FIRST.indexOf('vintage');
	const vintages = wordsOf(table.raw.columns[at]);
	const own: SelfDescription = { notes: [], ...table.self, roles, coded: true };
	if (vintages.length < 2) return { ...table, self: { ...own, vintage: vintages[0] ?? null } };
	if (table.raw.columns[at].kind !== 'text') return null;
	roles[at] = { role: 'vintage' };
	return { ...table, self: own };
}

const wordsOf = (column: RawColumn): string[] =>
	column.kind === 'text' ? column.dictionary.filter((word) => word !== '') : ['?', '?'];
