/** What a cell looks like, for telling headers from records and one dialect from another. Nothing is converted by it. */
export type CellKind = 'empty' | 'missing' | 'number' | 'year' | 'date' | 'time' | 'text';

const NUMBER =
	/^[-+−(]?\s?(?:[$€£¥₫]\s?)?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:([.,'’ \u00a0\u202f])\d{2,3})(?:\1\d{2,3})*(?:[.,]\d+)?|[.,]\d+)(?:[eE][-+]?\d+)?\s?(?:%|‰|[€$£¥₫đ])?\)?[*†‡]*$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?$/;
const MISSING = /^(?:[^\p{L}\p{N}]+|n\/?a\.?|nan|null|none|-?999+|\(\*\)|k\.?a\.?|suppressed)$/iu;

/** The kind of one cell. */
export function cellKind(cell: string): CellKind {
	const text = cell.trim();
	if (!text) return 'empty';
	if (text.length > 40) return 'text';
	if (YEAR.test(text)) return 'year';
	if (DATE.test(text)) return 'date';
	if (NUMBER.test(text)) return 'number';
	if (TIME.test(text)) return 'time';
	return MISSING.test(text) ? 'missing' : 'text';
}

/** Number, year, date or time: what a header cell seldom is. */
export const isTyped = (kind: CellKind): boolean =>
	kind === 'number' || kind === 'year' || kind === 'date' || kind === 'time';

/** What most cells of a column are, and the words seen. */
export interface ColumnKind {
	/** the typed kind at least 60 % of the filled cells have, else 'text'; 'empty' without filled cells */
	kind: CellKind;
	words: Map<string, number>;
}

/** The kinds of the first `width` columns of some records. */
export function columnKinds(rows: string[][], width: number): ColumnKind[] {
	return Array.from({ length: width }, (_, k) => {
		const counts = { number: 0, year: 0, date: 0, time: 0, text: 0 };
		const words = new Map<string, number>();
		for (const row of rows) {
			const cell = row[k] ?? '';
			const kind = cellKind(cell);
			if (kind === 'empty' || kind === 'missing') continue;
			counts[kind]++;
			words.set(cell.trim(), (words.get(cell.trim()) ?? 0) + 1);
		}
		const filled = counts.number + counts.year + counts.date + counts.time + counts.text;
		if (!filled) return { kind: 'empty', words };
		if (counts.year >= filled * 0.8) return { kind: 'year', words };
		if (counts.number + counts.year >= filled * 0.6) return { kind: 'number', words };
		if (counts.date >= filled * 0.6) return { kind: 'date', words };
		if (counts.time >= filled * 0.6) return { kind: 'time', words };
		return { kind: 'text', words };
	});
}
