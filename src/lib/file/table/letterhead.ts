import { says } from '../charset/says.ts';

/** What stands at the head of an official document, left and right of each other over a table that is wider. */
const LETTERHEAD =
	/cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*[-–—]\s*tự do|ban hành kèm theo|^\s*(?:biểu|mẫu|phụ lục)\s*(?:số)?\s*[:.]?\s*\d|^\s*(?:số|kính gửi|đơn vị (?:báo cáo|nhận|gửi)|nơi nhận|kỳ báo cáo|ngày nhận)\s*:/iu;
/** Rows a letterhead is looked for in. */
const HEADED = 12;

/** How many cells of a row hold something. */
const filled = (cells: readonly string[]): number => cells.reduce((n, cell) => n + (cell.trim() ? 1 : 0), 0);

/** How many rows at the top are a letterhead: up to the last of them that says so, as long as none is as full as a table's. */
export function letterheadEnd(rows: readonly { cells: string[] }[], width: number): number {
	if (width < 4) return 0;
	let end = 0;
	for (let i = 0; i < Math.min(HEADED, rows.length - 2) && filled(rows[i].cells) <= width / 2; i++)
		if (rows[i].cells.some((cell) => cell.trim() && says(cell, LETTERHEAD))) end = i + 1;
	return end;
}
