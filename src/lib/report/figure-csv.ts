import { csvRow } from '../file/text/csv-write.ts';
import { message, pick } from '../message/message.ts';
import type { Trace, TraceCell, TracePart } from '../programme/leader/trace.ts';
import type { Lang } from '../term/text.ts';
import { inert } from './csv.ts';

/** Columns of the way back from a figure, in their order; their heads are messages. */
const COLUMNS = [
	...(['figure', 'side', 'register', 'column', 'row', 'about', 'value', 'status'] as const),
	...(['by', 'at', 'file', 'sheet', 'cell', 'reported'] as const)
];

/**
 * All cells a figure was made of, a line each, with who entered them when and from which file, sheet and cell; UTF-8 with a byte
 * order mark. Added up (or counted) by side they are the figure again.
 * @param trace with all its cells
 */
export function figureCsv(trace: Trace, lang: Lang): string {
	const lines = [csvRow(COLUMNS.map((each) => message(lang, `trace.csv.${each}`)))];
	for (const part of trace.parts)
		for (const cell of part.cells) lines.push(csvRow(lineOf(trace, part, cell, lang).map(inertText)));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

const inertText = (cell: string | number): string => (typeof cell === 'number' ? String(cell) : inert(cell));

function lineOf(
	{ id }: Trace,
	{ side, register, column, counted }: TracePart,
	{ row, title, value, hidden, origin }: TraceCell,
	lang: Lang
): (string | number)[] {
	const status = hidden ? 'hidden' : counted ? 'counted' : 'added';
	return [
		...[id, message(lang, `leader.trace.${side}`), pick(lang, register)],
		...[column ? pick(lang, column) : '', row, pick(lang, title)],
		...[value ?? '', message(lang, `trace.how.${status}`)],
		...[origin?.by ?? '', origin?.at ?? '', origin?.file ?? '', origin?.sheet ?? '', origin?.cell ?? ''],
		message(lang, origin?.reported ? 'trace.csv.yes' : 'trace.csv.no')
	];
}
