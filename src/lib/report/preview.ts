import { cell } from '../term/column.ts';
import type { Lang } from '../term/text.ts';
import { notesOf, type Tone } from './findings-cells.ts';
import { foundRows, type Checked } from './findings.ts';

/** A cell of the table as understood. */
export interface PreviewCell {
	/** as in the file; '' for a column that a step made */
	text: string;
	/** what a step made of it, or what it was understood as, when that is something else */
	now?: string;
	tone?: Tone;
	note?: string;
}

export interface PreviewRow {
	line: number;
	/** why it was set aside */
	aside?: string;
	/** one a column of the structure */
	cells: PreviewCell[];
}

/** Some records of a table with what was understood of each cell, repaired and objected to, in the reader's language. */
export function previewOf(checked: Checked, rows: readonly number[], lang: Lang): PreviewRow[] {
	const { upload, structure, result } = checked;
	const lines = new Set(rows.map((row) => upload.raw.lines[row]));
	const about = { ...checked, result: { ...result, setAside: [] } };
	const found = foundRows(about, lang).filter(({ line }) => lines.has(line));
	const notes = notesOf(checked, found, new Set(rows), lang);
	return rows.map((row) => {
		const aside = notes.aside.get(row);
		return {
			line: upload.raw.lines[row],
			...(aside !== undefined && { aside }),
			cells: structure.columns.map(({ index }) => {
				const own = upload.raw.columns[index];
				const text = own ? cell(own, row) : '';
				const stepped = result.table.columns[index];
				const now = stepped ? cell(stepped, row) : text;
				const note = notes.cells.get(row)?.get(index);
				return {
					text,
					...((note?.after ?? now) !== text && { now: note?.after ?? now }),
					...(note && { tone: note.tone, note: note.text })
				};
			})
		};
	});
}

/** The rows of some lines, in the table's order. */
export function rowsOfLines(
	{ upload: { raw } }: Pick<Checked, 'upload'>,
	lines: Iterable<number>,
	most: number
): number[] {
	const asked = new Set(lines);
	const rows: number[] = [];
	for (let row = 0; row < raw.length && rows.length < most; row++)
		if (asked.has(raw.lines[row])) rows.push(row);
	return rows;
}

/** Records worth showing first: the first ones, and one for each thing found or set aside. */
export function worthShowing(checked: Checked, first: number, more: number): number[] {
	const { upload, result, checks } = checked;
	const lines: number[] = [];
	for (const { severity, lines: touched = [] } of [...upload.findings, ...result.findings, ...checks])
		if (severity !== 'note' && touched.length) lines.push(touched[0]);
	for (const reason of new Set(result.setAside.map((each) => each.reason)))
		lines.push(result.setAside.find((each) => each.reason === reason)!.line);
	const begin = Array.from({ length: Math.min(first, upload.raw.length) }, (_, row) => row);
	const further = rowsOfLines(checked, lines, first + more).filter((row) => row >= first);
	return [...begin, ...further.slice(0, more)];
}
