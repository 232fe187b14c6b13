import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding, Repair } from '#lib/term/finding.ts';
import { wideEncoding } from './kind.ts';
import { guessLegacy, isLegacy } from './legacy.ts';
import { checkUtf8, mendUtf8 } from './utf8.ts';
import { concat } from './gzip.ts';

/** A text file as UTF-8 bytes without mark, and what it was. */
export interface Decoded {
	bytes: Uint8Array;
	encoding: string;
	findings: Finding[];
	repairs: Repair[];
}

const SLICE = 1 << 22;
const BOM: Repair = { what: 'bom', rows: 1, example: { before: '\uFEFF', after: '' } };

/**
 * Any text → UTF-8. Marks decide; then UTF-16 by its zero bytes; then UTF-8 if the whole file is valid; else the legacy
 * encoding that reads best, with a finding.
 * @param said an encoding a person chose; overrides all of this
 */
export function decode(raw: Uint8Array, said?: string): Result<Decoded> {
	const encoding = said?.toLowerCase() ?? wideEncoding(raw);
	if (encoding === 'utf-32le' || encoding === 'utf-32be') return done(fromUtf32(raw, encoding));
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return done(fromUtf16(raw, encoding));
	const marked = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
	const bytes = marked ? raw.subarray(3) : raw;
	const repairs = marked ? [BOM] : [];
	if (encoding && encoding !== 'utf-8') {
		if (!isLegacy(encoding)) return failed('encoding-unknown', { encoding });
		return done({ bytes: transcode(raw, encoding), encoding, findings: [], repairs: [] });
	}
	const checked = checkUtf8(bytes);
	if (!checked.invalid) return done({ bytes, encoding: 'utf-8', findings: [], repairs });
	if (encoding || marked || checked.valid >= 4 * checked.invalid) {
		const findings: Finding[] = [
			{
				rule: 'encoding-mixed',
				severity: 'warning',
				rows: checked.invalid,
				first: checked.firstLine,
				example: ''
			}
		];
		return done({ bytes: mendUtf8(bytes), encoding: 'utf-8', findings, repairs });
	}
	const guess = guessLegacy(bytes);
	const finding: Finding = {
		rule: 'encoding-guessed',
		severity: 'warning',
		rows: 0,
		first: checked.firstLine,
		example: guess.example,
		values: { encoding: guess.encoding }
	};
	return done({
		bytes: transcode(bytes, guess.encoding),
		encoding: guess.encoding,
		findings: [finding],
		repairs
	});
}

/** Bytes of a one-byte or UTF-16 encoding → UTF-8, slice by slice. Windows-1258 writes marks apart; NFC comes with the cells. */
function transcode(bytes: Uint8Array, encoding: string): Uint8Array {
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let total = 0;
	for (let at = 0; at < bytes.length; at += SLICE) {
		const stream = at + SLICE < bytes.length;
		const part = encoder.encode(decoder.decode(bytes.subarray(at, at + SLICE), { stream }));
		parts.push(part);
		total += part.length;
	}
	return concat(parts, total);
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
