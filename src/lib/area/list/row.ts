import { cell, type RawTable } from '../../term/column.ts';
import { folded, type ListColumn, type ListRole } from './columns.ts';
import { sizesIn } from './size.ts';

/** One area as the file lists it, tidied but not checked. */
export interface ListRow {
	line: number;
	code: string;
	name: string;
	nameEn: string;
	level: string;
	parent: string;
	type: string;
	/** ISO dates; '' when not given, null when it cannot be read */
	from: string | null;
	to: string | null;
	/** degrees; null when not given, 'unreadable' when it is no position */
	at: readonly [number, number] | null | 'unreadable';
	/** km²; null when not given, 'unreadable' when it is no size */
	size: number | null | 'unreadable';
	/** the division's column → the group's words */
	groups: Map<string, string>;
}

/** The rows of a table under the roles of its columns; rows without any cell are not there. */
export function listRows(table: RawTable, columns: readonly ListColumn[]): ListRow[] {
	const text = (role: ListRole) => {
		const at = columns.findIndex((each) => each.role === role);
		return (row: number) =>
			at < 0
				? ''
				: cell(table.columns[at], row)
						.replace(/[\s\u00a0]+/g, ' ')
						.trim();
	};
	const [code, name, nameEn, level, parent, type] = (
		['code', 'name', 'name_en', 'level', 'parent', 'type'] as const
	).map(text);
	const [lon, lat, from, to] = (['lon', 'lat', 'from', 'to'] as const).map(text);
	const sizes = sizesOf(table, columns);
	const divisions = columns.flatMap((each, i) => (each.role === 'group' ? [{ name: each.name, i }] : []));
	const rows: ListRow[] = [];
	for (let row = 0; row < table.length; row++) {
		const groups = new Map<string, string>();
		for (const { name, i } of divisions) {
			const word = cell(table.columns[i], row).trim();
			if (word) groups.set(name, word);
		}
		const one: ListRow = {
			line: table.lines[row],
			code: code(row).replace(/^'/, ''),
			name: name(row),
			nameEn: nameEn(row),
			level: level(row),
			parent: parent(row).replace(/^'/, ''),
			type: type(row),
			from: dateOf(from(row)),
			to: dateOf(to(row)),
			at: positionOf(lon(row), lat(row)),
			size: sizes[row],
			groups
		};
		if (one.code || one.name || one.parent) rows.push(one);
	}
	return rows;
}

/** The sizes of a table's rows, in km². */
function sizesOf(table: RawTable, columns: readonly ListColumn[]): ListRow['size'][] {
	const at = columns.findIndex((each) => each.role === 'size');
	const cells = Array.from({ length: table.length }, (_, row) =>
		at < 0 ? '' : cell(table.columns[at], row).trim()
	);
	const read = sizesIn(cells, at < 0 ? '' : folded(columns[at].name));
	return cells.map((text, row) => (text === '' ? null : (read[row] ?? 'unreadable')));
}

/** A date as ISO: 2025-07-01, 1/7/2025 (day first), 2025. Null when it is no date. */
function dateOf(text: string): string | null {
	if (!text) return '';
	const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
	const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	const [year, month, day] = iso
		? [iso[1], iso[2] ?? '01', iso[3] ?? '01']
		: local
			? [local[3], local[2].padStart(2, '0'), local[1].padStart(2, '0')]
			: [];
	const date = `${year}-${month}-${day}`;
	return year && !Number.isNaN(Date.parse(date)) ? date : null;
}

function positionOf(lon: string, lat: string): ListRow['at'] {
	if (!lon && !lat) return null;
	const [x, y] = [lon, lat].map((text) => (text ? Number(text.replace(',', '.')) : NaN));
	if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
	// latitude and longitude in each other's column
	return Math.abs(y) <= 180 && Math.abs(x) <= 90 ? [y, x] : 'unreadable';
}
