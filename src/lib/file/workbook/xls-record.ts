import { isLegacyFont } from './book.ts';

/** What the records of an .xls workbook say beside the cells. */
export interface XlsRecords {
	/** the records end where they should, and every sheet has its end */
	whole: boolean;
	encrypted: boolean;
	/** of each sheet in the order of the workbook, of each column: how many texts are in which font; empty without such a font */
	fonts: Map<string, number>[][];
}

const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const EOF = 0x0a;
const FILEPASS = 0x2f;
const FONT = 0x31;
const XF = 0xe0;
const BOUNDSHEET = 0x85;
const TEXT_CELLS = new Set([0xfd, 0x204, 0xd6]);

/** Walks through the records of a workbook stream (BIFF 5 and 8). */
export function walkRecords(stream: Uint8Array): XlsRecords {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const fonts: string[] = [];
	const styles: number[] = [];
	const starts: number[] = [];
	const counts = new Map<number, Map<string, number>[]>();
	const result: XlsRecords = { whole: false, encrypted: false, fonts: [] };
	let deep = 0;
	let sheet = 0;
	let begun = 0;
	let ended = 0;
	let at = 0;
	for (; at + 4 <= stream.length;) {
		const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
		const data = at + 4;
		if (data + length > stream.length || (deep === 0 && !BOF.has(id))) break;
		if (BOF.has(id)) {
			if (deep++ === 0) {
				sheet = at;
				begun++;
			}
		} else if (id === EOF) {
			if (--deep === 0) ended++;
		} else if (id === FILEPASS) result.encrypted = true;
		else if (id === BOUNDSHEET && length >= 4) starts.push(view.getUint32(data, true));
		else if (id === FONT && length >= 16) fonts.push(fontName(stream, data, length));
		else if (id === XF && length >= 2) styles.push(view.getUint16(data, true));
		else if (deep === 1 && TEXT_CELLS.has(id) && length >= 6) {
			const columns = counts.get(sheet) ?? [];
			const column = (columns[view.getUint16(data + 2, true)] ??= new Map());
			// font number 4 does not exist
			const font = styles[view.getUint16(data + 4, true)] ?? 0;
			const name = fonts[font > 4 ? font - 1 : font] ?? '';
			column.set(name, (column.get(name) ?? 0) + 1);
			counts.set(sheet, columns);
		}
		at = data + length;
	}
	result.whole = deep === 0 && begun === ended && begun > starts.length;
	if (fonts.some(isLegacyFont)) result.fonts = starts.map((start) => counts.get(start) ?? []);
	return result;
}

/** The name in a font record: in BIFF 8 one or two bytes a letter, before one. */
function fontName(stream: Uint8Array, at: number, length: number): string {
	const letters = stream[at + 14];
	const rest = length - 15;
	if (rest === letters) return new TextDecoder('latin1').decode(stream.subarray(at + 15, at + length));
	const wide = stream[at + 15] & 1;
	return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(
		stream.subarray(at + 16, at + 16 + letters * (wide ? 2 : 1))
	);
}
