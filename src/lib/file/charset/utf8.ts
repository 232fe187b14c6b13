import { decodeWestern } from './western.ts';
import { concat } from '../concat.ts';

const SLICE = 1 << 20;

/** Whether all bytes are ASCII and none is zero: most large files, seen at a glance. */
export function isPlain(bytes: Uint8Array): boolean {
	const from = (4 - (bytes.byteOffset & 3)) & 3;
	const fours = Math.max(0, (bytes.length - from) >> 2);
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset + (fours ? from : 0), fours);
	let seen = 0;
	for (let i = 0; i < words.length; i++) seen |= (words[i] - 0x01010101) | words[i];
	const odd = (byte: number): boolean => byte === 0 || byte > 127;
	const rest = bytes.subarray(from + fours * 4);
	return (seen & 0x80808080) === 0 && !bytes.subarray(0, from).some(odd) && !rest.some(odd);
}

/** Whether all of it is UTF-8; at the speed of the platform's decoder. */
export function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += SLICE)
			decoder.decode(bytes.subarray(at, at + SLICE), { stream: at + SLICE < bytes.length });
		return true;
	} catch {
		return false;
	}
}

/** Length of the UTF-8 sequence at `i`, 0 when it is none. */
export function sequence(bytes: Uint8Array, i: number): number {
	const first = bytes[i];
	const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
	if (!length || i + length > bytes.length) return 0;
	for (let k = 1; k < length; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return 0;
	const second = bytes[i + 1];
	if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
	if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
	return length;
}

/** UTF-8 with stray windows-1252 bytes → UTF-8: each stray byte becomes the letter it is in windows-1252. */
export function mendUtf8(bytes: Uint8Array): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let total = 0;
	let from = 0;
	const push = (part: Uint8Array): void => {
		parts.push(part);
		total += part.length;
	};
	for (let i = 0; i < bytes.length;) {
		const length = bytes[i] < 128 ? 1 : sequence(bytes, i);
		if (!length) {
			push(bytes.subarray(from, i));
			push(encoder.encode(decodeWestern(bytes.subarray(i, i + 1))));
			from = i + 1;
		}
		i += length || 1;
	}
	push(bytes.subarray(from));
	return concat(parts, total);
}
