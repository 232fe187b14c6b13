import type { RawColumn } from '#lib/term/column.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import type { Table } from '../source.ts';

type Role = SelfDescription['roles'][number];

/** A header's letters: 'Organisation unit' and 'organisationunit' are one. */
const key = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** Columns of data values, as DHIS2 takes and gives them. */
const VALUES: Record<string, Role> = {
	dataelement: { role: 'indicator' },
	period: { role: 'period' },
	orgunit: { role: 'area' },
	value: { role: 'value' },
	comment: { role: 'note' },
	storedby: { role: 'ignore' },
	lastupdated: { role: 'ignore' },
	created: { role: 'ignore' },
	followup: { role: 'ignore' },
	deleted: { role: 'ignore' }
};

/** Columns of an analytics answer: names, or ids with their names beside them. */
const ANALYTICS: Record<string, Role> = {
	data: { role: 'indicator' },
	period: { role: 'period' },
	organisationunit: { role: 'area' },
	value: { role: 'value' },
	numerator: { role: 'numerator' },
	denominator: { role: 'denominator' },
	factor: { role: 'ignore' },
	multiplier: { role: 'ignore' },
	divisor: { role: 'ignore' }
};
const ABOUT = ['data', 'period', 'organisationunit'] as const;

/** What a DHIS2 export (data values or analytics) says of itself; null when the table is none. */
export function asDhis2(table: Table): Table | null {
	const { columns } = table.raw;
	const keys = columns.map(({ name }) => key(name));
	const has = (...names: string[]) => names.every((name) => keys.includes(name));
	const roles = has('dataelement', 'period', 'orgunit', 'value')
		? valueRoles(keys, columns)
		: has('value') && ABOUT.every((name) => has(name) || has(`${name}id`))
			? analyticsRoles(keys, columns)
			: null;
	if (!roles) return null;
	return {
		...table,
		kind: 'dhis2',
		self: { notes: [], roles, aside: deletedRows(columns[keys.indexOf('deleted')]) }
	};
}

const varies = (column: RawColumn): boolean =>
	column.kind === 'number' || column.dictionary.filter((word) => word.trim() !== '').length > 1;

/** Combinations of categories are dimensions; one that is the same everywhere says nothing. */
const combo = (column: RawColumn): Role => (varies(column) ? { role: 'dimension' } : { role: 'ignore' });

function valueRoles(keys: readonly string[], columns: readonly RawColumn[]): Role[] {
	return keys.map((name, i) =>
		Object.hasOwn(VALUES, name)
			? { ...VALUES[name]! }
			: /^(?:category|attribute)optioncombo$/.test(name)
				? combo(columns[i])
				: undefined
	);
}

function analyticsRoles(keys: readonly string[], columns: readonly RawColumn[]): Role[] {
	const roles = keys.map((name, i): Role => {
		if (Object.hasOwn(ANALYTICS, name)) return { ...ANALYTICS[name]! };
		if (/^category(?:option)?combo$|^categoryoption$/.test(name)) return combo(columns[i]);
		return varies(columns[i]) ? undefined : { role: 'ignore' };
	});
	// of an id, a name, a code and a description the id is the key and the name its label
	for (const about of ABOUT) {
		const [id, name] = [`${about}id`, about].map((each) => keys.indexOf(each));
		const label = keys.indexOf(`${about}name`);
		for (const each of ['code', 'description'])
			if (keys.includes(about + each)) roles[keys.indexOf(about + each)] = { role: 'ignore' };
		if (id < 0) continue;
		// periods and areas are known by their names, as a person would write them
		const [own, other] = [name < 0 ? label : name, id];
		if (about === 'data' || own < 0) {
			roles[id] = { ...ANALYTICS[about]! };
			if (own >= 0) roles[own] = { role: 'label', of: id };
		} else if (about === 'period') {
			roles[other] = { ...ANALYTICS[about]! };
			roles[own] = { role: 'label', of: other };
		} else {
			roles[own] = { ...ANALYTICS[about]! };
			roles[other] = { role: 'ignore' };
		}
	}
	return roles;
}

/** Data values a district took back. */
function deletedRows(column: RawColumn | undefined): SelfDescription['aside'] {
	if (column?.kind !== 'text') return [];
	const gone = column.dictionary.map((word) => word.trim().toLowerCase() === 'true');
	const rows: { row: number; reason: string }[] = [];
	if (gone.includes(true))
		column.codes.forEach((code, row) => gone[code] && rows.push({ row, reason: 'deleted' }));
	return rows;
}
