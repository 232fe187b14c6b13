import { Dictionary } from '../table/dictionary.ts';
import { noTrouble, SURPLUS, type Parsed } from '../table/parsed.ts';
import {
	BACKSLASHED,
	blankLine,
	bytesOf,
	cellsOf,
	CR,
	DOUBLED,
	LF,
	mendRecord,
	PLAIN,
	Reach,
	SPACE,
	textOf,
	type Bytes,
	type Cut,
	type Dialect
} from '../table/record.ts';
import { MAX_ROWS } from '../source.ts';

export interface Hooks {
	signal?: AbortSignal;
	onProgress?: (fraction: number) => void;
	/** most records read, looked at from time to time */
	mostRows?: number;
	/** tries a record that is too short with another delimiter; it may then go on over more lines */
	resplit?: (start: number, end: number) => { cells: string[]; cut: Cut } | null;
}

/** Longest record that is read, in bytes. */
export const LONGEST_LINE = 64_000_000;
const SLICE = 1 << 20;
/** Cells looked at before they are coded. */
const BLOCK = 1 << 14;
const BACKSLASH = 92;

const NOTHING = 0;
const DELIMITER = 1;
const END = 2;
const QUOTE = 3;

function classes(d: Bytes): Uint8Array {
	const of = new Uint8Array(256);
	if (d.d0 >= 0) of[d.d0] = DELIMITER;
	of[LF] = of[CR] = END;
	if (d.quote >= 0) of[d.quote] = QUOTE;
	return of;
}

/** How many records the bytes hold at about, from how many the first of them hold. */
function recordsIn(b: Uint8Array, from: number, width: number): number {
	const to = Math.min(b.length, from + (1 << 16));
	let count = 1;
	for (let i = from; i < to; i++) if (b[i] === LF || (b[i] === CR && b[i + 1] !== LF)) count++;
	if (to === b.length) return count;
	const rest = b.length - from;
	return Math.ceil(Math.min((count / (to - from)) * rest * 1.02, rest / width, MAX_ROWS) + 64);
}

/**
 * Records of `b` from byte `from` (file line `line`) to its end, as dictionary-coded text of `width` columns.
 * RFC 4180 with the dialect's delimiter, quote and escape; CR, LF and CRLF end records; empty lines are counted and left
 * out. Short records are padded, surplus cells kept; a record with damaged quotes is read so that it fits `width`.
 */
