import type { RawColumn } from '#lib/term/column.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import { Cells, composedIn, countedLines, MAX_CELLS, type CellValue } from './cells.ts';
import { bigNumbers } from './big-number.ts';
import type { Table } from '../source.ts';

/** One axis of a cube. */
export interface CubeDimension {
	id: string;
	name: string;
	/** in the order of the cube's cells */
	codes: readonly string[];
	/** what each code is called; null when the codes are all there is */
	labels: readonly string[] | null;
	role?: 'period' | 'area' | 'indicator';
	/** what each of its indicators is counted in */
	units?: readonly string[];
}

/** A table of figures over all combinations of its dimensions, in row-major order. */
export interface Cube {
	dimensions: readonly CubeDimension[];
	/** place of each cell that stands in the file; null: every place, in order */
	places: ArrayLike<number> | null;
	/** cells that stand in the file */
	length: number;
	value(i: number): CellValue;
	/** standing of a cell, as code or word; '' for none */
	status?: (i: number) => string;
	/** why a cell has no figure, or what is to be known of it; '' for nothing */
	note?: (i: number) => string;
	/** 1-based file line of each cell; left out: cells are counted */
	lines?: Int32Array;
	/** what is measured, when no dimension says */
	content?: string;
	/** what every figure is counted in, when no dimension says */
	unit?: string;
	about: Omit<SelfDescription, 'roles'>;
}

type Role = SelfDescription['roles'][number];

/**
 * A cube as a table: a record for each cell, a column of codes and one of labels for each dimension, then value, status, note
 * and unit as far as there are any.
 * Failures: too-many-cells.
 */
export function tableOfCube(cube: Cube, kind: Table['kind'], encoding: string): Result<Table> {
	const { dimensions, length } = cube;
	const width = dimensions.length * 2 + 4;
	if (length * width > MAX_CELLS * 2)
		return failed('too-many-cells', { cells: length * width, most: MAX_CELLS * 2 });
	const columns: RawColumn[] = [];
	const roles: Role[] = [];
	const put = (column: RawColumn, role: Role): number => {
		roles.push(role);
		return columns.push(column) - 1;
	};
	const positions = positionsOf(cube);
	dimensions.forEach((dimension, k) => {
		const at = positions[k];
		const { codes, labels, name, id } = dimension;
		const role = roleOf(dimension);
		if (!labels) return put(words(name, at, codes), role);
		if (sayNothing(codes)) return put(words(name, at, labels), role);
		if (codes.every((code, i) => code === labels[i])) return put(words(name, at, codes), role);
		const coded = put(words(id === name ? `${id}_code` : id, at, codes), role);
		put(words(name, at, labels), { role: 'label', of: coded });
	});
	const cells = new Cells('value', length);
	for (let i = 0; i < length; i++) cells.set(i, cube.value(i));
	const content = cube.content && !dimensions.some((d) => d.role === 'indicator') ? cube.content : undefined;
	const value = put(cells.finish(), {
		role: 'value',
		...(content !== undefined && { at: { indicator: content } })
	});
	const status = told('status', length, cube.status);
	if (status) put(status, { role: 'status', of: value });
	const note = told('note', length, cube.note);
	if (note) put(note, { role: 'note', of: value });
	const measured = dimensions.findIndex((d) => d.units?.some(Boolean) ?? false);
	const counted = dimensions.findIndex((d) => isUnit(d));
	if (measured >= 0) put(words('unit', positions[measured], dimensions[measured].units!), { role: 'unit' });
	else if (counted >= 0) {
		const { labels, codes } = dimensions[counted];
		put(words('unit', positions[counted], labels ?? codes), { role: 'unit' });
	} else if (cube.unit) put(words('unit', new Int32Array(length), [cube.unit]), { role: 'unit' });
	const findings: Finding[] = bigNumbers(columns[value]);
	if (!length) findings.push({ rule: 'no-records', severity: 'warning', rows: 0, first: 0, example: '' });
	return done({
		kind,
		encoding,
		table: { headerRows: 0, firstDataRow: cube.lines?.[0] ?? 1 },
		raw: { columns, length, lines: cube.lines ?? countedLines(length) },
		self: { ...cube.about, roles },
		setAside: [],
		findings,
		repairs: composedIn([cells])
	});
}

/** Of each dimension, the position of every cell. */
function positionsOf({ dimensions, places, length }: Cube): Int32Array[] {
	let stride = 1;
	const found: Int32Array[] = [];
	for (let k = dimensions.length - 1; k >= 0; k--) {
		const size = dimensions[k].codes.length;
		const at = new Int32Array(length);
		for (let i = 0; i < length; i++) at[i] = Math.floor((places ? places[i] : i) / stride) % size;
		found.unshift(at);
		stride *= size;
	}
	return found;
}

/** Codes that only count: labels are then the words people know, and such a code must not pass for an area's. */
const sayNothing = (codes: readonly string[]): boolean =>
	[0, 1].some((from) => codes.every((code, i) => code === String(i + from)));

/** Figures in several units of one indicator are told apart by them. */
const isUnit = ({ id, role, codes }: CubeDimension): boolean =>
	!role && codes.length > 1 && /^(?:unit|units|unit_measure|đơn vị tính)$/i.test(id);

/** A dimension nobody named is one all the same, unless it has but one code: then it may be left out. */
function roleOf(dimension: CubeDimension): Role {
	const { role, codes } = dimension;
	if (role) return { role };
	if (isUnit(dimension)) return { role: 'dimension', dimension: 'unit_measure' };
	return codes.length > 1 ? { role: 'dimension' } : undefined;
}

/** A column of a dimension's words; each word once, words of no cell left out. */
function words(name: string, at: Int32Array, list: readonly string[]): RawColumn {
	const known = new Map<string, number>();
	const of = new Int32Array(list.length).fill(-1);
	const codes = Int32Array.from(at, (position) => {
		if (of[position] < 0) {
			const word = list[position].normalize('NFC');
			if (!known.has(word)) known.set(word, known.size);
			of[position] = known.get(word)!;
		}
		return of[position];
	});
	return { kind: 'text', name: name.normalize('NFC'), codes, dictionary: [...known.keys()] };
}

function told(name: string, length: number, says: ((i: number) => string) | undefined): RawColumn | null {
	if (!says) return null;
	const column = new Cells(name, length);
	let any = false;
	for (let i = 0; i < length; i++) {
		const word = says(i);
		any ||= word !== '';
		column.set(i, word);
	}
	return any ? column.finish() : null;
}

const BROKEN_DOWN = /^(.{3,}?),?\s+(?:phân theo|chia theo|theo|by)\s+(.+)$/iu;

/** What a title says is measured: 'Dân số phân theo tỉnh và năm' without the dimensions it goes on to name. */
export function contentOf(title: string, dimensions: readonly CubeDimension[]): string {
	const found = BROKEN_DOWN.exec(title);
	const rest = found?.[2].toLowerCase() ?? '';
	return found && dimensions.some(({ name }) => rest.includes(name.toLowerCase())) ? found[1] : title;
}
