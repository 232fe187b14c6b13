import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import { BookDamaged, type Book, type BookSheet } from './book.ts';
import { MOST_CELLS, TooManyCells } from './sheet.ts';
import { chooseSheet, findSheet, listed, type ReadSheet } from './sheet-choice.ts';
import { tableOfSheet } from './sheet-table.ts';
import type { ReadOptions, Table } from '../source.ts';
import { ALL_SHEETS, uploadOf } from './workbook-table.ts';
import { ZipDamaged } from '../archive/zip-pieces.ts';

/** The caller's signal fell. */
class Stopped extends Error {}

/** Share of the work done when a workbook is open. */
const OPENED = 0.7;

/** How a workbook of one form is opened; told how much has been read, from 0 to 1. */
export type Open = (
	bytes: Uint8Array,
	onPiece: (fraction: number) => void
) => Result<Book> | Promise<Result<Book>>;

/**
 * A workbook → the table of the sheet that looks most like data, of the one a person names, or of all that are like it.
 * Failures: stopped, empty, too-many-columns, sheet-unknown, zip-damaged, zip-too-large, workbook-encrypted,
 * workbook-damaged, workbook-too-many-cells.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	open: Open,
	options: ReadOptions
): Promise<Result<Table>> {
	const progress = (fraction: number): void => {
		if (options.signal?.aborted) throw new Stopped();
		options.onProgress?.(fraction);
	};
	try {
		const book = await open(bytes, (fraction) => progress(fraction * OPENED));
		return book.ok ? readBook(book.value, options, progress) : book;
	} catch (error) {
		return { ok: false, failure: failureOf(error) };
	}
}

/** What can go wrong with a file, as a failure; anything else is our fault. */
function failureOf(error: unknown): Failure {
	if (error instanceof Stopped) return { kind: 'stopped' };
	if (error instanceof TooManyCells)
		return { kind: 'workbook-too-many-cells', values: { limit: MOST_CELLS } };
	if (error instanceof ZipDamaged || error instanceof BookDamaged)
		return { kind: 'workbook-damaged', values: { part: error.message } };
	throw error;
}

function readBook(book: Book, options: ReadOptions, progress: (fraction: number) => void): Result<Table> {
	const wanted = options.sheet === ALL_SHEETS ? undefined : options.sheet;
	const named = wanted === undefined ? undefined : findSheet(book.sheets, wanted);
	if (named === -1) return failed('sheet-unknown', { sheet: wanted!, sheets: listed(book.sheets) });
	const sheets = book.sheets.map((sheet, i) => {
		progress(OPENED + ((1 - OPENED) * i) / book.sheets.length);
		return readSheet(sheet, named === undefined || named === i ? options : {});
	});
	const chosen = named ?? chooseSheet(sheets);
	const failure = sheets.find((sheet) => sheet.failure)?.failure;
	if (chosen < 0 || !sheets[chosen].table) return { ok: false, failure: failure ?? { kind: 'empty' } };
	return done(uploadOf(book, sheets, chosen, options.sheet));
}

/** A sheet's table; a sheet that is damaged does not take the others with it. */
function readSheet(sheet: BookSheet, options: ReadOptions): ReadSheet {
	const { name, hidden } = sheet;
	try {
		const read = tableOfSheet(sheet.read(), { ...options, onProgress: undefined });
		if (read.ok) return { name, hidden, table: read.value };
		return { name, hidden, table: null, ...(read.failure.kind !== 'empty' && { failure: read.failure }) };
	} catch (error) {
		return { name, hidden, table: null, failure: failureOf(error) };
	}
}
