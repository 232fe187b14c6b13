import { MOST_LINES } from '#lib/term/finding.ts';
import { concat } from '../concat.ts';
import { mendUtf8, sequence } from './utf8.ts';
import { guessBytes, type Guess } from './guess.ts';
import { transcode } from './transcode.ts';
import { isProper } from './weigh.ts';

const [LF, CR] = [10, 13];

/** What a text has beyond ASCII, line by line. */
export interface LineCensus {
	/** lines in which all of it is UTF-8 of letters and signs of Latin script */
	utf8: number;
	/** lines in which it is UTF-8 of other scripts, as a few bytes of another encoding may be by chance */
	foreign: number;
	/** lines with bytes that are not UTF-8: where each begins and ends, and the numbers of the first of them */
	others: { from: number; to: number; mixed: boolean }[];
	lines: number[];
	/** bytes that are not UTF-8 */
	invalid: number;
}

/** Looks at every line with bytes beyond ASCII. */
export function censusOf(bytes: Uint8Array): LineCensus {
	const census: LineCensus = { utf8: 0, foreign: 0, others: [], lines: [], invalid: 0 };
	let line = 1;
	for (let at = 0; at < bytes.length; line++) {
		let [valid, invalid, foreign] = [0, 0, 0];
		const from = at;
		while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) {
			if (bytes[at] < 128) {
				at++;
				continue;
			}
			const length = sequence(bytes, at);
			if (!length) invalid++;
			else if (isLatin(bytes, at)) valid++;
			else foreign++;
			at += length || 1;
		}
		if (invalid) {
			census.invalid += invalid;
			census.others.push({ from, to: at, mixed: valid > 2 * invalid });
			if (census.lines.length < MOST_LINES) census.lines.push(line);
		} else if (foreign) census.foreign++;
		else if (valid) census.utf8++;
		at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
	}
	return census;
}

/** Whether the sequence at `i` is a letter of Latin script, a mark, or a sign that goes with it. */
function isLatin(b: Uint8Array, i: number): boolean {
	const first = b[i];
	if (first < 0xe0) return first <= 0xc9 || first === 0xcc || first === 0xcd;
	return first === 0xe2 ? b[i + 1] <= 0x84 : first === 0xe1 ? b[i + 1] >= 0xb8 && b[i + 1] <= 0xbb : false;
}

const SAMPLE = 1 << 18;

/** The encoding of the lines that are not UTF-8. */
export function guessOthers(bytes: Uint8Array, census: LineCensus): Guess {
	const { others } = census;
	const parts: Uint8Array[] = [];
	let total = 0;
	for (const { from, to, mixed } of others) {
		if (total > SAMPLE) break;
		if (mixed) continue;
		const part = bytes.subarray(from, Math.min(to + 1, from + SAMPLE));
		parts.push(part);
		total += part.length;
	}
	const head = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
	return guessBytes(concat(parts, total), census.utf8 > 0 && isProper(head));
}

/**
 * UTF-8 in which some lines are of another encoding → UTF-8. In a line that is mostly UTF-8 each stray byte becomes the
 * letter it is in windows-1252.
 */
export function mendLines(bytes: Uint8Array, { others }: LineCensus, encoding: string): Uint8Array {
	const parts: Uint8Array[] = [];
	let total = 0;
	const push = (part: Uint8Array): void => {
		parts.push(part);
		total += part.length;
	};
	let done = 0;
	for (const { from, to, mixed } of others) {
		push(bytes.subarray(done, from));
		const line = bytes.subarray(from, to);
		push(mixed ? mendUtf8(line) : transcode(line, encoding));
		done = to;
	}
	push(bytes.subarray(done));
	return concat(parts, total);
}
