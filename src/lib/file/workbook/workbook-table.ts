import type { Finding } from '#lib/term/finding.ts';
import type { Part } from '#lib/term/upload.ts';
import type { Book } from './book.ts';
import { alikeSheets, listed, type ReadSheet } from './sheet-choice.ts';
import { stackSheets } from './sheet-stack.ts';
import type { SheetTable } from './sheet-table.ts';
import type { Table } from '../source.ts';

/** Stands for all sheets that have the header of the one chosen. */
export const ALL_SHEETS = '*';

/**
 * What is said of a workbook of which one sheet was chosen.
 * @param said the sheet a person named, or ALL_SHEETS
 */
export function uploadOf(book: Book, sheets: readonly ReadSheet[], chosen: number, said?: string): Table {
	const alike = alikeSheets(sheets, chosen).filter((i) => i === chosen || sheets[i].table!.raw.length);
	const all = said === ALL_SHEETS && alike.length > 1;
	const { left, ...table } = all ? stacked(alike.map((i) => sheets[i])) : sheets[chosen].table!;
	const { name, hidden } = sheets[chosen];
	const findings: Finding[] = [];
	const note = (rule: string, severity: Finding['severity'], values: Finding['values']): void => {
		findings.push({ rule, severity, rows: 0, first: 0, example: '', values });
	};
	if (all)
		note('sheets-stacked', 'note', { count: alike.length, sheets: listed(alike.map((i) => sheets[i])) });
	else {
		if (sheets.length > 1 && said === undefined)
			note('sheet-chosen', 'note', {
				sheet: name,
				count: sheets.length - 1,
				sheets: listed(sheets.filter((_, i) => i !== chosen))
			});
		if (alike.length > 1)
			note('sheets-alike', 'question', { count: alike.length, sheets: listed(alike.map((i) => sheets[i])) });
	}
	if (hidden) note('sheet-hidden', 'warning', { sheet: name });
	const damaged = sheets.filter(({ failure }) => failure);
	if (damaged.length) note('sheets-unreadable', 'error', { count: damaged.length, sheets: listed(damaged) });
	return {
		kind: book.kind,
		encoding: 'utf-8',
		sheet: all ? ALL_SHEETS : name,
		...(sheets.length > 1 && { parts: sheets.map(partOf) }),
		...table,
		...(!all && left > 0 && { left }),
		findings: [...findings, ...table.findings]
	};
}

const partOf = ({ name, hidden, table }: ReadSheet): Part => ({
	kind: 'sheet',
	name,
	...(table && { rows: table.raw.length }),
	...(hidden && { hidden: true as const })
});

/** The column that says the sheet is named in the language of the others. */
function stacked(sheets: readonly ReadSheet[]): SheetTable {
	const named = sheets.map(({ name, table }) => ({ name, table: table! }));
	const names = named[0].table.raw.columns.map((column) => column.name).join(' ');
	return stackSheets(named, /[ăâđêôơưạ-ỹ]/i.test(names) ? 'Trang tính' : 'Sheet');
}
