import type { CellObject, ColInfo, DenseWorkSheet, RowInfo, WorkBook } from '@e965/xlsx';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { UploadKind } from '#lib/term/upload.ts';
import { BookDamaged, type Book } from './book.ts';
import { decodeCodePage } from './code-page.ts';
import { shapeOf, type NumberShape } from './number-format.ts';
import { SheetBuilder, type Sheet } from './sheet.ts';

/** Error cells by their code. */
const ERRORS: Record<number, string> = {
	0: '#NULL!',
	7: '#DIV/0!',
	15: '#VALUE!',
	23: '#REF!',
	29: '#NAME?',
	36: '#NUM!',
	42: '#N/A',
	43: '#GETTING_DATA'
};

/** Bytes of a workbook, unpacked, that the library is given: it needs ten times as much. */
export const MOST_BYTES = 256 * 2 ** 20;

/** Rows and columns a sheet can have. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A workbook read, how many cells were found in it, and how many texts they share, if that is known. */
export interface Found {
	book: Book;
	found: number;
	strings?: number;
}

/**
 * Reads a workbook of any form with SheetJS.
 * Failures: workbook-encrypted, workbook-damaged.
 */
export async function openSheetJs(bytes: Uint8Array, kind: UploadKind): Promise<Result<Found>> {
	const { read, set_cptable } = await import('@e965/xlsx');
	set_cptable({ utils: { decode: decodeCodePage } });
	let workbook: WorkBook & { Strings?: { length: number } };
	try {
		workbook = read(bytes, {
			type: 'array',
			dense: true,
			cellNF: true,
			cellStyles: true,
			cellText: false,
			cellHTML: false,
			cellFormula: kind === 'xlsx'
		});
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		return failed(/password|encrypt/i.test(said) ? 'workbook-encrypted' : 'workbook-damaged', { part: kind });
	}
	const from1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
	let found = 0;
	const sheets = workbook.SheetNames.flatMap((name, i) => {
		// a sheet that could not be read is left out by the library without a word
		const from = Object.hasOwn(workbook.Sheets, name) ? (workbook.Sheets[name] as DenseWorkSheet) : null;
		if (from?.['!type'] === 'chart') return [];
		for (const row of from?.['!data'] ?? [])
			for (const cell of row ?? []) if (cell && cell.t !== 'z' && cell.v !== undefined) found++;
		return [
			{
				name: unescape(name),
				hidden: Boolean(workbook.Workbook?.Sheets?.[i]?.Hidden),
				read: () => {
					if (!from) throw new BookDamaged(name);
					return sheetOf(unescape(name), from, from1904);
				}
			}
		];
	});
	return done({ book: { kind, sheets }, found, strings: workbook.Strings?.length });
}

function sheetOf(name: string, from: DenseWorkSheet, from1904: boolean): Sheet {
	const builder = new SheetBuilder(name, from1904);
	const shapes = new Map<unknown, NumberShape>();
	if ((from['!data']?.length ?? 0) > ROWS) throw new BookDamaged(name);
	from['!data']?.forEach((row, i) => {
		builder.row(i + 1);
		if ((row?.length ?? 0) > COLUMNS) throw new BookDamaged(name);
		row?.forEach((cell, k) => {
			if (cell) write(builder, k, cell, shapes);
		});
	});
	const sheet = builder.finish();
	for (const { s, e } of from['!merges'] ?? [])
		sheet.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
	from['!rows']?.forEach((row: RowInfo | undefined, i: number) => {
		if (row?.hidden) sheet.hiddenRows.push(i + 1);
	});
	from['!cols']?.forEach((column: ColInfo | undefined, k: number) => {
		if (column?.hidden) sheet.hiddenColumns.add(k);
	});
	sheet.filtered = from['!autofilter'] !== undefined;
	return sheet;
}

function write(
	builder: SheetBuilder,
	column: number,
	cell: CellObject,
	shapes: Map<unknown, NumberShape>
): void {
	const { t, v, z, w } = cell;
	if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) {
		let shape = shapes.get(z);
		if (!shape) shapes.set(z, (shape = shapeOf(typeof z === 'string' ? z : '')));
		builder.number(column, v, shape);
	} else if (t === 'e') {
		const text = ERRORS[Number(v)] ?? w ?? '#N/A';
		builder.cell(column, text);
		builder.mark('error', '', text);
	} else if (t === 'b') builder.cell(column, v ? 'TRUE' : 'FALSE');
	else if (t === 's') builder.cell(column, String(v ?? ''));
	else if (t === 'n') throw new BookDamaged(builder.sheet.name);
	else if (t === 'z' && cell.f !== undefined) builder.mark('formula', '', '');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Names of sheets come as they stand in XML. */
const unescape = (name: string): string =>
	name.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, named) => {
		if (named) return NAMED[named.toLowerCase()];
		const point = decimal ? Number(decimal) : parseInt(hex, 16);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});
