import type {
	BookRow,
	CellAt,
	CellValue,
	Origin,
	Programme,
	Register,
	RegisterColumn
} from '../../term/book.ts';
import { same, type Text } from '../../term/text.ts';
import { registerOf } from '../book/column.ts';
import { unitOf } from '../book/figure.ts';
import { titleOfRow } from '../book/row-title.ts';
import { formatDate, formatPeriod } from '../../message/number.ts';
import type { BookState } from '../book/fold.ts';
import type { Named } from './gathered.ts';

/** One cell a figure was made of, where it stands and where it came from. */
export interface TraceCell {
	row: string;
	/** what the row is about: name, date, area */
	title: Text;
	/** as it stands; of rows that are counted 1, or the cell that makes them count; null where it may not be shown */
	value: CellValue;
	/** too few people to be shown to the public */
	hidden: boolean;
	/** who entered it, when, from which file, sheet and cell */
	origin: Origin | null;
}

/** Cells of one column of a register on one side of a formula: they are added, or counted. */
export interface TracePart {
	side: 'of' | 'over';
	register: Text;
	/** null when whole rows are counted */
	column: Text | null;
	unit: Text;
	counted: boolean;
	/** their sum or number; null where it may not be shown */
	value: number | null;
	/** cells in all; `cells` has those of the page asked for */
	count: number;
	cells: TraceCell[];
}

/** A figure with its way back: formula, parts, rows and their origin. */
export interface Trace {
	id: string;
	name: Text;
	value: number | null;
	unit: Text;
	formula: Text;
	per: number;
	refused?: string;
	hidden?: boolean;
	/** rows that belong to it and whose cell is empty; rows of areas divided since */
	empty: number;
	divided: number;
	parts: TracePart[];
	/** its cells are told page by page, from 1; the cells of all parts one after the other */
	page: number;
	pages: number;
}

/** Cells on a page. */
export const PAGE_CELLS = 200;

/** What is needed to say what a cell is about. */
export interface Sayer {
	programme: Programme;
	state: BookState;
	nameOf(code: string): Text;
	/** whether the value of a cell may be shown */
	mayShow(cell: CellAt): boolean;
	/** whether a figure may be shown */
	mayTell(id: string): boolean;
}

/**
 * The way back from a figure to its cells.
 * @param page which of its cells are listed, from 1; null = all
 */
export function traceOf(
	{ id, name, figure, of, over, per }: Named,
	sayer: Sayer,
	page: number | null = 1
): Trace {
	const total = of.length + (over?.length ?? 0);
	const pages = page === null ? 1 : Math.max(1, Math.ceil(total / PAGE_CELLS));
	const at = Math.min(Math.max(1, page ?? 1), pages);
	const window = {
		left: 0,
		from: page === null ? 0 : (at - 1) * PAGE_CELLS,
		to: page === null ? total : at * PAGE_CELLS
	};
	const parts = [...partsOf('of', of, sayer, window), ...(over ? partsOf('over', over, sayer, window) : [])];
	const hidden = !sayer.mayTell(id);
	return {
		...{ id, name, unit: figure.unit, formula: figure.formula, per },
		value: hidden ? null : figure.value,
		...(figure.refused !== undefined && { refused: figure.refused }),
		...(hidden && { hidden }),
		...{ empty: figure.empty, divided: figure.divided },
		// a hidden number could be added up from its parts
		parts: hidden ? parts.map((part) => ({ ...part, value: null })) : parts,
		page: at,
		pages
	};
}

/** Which cells are listed, by their place among all; `left` counts those that came before. */
interface Window {
	left: number;
	from: number;
	to: number;
}

