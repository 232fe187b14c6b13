import type { Archive } from '../archive/archive.ts';
import { BookDamaged } from './book.ts';

/**
 * What the sheets of an .xlsx workbook hold, counted without reading them: a check on what a reader gives. A reader that
 * found fewer cells than `least` or more than `most` has lost or made up some.
 */
export interface CellCount {
	least: number;
	most: number;
	/** cells in all, those that only have a format among them */
	cells: number;
	/** whether cells have formats of their own */
	styled: boolean;
	/** texts that cells share */
	shared: number;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const STRINGS = 'xl/sharedstrings.xml';
const LATIN = new TextDecoder('latin1');
const [C, I, S, T, V] = [...'cistv'].map((letter) => letter.charCodeAt(0));
const [LESS, SLASH, GREATER] = [...'</>'].map((letter) => letter.charCodeAt(0));

/**
 * Counts the cells of all sheets.
 * @param onPiece told how much has been counted, from 0 to 1; may throw to stop
 * @throws ZipDamaged; BookDamaged when a sheet does not end where it should or has what no program writes: a document
 * type, comments among its cells, an encoding other than UTF-8
 */
export function countCells(archive: Archive, onPiece: (fraction: number) => void): CellCount {
	const count: CellCount = { least: 0, most: 0, cells: 0, styled: false, shared: 0 };
	const parts = archive.names.filter((name) => SHEET.test(name));
	parts.forEach((name, i) => {
		countSheet(archive, name, count);
		onPiece((i + 1) / parts.length);
	});
	for (const text of tagsOf(archive, STRINGS)) count.shared += text.match(/<(?:\w+:)?si[\s>/]/g)?.length ?? 0;
	return count;
}

function countSheet(archive: Archive, name: string, count: CellCount): void {
	let prefix: number | undefined;
	let inside = false;
	let end = '';
	for (const text of tagsOf(archive, name)) {
		if (text.includes('\0') || /<!doctype/i.test(text)) throw new BookDamaged(name);
		prefix ??= /<(\w+:)?worksheet[\s>]/.exec(text)?.[1]?.length;
		inside = countIn(text, prefix ?? 0, inside, count, name);
		count.styled ||= /<(?:\w+:)?c\s[^>]*\bs\s*=\s*["'][1-9]/.test(text);
		end = (end + text).slice(-64);
	}
	if (!/<\/(?:\w+:)?worksheet\s*>\s*$/.test(end)) throw new BookDamaged(name);
}

/** Counts in a piece of a sheet. @returns whether its end lies among the cells */
function countIn(text: string, prefix: number, inside: boolean, count: CellCount, name: string): boolean {
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
		const closes = text.charCodeAt(at + 1) === SLASH;
		const from = at + (closes ? 2 : 1) + prefix;
		const first = text.charCodeAt(from);
		if (first === S && text.startsWith('sheetData', from)) {
			inside = !closes && text.charCodeAt(text.indexOf('>', from) - 1) !== SLASH;
			continue;
		}
		if (!inside || closes) continue;
		if (text.startsWith('<!--', at)) throw new BookDamaged(name);
		const alone = endsName(text.charCodeAt(from + 1));
		if (first === C && alone) count.cells++;
		else if (first === V && alone) {
			count.most++;
			if (!isEmpty(text, from)) count.least++;
		} else if (first === I && text.charCodeAt(from + 1) === S && endsName(text.charCodeAt(from + 2))) {
			count.most++;
			count.least++;
		} else if (first === T && alone && isEmpty(text, from)) count.least--;
	}
	return inside;
}

const endsName = (code: number): boolean => code === GREATER || code === SLASH || code <= 32;

/** Whether nothing stands between a tag and the next. */
function isEmpty(text: string, from: number): boolean {
	const next = text.charCodeAt(text.indexOf('>', from) + 1);
	return next === LESS || Number.isNaN(next);
}

/** A part as text, cut only in front of tags. */
export function* tagsOf(archive: Archive, name: string): Generator<string, void, void> {
	let rest = '';
	for (const piece of archive.pieces(name)) {
		const text = rest + LATIN.decode(piece);
		const cut = text.lastIndexOf('<');
		rest = cut < 0 ? text : text.slice(cut);
		if (cut > 0) yield text.slice(0, cut);
	}
	if (rest) yield rest;
}
