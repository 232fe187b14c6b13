import { Gunzip } from 'fflate';
import { cellKind } from './table/cell-kind.ts';
import { parse } from './text/csv.ts';
import { decode } from './charset/decode.ts';
import { sniff } from './text/dialect.ts';
import { kindOf } from './kind.ts';
import { headRows, layOut } from './table/layout.ts';

/** What reading a text file will take, judged by its first bytes. */
export interface Estimate {
	rows: number;
	columns: number;
	/** memory for the table and the observations made of it, the file itself included */
	bytes: number;
}

/** A word in memory besides its letters: the string, its place in the list, its slots. */
const WORD = 72;
/** What the figures of a record come to as observations: codes, value, row, status, note; and each further figure. */
const OBSERVATION = 72;
const FIGURE = 24;

/**
 * @param head the first bytes of the file, packed with gzip or not: 64 KB tell the rows, a megabyte the memory too
 * @param size bytes of the whole file
 * @returns null when the file is no text table
 */
export function estimate(head: Uint8Array, size: number): Estimate | null {
	const whole = head.length >= size;
	if (head[0] === 0x1f && head[1] === 0x8b) {
		const inner = begun(head);
		return inner.length ? estimateText(inner, size * (inner.length / head.length), whole, size) : null;
	}
	return estimateText(head, size, whole, 0);
}

/** What the beginning of a gzip file unpacks to. */
function begun(head: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	const gunzip = new Gunzip((part) => void parts.push(part));
	try {
		gunzip.push(head);
	} catch {
		// what came before the fault is enough to judge by
	}
	const made = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
	let at = 0;
	for (const part of parts) {
		made.set(part, at);
		at += part.length;
	}
	return made;
}

function estimateText(head: Uint8Array, size: number, whole: boolean, packed: number): Estimate | null {
	if (kindOf(head, head) !== 'text') return null;
	const decoded = decode(head);
	if (!decoded.ok) return null;
	const { bytes, encoding } = decoded.value;
	const { dialect, width } = sniff(bytes);
	const rows = headRows(bytes, dialect, width, 1);
	const start = layOut(rows, width).body[0]?.start ?? bytes.length;
	const parsed = parse(bytes, start, 1, dialect, width);
	// the last may be cut off
	const seen = whole ? parsed.length : parsed.length - 1;
	if (seen < 1) return null;
	const share = (size * bytes.length) / head.length;
	const each = (bytes.length - start) / parsed.length;
	const count = whole ? seen : Math.round((share - start) / each);
	let words = 0;
	let figures = 0;
	for (const { words: met } of parsed.dictionaries) {
		const letters = met.reduce((n, word) => n + word.length, 0) / met.length;
		const often = met.length > seen / 2;
		words += (often ? (count * met.length) / seen : met.length) * (WORD + letters);
		const typed = met.slice(0, 200).filter((word) => cellKind(word) === 'number').length;
		if (typed * 2 > Math.min(met.length, 200)) figures++;
	}
	const text = share + (encoding === 'utf-8' ? 0 : size) + packed;
	const codes = count * (width + 1) * 4;
	const observations = count * (OBSERVATION + FIGURE * Math.max(0, figures - 1));
	return { rows: count, columns: width, bytes: Math.round(text + codes + words + observations) };
}
