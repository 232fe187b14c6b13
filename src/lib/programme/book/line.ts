import { crc32 } from '../../file/archive/crc32.ts';
import type { BookChange, CellValue, Origin, Programme } from '../../term/book.ts';

/** What the programme of a book became: contents, indicators and the like were changed. The newest counts. */
export interface ProgrammeEdition {
	id: string;
	programme: Programme;
	/** the edition it was made from; null: the one the book began with */
	over: string | null;
	origin: Origin;
}

export type BookLine = BookChange | ProgrammeEdition;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Bytes of `,"sum":"0123abcd"}`. */
const TAIL = 18;

/** One line of a book, without its end: JSON whose last member `sum` is the CRC-32 of what stands before it. */
export function writeLine(line: BookLine): string {
	const body = JSON.stringify(line).slice(0, -1);
	return `${body},"sum":"${crc32(encoder.encode(body)).toString(16).padStart(8, '0')}"}`;
}

/** The line in some bytes; null when it was cut off or damaged. */
export function readLine(bytes: Uint8Array): BookLine | null {
	if (bytes.length <= TAIL) return null;
	try {
		const text = decoder.decode(bytes);
		const sum = /,"sum":"([0-9a-f]{8})"\}$/.exec(text.slice(-TAIL))?.[1];
		if (sum === undefined || crc32(bytes.subarray(0, -TAIL)) !== parseInt(sum, 16)) return null;
		const { sum: _, ...line } = JSON.parse(text) as Record<string, unknown>;
		return isChange(line) || isEdition(line) ? line : null;
	} catch {
		return null;
	}
}

export const isEditionLine = (line: BookLine): line is ProgrammeEdition => 'programme' in line;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isValue = (value: unknown): value is CellValue =>
	isTextOrNull(value) || (typeof value === 'number' && Number.isFinite(value));

const isOrigin = (value: unknown): value is Origin => {
	const origin = (value ?? {}) as Partial<Origin>;
	return isText(origin.by) && isText(origin.at);
};

const isChange = (line: object): line is BookChange => {
	const { id, register, row, column, value, over, origin } = line as Partial<BookChange>;
	return (
		[id, register, row].every(isText) &&
		isTextOrNull(column) &&
		isValue(value) &&
		isTextOrNull(over) &&
		isOrigin(origin)
	);
};

const isEdition = (line: object): line is ProgrammeEdition => {
	const { id, programme, over, origin } = line as Partial<ProgrammeEdition>;
	return isText(id) && isTextOrNull(over) && isOrigin(origin) && isProgramme(programme);
};

const isNamed = (value: unknown): boolean => {
	const { vi, en } = (value ?? {}) as { vi?: unknown; en?: unknown };
	return isText(vi) && isText(en);
};

/** Whether something read from a file has the form of a programme. */
export function isProgramme(value: unknown): value is Programme {
	const programme = (value ?? {}) as Partial<Programme>;
	return (
		[programme.id, programme.vintage, programme.from, programme.to].every(isText) &&
		isNamed(programme.title) &&
		[programme.contents, programme.indicators, programme.registers, programme.calendar].every(
			Array.isArray
		) &&
		programme.contents!.every((each) => isText(each?.code) && isNamed(each.name)) &&
		programme.indicators!.every((each) => isText(each?.code) && isNamed(each.name)) &&
		programme.registers!.every(
			(each) =>
				isText(each?.code) &&
				isNamed(each.name) &&
				Array.isArray(each.columns) &&
				each.columns.every((column) => isText(column?.code) && isText(column.kind) && isNamed(column.name))
		)
	);
}
