import { done, failed, type Result } from '#lib/term/failure.ts';
import { Archive } from '../archive/archive.ts';
import type { Book } from './book.ts';
import { MOST_BYTES, openSheetJs } from './book-sheetjs.ts';
import { megabytes } from '../source.ts';
import { walkRecords } from './xls-record.ts';

interface Stream {
	size: number;
	content?: Uint8Array;
}

/**
 * Opens an old workbook: a stream in a compound file, or in the oldest editions (BIFF 2 to 4) the file itself.
 * Failures: workbook-encrypted, workbook-damaged, not-a-workbook.
 */
export async function openXls(bytes: Uint8Array): Promise<Result<Book>> {
	if (bytes[0] !== 0xd0) return bookOf(bytes, 'xls');
	const { CFB } = await import('@e965/xlsx');
	let find: (name: string) => Stream | null;
	try {
		const file: unknown = CFB.read(bytes, { type: 'array' });
		find = (name) => CFB.find(file, name) as Stream | null;
	} catch {
		return failed('workbook-damaged', { part: 'xls' });
	}
	if (find('EncryptedPackage')) return failed('workbook-encrypted');
	const stream = find('Workbook') ?? find('Book');
	if (!stream) return failed('not-a-workbook');
	// of a file cut short the library gives what is left
	if (!stream.content || stream.content.length < stream.size)
		return failed('workbook-damaged', { part: 'xls' });
	const records = walkRecords(Uint8Array.from(stream.content));
	if (records.encrypted) return failed('workbook-encrypted');
	if (!records.whole) return failed('workbook-damaged', { part: 'xls' });
	const book = await bookOf(bytes, 'xls');
	if (!book.ok || !records.fonts.length) return book;
	return done({
		...book.value,
		sheets: book.value.sheets.map((sheet, i) => ({
			...sheet,
			read: () => ({ ...sheet.read(), fonts: records.fonts[i] ?? [] })
		}))
	});
}

/** Opens a binary workbook (.xlsb). Failures: zip-damaged, zip-too-large, workbook-encrypted, workbook-damaged. @throws ZipDamaged */
export async function openXlsb(bytes: Uint8Array): Promise<Result<Book>> {
	const archive = Archive.open(bytes, MOST_BYTES);
	if (!archive.ok) return archive;
	archive.value.check();
	return bookOf(bytes, 'xlsb');
}

/** Opens the XML of Excel 2003. Failures: too-large, workbook-damaged. */
export async function openExcelXml(bytes: Uint8Array): Promise<Result<Book>> {
	const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
	if (/<!doctype/i.test(text) || !/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text))
		return failed('workbook-damaged', { part: 'Workbook' });
	return bookOf(bytes, 'xls');
}

async function bookOf(bytes: Uint8Array, kind: 'xls' | 'xlsb'): Promise<Result<Book>> {
	if (bytes.length > MOST_BYTES)
		return failed('too-large', { size: megabytes(bytes.length), limit: megabytes(MOST_BYTES) });
	const read = await openSheetJs(bytes, kind);
	return read.ok ? done(read.value.book) : read;
}
