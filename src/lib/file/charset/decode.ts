import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding, Repair } from '#lib/term/finding.ts';
import { censusOf, guessOthers, mendLines } from './lines.ts';
import { encodingNamed, isByteEncoding } from './names.ts';
import { transcode } from './transcode.ts';
import { concat } from '../concat.ts';
import { wideEncoding } from '../kind.ts';
import { isUtf8 } from './utf8.ts';

/** A text file as UTF-8 bytes without mark, and what it was. */
export interface Decoded {
	bytes: Uint8Array;
	encoding: string;
	findings: Finding[];
	repairs: Repair[];
}

const BOM: Repair = { what: 'bom', rows: 1, example: { before: '\uFEFF', after: '' } };

/**
 * Any text → UTF-8. Marks decide; then UTF-16 and UTF-32 by their zero bytes; then UTF-8 if the whole file is valid; else
 * the byte encoding that reads best, for all of it or for the lines that are not UTF-8, with a finding.
 * Failures: encoding-unknown.
 * @param said an encoding a person chose; overrides all of this
 */
export function decode(raw: Uint8Array, said?: string): Result<Decoded> {
	const encoding = said === undefined ? wideEncoding(raw) : encodingNamed(said);
	if (encoding === 'utf-32le' || encoding === 'utf-32be') return done(fromUtf32(raw, encoding));
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return done(fromUtf16(raw, encoding));
	const marked = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
	const bytes = marked ? raw.subarray(3) : raw;
	const repairs = marked ? [BOM] : [];
	if (encoding && encoding !== 'utf-8') {
		if (!isByteEncoding(encoding)) return failed('encoding-unknown', { encoding });
		return done({ bytes: transcode(raw, encoding), encoding, findings: [], repairs: [] });
	}
	if (isUtf8(bytes)) return done({ bytes, encoding: 'utf-8', findings: [], repairs });
	return done({ ...fromBytes(bytes, marked || encoding !== null), repairs });
}

/**
 * Bytes that are not all UTF-8.
 * @param unicode whether the file or a person says that it is UTF-8
 */
function fromBytes(bytes: Uint8Array, unicode: boolean): Omit<Decoded, 'repairs'> {
	const census = censusOf(bytes);
	const mostly = census.others.every(({ mixed }) => mixed);
	const guess = mostly ? { encoding: 'windows-1252', example: '' } : guessOthers(bytes, census);
	const { encoding, example } = guess;
	const mixed = census.utf8 > 0 || census.foreign > census.others.length;
	if (unicode || mixed || mostly) {
		const finding: Finding = {
			rule: 'encoding-mixed',
			severity: 'warning',
			rows: census.others.length,
			first: census.lines[0],
			lines: census.lines,
			example,
			values: { encoding, bytes: census.invalid }
		};
		return { bytes: mendLines(bytes, census, encoding), encoding: 'utf-8', findings: [finding] };
	}
	const finding: Finding = {
		rule: 'encoding-guessed',
		severity: 'warning',
		rows: 0,
		first: census.lines[0],
		example,
		values: { encoding }
	};
	return { bytes: transcode(bytes, encoding), encoding, findings: [finding] };
}

function fromUtf16(raw: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
	const little = encoding === 'utf-16le';
	const marked = raw[0] === (little ? 0xff : 0xfe) && raw[1] === (little ? 0xfe : 0xff);
	const bytes = transcode(marked ? raw.subarray(2) : raw, encoding);
	return { bytes, encoding, findings: [], repairs: marked ? [BOM] : [] };
}

function fromUtf32(raw: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): Decoded {
	const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength & ~3);
	const little = encoding === 'utf-32le';
	const marked = view.byteLength >= 4 && view.getUint32(0, little) === 0xfeff;
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let total = 0;
	for (let at = marked ? 4 : 0; at < view.byteLength;) {
		let text = '';
		for (const end = Math.min(at + 65536, view.byteLength); at < end; at += 4) {
			const point = view.getUint32(at, little);
			text += point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
		}
		const part = encoder.encode(text);
		parts.push(part);
		total += part.length;
	}
	return { bytes: concat(parts, total), encoding, findings: [], repairs: marked ? [BOM] : [] };
}
