const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });
export const CR = 13;
export const LF = 10;
export const SPACE = 32;
const BACKSLASH = 92;

/** How a text file writes cells. */
export interface Dialect {
	/** one or two ASCII characters */
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

export const bytesOf = ({ delimiter, quote, escape }: Dialect): Bytes => ({
	d0: delimiter.charCodeAt(0),
	d1: delimiter.length > 1 ? delimiter.charCodeAt(1) : -1,
	quote: quote ? quote.charCodeAt(0) : -1,
	backslash: escape === 'backslash'
});

/**
 * What to make of a quoted cell that does not end as it should.
 * strict: the cell is read to the next quote, all the same · inside: quotes not before a delimiter are text · bare: as
 * inside, and doubled quotes are two · literal: the opening quote is text · line: as literal, and no cell spans lines ·
 * none: all quotes are text.
 */
export type Policy = 'strict' | 'inside' | 'bare' | 'literal' | 'line' | 'none';
const MENDING: readonly Policy[] = ['bare', 'literal', 'line', 'none'];

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
	reach.shorten();
	cut.odd = true;
	cut.open = true;
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
			while (!endsCell(b, i, stop, d)) i++;
			end = i;
		}
		cut.starts.push(start);
		cut.ends.push(end);
		cut.modes.push(mode);
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
 * The reading of a damaged record that gives `width` cells over the fewest lines; without one, the reading over the fewest
 * lines whose width comes closest. A well-formed record is read as it stands, unless another reading alone fits `width`.
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
	let best = strict;
	if (strict.odd) {
		best = cutRecord(b, at, stop, d, 'inside', reach);
		for (const policy of MENDING) {
			const cut = cutRecord(b, at, stop, d, policy, reach);
			if (better(cut, best, width)) best = cut;
		}
	} else {
		// well-formed, but not of the table's width: perhaps two damages that pair
		for (const policy of MENDING) {
			if (policy === 'none' || fits(best, width)) continue;
			const cut = cutRecord(b, at, stop, d, policy, reach);
			if (fits(cut, width)) best = cut;
		}
	}
	return { ...best, odd: strict.odd || best.odd, open: strict.open };
}

const fits = (cut: Cut, width: number): boolean => cut.starts.length === width;

function better(a: Cut, b: Cut, width: number): boolean {
	if (fits(a, width) !== fits(b, width)) return fits(a, width);
	if (a.lines !== b.lines) return a.lines < b.lines;
	return Math.abs(a.starts.length - width) < Math.abs(b.starts.length - width);
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
