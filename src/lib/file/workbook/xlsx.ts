import { done, failed, type Result } from '#lib/term/failure.ts';
import { Archive } from '../archive/archive.ts';
import type { Book } from './book.ts';
import { openHucre } from './book-hucre.ts';
import { openSheetJs } from './book-sheetjs.ts';
import { withoutEmptyCells } from './xlsx-slim.ts';
import { countCells, type CellCount } from './xlsx-count.ts';
import { TooManyCells } from './sheet.ts';

/** Cells the first reader is given; it keeps an object for every cell with a format. */
const FIRST = 2_000_000;
/** Cells any reader is given: a browser has room for no more. */
const MOST = 10_000_000;

/**
 * Opens an .xlsx or .xlsm workbook. One library reads it, another where that one cannot; what is read is held against a count
 * of the cells made beforehand, and a workbook of which neither gives all cells is refused.
 * Failures: zip-damaged, zip-too-large, workbook-encrypted, workbook-damaged.
 * @throws ZipDamaged, BookDamaged, TooManyCells
 */
export async function openXlsx(
	bytes: Uint8Array,
	onPiece: (fraction: number) => void
): Promise<Result<Book>> {
	const archive = Archive.open(bytes);
	if (!archive.ok) return archive;
	const count = countCells(archive.value, onPiece);
	if (count.most > MOST) throw new TooManyCells();
	if (count.styled && !archive.value.names.some((name) => /styles\.xml$/.test(name)))
		return failed('workbook-damaged', { part: 'xl/styles.xml' });
	const hollow = count.cells > FIRST && count.cells > count.most * 2;
	const given = hollow ? withoutEmptyCells(archive.value) : bytes;
	const cells = hollow ? count.most : count.cells;
	if (cells <= FIRST) {
		const read = await openHucre(given);
		if (read && agrees(read.found, count)) return done(read.book);
	}
	archive.value.check();
	const read = await openSheetJs(given, 'xlsx');
	if (!read.ok) return read;
	const { book, found, strings } = read.value;
	// its list of texts has one more at the end; where one is missing, all behind it are another cell's
	const whole = agrees(found, count) && (!count.shared || strings === count.shared + 1);
	return whole ? done(book) : failed('workbook-damaged', { part: 'xl/worksheets' });
}

const agrees = (found: number, { least, most }: CellCount): boolean => found >= least && found <= most;
