import { done, failed, type Result } from '#lib/term/failure.ts';
import { Archive } from './archive.ts';
import type { Book } from './book.ts';
import { openSheetJs } from './book-sheetjs.ts';

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
	const opened = Archive.open(bytes);
	if (!opened.ok) return opened;
	const archive = opened.value;
	const manifest = archive.text('META-INF/manifest.xml') ?? '';
	if (archive.has('encrypted-package') || /[<:]encryption-data\b/.test(manifest))
		return failed('workbook-encrypted');
	const content = archive.text(CONTENT);
	if (content === undefined) return failed('workbook-damaged', { part: CONTENT });
	const encoder = new TextEncoder();
	const parts = new Map([
		[CONTENT, encoder.encode(plain(content))],
		[STYLES, encoder.encode(plain(archive.text(STYLES) ?? NO_STYLES))]
	]);
	return bookOf(archive.with(parts), content);
}

/** Opens a workbook of the same words in one XML document (.fods). Failures: workbook-damaged. */
export async function openFlatOds(bytes: Uint8Array): Promise<Result<Book>> {
	const content = new TextDecoder().decode(bytes);
	return bookOf(new TextEncoder().encode(plain(content)), content);
}

async function bookOf(bytes: Uint8Array, content: string): Promise<Result<Book>> {
	if (/<!doctype/i.test(content) || !/<\/office:document(-content)?\s*>\s*$/.test(content))
		return failed('workbook-damaged', { part: CONTENT });
	const read = await openSheetJs(bytes, 'ods');
	if (!read.ok) return read;
	const hidden = hiddenSheets(content);
	const sheets = read.value.book.sheets.map((sheet, i) => ({ ...sheet, hidden: hidden[i] ?? false }));
	return done({ kind: 'ods', sheets });
}

/** The same document as the library can read it. Other formats for numbers below or above zero change nothing of what they mean. */
const plain = (content: string): string => withPercentages(content.replace(/<style:map\b[^>]*\/>/g, ''));

const PERCENT = 'said-as-percentage';
const FORMAT =
	`<number:percentage-style style:name="${PERCENT}-format"><number:number number:decimal-places="2"/><number:text>%</number:text></number:percentage-style>` +
	`<style:style style:name="${PERCENT}" style:family="table-cell" style:data-style-name="${PERCENT}-format"/>`;
const CELL = /<table:table-cell\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const STYLED = /\stable:style-name=(?:"[^"]*"|'[^']*')/;

/**
 * The same document, every cell said to be a percentage with a format of percentages. The library knows percentages by the
 * cell's own style alone: where that comes from a named style or the column's, 25.6 % would be 0.256.
 */
function withPercentages(content: string): string {
	if (!content.includes('office:value-type="percentage"')) return content;
	const marked = content.replace(CELL, (tag) =>
		tag.includes('office:value-type="percentage"')
			? tag
					.replace(STYLED, '')
					.replace('<table:table-cell', `<table:table-cell table:style-name="${PERCENT}"`)
			: tag
	);
	return /<office:automatic-styles\s*\/>/.test(marked)
		? marked.replace(
				/<office:automatic-styles\s*\/>/,
				`<office:automatic-styles>${FORMAT}</office:automatic-styles>`
			)
		: marked.includes('<office:automatic-styles>')
			? marked.replace('<office:automatic-styles>', `<office:automatic-styles>${FORMAT}`)
			: marked.replace(
					'<office:body>',
					`<office:automatic-styles>${FORMAT}</office:automatic-styles><office:body>`
				);
}

/** Which sheets are not shown, in their order: the library does not say. */
function hiddenSheets(content: string): boolean[] {
	const styles = new Set<string>();
	for (const [, name, style] of content.matchAll(
		/<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*>([\s\S]*?)<\/style:style>/g
	))
		if (/table:display="false"/.test(style)) styles.add(name);
	const body = content.slice(Math.max(0, content.search(/<office:spreadsheet\b/)));
	return Array.from(body.matchAll(/<table:table\s[^>]*>/g), ([tag]) =>
		styles.has(/table:style-name="([^"]*)"/.exec(tag)?.[1] ?? '')
	);
}
