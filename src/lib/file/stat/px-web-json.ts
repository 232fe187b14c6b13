import type { SelfDescription } from '#lib/term/upload.ts';
import { member, textMember, type Json } from './json-text.ts';

/** The plain JSON of PxWeb: columns with code, name and type, then a key and values for each row. */
export interface PxWebRows {
	records: Json[];
	roles: SelfDescription['roles'];
	notes: string[];
}

/** The rows of a PxWeb answer; null when the value is something else. */
export function pxWebRows(value: Json): PxWebRows | null {
	const columns = member(value, 'columns');
	const data = member(value, 'data');
	if (!Array.isArray(columns) || !Array.isArray(data) || !columns.length) return null;
	const types = columns.map((column) => textMember(column, 'type'));
	const names = columns.map((column) => textMember(column, 'text') ?? textMember(column, 'code') ?? '');
	const fits = (row: Json) => Array.isArray(member(row, 'key')) && Array.isArray(member(row, 'values'));
	if (!types.every(Boolean) || !data.every(fits) || new Set(names).size !== names.length) return null;
	const records = data.map((row) => {
		const cells = [...(member(row, 'key') as Json[]), ...(member(row, 'values') as Json[])];
		return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null]));
	});
	const comments = member(value, 'comments');
	return {
		records,
		roles: types.map((type) =>
			type === 't' ? { role: 'period' } : type === 'c' ? { role: 'value' } : { role: 'dimension' }
		),
		notes: (Array.isArray(comments) ? comments : []).flatMap((each) => textMember(each, 'comment') ?? [])
	};
}
