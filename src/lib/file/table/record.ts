const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });
export const CR = 13;
export const LF = 10;
export const SPACE = 32;
const BACKSLASH = 92;

/** How a text file writes cells. */
export interface Dialect {
	/** one or two bytes in UTF-8; '' when every line is one cell */
	delimiter: string;
	/** '"', "'" or '' */
	quote: string;
	/** how a quote inside quotes is written: "" or \" */
	escape: 'double' | 'backslash';
}

/** A dialect as bytes; -1 stands for none. */
export interface Bytes {
	d0: number;
	d1: number;
	quote: number;
	backslash: boolean;
}

const ENCODER = new TextEncoder();

export function bytesOf({ delimiter, quote, escape }: Dialect): Bytes {
	const [d0 = -1, d1 = -1] = ENCODER.encode(delimiter);
	return { d0, d1, quote: quote ? quote.charCodeAt(0) : -1, backslash: escape === 'backslash' };
}

/**
 * What to make of a quoted cell that does not end as it should.
 * strict: the cell is read to the next quote, all the same · inside: quotes not before a delimiter are text · bare: as
 * inside, and doubled quotes are two · literal: the opening quote is text · line: as literal, and no cell spans lines ·
 * none: all quotes are text · open: as inside, and a cell nothing closes goes on to the end of the file.
 */
export type Policy = 'strict' | 'inside' | 'bare' | 'literal' | 'line' | 'none' | 'open';
const MENDING: readonly Policy[] = ['bare', 'literal', 'line', 'none'];
/** Cells of one record that are told apart; there are no tables of so many. */
const MOST_CELLS = 200_000;
/** How far a cell of the record after a damaged one is followed. */
const NEAR = 1 << 16;

/** How a cell's bytes become its text. */
export const PLAIN = 0;
export const DOUBLED = 1;
export const BACKSLASHED = 2;

/** One record cut out of the bytes. */
export interface Cut {
	starts: number[];
	ends: number[];
	modes: number[];
	/** place after the record and its line end */
	end: number;
	/** line ends inside and after it */
	lines: number;
	/** some quoted cell did not end as it should */
	odd: boolean;
	/** a quoted cell ran to the end of the file */
	open: boolean;
	/** a quotation mark stands inside a cell that is not quoted */
	stray: boolean;
	/** how many cells stood in quotes */
	quoted: number;
}

/**
 * How far a quoted cell is followed before it counts as never closed, in bytes: halved each time one was not, so that a file
 * full of such cells is read in linear time.
 */
export class Reach {
	constructor(public bytes = 1 << 24) {}
	shorten(): void {
		this.bytes = Math.max(2048, this.bytes >> 1);
	}
}

/** Place after a line of delimiters and spaces alone, line end included; -1 when there is anything else on it. */
export function blankLine(b: Uint8Array, at: number, d: Bytes): number {
	for (let i = at; i < b.length; i++) {
		const c = b[i];
		if (c === LF) return i + 1;
		if (c === CR) return i + (b[i + 1] === LF ? 2 : 1);
		if (c !== d.d0 && c !== d.d1 && c !== SPACE) return -1;
	}
	return b.length;
}

/** Whether a delimiter, a line end or the end of the file stands at `i`. */
const endsCell = (b: Uint8Array, i: number, stop: number, d: Bytes): boolean =>
	i >= stop || b[i] === LF || b[i] === CR || (b[i] === d.d0 && (d.d1 < 0 || b[i + 1] === d.d1));

interface Closing {
	end: number;
	after: number;
	mode: number;
}

/** Where a quoted cell whose content begins at `from` ends; null when this policy finds no end. Notes go into `cut`. */
function closing(
	b: Uint8Array,
	from: number,
	stop: number,
	d: Bytes,
	policy: Policy,
	cut: Cut,
	reach: Reach
): Closing | null {
	let mode = PLAIN;
	const limit = Math.min(stop, from + reach.bytes);
	for (let i = from; i < limit; i++) {
		const c = b[i];
		if (d.backslash && c === BACKSLASH && (b[i + 1] === d.quote || b[i + 1] === BACKSLASH)) {
			mode = BACKSLASHED;
			i++;
		} else if ((c === LF || c === CR) && policy === 'line') {
			cut.odd = true;
			return null;
		} else if (c === d.quote) {
			if (endsCell(b, i + 1, stop, d)) return { end: i, after: i + 1, mode };
			if (b[i + 1] === d.quote && policy !== 'bare') {
				if (mode === PLAIN) mode = DOUBLED;
				i++;
				continue;
			}
			let after = i + 1;
			while (d.d0 !== SPACE && after < stop && b[after] === SPACE) after++;
			if (after > i + 1 && endsCell(b, after, stop, d)) return { end: i, after, mode };
			cut.odd = true;
			if (policy === 'strict' || policy === 'literal' || policy === 'line') return null;
		}
	}
	cut.odd = true;
	cut.open = true;
	if (policy === 'open') return { end: stop, after: stop, mode };
	reach.shorten();
	return null;
}

