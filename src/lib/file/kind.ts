import { zipNames } from './archive/zip-names.ts';

/** What the bytes are, whatever the name says. */
export type Kind =
	| 'empty'
	| 'parquet'
	| 'parquet-encrypted'
	| 'parquet-truncated'
	| 'gzip'
	| 'xlsx'
	| 'xlsb'
	| 'xls'
	| 'excel-xml'
	| 'ods'
	| 'ods-xml'
	| 'document'
	| 'word-document'
	| 'zip'
	| 'pdf'
	| 'html'
	| 'xml'
	| 'sdmx-ml'
	| 'json'
	| 'px'
	| 'image'
	| 'unread'
	| 'binary'
	| 'text';

const ASCII = new TextDecoder('latin1');

const has = (bytes: Uint8Array, at: number, ...signature: number[]): boolean =>
	signature.every((byte, i) => bytes[at + i] === byte);

const magic = (bytes: Uint8Array, at: number): string => ASCII.decode(bytes.subarray(at, at + 4));

/**
 * Recognises a file by its first (up to 64 KB) and last (at least 8) bytes.
 * @param head the first bytes
 * @param tail the last bytes of the same file
 */
export function kindOf(head: Uint8Array, tail: Uint8Array): Kind {
	if (!head.length) return 'empty';
	const start = magic(head, 0);
	const end = magic(tail, tail.length - 4);
	if (start === 'PARE' || (start === 'PAR1' && end === 'PARE')) return 'parquet-encrypted';
	if (start === 'PAR1') return end === 'PAR1' && tail.length >= 12 ? 'parquet' : 'parquet-truncated';
	if (has(head, 0, 0x1f, 0x8b)) return 'gzip';
	if (has(head, 0, 0x50, 0x4b, 3, 4) || has(head, 0, 0x50, 0x4b, 5, 6)) return zipKind(head, tail);
	if (isXls(head)) return 'xls';
	if (start === '%PDF') return 'pdf';
	if (isImage(head, start)) return 'image';
	if (unreadFormat(head)) return 'unread';
	return textKind(head);
}

/** A compound file, or the first record of an edition before those (BIFF 2 to 4). */
const isXls = (head: Uint8Array): boolean =>
	has(head, 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ||
	(head[0] === 9 && [0, 2, 4].includes(head[1]) && head[2] >= 4 && head[2] <= 8 && head[3] === 0);

/** A workbook is known by the names of its parts, listed at the end of the archive, or met among its first entries. */
function zipKind(head: Uint8Array, tail: Uint8Array): Kind {
	const listed = zipNames(tail);
	const names = listed?.join('\n') ?? ASCII.decode(head) + ASCII.decode(tail);
	const has = (pattern: RegExp): boolean => pattern.test(names.replaceAll('\\', '/'));
	const type = /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet)?/s.exec(
		ASCII.decode(head)
	);
	if (type) return type[1] ? 'ods' : 'document';
	const at = listed ? '^' : '\\b';
	if (has(new RegExp(`${at}xl/workbook\\.bin`, 'im'))) return 'xlsb';
	if (has(new RegExp(`${at}xl/(workbook|worksheets|sharedstrings|_rels)`, 'im'))) return 'xlsx';
	if (has(new RegExp(`${at}word/document\\.xml`, 'm'))) return 'word-document';
	if (has(new RegExp(`${at}ppt/presentation\\.xml`, 'm'))) return 'document';
	return has(new RegExp(`${at}(content\\.xml|encrypted-package)`, 'm')) && has(/META-INF\/manifest\.xml/)
		? 'ods'
		: 'zip';
}

