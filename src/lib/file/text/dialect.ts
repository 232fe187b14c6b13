import { cellKind, isTyped } from '../table/cell-kind.ts';
import { fixedColumns, PARTED, partFixed } from './fixed.ts';
import { bytesOf, CR, cutRecord, LF, Reach, SPACE, textOf, type Dialect } from '../table/record.ts';

/** What is tried, the commonest first, with how much it must be better than the others to win. */
const DELIMITERS: readonly (readonly [string, number])[] = [
	[',', 1],
	[';', 1],
	['\t', 1],
	['|', 1],
	[', ', 1.02],
	['; ', 1.02],
	[':', 0.6],
	[' ', 0.6]
];
/** What is tried when it stands in nearly every line equally often. */
const UNUSUAL: readonly (readonly [string, number])[] = [
	...['^', '~', '¦', '\x01', '\x02', '\x1c', '\x1d', '\x1e', '\x1f', '\t\t', '||', '::', '¬', '§', '¶'].map(
		(delimiter) => [delimiter, 1] as const
	),
	...['#', '!', '&', '*', '='].map((delimiter) => [delimiter, 0.6] as const)
];
/** Those of two that never stand singly where they are used. */
const DOUBLED = ['||', '\t\t', '::'];
/** Letters by their HTML name or number; where each semicolon ends one, none parts cells. */
const NAMED = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/gi;
const count = (text: string, part: string): number => text.split(part).length - 1;
const SAMPLE = 1 << 16;
/** Lines above a table that do not count against it. */
const ABOVE = 60;

/** What a file says of its dialect. */
export interface Reading {
	dialect: Dialect;
	/** cells of a usual record */
	width: number;
	/** the bytes to be read by it: those given, unless runs of spaces were made one or fixed columns parted */
	bytes: Uint8Array;
	/** columns told apart by standing under one another */
	fixed: boolean;
}

interface Scored {
	width: number;
	score: number;
	/** share of cells that are numbers, dates or times */
	figures: number;
}

/** The dialect that makes the most regular table of the file, what a person chose taken as given. */
export function sniff(bytes: Uint8Array, said: { delimiter?: string; quote?: string } = {}): Reading {
	const samples = samplesOf(bytes);
	const text = samples.map((s) => new TextDecoder().decode(s)).join('\n');
	let best: { dialect: Dialect; width: number; score: number; runs: boolean } | null = null;
	for (const [delimiter, prior] of delimiters(text, said.delimiter)) {
		const runs = delimiter === ' ' && /[^ \r\n] {2,}[^ \r\n]/.test(text);
		for (const quote of quotes(text, said.quote)) {
			for (const escape of quote && text.includes('\\' + quote)
				? (['double', 'backslash'] as const)
				: (['double'] as const)) {
				const dialect: Dialect = { delimiter, quote, escape };
				for (const joined of runs ? [false, true] : [false]) {
					const read = scoreOf(joined ? samples.map((s) => oneSpace(s, quote)) : samples, dialect);
					// spaces and colons also stand inside cells: trusted where they part figures
					const trusted = read.figures >= 0.5 && read.width > 2 ? 1 : prior;
					const score = read.score * (prior < 1 ? trusted : prior);
					if (!best || score > best.score * 1.0001)
						best = { dialect, width: read.width, score, runs: joined };
				}
			}
		}
	}
	const { dialect, width, runs, score } = best!;
	if (said.delimiter === undefined && (dialect.delimiter === '' || dialect.delimiter === ' ')) {
		const columns = fixedColumns(text);
		const parted: Dialect = { delimiter: PARTED, quote: '', escape: 'double' };
		const read = columns && scoreOf(samples.map((s) => partFixed(s, columns)), parted); // prettier-ignore
		if (read && read.width > 1 && read.score > score)
			return { dialect: parted, width: read.width, bytes: partFixed(bytes, columns), fixed: true };
	}
	return { dialect, width, bytes: runs ? oneSpace(bytes, dialect.quote) : bytes, fixed: false };
}

function delimiters(text: string, said?: string): readonly (readonly [string, number])[] {
	if (said !== undefined) return [[said, 1]];
	const first = /^(?:\s*)sep=(.)\r?\n/i.exec(text);
	if (first) return [[first[1], 1]];
	const doubled = DOUBLED.filter((d) => text.includes(d) && count(text, d) * 2 === count(text, d[0]));
	const ends = text.match(NAMED)?.length ?? 0;
	const apart = ends < count(text, ';');
	const found = DELIMITERS.filter(
		([d]) => text.includes(d) && !doubled.includes(d + d) && (d[0] !== ';' || apart)
	);
	const lines = text.split(/\r\n|\r|\n/, 60).filter(Boolean);
	const unusual = UNUSUAL.filter(([d]) => {
		const counts = lines.map((line) => count(line, d));
		const most = counts.toSorted((a, b) => a - b)[counts.length >> 1];
		return most > 0 && counts.filter((count) => count === most).length >= counts.length * 0.5;
	});
	// the file as one column, so that nothing splits a list of sentences
	return [...found, ...unusual, ['', 1]];
}

const quotes = (text: string, said?: string): string[] => {
	if (said !== undefined) return [said];
	return /(^|[\r\n,;\t|:^~¦ ])'/.test(text) ? ['"', "'"] : ['"'];
};

