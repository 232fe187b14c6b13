import { decodeWestern } from '../charset/western.ts';

/** Pages whose name among encodings is not made of their number. */
const NAMES: Record<number, string> = {
	874: 'windows-874',
	932: 'shift_jis',
	936: 'gbk',
	949: 'euc-kr',
	950: 'big5',
	1200: 'utf-16le',
	10000: 'macintosh',
	65001: 'utf-8'
};

/** Text of a Windows code page: workbooks older than Unicode. A page nobody knows is read as windows-1252. */
export function decodeCodePage(page: number, bytes: ArrayLike<number>): string {
	const data = Uint8Array.from(bytes);
	if (page === 1252) return decodeWestern(data);
	try {
		return new TextDecoder(NAMES[page] ?? `windows-${page}`).decode(data);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return decodeWestern(data);
	}
}