const FORMATS: readonly (readonly [name: string, at: number, ...signature: number[]])[] = [
	['RAR', 0, 0x52, 0x61, 0x72, 0x21, 0x1a, 7],
	['7-Zip (7z)', 0, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
	['bzip2', 0, 0x42, 0x5a, 0x68],
	['xz', 0, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
	['Zstandard (zst)', 0, 0x28, 0xb5, 0x2f, 0xfd],
	['LZ4', 0, 4, 0x22, 0x4d, 0x18],
	['tar', 257, 0x75, 0x73, 0x74, 0x61, 0x72],
	['Arrow/Feather', 0, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
	['Feather', 0, 0x46, 0x45, 0x41, 0x31],
	['ORC', 0, 0x4f, 0x52, 0x43],
	['Avro', 0, 0x4f, 0x62, 0x6a, 1],
	['SQLite', 0, 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
	['DuckDB', 8, 0x44, 0x55, 0x43, 0x4b],
	['SPSS (sav)', 0, 0x24, 0x46, 0x4c, 0x32],
	['SPSS (zsav)', 0, 0x24, 0x46, 0x4c, 0x33],
	['Stata (dta)', 0, 0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f, 0x64],
	['Stata (dta)', 0, 0x72, 2, 1],
	['Stata (dta)', 0, 0x73, 2, 1],
	['SAS', 12, 0xc2, 0xea, 0x81, 0x60, 0xb3, 0x14, 0x11, 0xcf],
	['HDF5', 0, 0x89, 0x48, 0x44, 0x46],
	['ESRI Shapefile (shp)', 0, 0, 0, 0x27, 0x0a],
	['Access (mdb)', 4, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64]
];

/** The name of a format that is known by its first bytes and not read; null for others. */
export const unreadFormat = (head: Uint8Array): string | null =>
	FORMATS.find(([, at, ...signature]) => has(head, at, ...signature))?.[0] ?? null;

const isImage = (head: Uint8Array, start: string): boolean =>
	has(head, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a) ||
	has(head, 0, 0xff, 0xd8, 0xff) ||
	start === 'GIF8' ||
	(start === 'RIFF' && magic(head, 8) === 'WEBP') ||
	has(head, 0, 0x49, 0x49, 0x2a, 0) ||
	has(head, 0, 0x4d, 0x4d, 0, 0x2a);

/** Text in some encoding, or bytes that are no text at all. */
function textKind(head: Uint8Array): Kind {
	const wide = wideEncoding(head);
	if (!wide && !looksLikeText(head)) return 'binary';
	// markup and JSON are ASCII at their start in every encoding met: dropping zero bytes is enough to see it
	const text = ASCII.decode(head.subarray(0, 4096))
		.replace(/^(ÿþ|þÿ|ï»¿)/, '')
		.replaceAll('\0', '')
		.replace(/^(\s|<!--[\s\S]*?-->)+/, '');
	if (!text) return head.length < 4096 ? 'empty' : 'text';
	if (/^(<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body|table|meta|title|script)\b/i.test(text))
		return 'html';
	if (
		/<(?:\w+:)?(?:StructureSpecificData|GenericData|StructureSpecificTimeSeriesData|GenericTimeSeriesData)\b/.test(
			text
		)
	)
		return 'sdmx-ml';
	if (/^<\?xml\b/i.test(text) && /urn:schemas-microsoft-com:office:spreadsheet/.test(text))
		return 'excel-xml';
	if (/^<\?xml\b/i.test(text) && /opendocument\.spreadsheet"/.test(text)) return 'ods-xml';
	if (/^mime-version:/i.test(text)) return 'html';
	if (/^<\?xml\b/i.test(text) || /^<(!doctype\s|svg\b|kml\b)/i.test(text)) return 'xml';
	if (/^\{\s*("|\})/.test(text) || /^\[\s*(\{|\[)/.test(text)) return 'json';
	return isPx(text) ? 'px' : 'text';
}

/** Statements of PC-Axis: a keyword in capitals, an equals sign, and one of the keywords every such file has. */
const isPx = (text: string): boolean =>
	/^[A-Z][A-Z0-9-]+(\[[\w-]+\])?(\("[^"]*"(,\s*"[^"]*")*\))?\s*=/.test(text) &&
	/(^|;\s*)(CHARSET|AXIS-VERSION|STUB|HEADING|VALUES|MATRIX)(\[|\(|\s*=)/.test(text);
/** Control characters of text: white space, escape, and those that some exports put between cells. */
const CONTROLS = [9, 10, 12, 13, 27, 1, 28, 29, 30, 31];

/** Capitals of VISCII and TCVN 5712 that stand in the places of control characters. */
const CAPITALS = [1, 2, 4, 5, 6, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x19];
const isText = (byte: number | undefined): boolean =>
	byte === undefined || byte >= 32 || byte === 10 || byte === 13;
/** Whether a control character may be a capital: text stands around it. */
const isCapital = (head: Uint8Array, i: number): boolean =>
	CAPITALS.includes(head[i]) && isText(head[i - 1]) && isText(head[i + 1]);

/** Control characters that no table holds; a few stray ones are let through and reported by nobody's loss. */
function looksLikeText(head: Uint8Array): boolean {
	let odd = 0;
	// a file grown but never filled ends in zero bytes
	const end = head.findLastIndex((byte) => byte !== 0) + 1;
	if (!end) return false;
	for (let i = 0; i < end; i++) if (head[i] < 32 && !CONTROLS.includes(head[i]) && !isCapital(head, i)) odd++;
	return odd <= Math.max(1, head.length / 200);
}

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** UTF-16 and UTF-32 by mark, or by where the zero bytes of their letters stand. */
export function wideEncoding(head: Uint8Array): WideEncoding | null {
	if (has(head, 0, 0xff, 0xfe, 0, 0)) return 'utf-32le';
	if (has(head, 0, 0, 0, 0xfe, 0xff)) return 'utf-32be';
	if (has(head, 0, 0xff, 0xfe)) return 'utf-16le';
	if (has(head, 0, 0xfe, 0xff)) return 'utf-16be';
	const n = Math.min(head.length, 4096) & ~1;
	if (n < 4) return null;
	const fours = n & ~3;
	const all = (from: number, to: number): boolean => {
		for (let i = 0; i < fours; i += 4) for (let k = from; k < to; k++) if (head[i + k]) return false;
		return true;
	};
	if (fours >= 8 && head[0] && all(2, 4)) return 'utf-32le';
	if (fours >= 8 && head[3] && all(0, 2)) return 'utf-32be';
	const zeros = [0, 0];
	for (let i = 0; i < n; i++) if (head[i] === 0) zeros[i & 1]++;
	const pairs = n / 2;
	if (zeros[1] > pairs * 0.3 && zeros[0] < pairs * 0.02) return 'utf-16le';
	if (zeros[0] > pairs * 0.3 && zeros[1] < pairs * 0.02) return 'utf-16be';
	return null;
}
