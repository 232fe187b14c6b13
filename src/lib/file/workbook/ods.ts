import { done, failed, type Result } from '#lib/term/failure.ts';
import { Archive } from '../archive/archive.ts';
import type { Book } from './book.ts';
import { MOST_BYTES, openSheetJs } from './book-sheetjs.ts';
import { megabytes } from '../source.ts';
import { mendOds, type OdsSheet } from './ods-mend.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const NO_STYLES =
	'<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>';

/**
 * Opens an .ods workbook.
 * Failures: zip-damaged, zip-too-large, workbook-encrypted, workbook-damaged.
 * @throws ZipDamaged
 */
export async function openOds(bytes: Uint8Array): Promise<Result<Book>> {
	const opened = Archive.open(bytes, MOST_BYTES);
	if (!opened.ok) return opened;
	const archive = opened.value;
	const manifest = archive.text('META-INF/manifest.xml') ?? '';
	if (archive.has('encrypted-package') || /[<:]encryption-data\b/.test(manifest))
		return failed('workbook-encrypted');
	const content = archive.text(CONTENT);
	if (content === undefined || !isWhole(content)) return failed('workbook-damaged', { part: CONTENT });
	const styles = archive.text(STYLES) ?? NO_STYLES;
	const mended = mendOds(withoutConditions(content), styles);
	const encoder = new TextEncoder();
	const parts = new Map([
		[CONTENT, encoder.encode(mended.content)],
		[STYLES, encoder.encode(withoutConditions(styles))]
	]);
	return bookOf(archive.with(parts), mended.sheets);
}

/** Opens a workbook of the same words in one XML document (.fods). Failures: too-large, workbook-damaged. */
export async function openFlatOds(bytes: Uint8Array): Promise<Result<Book>> {
	if (bytes.length > MOST_BYTES)
		return failed('too-large', { size: megabytes(bytes.length), limit: megabytes(MOST_BYTES) });
	const content = new TextDecoder().decode(bytes);
	if (!isWhole(content)) return failed('workbook-damaged', { part: 'office:document' });
	const mended = mendOds(withoutConditions(content), '');
	return bookOf(new TextEncoder().encode(mended.content), mended.sheets);
}

const isWhole = (content: string): boolean =>
	!/<!doctype/i.test(content) && /<\/office:document(-content)?\s*>\s*$/.test(content);

/** Other formats for numbers below or above zero change nothing of what they mean. */
const withoutConditions = (document: string): string => document.replace(/<style:map\b[^>]*\/>/g, '');

async function bookOf(bytes: Uint8Array, said: readonly OdsSheet[]): Promise<Result<Book>> {
	const read = await openSheetJs(bytes, 'ods');
	if (!read.ok) return read;
	const { sheets } = read.value.book;
	if (sheets.length !== said.length) return failed('workbook-damaged', { part: CONTENT });
	return done({
		kind: 'ods',
		sheets: sheets.map((sheet, i) => ({
			name: sheet.name,
			hidden: said[i].hidden,
			read: () => ({ ...sheet.read(), ...said[i].facts })
		}))
	});
}