/** The head and two places further in, each cut at line ends; a line of megabytes is left out. */
function samplesOf(bytes: Uint8Array): Uint8Array[] {
	if (bytes.length < SAMPLE * 4) return [bytes];
	let end = lineEnd(bytes, SAMPLE);
	if (end < 0) end = Math.max(bytes.lastIndexOf(LF, SAMPLE), bytes.lastIndexOf(CR, SAMPLE)) + 1;
	const head = bytes.subarray(0, end || Math.min(bytes.length, SAMPLE * 4));
	const further = [1 / 3, 2 / 3].flatMap((part) => {
		const from = lineEnd(bytes, Math.floor(bytes.length * part));
		const to = from < 0 ? -1 : lineEnd(bytes, from + SAMPLE / 2);
		return to > from ? [bytes.subarray(from, to)] : [];
	});
	return [head, ...further];
}

/** Place after the first line end at or behind `from`; -1 when there is none for four megabytes. */
function lineEnd(bytes: Uint8Array, from: number): number {
	const stop = Math.min(bytes.length, from + (1 << 22));
	for (let i = from; i < stop; i++)
		if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) return i + 1;
	return stop === bytes.length ? stop : -1;
}

/** The text with each run of spaces outside quotes as one space, and none at the ends of lines. */
function oneSpace(bytes: Uint8Array, quote: string): Uint8Array {
	const made = new Uint8Array(bytes.length);
	const q = quote ? quote.charCodeAt(0) : -1;
	let length = 0;
	let inside = false;
	for (const byte of bytes) {
		const ends = byte === LF || byte === CR;
		const begun = length > 0 && made[length - 1] !== LF && made[length - 1] !== CR;
		if (byte === q) inside = !inside;
		if (ends) inside = false;
		if (!inside && ends && begun && made[length - 1] === SPACE) length--;
		if (inside || byte !== SPACE || (begun && made[length - 1] !== SPACE)) made[length++] = byte;
	}
	return made.subarray(0, length);
}

function isBlank(b: Uint8Array, start: number, end: number): boolean {
	while (start < end && b[start] === SPACE) start++;
	return start >= end;
}

const OTHERS = /[,;\t|]/;

/** How regular the samples are under a dialect: share of cells in records of the usual width, cells that look like cells. */
function scoreOf(samples: Uint8Array[], dialect: Dialect): Scored {
	const d = bytesOf(dialect);
	const widths = new Map<number, number>();
	const tidy = new Map<number, number>();
	let cells = 0;
	let odd = 0;
	let typed = 0;
	let moments = 0;
	let records = 0;
	let quoted = 0;
	// lines above the table, in which nothing is parted
	let above = 0;
	for (const b of samples) {
		const reach = new Reach(SAMPLE);
		for (let at = 0; at < b.length;) {
			const cut = cutRecord(b, at, b.length, d, 'strict', reach);
			at = cut.end;
			const width = cut.starts.length;
			if (width === 1 && isBlank(b, cut.starts[0], cut.ends[0])) continue;
			let clean = 0;
			let stray = cut.odd;
			for (let k = 0; k < width; k++) {
				const [start, end] = [cut.starts[k], cut.ends[k]];
				const inQuotes = d.quote >= 0 && start > 0 && b[start - 1] === d.quote;
				if (inQuotes) clean++;
				else {
					const text = textOf(b, start, Math.min(end, start + 200), 0, -1);
					if (text.includes('"')) stray = true;
					const kind = cellKind(text);
					if (isTyped(kind)) typed++;
					if (kind === 'date' || kind === 'time') moments++;
					clean += kind !== 'text' ? 1 : OTHERS.test(text) ? 0.2 : text.includes('"') ? 0.3 : 0.9;
				}
			}
			if (records === above && width === 1) above++;
			records++;
			cells += width;
			quoted += cut.quoted;
			if (stray) odd++;
			widths.set(width, (widths.get(width) ?? 0) + 1);
			tidy.set(width, (tidy.get(width) ?? 0) + clean);
		}
	}
	if (!records) return { width: 1, score: 0, figures: 0 };
	let width = 1;
	const weight = (w: number): number => (widths.get(w) ?? 0) * Math.min(w, 4);
	for (const w of widths.keys())
		if (weight(w) > weight(width) || (weight(w) === weight(width) && w > width)) width = w;
	const count = widths.get(width)!;
	// one monstrous record says no more than a few
	let weighed = 0;
	for (const [w, n] of widths) weighed += n * Math.min(w, width * 3);
	const below = records - above;
	if (width > 2 && above <= ABOVE && count > 2 && count >= below * 0.9 && typed * 3 >= count * width)
		weighed -= above * 0.8;
	const share = (count * width) / weighed;
	const type = tidy.get(width)! / (count * width);
	const strays = 1 - (0.9 * odd) / records;
	// a column of dates or times is one column, although parts of a date could be columns
	const single = moments >= cells * 0.7 ? 1 : 0.5;
	const shape = share * share * (width === 1 ? single : (width - 1) / width);
	return { width, score: shape * type * strays * (1 + (0.2 * quoted) / cells), figures: typed / cells };
}