/** The cells of a side by register and column, in their order. */
function partsOf(
	side: TracePart['side'],
	cells: readonly CellAt[],
	sayer: Sayer,
	window: Window
): TracePart[] {
	const groups = new Map<string, CellAt[]>();
	for (const cell of cells) {
		const key = `${cell.register} ${cell.column}`;
		const group = groups.get(key);
		if (group) group.push(cell);
		else groups.set(key, [cell]);
	}
	return [...groups.values()].map((own): TracePart => {
		const register = registerOf(sayer.programme, own[0].register)!;
		const column = register.columns.find((each) => each.code === own[0].column);
		const values = own.map(
			(cell) => sayer.state.row(cell.register, cell.row)?.cells[cell.column]?.value ?? null
		);
		const counted = !column || !['count', 'amount', 'value'].includes(column.kind);
		const shown = own.every((cell) => sayer.mayShow(cell));
		const [from, to] = [window.from - window.left, window.to - window.left].map((end) => Math.max(0, end));
		window.left += own.length;
		return {
			...{ side, register: register.name, column: column?.name ?? null, unit: unitOf(column), counted },
			value: counted
				? own.length
				: Math.round(
						values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) * 1e6
					) / 1e6,
			count: own.length,
			cells: own.slice(from, to).map((cell) => cellOf(cell, register, column, sayer, shown))
		};
	});
}

function cellOf(
	at: CellAt,
	register: Register,
	column: RegisterColumn | undefined,
	sayer: Sayer,
	shown: boolean
): TraceCell {
	const row = sayer.state.row(at.register, at.row);
	const cell = column && row?.cells[column.code];
	const value = column ? (cell?.value ?? null) : 1;
	return {
		row: at.row,
		title: row ? wordsOfRow(row, register, sayer) : same(at.row),
		value: shown ? value : null,
		hidden: !shown,
		origin: cell?.origin ?? firstOrigin(row)
	};
}

/** Of a row that is counted as a whole: who began it. */
function firstOrigin(row: BookRow | undefined): Origin | null {
	const all = Object.values(row?.cells ?? {}).map((cell) => cell.origin);
	return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null;
}

const TELLING = ['text', 'date', 'period', 'area', 'code', 'indicator'];
/** Words a row is told by, at most. */
const WORDS = 4;

/** What a row is about: its name, kind, when, where. */
export function wordsOfRow(
	{ cells }: BookRow,
	register: Register,
	sayer: Pick<Sayer, 'programme' | 'state' | 'nameOf'>
): Text {
	const parts: Text[] = [];
	const seen = new Set<string>();
	for (const column of register.columns) {
		const value = cells[column.code]?.value ?? null;
		if (parts.length === WORDS || value === null) continue;
		if (column.kind === 'row') {
			const other = registerOf(sayer.programme, column.refers ?? '');
			const row = other && sayer.state.row(other.code, String(value));
			const alone = register.columns.some((each) => each.kind === 'area');
			if (row) parts.push(alone ? same(titleOfRow(other, row)) : wordsOfRow(row, other, sayer));
			continue;
		}
		if (!TELLING.includes(column.kind) || (seen.has(column.kind) && column.kind !== 'code')) continue;
		seen.add(column.kind);
		parts.push(sayValue(value, column, sayer));
	}
	return { vi: parts.map((each) => each.vi).join(' · '), en: parts.map((each) => each.en).join(' · ') };
}

/** A value in words: codes, contents, indicators and areas by their names. */
export function sayValue(
	value: string | number,
	column: RegisterColumn,
	{ programme, nameOf }: Pick<Sayer, 'programme' | 'nameOf'>
): Text {
	const code = String(value);
	const named = (list: readonly { code: string; name: Text }[] | undefined) =>
		list?.find((each) => each.code === code)?.name ?? same(code);
	switch (column.kind) {
		case 'code':
			return named(column.codes);
		case 'content':
			return named(programme.contents);
		case 'indicator':
			return named(programme.indicators);
		case 'area':
			return nameOf(code);
		case 'date':
			return { vi: formatDate('vi', code), en: formatDate('en', code) };
		case 'period':
			return { vi: formatPeriod('vi', code), en: formatPeriod('en', code) };
		default:
			return same(code);
	}
}
