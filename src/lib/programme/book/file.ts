import { gzipSync } from 'fflate';
import { unpack } from '../../file/archive/gzip.ts';
import type { BookChange, Programme } from '../../term/book.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import { isEditionLine, isProgramme, readLine, writeLine, type ProgrammeEdition } from './line.ts';

/**
 * A book as one file, JSON Lines: a header with the programme it began with, then a line for each change, in any order.
 * A header of a whole copy also says how many lines follow and the sha256 of their bytes; the one a browser writes to line
 * by line does not.
 */
const FORMAT = 'parity-atlas-book';
const VERSION = 1;

interface Header {
	format: typeof FORMAT;
	version: number;
	programme: Programme;
	lines?: number;
	sha256?: string;
}

/** What a book is made of. */
export interface BookParts {
	/** as it was when the book began */
	began: Programme;
	editions: readonly ProgrammeEdition[];
	changes: readonly BookChange[];
}

/** A book as read from a file. */
export interface BookFile extends BookParts {
	/** as it stands: of the newest edition */
	programme: Programme;
	/** the end of the file that was being written when everything stopped; null when the file ends whole */
	torn: { text: string; from: number } | null;
	/** lines that are not what was written, by their number */
	damaged: { line: number; text: string }[];
	/** whether the file has all the header says; null when it says nothing */
	whole: boolean | null;
}

const encoder = new TextEncoder();
const LINE_END = 10;

/** The first line of a book that is written to line by line. */
export const headerLine = (programme: Programme): string =>
	JSON.stringify({ format: FORMAT, version: VERSION, programme } satisfies Header) + '\n';

/** The programme as it stands after its editions. */
export function programmeOf({ began, editions }: Pick<BookParts, 'began' | 'editions'>): Programme {
	const newest = editions.reduce<ProgrammeEdition | null>(
		(last, each) => (last === null || each.id > last.id ? each : last),
		null
	);
	return newest?.programme ?? began;
}

/** A whole copy of a book. @param packed as gzip */
export async function writeBook(
	{ began, editions, changes }: BookParts,
	packed = false
): Promise<Uint8Array> {
	const lines = [...editions, ...changes].map(writeLine);
	const body = encoder.encode(lines.map((line) => line + '\n').join(''));
	const sum = await sha256(body);
	const header: Header = {
		...{ format: FORMAT, version: VERSION, programme: began, lines: lines.length },
		...(sum !== undefined && { sha256: sum })
	};
	const head = encoder.encode(JSON.stringify(header) + '\n');
	const all = new Uint8Array(head.length + body.length);
	all.set(head);
	all.set(body, head.length);
	return packed ? gzipSync(all) : all;
}

/** Undefined where a page may not hash: one that came over plain http from another machine. */
async function sha256(bytes: Uint8Array): Promise<string | undefined> {
	if (!globalThis.crypto?.subtle) return undefined;
	const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lines between two rests, so that a page stays alive. */
const BETWEEN = 20_000;

/**
 * Reads a book, packed or not. A line that was cut off or damaged is set aside and told; the others count.
 * @param rest called now and then with the part that is done, 0 to 1
 * @returns failures not-a-book, book-newer, and those of unpacking
 */
export async function readBook(
	given: Uint8Array,
	rest: (fraction: number) => unknown = () => {}
): Promise<Result<BookFile>> {
	let bytes = given;
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
		const unpacked = await unpack(bytes);
		if (!unpacked.ok) return unpacked;
		bytes = unpacked.value;
	}
	const end = bytes.indexOf(LINE_END);
	const header = headerIn(bytes.subarray(0, end < 0 ? bytes.length : end));
	if (!header.ok) return header;
	const { programme: began, lines, sha256: sum } = header.value;
	const editions: ProgrammeEdition[] = [];
	const changes: BookChange[] = [];
	const damaged: BookFile['damaged'] = [];
	let torn: BookFile['torn'] = null;
	let [at, number] = [end < 0 ? bytes.length : end + 1, 1];
	const start = at;
	while (at < bytes.length) {
		number++;
		const stop = bytes.indexOf(LINE_END, at);
		const raw = bytes.subarray(at, stop < 0 ? bytes.length : stop);
		const line = raw.length ? readLine(raw) : null;
		if (line) {
			if (isEditionLine(line)) editions.push(line);
			else changes.push(line);
		} else if (stop < 0) torn = { text: textOf(raw), from: at };
		else if (raw.length) damaged.push({ line: number, text: textOf(raw) });
		at = stop < 0 ? bytes.length : stop + 1;
		if (number % BETWEEN === 0) await rest(at / bytes.length);
	}
	const whole = lines === undefined ? null : await isWhole(bytes.subarray(start), sum, number - 1 === lines);
	const programme = programmeOf({ began, editions });
	return done({ began, editions, changes, programme, torn, damaged, whole });
}

async function isWhole(body: Uint8Array, sum: string | undefined, counts: boolean): Promise<boolean> {
	const own = sum === undefined ? undefined : await sha256(body);
	return counts && (own === undefined || own === sum);
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 4096));

/** The header in the first line of a book. */
export function headerIn(bytes: Uint8Array): Result<Header> {
	let header: Partial<Header> | null;
	try {
		header = JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, '')) as Partial<Header> | null;
	} catch {
		return failed('not-a-book');
	}
	if (header?.format !== FORMAT || typeof header.version !== 'number') return failed('not-a-book');
	if (header.version > VERSION) return failed('book-newer', { version: header.version });
	if (!isProgramme(header.programme)) return failed('not-a-book');
	return done(header as Header);
}
