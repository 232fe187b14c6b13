import { concat } from '../concat.ts';
import { charsetOf } from './charset.ts';
import { BEYOND } from './reading.ts';
import { decodeWestern } from './western.ts';

/** Names of one encoding: whoever says ISO-8859-1 means windows-1252. */
const WESTERN = ['windows-1252', 'iso-8859-1'];
const SLICE = 1 << 22;
/** Cells remembered. */
const MOST = 1 << 16;
const LF = 10;
/** What may part cells; a cell is decoded as one. */
const CELL = /[^\r\n,;\t|"]+/g;

/** Bytes of a byte encoding or UTF-16 → UTF-8, slice by slice. */
export function transcode(bytes: Uint8Array, encoding: string): Uint8Array {
	const charset = charsetOf(encoding);
	const western = charset !== undefined || WESTERN.includes(encoding);
	const decoder = new TextDecoder(western ? 'utf-8' : encoding, { ignoreBOM: true });
	const encoder = new TextEncoder();
	const known = new Map<string, string>();
	const cell = (seen: string): string => {
		if (!BEYOND.test(seen)) return seen;
		let read = known.get(seen);
		if (read === undefined) {
			if (known.size === MOST) known.clear();
			known.set(seen, (read = charset!.decode(seen)));
		}
		return read;
	};
	const parts: Uint8Array[] = [];
	let total = 0;
	for (let at = 0; at < bytes.length;) {
		let end = Math.min(at + SLICE, bytes.length);
		// a letter of VNI is two bytes: slices end with a line
		if (charset && end < bytes.length) end = Math.max(at, bytes.lastIndexOf(LF, end - 1) + 1) || end;
		if (end <= at) end = Math.min(at + SLICE, bytes.length);
		const slice = bytes.subarray(at, end);
		const text = western ? decodeWestern(slice) : decoder.decode(slice, { stream: end < bytes.length });
		const part = encoder.encode(charset ? text.replace(CELL, cell) : text);
		parts.push(part);
		total += part.length;
		at = end;
	}
	return concat(parts, total);
}
