import { says } from '../charset/says.ts';
import { isTyped, cellKind } from './cell-kind.ts';
import type { Layout } from './layout.ts';
import { exampleAt, filledAt, placeIn, wordAt, wordsAt, type Parsed, type Spot } from './parsed.ts';
import { tableStarts, type Start } from './stacked.ts';

/** How far the first table goes, and what stands below it. */
export interface Extent {
	/** records of the table */
	length: number;
	footnotes: Spot[];
	/** the tables that follow */
	further: Start[];
}

/** Where the first table ends: before the next table's title or header, before footnotes. */
export function extentOf(parsed: Parsed, layout: Layout): Extent {
	const further = tableStarts(parsed, layout);
	const end = further[0]?.row ?? parsed.length;
	const length = Math.min(footStart(parsed, end), signatureStart(parsed, layout, end));
	const footnotes = Array.from({ length: end - length }, (_, i) => spotAt(parsed, length + i));
	return { length, footnotes, further };
}

export const spotAt = (parsed: Parsed, row: number): Spot => ({
	line: parsed.lines[row],
	row,
	example: exampleAt(parsed, row)
});

const NOTE =
	/^\s*(sources?\b|notes?\b|footnotes?\b|nguồn|ghi chú|chú thích|data from|last updated|legend\b|[*†‡]|\(\w{1,2}\)|[a-z][:.)]\s|\d{1,2}[.)/]\s)/iu;

/** The first record of the footnotes at the end of the table, `length` when there are none. */
function footStart(parsed: Parsed, length: number): number {
	const { width, trouble } = parsed;
	const label = labelColumn(parsed);
	const isNote = (row: number): boolean => says(wordAt(parsed, row, label), NOTE);
	const lone = (row: number): boolean => {
		if (!wordAt(parsed, row, label).trim()) return false;
		const n = filledAt(parsed, row);
		return n === 1 ? true : n === 2 && width >= 4 && isNote(row);
	};
	let run = length;
	while (run > 1 && lone(run - 1)) run--;
	if (run === 1 && length > 1 && lone(0)) return length;
	if (run === length) return length;
	for (let row = run; row < length; row++) {
		const short = trouble.ragged.widths[placeIn(trouble.ragged.rows, row)] === 1;
		const apart = placeIn(trouble.gaps, row) >= 0;
		const sure =
			(width > 1 && (isNote(row) || apart)) || (width > 2 && short) || (width === 1 && apart && isNote(row));
		if (sure) return row;
	}
	return length;
}

/** The first column with anything in it. */
const labelColumn = (parsed: Parsed): number =>
	Math.max(
		0,
		parsed.dictionaries.findIndex(({ words }) => words.some((text) => text.trim()))
	);

const SIGNATURE =
	/ngày\s.*tháng\s.*năm|người (?:lập|duyệt|tổng hợp|báo cáo)|thủ trưởng|ký (?:tên|, ?ghi)|ghi rõ họ tên|đóng dấu|xác nhận của|^\s*(?:chủ tịch|kế toán)/iu;
/** Rows a block of signatures has at most. */
const SIGNED = 14;

/** The first record of the signatures under a printed table: rows at the end without one figure, some of them signed. */
function signatureStart(parsed: Parsed, layout: Layout, length: number): number {
	const typed = layout.kinds.flatMap(({ kind }, k) => (isTyped(kind) && k < parsed.width ? [k] : []));
	if (!typed.length) return length;
	let start = length;
	for (let row = length - 1; row > 0 && row >= length - SIGNED; row--) {
		if (typed.some((k) => isTyped(cellKind(wordAt(parsed, row, k))))) break;
		if (wordsAt(parsed, row).some((cell) => SIGNATURE.test(cell))) start = row;
	}
	return start;
}
