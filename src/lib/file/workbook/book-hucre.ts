import type { Cell, CellValue, Sheet as HucreSheet, Workbook } from 'hucre';
import type { Book } from './book.ts';
import { shapeOf, type NumberShape } from './number-format.ts';
import { SheetBuilder, type Sheet } from './sheet.ts';

/** A workbook read, and how many cells were found in it. */
export interface Found {
	book: Book;
	found: number;
}

/** What a moment shows when its format does not say. */
const DAY = shapeOf('yyyy-mm-dd');

/** Reads an .xlsx workbook with hucre; null when it cannot. */
export async function openHucre(bytes: Uint8Array): Promise<Found | null> {
	const { readXlsx, dateToSerial } = await import('hucre');
	let workbook: Workbook;
	try {
		workbook = await readXlsx(bytes, { readStyles: true });
	} catch {
		return null;
	}
	const from1904 = workbook.dateSystem === '1904';
	const context = {
		font: workbook.defaultFont?.name ?? '',
		shapes: new Map<string, NumberShape>(),
		serial: (date: Date) => dateToSerial(date, from1904)
	};
	let found = 0;
	for (const { rows } of workbook.sheets)
		for (const row of rows) for (const value of row) if (value !== null && value !== undefined) found++;
	const sheets = workbook.sheets.map((sheet) => ({
		name: sheet.name,
		hidden: Boolean(sheet.hidden || sheet.veryHidden),
		read: () => sheetOf(sheet, from1904, context)
	}));
	return { book: { kind: 'xlsx', sheets }, found };
}

interface Context {
	/** the font of cells that name none */
	font: string;
	shapes: Map<string, NumberShape>;
	serial(date: Date): number;
}

function sheetOf(from: HucreSheet, from1904: boolean, context: Context): Sheet {
	const builder = new SheetBuilder(from.name, from1904);
	from.rows.forEach((row, i) => {
		builder.row(i + 1);
		row.forEach((value, k) => write(builder, k, value, from.cells?.get(`${i},${k}`), context));
	});
	const sheet = builder.finish();
	for (const { startRow, startCol, endRow, endCol } of from.merges ?? [])
		sheet.merges.push({ top: startRow, left: startCol, bottom: endRow, right: endCol });
	for (const [i, { hidden }] of from.rowDefs ?? []) if (hidden) sheet.hiddenRows.push(i + 1);
	from.columns?.forEach(({ hidden }, k) => {
		if (hidden) sheet.hiddenColumns.add(k);
	});
	sheet.filtered = from.autoFilter !== undefined;
	return sheet;
}

function write(
	builder: SheetBuilder,
	column: number,
	value: CellValue,
	cell: Cell | undefined,
	context: Context
): void {
	// prettier-ignore
	if (value === null || value === undefined) {
		if (cell?.formula !== undefined) builder.mark('formula', '', '');
	} else if (typeof value === 'number') builder.number(column, value, shape(cell, context));
	else if (value instanceof Date) {
		const said = shape(cell, context);
		builder.number(column, context.serial(value), said.date ? said : DAY);
	} else if (typeof value === 'boolean') builder.cell(column, value ? 'TRUE' : 'FALSE');
	else {
		builder.cell(column, value.replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?Z?$/, '$1'));
		if (cell?.type === 'error') builder.mark('error', '', value);
		else builder.font(column, cell?.style?.font?.name ?? context.font);
	}
}

function shape(cell: Cell | undefined, { shapes }: Context): NumberShape {
	const code = cell?.style?.numFmt ?? '';
	let found = shapes.get(code);
	if (!found) shapes.set(code, (found = shapeOf(code)));
	return found;
}
