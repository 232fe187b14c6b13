import { Dictionary, PRIME, SEED } from './dictionary.ts';
import type { Parsed, Spot, Trouble } from './parsed.ts';
import {
	bytesOf,
	cellsOf,
	CR,
	LF,
	mendRecord,
	PLAIN,
	DOUBLED,
	BACKSLASHED,
	Reach,
	textOf,
	type Bytes,
	type Cut,
	type Dialect
} from './record.ts';

export interface Hooks {
	signal?: AbortSignal;
	onProgress?: (fraction: number) => void;
	/** tries a record that is too short with another delimiter */
	resplit?: (start: number, end: number) => string[] | null;
}

const SLICE = 1 << 20;
/** Cells beyond the table's width that are still kept in extra columns. */
const SURPLUS = 256;

/** Most records the bytes can hold. */
function countLines(b: Uint8Array, from: number): number {
	let count = 1;
	for (let i = b.indexOf(LF, from); i >= 0; i = b.indexOf(LF, i + 1)) count++;
	for (let i = b.indexOf(CR, from); i >= 0; i = b.indexOf(CR, i + 1)) if (b[i + 1] !== LF) count++;
	return count;
}

const NOTHING = 0;
const DELIMITER = 1;
const END = 2;
const QUOTE = 3;

function classes(d: Bytes): Uint8Array {
	const of = new Uint8Array(256);
	of[d.d0] = DELIMITER;
	of[LF] = of[CR] = END;
	if (d.quote >= 0) of[d.quote] = QUOTE;
	return of;
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
	const d = bytesOf(dialect);
	const of = classes(d);
	const { d0, d1, quote, backslash } = d;
	const n = b.length;
	const capacity = countLines(b, from);
	const codes = Array.from({ length: width }, () => new Int32Array(capacity));
	const dictionaries = Array.from({ length: width }, () => new Dictionary(b));
	const lines = new Int32Array(capacity);
	const trouble: Trouble = {
		ragged: [],
		stray: [],
		open: [],
		resplit: [],
		gaps: [],
		emptyLines: 0,
		firstEmpty: 0
	};
	const parsed: Parsed & { dictionaries: Dictionary[] } = {
		width,
		length: 0,
		lines,
		codes,
		dictionaries,
		surplus: [],
		setAside: [],
		trouble,
		stopped: false
	};
	const starts = new Int32Array(width + SURPLUS + 1);
	const ends = new Int32Array(width + SURPLUS + 1);
	const hashes = new Int32Array(width + SURPLUS + 1);
	const modes = new Uint8Array(width + SURPLUS + 1);
	const most = width + SURPLUS;
	const reach = new Reach();
	let row = 0;
	let gap = 0;
	let next = from + SLICE;
	let i = from;

	while (i < n) {
		if (i >= next) {
			next = i + SLICE;
			if (hooks.signal?.aborted) {
				parsed.stopped = true;
				break;
			}
			hooks.onProgress?.((i - from) / (n - from));
		}
		if (b[i] === LF || b[i] === CR) {
			if (!trouble.emptyLines++) trouble.firstEmpty = line;
			gap++;
			line++;
			i += b[i] === CR && b[i + 1] === LF ? 2 : 1;
			continue;
		}
		const begin = i;
		let k = 0;
		let within = 0;
		let odd = false;
		let stray = false;
		let wrapped = false;
		for (;;) {
			let start = i;
			let hash = SEED;
			let mode = PLAIN;
			let open = i;
			if (b[i] === 32 && d0 !== 32) while (b[open] === 32) open++;
			if (quote >= 0 && b[open] === quote && open < n) {
				start = i = open + 1;
				const limit = Math.min(n, start + reach.bytes);
				for (; i < limit; i++) {
					const c = b[i];
					if (c === quote) {
						if (b[i + 1] !== quote || i + 1 >= n) break;
						if (mode === PLAIN) mode = DOUBLED;
						i++;
					} else if (backslash && c === 92 && (b[i + 1] === quote || b[i + 1] === 92)) {
						mode = BACKSLASHED;
						i++;
					} else if (c === LF || (c === CR && b[i + 1] !== LF)) within++;
					hash = Math.imul(hash ^ c, PRIME);
				}
				if (i >= limit) {
					odd = true;
					break;
				}
				ends[k] = i++;
				wrapped = true;
				if (b[i] === 32 && d0 !== 32) while (b[i] === 32) i++;
				if (i < n && b[i] !== LF && b[i] !== CR && !(b[i] === d0 && (d1 < 0 || b[i + 1] === d1))) {
					odd = true;
					break;
				}
			} else {
				for (; i < n; i++) {
					const c = b[i];
					const kind = of[c];
					if (kind !== NOTHING) {
						if (kind === QUOTE) stray = true;
						else if (kind === END || d1 < 0 || b[i + 1] === d1) break;
					}
					hash = Math.imul(hash ^ c, PRIME);
				}
				ends[k] = i;
			}
			starts[k] = start;
			hashes[k] = hash;
			modes[k] = mode;
			k++;
			if (i >= n || b[i] === LF || b[i] === CR) break;
			if (k > most) break;
			i += d1 < 0 ? 1 : 2;
		}

		let cut: Cut | null = null;
		if (odd || k > most || (wrapped && k !== width)) {
			cut = mendRecord(b, begin, n, d, width, reach);
			k = cut.starts.length;
			within = cut.lines - (cut.end > begin && (b[cut.end - 1] === LF || b[cut.end - 1] === CR) ? 1 : 0);
			i = cut.end;
		} else if (i < n) i += b[i] === CR && b[i + 1] === LF ? 2 : 1;

		if (gap && row) trouble.gaps.push({ row, lines: gap });
		gap = 0;
		const spot = (): Spot => ({ line, row, example: exampleOf(b, begin, i) });
		if (cut?.odd) (cut.open ? trouble.open : trouble.stray).push(spot());
		else if (stray) trouble.stray.push(spot());
		let other: string[] | null = null;
		if (k < width && hooks.resplit && (other = hooks.resplit(begin, i))) trouble.resplit.push(spot());
		if (k > most) {
			parsed.setAside.push({
				line,
				cells: cellsOf(b, { ...cut!, starts: cut!.starts.slice(0, most) }, d),
				reason: 'too-wide'
			});
			line += within + 1;
			continue;
		}

		if (other) {
			for (let c = 0; c < width; c++) codes[c][row] = dictionaries[c].addText(other[c]);
		} else if (cut) {
			for (let c = 0; c < k; c++) {
				const text = textOf(b, cut.starts[c], cut.ends[c], cut.modes[c], quote);
				if (c < width) codes[c][row] = dictionaries[c].addText(text);
				else parsed.surplus.push({ row, column: c, text: text.normalize('NFC') });
			}
		} else {
			for (let c = 0; c < k; c++) {
				if (c >= width) {
					const text = textOf(b, starts[c], ends[c], modes[c], quote).normalize('NFC');
					parsed.surplus.push({ row, column: c, text });
				} else if (modes[c] === PLAIN) codes[c][row] = dictionaries[c].add(starts[c], ends[c], hashes[c]);
				else codes[c][row] = dictionaries[c].addText(textOf(b, starts[c], ends[c], modes[c], quote));
			}
		}
		if (!other && k !== width) {
			trouble.ragged.push({ row, width: k });
			for (let c = k; c < width; c++) codes[c][row] = dictionaries[c].empty();
		}
		lines[row++] = line;
		line += within + 1;
	}
	parsed.length = row;
	return parsed;
}

/** The beginning of a record, for showing. */
export function exampleOf(b: Uint8Array, start: number, end: number): string {
	const text = new TextDecoder().decode(b.subarray(start, Math.min(end, start + 160)));
	return text
		.split(/[\r\n]/)[0]
		.slice(0, 80)
		.trim();
}
