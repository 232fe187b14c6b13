import type { BookEntry } from './book-entry.svelte.ts';

/** Where a key leads from the active cell. */
export interface Step {
	by: 'move' | 'tab' | 'enter';
	row: number;
	column: number;
}

/** Where a key leads, as spreadsheets do it; null for other keys. @param page rows a page has */
export function stepOf(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
	{
		entry,
		page
	}: { entry: Pick<BookEntry, 'cursor' | 'length' | 'sheet' | 'order' | 'valueAt'>; page: number }
): Step | null {
	const { row, column } = entry.cursor.at;
	const [last, right] = [Math.max(0, entry.length - 1), entry.sheet.columns.length - 1];
	const far = event.ctrlKey || event.metaKey;
	const move = (to: number, k: number): Step => ({
		by: 'move',
		row: Math.min(Math.max(to, 0), last),
		column: Math.min(Math.max(k, 0), right)
	});
	if (event.altKey) return null;
	switch (event.key) {
		case 'ArrowUp':
			return move(far ? edge(entry, -1) : row - 1, column);
		case 'ArrowDown':
			return move(far ? edge(entry, 1) : row + 1, column);
		case 'ArrowLeft':
			return move(row, far ? 0 : column - 1);
		case 'ArrowRight':
			return move(row, far ? right : column + 1);
		case 'Home':
			return move(far ? 0 : row, 0);
		case 'End':
			return move(far ? Math.max(0, entry.order.length - 1) : row, right);
		case 'PageUp':
			return move(row - page, column);
		case 'PageDown':
			return move(row + page, column);
		case 'Enter':
			return { ...move(row + (event.shiftKey ? -1 : 1), column), by: 'enter' };
		case 'Tab': {
			const next = column + (event.shiftKey ? -1 : 1);
			if (next >= 0 && next <= right) return { by: 'tab', row, column: next };
			const under = row + (next < 0 ? -1 : 1);
			// over the first and the last cell the key leaves the grid
			if (under < 0 || under > last) return null;
			return { by: 'tab', row: under, column: next < 0 ? right : 0 };
		}
		default:
			return null;
	}
}

/** The end of the run of filled cells a jump leads to, or of the empty ones between. */
function edge(entry: Pick<BookEntry, 'cursor' | 'order' | 'sheet' | 'valueAt'>, by: 1 | -1): number {
	const { row, column } = entry.cursor.at;
	const filled = (place: number) => entry.valueAt(place, entry.sheet.columns[column]) !== null;
	const end = by > 0 ? entry.order.length - 1 : 0;
	if ((end - row) * by <= 0) return row + by;
	const run = filled(row) && filled(row + by);
	let place = row + by;
	while (place !== end && (run ? filled(place + by) : !filled(place))) place += by;
	return place;
}
