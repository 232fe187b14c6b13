import type { Area } from '#lib/term/area.ts';
import type { RawColumn } from '#lib/term/column.ts';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import type { Text } from '#lib/term/text.ts';
import type { Table } from '../source.ts';

/** The file that makes an archive a Data Package. */
export const DESCRIPTOR = 'datapackage.json';
/** Where our own description of the data set stands in the descriptor. */
export const OURS = 'parity-atlas';
/** Largest descriptor read, in bytes. */
export const MAX_DESCRIPTOR = 64 * 2 ** 20;

/** What people say of a data set, and the names of its areas that no vintage knows. */
export interface Description {
	dataset: DatasetMeta;
	areas: Area[];
}

/** sha256 of bytes as a Data Package writes it. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
	return `sha256:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A table of tidy observations with the names its package has for its codes, in columns behind its own. */
export function withNames(table: Table, { dataset, areas }: Description): Table {
	const named = new Map<string, readonly { code: string; name: Text }[]>([
		['indicator', dataset.indicators],
		['area', areas],
		...dataset.dimensions.map(({ code, codes }) => [code, codes] as const)
	]);
	const self = table.self!;
	const columns = [...table.raw.columns];
	const roles = [...self.roles];
	table.raw.columns.forEach((column, index) => {
		const role = self.roles[index];
		const names = named.get(role?.role === 'dimension' ? role.dimension! : (role?.role ?? ''));
		if (!names?.length || column.kind !== 'text') return;
		columns.push(namesOf(column, names));
		roles.push({ role: 'label', of: index });
	});
	return {
		...table,
		raw: { ...table.raw, columns },
		made: columns.length - table.raw.columns.length,
		self: {
			...self,
			roles,
			title: dataset.title.vi,
			source: dataset.source.vi,
			licence: dataset.licence,
			updated: dataset.date,
			...(dataset.disclosure && { disclosure: dataset.disclosure })
		}
	};
}

function namesOf(
	column: Extract<RawColumn, { kind: 'text' }>,
	names: readonly { code: string; name: Text }[]
): RawColumn {
	const name = new Map(names.map((each) => [each.code, each.name.vi]));
	return {
		kind: 'text',
		name: `${column.name}_name`,
		codes: column.codes,
		dictionary: column.dictionary.map((code) => name.get(code) ?? '')
	};
}