export function parse(
	b: Uint8Array,
	from: number,
	line: number,
	dialect: Dialect,
	width: number,
	hooks: Hooks = {}
): Parsed {
	const { mostRows = MAX_ROWS } = hooks;
	const d = bytesOf(dialect);
	const of = classes(d);
	const { d0, d1, quote, backslash } = d;
	const n = b.length;
	let capacity = recordsIn(b, from, width);
	const codes = Array.from({ length: width }, () => new Int32Array(capacity));
	const dictionaries = Array.from({ length: width }, () => new Dictionary(b));
	let lines = new Int32Array(capacity);
	const trouble = noTrouble();
	const surplus: Parsed['surplus'] = [];
	const setAside: Parsed['setAside'] = [];
	let stopped: Parsed['stopped'] = false;

	// Where the cells of a block of records stand, start and end of each. A block is coded column by column, so that one
	// dictionary at a time is at hand; a start of -1 stands for a cell already coded.
	const most = width + SURPLUS;
	const block = Math.max(1, Math.min(2048, Math.floor(BLOCK / width)));
	const spans = new Int32Array((block * width + most + 1) * 2);
	const modes = new Uint8Array(most + 1);
	let row = 0;
	let coded = 0;
	const code = (): void => {
		for (let c = 0; c < width; c++) dictionaries[c].addAll(spans, c * 2, width * 2, codes[c], coded, row);
		coded = row;
	};

	const reach = new Reach();
	let odd = false;
	let escaped = false;
	let gap = 0;
	let next = from + SLICE;
	let i = from;
	while (i < n) {
		if (i >= next) {
			next = i + SLICE;
			if (hooks.signal?.aborted) stopped = 'stopped';
			else if (row > mostRows) stopped = 'too-many-rows';
			if (stopped) break;
			hooks.onProgress?.((i - from) / (n - from));
		}
		if (b[i] === LF || b[i] === CR) {
			trouble.empty.add(line++);
			gap++;
			i += b[i] === CR && b[i + 1] === LF ? 2 : 1;
			continue;
		}
		const begin = i;
		let at = (row - coded) * width * 2;
		let k = 0;
		let within = 0;
		let stray = false;
		let wrapped = false;
		let filled = 0;
		let kind = NOTHING;
		if (odd || escaped) modes.fill(PLAIN);
		odd = escaped = false;
		// bare cells parted by one byte, as nearly all are
		while (d1 < 0 && b[i] !== quote && b[i] !== SPACE) {
			const start = i;
			while ((kind = of[b[i]]) === NOTHING) i++;
			if (kind === QUOTE) {
				i = start;
				break;
			}
			spans[at++] = start;
			spans[at++] = i;
			filled |= i - start;
			k++;
			if (kind !== DELIMITER) break;
			i++;
		}
		if (i >= n && k) kind = END;
		while (kind !== END) {
			let open = i;
			if (b[i] === SPACE && d0 !== SPACE) while (b[open] === SPACE) open++;
			modes[k] = PLAIN;
			if (b[open] === quote && open < n) {
				spans[at] = i = open + 1;
				const limit = Math.min(n, i + reach.bytes);
				for (; i < limit; i++) {
					const c = b[i];
					if (c === quote) {
						if (b[i + 1] !== quote || i + 1 >= n) break;
						if (modes[k] === PLAIN) modes[k] = DOUBLED;
						i++;
					} else if (backslash && c === BACKSLASH && (b[i + 1] === quote || b[i + 1] === BACKSLASH)) {
						modes[k] = BACKSLASHED;
						i++;
					} else if (c === LF || (c === CR && b[i + 1] !== LF)) within++;
				}
				if (i >= limit) {
					odd = true;
					break;
				}
				spans[at + 1] = i++;
				wrapped = true;
				if (modes[k] !== PLAIN) escaped = true;
				if (b[i] === SPACE && d0 !== SPACE) while (b[i] === SPACE) i++;
				if (i < n && b[i] !== LF && b[i] !== CR && !(b[i] === d0 && (d1 < 0 || b[i + 1] === d1))) {
					odd = true;
					break;
				}
			} else {
				spans[at] = i;
				for (;;) {
					while ((kind = of[b[i]]) === NOTHING) i++;
					if (kind === QUOTE) stray = true;
					else if (kind !== DELIMITER || d1 < 0 || b[i + 1] === d1) break;
					i++;
				}
				spans[at + 1] = i;
			}
			filled |= spans[at + 1] - spans[at];
			k++;
			at += 2;
			if (i >= n || b[i] === LF || b[i] === CR || k > most) break;
			i += d1 < 0 ? 1 : 2;
		}

		let cut: Cut | null = null;
		if (odd || k > most || (wrapped && k !== width)) {
			cut = mendRecord(b, begin, n, d, width, reach);
			k = cut.starts.length;
			within = cut.lines - (cut.end > begin && (b[cut.end - 1] === LF || b[cut.end - 1] === CR) ? 1 : 0);
			i = cut.end;
		} else if (i < n) i += b[i] === CR && b[i + 1] === LF ? 2 : 1;

		// separators alone are an empty line
		const bare = (b[begin] === SPACE || b[begin] === d0) && blankLine(b, begin, d) === i;
		if (width > 1 && (bare || (!filled && (!cut || cut.starts.every((at, c) => at >= cut.ends[c]))))) {
			trouble.empty.add(line);
			gap++;
			line += within + 1;
			continue;
		}
		if (gap && row) trouble.gaps.push(row);
		gap = 0;
		const other = k < width && hooks.resplit ? hooks.resplit(begin, i) : null;
		if ((cut?.odd || stray) && !other) {
			const spots = cut?.odd && cut.open ? trouble.open : trouble.stray;
			spots.add(row, line, spots.full ? '' : exampleOf(b, begin, i));
		}
		if (k > most || i - begin > LONGEST_LINE) {
			const wide = k > most;
			const cells = wide
				? cellsOf(b, { ...cut!, starts: cut!.starts.slice(0, most) }, d)
				: [exampleOf(b, begin, i)];
			setAside.push({ line, cells, reason: wide ? 'too-wide' : 'too-long' });
			line += within + 1;
			continue;
		}
		if (row === capacity) {
			capacity = Math.ceil(Math.max(row * 1.1, (row / (begin - from)) * (n - from) * 1.02)) + 64;
			for (let c = 0; c < width; c++) codes[c] = longer(codes[c], capacity);
			lines = longer(lines, capacity);
		}
		if (k !== width || cut) {
			if (other) {
				trouble.resplit.add(row, line, exampleOf(b, begin, i));
				within += linesIn(b, i, other.cut.end);
				i = other.cut.end;
			} else if (k !== width) {
				trouble.ragged.rows.push(row);
				trouble.ragged.widths.push(k);
			}
			const base = (row - coded) * width * 2;
			for (let c = 0; c < Math.max(k, width); c++) {
				let text = '';
				if (other) text = other.cells[c];
				else if (cut && c < k) text = textOf(b, cut.starts[c], cut.ends[c], cut.modes[c], quote);
				else if (c < k) text = textOf(b, spans[base + 2 * c], spans[base + 2 * c + 1], modes[c], quote);
				if (c < width) codes[c][row] = dictionaries[c].addText(text);
				else surplus.push({ row, column: c, text: text.normalize('NFC') });
			}
			for (let c = 0; c < width; c++) spans[base + 2 * c] = -1;
		} else if (escaped) {
			const base = (row - coded) * width * 2;
			for (let c = 0; c < width; c++) {
				const start = base + 2 * c;
				if (modes[c] === PLAIN) continue;
				codes[c][row] = dictionaries[c].addText(textOf(b, spans[start], spans[start + 1], modes[c], quote));
				spans[start] = -1;
			}
		}
		lines[row++] = line;
		line += within + 1;
		if (row - coded === block) code();
	}
	code();
	return { width, length: row, coded: row, lines, codes, dictionaries, surplus, setAside, trouble, stopped };
}

/** Line ends between two places. */
function linesIn(b: Uint8Array, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++) if (b[i] === LF || (b[i] === CR && b[i + 1] !== LF)) count++;
	return count;
}

function longer(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const made = new Int32Array(length);
	made.set(old);
	return made;
}

/** The beginning of a record, for showing. */
export function exampleOf(b: Uint8Array, start: number, end: number): string {
	const text = new TextDecoder().decode(b.subarray(start, Math.min(end, start + 160)));
	return text
		.split(/[\r\n]/)[0]
		.slice(0, 80)
		.trim();
}
