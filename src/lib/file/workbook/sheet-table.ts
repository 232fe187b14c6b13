import { done, type Result } from '#lib/term/failure.ts';
import { MOST_LINES, type Finding, type Repair } from '#lib/term/finding.ts';
import { isLegacyFont } from './book.ts';
import { readGrid, type GridTable } from '../table/grid.ts';
import { letters } from './letters.ts';
import { repeatDown, spreadMerges, type Repeated } from './merge.ts';
import { MOST_CELLS, TooManyCells, type Mark, type Marked, type Sheet } from './sheet.ts';
import type { ReadOptions } from '../source.ts';

/** A sheet's table, and the fonts whose text is not Unicode, column by column. */
export type SheetTable = GridTable & { fonts?: (string | undefined)[] };

/** Marks that are changes of what a cell holds. */
const REPAIRS: Partial<Record<Mark, string>> = { percent: 'percent-cells', moment: 'date-cells' };
/** Marks that are to be looked at, and how much. */
const FINDINGS: Partial<Record<Mark, { rule: string; severity: Finding['severity'] }>> = {
	scaled: { rule: 'scaled-cells', severity: 'warning' },
	error: { rule: 'error-cells', severity: 'warning' },
	formula: { rule: 'formula-without-result', severity: 'error' }
};

/**
 * The table on a sheet: what stands above and below it left out, merged titles over all their columns, cells merged
 * downwards repeated.
 * Failures: those of `readGrid`.
 * @throws TooManyCells
 */
export function tableOfSheet(sheet: Sheet, options: ReadOptions): Result<SheetTable> {
	if (sheet.rows.length * widthOf(sheet) > MOST_CELLS) throw new TooManyCells();
	const rows = sheet.merges.length ? spreadMerges(sheet.rows, sheet.merges) : sheet.rows;
	let read = readGrid(rows, options);
	if (!read.ok) return read;
	const { firstDataRow, headerRows } = read.value.table;
	const last = read.value.raw.lines.at(-1) ?? 0;
	const repeated = repeatDown(rows, sheet.merges, firstDataRow, last);
	if (repeated.lines.length) {
		read = readGrid(repeated.rows, { ...options, headerRows });
		if (!read.ok) return read;
	}
	const table = read.value;
	const within = (line: number): boolean => line >= firstDataRow && line <= last;
	table.repairs.push(...repairsOf(sheet, repeated, within));
	table.findings.push(...findingsOf(sheet, table, repeated, within));
	const fonts = fontsOf(sheet, table);
	return done({ ...table, ...(fonts && { fonts }) });
}

/** Columns a table of a sheet would have: as many as more than one row fills. */
function widthOf({ rows }: Sheet): number {
	let [widest, second] = [0, 0];
	for (const { cells } of rows)
		if (cells.length > widest) [widest, second] = [cells.length, widest];
		else if (cells.length > second) second = cells.length;
	return rows.length > 2 ? second : widest;
}

const marked = (sheet: Sheet, mark: Mark, within: (line: number) => boolean): Marked | null => {
	const found = sheet.marks.get(mark);
	const lines = found?.lines.filter(within) ?? [];
	return lines.length ? { ...found!, lines } : null;
};

function repairsOf(sheet: Sheet, repeated: Repeated, within: (line: number) => boolean): Repair[] {
	const repairs: Repair[] = [];
	const add = (what: string, lines: number[], before: string, after: string): void => {
		if (lines.length)
			repairs.push({
				what,
				rows: lines.length,
				lines: lines.slice(0, MOST_LINES),
				example: { before, after }
			});
	};
	for (const [mark, what] of Object.entries(REPAIRS) as [Mark, string][]) {
		const found = marked(sheet, mark, within);
		if (found) add(what, found.lines, found.before, found.after);
	}
	add('merged-cells', repeated.lines, '', repeated.example);
	return repairs;
}

function findingsOf(
	sheet: Sheet,
	table: GridTable,
	repeated: Repeated,
	within: (line: number) => boolean
): Finding[] {
	const findings: Finding[] = [];
	const add = (rule: string, severity: Finding['severity'], lines: number[], example = ''): void => {
		if (!lines.length) return;
		findings.push({ rule, severity, rows: lines.length, first: lines[0], lines: lines.slice(0, MOST_LINES), example });
	}; // prettier-ignore
	for (const [mark, { rule, severity }] of Object.entries(FINDINGS) as [
		Mark,
		{ rule: string; severity: Finding['severity'] }
	][]) {
		// prettier-ignore
		const found = marked(sheet, mark, within);
		if (found) add(rule, severity, found.lines, found.after);
	}
	add('merged-numbers', 'warning', repeated.numbers);
	const hidden = sheet.hiddenRows.filter(within);
	const lines = new Set(table.raw.lines);
	add(
		sheet.filtered ? 'filtered-rows' : 'hidden-rows',
		'warning',
		hidden.filter((line) => lines.has(line))
	);
	const columns = table.raw.columns.flatMap(({ name }, k) => {
		const at = table.left + k;
		return sheet.hiddenColumns.has(at) ? [name.trim() || letters(at)] : [];
	});
	if (columns.length)
		findings.push({
			rule: 'hidden-columns',
			severity: 'warning',
			rows: 0,
			first: 0,
			example: columns.join(', ').slice(0, 200),
			values: { columns: columns.length }
		});
	return findings;
}

/** Of each column, the font most of its text is written in, if its letters stand for others; undefined when no column has one. */
function fontsOf(sheet: Sheet, table: GridTable): (string | undefined)[] | undefined {
	const fonts = table.raw.columns.map((_, k) => {
		const counts = [...(sheet.fonts[table.left + k] ?? [])];
		const all = counts.reduce((sum, [, count]) => sum + count, 0);
		return counts.find(([name, count]) => isLegacyFont(name) && count * 2 > all)?.[0];
	});
	return fonts.some(Boolean) ? fonts : undefined;
}
