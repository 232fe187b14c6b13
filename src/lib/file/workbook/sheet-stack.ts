import type { RawColumn, RawTable } from '#lib/term/column.ts';
import { MOST_LINES, type Finding, type Repair } from '#lib/term/finding.ts';
import type { SheetTable } from './sheet-table.ts';
import { Words } from '../table/words.ts';

/** A sheet's table and its name. */
export interface Named {
	name: string;
	table: SheetTable;
}

/**
 * Tables of one header, one below the other, with a last column that says the sheet. Lines are each sheet's own.
 * @param title the name of that column
 */
export function stackSheets(parts: readonly Named[], title: string): SheetTable {
	const [first] = parts;
	const length = parts.reduce((sum, { table }) => sum + table.raw.length, 0);
	const lines = new Int32Array(length);
	let row = 0;
	for (const { table } of parts) {
		lines.set(table.raw.lines, row);
		row += table.raw.length;
	}
	const columns = first.table.raw.columns.map((column, k) =>
		stackColumn(
			column.name,
			parts.map(({ table }) => table.raw.columns[k]),
			length
		)
	);
	const said = new Int32Array(length);
	row = 0;
	parts.forEach(({ table }, i) => said.fill(i, row, (row += table.raw.length)));
	const raw: RawTable = {
		columns: [...columns, sheetColumn(title, parts, said)],
		length,
		lines
	};
	const { headers, fonts } = first.table;
	return {
		...first.table,
		raw,
		...(headers && { headers: headers.map((names, i) => [...names, i ? '' : title]) }),
		...(fonts && { fonts: [...fonts, undefined] }),
		setAside: parts.flatMap(({ table }) => table.setAside),
		findings: mergedFindings(parts.flatMap(({ table }) => table.findings)),
		repairs: mergedRepairs(parts.flatMap(({ table }) => table.repairs))
	};
}

function stackColumn(name: string, columns: RawColumn[], length: number): RawColumn {
	const words = new Words();
	const codes = new Int32Array(length);
	let row = 0;
	for (const column of columns) {
		if (column.kind === 'number') {
			for (const value of column.values)
				codes[row++] = words.add(Number.isNaN(value) ? '' : String(value), value);
			continue;
		}
		const now = column.dictionary.map((word, code) => words.add(word, column.typed?.[code]));
		for (const code of column.codes) codes[row++] = now[code];
	}
	return { kind: 'text', name, ...words.finish(codes) };
}

function sheetColumn(name: string, parts: readonly Named[], codes: Int32Array): RawColumn {
	const words = new Words();
	const now = parts.map((part) => words.add(part.name));
	return { kind: 'text', name, ...words.finish(codes.map((code) => now[code])) };
}

/** The findings of several sheets, those of one rule and column as one. */
function mergedFindings(findings: readonly Finding[]): Finding[] {
	const merged = new Map<string, Finding>();
	for (const finding of findings) {
		const key = `${finding.rule} ${finding.column ?? ''}`;
		const before = merged.get(key);
		if (!before) merged.set(key, finding);
		else
			merged.set(key, {
				...before,
				rows: before.rows + finding.rows,
				...(before.lines && { lines: [...before.lines, ...(finding.lines ?? [])].slice(0, MOST_LINES) })
			});
	}
	return [...merged.values()];
}

function mergedRepairs(repairs: readonly Repair[]): Repair[] {
	const merged = new Map<string, Repair>();
	for (const repair of repairs) {
		const before = merged.get(repair.what);
		merged.set(
			repair.what,
			before
				? {
						...before,
						rows: before.rows + repair.rows,
						lines: [...(before.lines ?? []), ...(repair.lines ?? [])].slice(0, MOST_LINES)
					}
				: repair
		);
	}
	return [...merged.values()];
}
