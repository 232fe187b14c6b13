import { BAD, BLANK, readMeasure } from '../dataset/measure.ts';
import { periodOf } from '../dataset/period.ts';
import { sayAside } from '../dataset/write.ts';
import { message, pick } from '../message/message.ts';
import { cell, type RawTable } from '../term/column.ts';
import type { Lang } from '../term/text.ts';
import type { Checked, FoundRow } from './findings.ts';

export type Tone = 'repaired' | 'warning' | 'error';

/** What is to be said of one cell. */
export interface CellNote {
	tone: Tone;
	text: string;
	/** what it was understood as, when that is something else than its letters */
	after?: string;
}

/** What is to be said of the cells of a table, and of its rows that were set aside. */
export interface TableNotes {
	/** by record, then by column; −1 stands for the record as a whole */
	cells: Map<number, Map<number, CellNote>>;
	/** by record: why it was set aside */
	aside: Map<number, string>;
}

const VALUES = new Set(['value', 'numerator', 'denominator', 'lower', 'upper']);

/** Notes on some records of a table. @param found rows of `foundRows` about them */
export function notesOf(
	checked: Checked,
	found: readonly FoundRow[],
	rows: ReadonlySet<number>,
	lang: Lang
): TableNotes {
	const notes: TableNotes = { cells: new Map(), aside: asideOf(checked, rows, lang) };
	const add = (row: number, column: number, tone: Tone, text: string, after?: string): void => {
		if (!rows.has(row)) return;
		const cells = notes.cells.get(row) ?? new Map<number, CellNote>();
		const before = cells.get(column);
		const stronger = before && rank(before.tone) > rank(tone) ? before.tone : tone;
		if (!before?.text.includes(text))
			cells.set(column, {
				tone: stronger,
				text: before ? `${before.text}\n${text}` : text,
				...((after ?? before?.after) !== undefined && { after: after ?? before?.after })
			});
		notes.cells.set(row, cells);
	};
	const { columns } = checked.upload.raw;
	const rowOf = rowsByLine(checked.upload.raw, rows);
	for (const { kind, severity, line, column, message: text } of found) {
		const row = rowOf.get(line);
		if (kind !== 'finding' || severity === 'note' || row === undefined) continue;
		const at = column ? columns.findIndex(({ name }) => name === column) : -1;
		add(row, at, severity === 'error' ? 'error' : 'warning', text);
	}
	repaired(checked, rows, lang, (row, column, before, after) =>
		add(row, column, 'repaired', message(lang, 'found.read-as', { before, after }), after)
	);
	return notes;
}

const rank = (tone: Tone): number => ['repaired', 'warning', 'error'].indexOf(tone);

/** Which of some records a line is; lines that several records have (sheets read together) are left out. */
function rowsByLine({ lines }: RawTable, rows: ReadonlySet<number>): Map<number, number> {
	const found = new Map([...rows].map((row) => [lines[row], row]));
	const many = new Map<number, number>();
	for (const line of lines) if (found.has(line)) many.set(line, (many.get(line) ?? 0) + 1);
	for (const [line, times] of many) if (times > 1) found.delete(line);
	return found;
}

/** Records set aside are known again by their line and cells. */
function asideOf({ upload, result }: Checked, rows: ReadonlySet<number>, lang: Lang): Map<number, string> {
	const keyOf = (line: number, cells: readonly string[]): string => [line, ...cells].join('\u0001');
	const { columns, lines } = upload.raw;
	const asked = new Set([...rows].map((row) => lines[row]));
	const reasons = new Map<string, string>();
	for (const { line, cells, reason } of result.setAside)
		if (asked.has(line)) reasons.set(keyOf(line, cells), reason);
	const aside = new Map<number, string>();
	for (const row of rows) {
		const reason = reasons.get(keyOf(lines[row], columns.map((column) => cell(column, row)))); // prettier-ignore
		if (reason !== undefined) aside.set(row, sayAside(lang, reason));
	}
	return aside;
}

/** Cells that were understood as something other than their letters: numbers, periods, areas. */
function repaired(
	{ upload, structure, result }: Checked,
	rows: ReadonlySet<number>,
	lang: Lang,
	tell: (row: number, column: number, before: string, after: string) => void
): void {
	const { columns } = upload.raw;
	for (const said of structure.columns) {
		const { index, role } = said;
		const column = columns[index];
		if (column?.kind !== 'text') continue;
		if (VALUES.has(role)) {
			const { value, kind } = readMeasure(column, structure, said);
			const typed = column.typed;
			for (const row of rows) {
				const code = column.codes[row];
				const before = column.dictionary[code];
				const after = String(value[code]);
				const known =
					kind[code] === BAD ||
					kind[code] === BLANK ||
					Number.isNaN(value[code]) ||
					(typed && !Number.isNaN(typed[code]));
				if (!known && before.trim() !== after) tell(row, index, before, after);
			}
		} else if (role === 'period') {
			const periods = column.dictionary.map(periodOf);
			for (const row of rows) {
				const before = column.dictionary[column.codes[row]];
				const after = periods[column.codes[row]];
				if (after !== null && before.trim() !== after) tell(row, index, before, after);
			}
		}
	}
	areas({ upload, structure, result }, rows, lang, tell);
}

/** Areas whose name the file writes in another way. */
function areas(
	{ upload, structure, result }: Omit<Checked, 'checks'>,
	rows: ReadonlySet<number>,
	lang: Lang,
	tell: (row: number, column: number, before: string, after: string) => void
): void {
	const index = structure.columns.find(({ role }) => role === 'area')?.index;
	const key = result.observations.keys.get('area');
	if (index === undefined || !key) return;
	const column = upload.raw.columns[index];
	// a column that a step made has no cell in the file
	if (!column) return;
	const told = new Set<number>();
	result.observations.row.forEach((row, i) => {
		if (!rows.has(row) || told.has(row)) return;
		told.add(row);
		const code = key.dictionary[key.codes[i]];
		const name = result.names.area.get(code);
		const before = cell(column, row);
		if (name && before.trim() !== code && before.trim() !== name.vi && before.trim() !== name.en)
			tell(row, index, before, `${code} ${pick(lang, name)}`);
	});
}
