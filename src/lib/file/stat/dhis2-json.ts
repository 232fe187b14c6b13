import type { Result } from '#lib/term/failure.ts';
import { asDhis2 } from './dhis2.ts';
import { tableOfRecords } from './json-table.ts';
import { isObject, member, textMember, type Json } from './json-text.ts';
import type { Table } from '../source.ts';

/** What a data value set says once for all its values. */
const SHARED = ['dataSet', 'period', 'orgUnit', 'attributeOptionCombo'];

/** A DHIS2 answer in JSON (data values or analytics) as a table; null when the value is none. */
export function dhis2Json(value: Json, encoding: string): Result<Table> | null {
	const records = dataValues(value) ?? analytics(value);
	const table = records && tableOfRecords({ records }, encoding);
	if (!table?.ok) return table;
	const known = asDhis2(table.value);
	return known && { ok: true, value: known };
}

function dataValues(value: Json): Json[] | null {
	const list = member(value, 'dataValues');
	if (!Array.isArray(list) || !list.some((each) => textMember(each, 'dataElement'))) return null;
	const shared = SHARED.flatMap((name) => {
		const said = textMember(value, name);
		return said === undefined ? [] : [[name, said] as const];
	});
	const common = shared.filter(([name]) => name !== 'dataSet');
	return list.map((each) => (isObject(each) ? { ...Object.fromEntries(common), ...each } : each));
}

/** Headers and rows; ids get the names that stand beside the rows. */
function analytics(value: Json): Json[] | null {
	const headers = member(value, 'headers');
	const rows = member(value, 'rows');
	if (!Array.isArray(headers) || !Array.isArray(rows) || !headers.every((each) => textMember(each, 'column')))
		return null;
	const names = headers.map((each) => textMember(each, 'column')!);
	const items = member(member(value, 'metaData'), 'items');
	const called = (cell: Json) =>
		typeof cell === 'string' ? textMember(member(items, cell), 'name') : undefined;
	const coded = headers.map(
		(each, k) => member(each, 'meta') === true && rows.some((row) => Array.isArray(row) && called(row[k]))
	);
	return rows.map((row) =>
		Array.isArray(row)
			? Object.fromEntries(
					names.flatMap((name, k): [string, Json][] =>
						coded[k]
							? [
									[`${name} ID`, row[k] ?? null],
									[name, called(row[k]) ?? row[k] ?? null]
								]
							: [[name, row[k] ?? null]]
					)
				)
			: row
	);
}
