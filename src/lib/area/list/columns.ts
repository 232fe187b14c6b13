import { cell, type RawColumn, type RawTable } from '../../term/column.ts';
import { foldTone, stripMarks } from '../fold.ts';

/** What a column of a list of areas says. `group`: a division of the areas beside the hierarchy. */
export const LIST_ROLES = [
	'code',
	'name',
	'name_en',
	'level',
	'parent',
	'type',
	'lon',
	'lat',
	'size',
	'from',
	'to',
	'group',
	'ignore'
] as const;
export type ListRole = (typeof LIST_ROLES)[number];

export interface ListColumn {
	name: string;
	role: ListRole;
}

/** Headers of each role, folded. */
const HEADERS: [ListRole, RegExp][] = [
	[
		'parent',
		/^(?:parent(?: code| id)?|(?:ma )?(?:cap tren|truc thuoc|dia ban cap tren|cha|dia ban cha|thuoc))$/
	],
	['name_en', /^(?:name en|english(?: name)?|ten tieng anh)$/],
	['level', /^(?:level|cap|cap hanh chinh|admin level|area level)$/],
	['type', /^(?:type|loai|loai hinh|kind)$/],
	['lon', /^(?:lon|lng|long|longitude|kinh do|x)$/],
	['lat', /^(?:lat|latitude|vi do|y)$/],
	[
		'size',
		/^(?:(?:dien tich(?: tu nhien)?|(?:land )?area|size)(?: (?:km2?|sq km|ha|hecta|hectares?|m2?))|dien tich(?: tu nhien)?|km2)$/
	],
	['from', /^(?:(?:valid )?from|start|tu ngay|hieu luc tu|ngay hieu luc|tu)$/],
	['to', /^(?:(?:valid )?(?:to|until)|end|den ngay|hieu luc den|het hieu luc|den)$/],
	['code', /^(?:(?:area |geo)?code|id|ma(?: so| dia ban| don vi| dvhc| xa| huyen| tinh| thon)?|pcode)$/],
	['name', /^(?:(?:area )?name(?: vi)?|ten(?: dia ban| don vi| goi| xa| huyen| tinh| thon)?|dia ban|area)$/]
];

/** A header without marks, in small letters, what is no letter or digit as a space. */
export const folded = (header: string): string =>
	stripMarks(foldTone(header))
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/** Most groups of a division. */
const MOST_GROUPS = 40;

/** What each column is by its header; a column of few words that repeat is a division of the areas. */
export function guessColumns(table: RawTable): ListColumn[] {
	const taken = new Set<ListRole>();
	return table.columns.map((column) => {
		const found = HEADERS.find(([role, header]) => !taken.has(role) && header.test(folded(column.name)));
		if (found) taken.add(found[0]);
		return { name: column.name, role: found?.[0] ?? (isDivision(column, table.length) ? 'group' : 'ignore') };
	});
}

function isDivision(column: RawColumn, rows: number): boolean {
	if (column.kind === 'number') return false;
	const words = new Set<string>();
	for (let row = 0; row < rows; row++) {
		const word = cell(column, row).trim();
		if (word) words.add(word);
	}
	const texts = [...words].every((word) => /\p{L}/u.test(word) && word.length <= 80);
	return words.size >= 1 && words.size <= MOST_GROUPS && words.size * 3 <= rows && texts;
}

/** Levels by the words that headers of codes and names end in. */
const LEVELS: [level: string, words: RegExp][] = [
	['village', /(?: |^)(?:thon|ban|ap|thon ban|to dan pho|village|hamlet)$/],
	['commune', /(?: |^)(?:xa|phuong|xa phuong|commune|ward)$/],
	['district', /(?: |^)(?:huyen|quan|district)$/],
	['province', /(?: |^)(?:tinh|province)$/]
];

/** The level of a list's areas as the header of their code or name says ('Mã thôn' → village); '' when it does not. */
export function levelNamed(columns: readonly ListColumn[]): string {
	const headers = columns.flatMap(({ name, role }) =>
		role === 'code' || role === 'name' ? [folded(name)] : []
	);
	return LEVELS.find(([, words]) => headers.some((header) => words.test(header)))?.[0] ?? '';
}