/** Cuts the record that begins at `at`. Under 'strict' a cell without a proper end is cut as under 'literal', marked odd. */
export function cutRecord(
	b: Uint8Array,
	at: number,
	stop: number,
	d: Bytes,
	policy: Policy,
	reach = new Reach()
): Cut {
	const cut: Cut = {
		starts: [],
		ends: [],
		modes: [],
		end: stop,
		lines: 0,
		odd: false,
		open: false,
		stray: false,
		quoted: 0
	};
	let i = at;
	for (;;) {
		let start = i;
		let end = -1;
		let mode = PLAIN;
		let open = i;
		while (d.d0 !== SPACE && open < stop && b[open] === SPACE) open++;
		if (d.quote >= 0 && policy !== 'none' && open < stop && b[open] === d.quote) {
			const closed = closing(b, open + 1, stop, d, policy, cut, reach);
			if (closed) {
				start = open + 1;
				({ end, mode } = closed);
				i = closed.after;
				cut.quoted++;
				for (let k = start; k < end; k++) if (b[k] === LF || (b[k] === CR && b[k + 1] !== LF)) cut.lines++;
			}
		}
		if (end < 0) {
			for (; !endsCell(b, i, stop, d); i++) if (b[i] === d.quote) cut.stray = true;
			end = i;
		}
		if (cut.starts.length < MOST_CELLS) {
			cut.starts.push(start);
			cut.ends.push(end);
			cut.modes.push(mode);
		}
		if (i >= stop) return cut;
		if (b[i] === LF || b[i] === CR) {
			cut.lines++;
			cut.end = i + (b[i] === CR && b[i + 1] === LF ? 2 : 1);
			return cut;
		}
		i += d.d1 < 0 ? 1 : 2;
	}
}

/**
 * The reading of a damaged record that gives `width` cells, with a sound record after it, over the fewest lines; without one,
 * the reading over the fewest lines whose width comes closest. A well-formed record is read as it stands, unless it has too
 * few cells and another reading alone gives `width` and leaves a sound record.
 */
export function mendRecord(
	b: Uint8Array,
	at: number,
	stop: number,
	d: Bytes,
	width: number,
	reach: Reach
): Cut {
	const strict = cutRecord(b, at, stop, d, 'strict', reach);
	const sound = !strict.odd;
	if (sound && strict.starts.length > width) return strict;
	const rank = (cut: Cut): number[] => {
		const fits = cut.starts.length === width;
		const next = fits && soundAt(b, cut.end, stop, d, width);
		return [Number(fits), Number(next), -cut.lines, -Math.abs(cut.starts.length - width)];
	};
	let best = sound ? strict : cutRecord(b, at, stop, d, 'inside', reach);
	let highest = rank(best);
	for (const policy of MENDING) {
		if (sound && policy === 'none') continue;
		const cut = cutRecord(b, at, stop, d, policy, reach);
		const height = rank(cut);
		if (above(height, highest) && (!sound || height[1])) [best, highest] = [cut, height];
	}
	// cut off in the middle of a cell
	if (strict.open && isLastLine(b, at, stop) && (!highest[0] || !endsLine(b, stop)))
		best = cutRecord(b, at, stop, d, 'open', reach);
	return { ...best, odd: strict.odd || best.odd, open: strict.open };
}

const above = (a: readonly number[], b: readonly number[]): boolean => {
	const k = a.findIndex((value, i) => value !== b[i]);
	return k >= 0 && a[k] > b[k];
};

/** Whether a well-formed record of `width` cells stands at `at`, or nothing at all. */
function soundAt(b: Uint8Array, at: number, stop: number, d: Bytes, width: number): boolean {
	if (at >= stop || b[at] === LF || b[at] === CR) return true;
	const cut = cutRecord(b, at, stop, d, 'strict', new Reach(NEAR));
	return !cut.odd && cut.starts.length === width;
}

const endsLine = (b: Uint8Array, stop: number): boolean => b[stop - 1] === LF || b[stop - 1] === CR;

function isLastLine(b: Uint8Array, at: number, stop: number): boolean {
	for (let i = at; i < stop - 1; i++) if (b[i] === LF || b[i] === CR) return i >= stop - 2;
	return true;
}

/** The text of bytes `[start, end)`, quotes unescaped. */
export function textOf(b: Uint8Array, start: number, end: number, mode: number, quote: number): string {
	const text = TEXT.decode(b.subarray(start, end));
	if (mode === PLAIN) return text;
	const q = String.fromCharCode(quote);
	if (mode === DOUBLED) return text.replaceAll(q + q, q);
	return text.replace(/\\(.)|""|''/gs, (pair: string, after: string | undefined) =>
		after === undefined ? (pair === q + q ? q : pair) : after === q || after === '\\' ? after : pair
	);
}

/** The cells of a cut record as text. */
export const cellsOf = (b: Uint8Array, cut: Cut, d: Bytes): string[] =>
	cut.starts.map((start, k) => textOf(b, start, cut.ends[k], cut.modes[k], d.quote).normalize('NFC'));
