import { readFile } from 'node:fs/promises';
import { cellText, type Shown } from '#lib/programme/book/cell-text.ts';
import { titleOfRow } from '#lib/programme/book/row-title.ts';
import type { BookRow, CellValue, Register } from '#lib/term/book.ts';
import { communesOf, synthetic, type Drawn } from '../../../data/programmes/project8-sample/synthetic.ts';
import type { Written } from './fill-template.ts';
import { project8, source } from './viet-nam.ts';

/**
 * A year of the 124 communes of Tuyên Quang, every figure made up, as rows that people enter in several ways; and what they
 * add up to, counted from the rows themselves without any of the book's own code.
 */
export const communes = communesOf(source, { before: ['02', '08'], after: '08' });
export const PROVINCE = '08';

/** Rows that other rows name have a name of their own, as officers give them. */
function named(rows: readonly Drawn[]): Drawn[] {
	const count = { activity: 0, dialogue: 0 };
	return rows.map((row, i) => {
		const { register, cells } = row;
		if (register === 'activity')
			return { ...row, cells: { ...cells, code: `HD-${String(++count.activity).padStart(5, '0')}` } };
		if (register === 'dialogue')
			return { ...row, cells: { ...cells, place: `Nhà văn hóa ${++count.dialogue}` } };
		return i === 0
			? { ...row, cells: { ...cells, topic: 'Lớp giảng viên nguồn của tỉnh (số liệu giả lập)' } }
			: row;
	});
}

export const drawn = named(synthetic({ seed: 8, communes, villages: 10, activities: 15_000 }));
const byId = new Map(drawn.map((row) => [row.id, row]));

/** Rows go with the activity or dialogue they belong to; the first of all is what the trainers of every part attended. */
function partOf(row: Drawn): number {
	const owner = row.cells.activity ?? row.cells.dialogue;
	if (typeof owner === 'string') return partOf(byId.get(owner)!);
	return row === drawn[0] ? 0 : Number(/\d+$/.exec(row.id)![0]) % 3;
}

/** The rows by who enters them: in a template, in the grid, on another machine. */
export const parts: readonly (readonly Drawn[])[] = [0, 1, 2].map((part) =>
	drawn.filter((row) => partOf(row) === part)
);

const rowOf = ({ id, register, cells }: Drawn): BookRow => ({
	...{ id, register },
	cells: Object.fromEntries(
		Object.entries(cells).map(([column, value]) => [
			column,
			{ value, change: '', origin: { by: '', at: '' } }
		])
	)
});
const shown: Shown = {
	...{ programme: project8, lang: 'vi', areas: source },
	row: (_, id) => (byId.has(id) ? rowOf(byId.get(id)!) : undefined)
};

/** The day or period a row is about; of a row without one, of the row it belongs to. */
export function whenOf({ cells }: Drawn): string {
	const own = cells.date ?? cells.period;
	if (typeof own === 'string') return own;
	const owner = byId.get(String(cells.activity ?? cells.dialogue));
	return owner ? whenOf(owner) : '';
}

function written(register: Register, row: Drawn, code: string, kind: string): Written {
	const value: CellValue = row.cells[code] ?? null;
	if (value === null || typeof value === 'number') return value;
	if (kind === 'date') return { day: value };
	const column = register.columns.find((each) => each.code === code)!;
	if (kind === 'row') {
		const other = byId.get(value)!;
		const own = project8.registers.find((each) => each.code === other.register)!;
		return String(other.cells.code ?? titleOfRow(own, rowOf(other)));
	}
	return cellText(column, value, shown, whenOf(row) || undefined);
}

/** Some rows as people write them in the columns of a register. */
export const writtenIn = (register: Register, rows: readonly Drawn[]): Written[][] =>
	rows
		.filter((row) => row.register === register.code)
		.map((row) => register.columns.map(({ code, kind }) => written(register, row, code, kind)));

/** Sums by place: a column of a register in a stretch of the year. */
export interface Sums {
	total: number;
	/** by commune of after 1 July 2025, for those whose rows all lie in one */
	communes: Map<string, number>;
	/** by 'commune/village' */
	villages: Map<string, number>;
	/** by district of before 1 July 2025 */
	districts: Map<string, number>;
}

const became = new Map<string, string[]>();
for (const line of (await readFile('data/areas/crosswalk-vn-2024-vn-2025.commune.csv', 'utf8')).split('\n')) {
	const [old, now] = line.split(',');
	if (/^\d{5}$/.test(old)) became.set(old, [...(became.get(old) ?? []), now]);
}

const rounded = (sum: number): number => Math.round(sum * 10) / 10;

/**
 * @param from first and last day or period, as text: '2025-01' to '2025-06'
 * @param type of these rows alone; null: of all
 */
export function sumsOf(
	register: string,
	column: string,
	[from, to]: readonly [string, string],
	type: string | null = null
): Sums {
	const sums: Sums = { total: 0, communes: new Map(), villages: new Map(), districts: new Map() };
	const add = (map: Map<string, number>, key: string, value: number) =>
		map.set(key, rounded((map.get(key) ?? 0) + value));
	for (const row of drawn) {
		const value = row.cells[column];
		const when = monthOf(whenOf(row));
		if (row.register !== register || typeof value !== 'number' || when < from || when > to) continue;
		if (type !== null && row.cells.type !== type) continue;
		sums.total = rounded(sums.total + value);
		const area = String(row.cells.area);
		const old = when < '2025-07';
		if (old) add(sums.districts, source.byCode('vn-2024', area)!.parent!, value);
		const now = old ? (became.get(area) ?? []) : [area];
		if (now.length !== 1) continue;
		add(sums.communes, now[0], value);
		if (typeof row.cells.village === 'string')
			add(sums.villages, `${now[0]}/${row.cells.village.toLowerCase()}`, value);
	}
	return sums;
}

/** The month of a day, or the last of a quarter or year. */
const monthOf = (when: string): string => {
	const quarter = /^(\d{4})-Q([1-4])$/.exec(when);
	if (quarter) return `${quarter[1]}-${String(+quarter[2] * 3).padStart(2, '0')}`;
	return when.length === 4 ? `${when}-12` : when.slice(0, 7);
};

export const SUMMED: readonly (readonly [register: string, column: string])[] = [
	['activity', 'total'],
	['activity', 'women'],
	['activity', 'ethnic'],
	['input', 'allocated'],
	['input', 'disbursed'],
	['output', 'number'],
	['training', 'total'],
	['dialogue', 'total']
];
