import { crc32 } from '../archive/crc32.ts';
import type { Footer } from './parquet-footer.ts';
import { Thrift } from './thrift.ts';

/** What the pages of a file say of themselves. */
export interface PagesCheck {
	/** bytes they announce to unpack to */
	unpacked: number;
	/** pages whose checksum is not that of their bytes: the column, and its row group */
	damaged: { column: string; group: number }[];
}

interface PageHeader {
	packed: number;
	unpacked: number;
	crc: number | null;
	/** where its bytes begin */
	at: number;
}

/** Walks the pages of every column and holds their checksums, where they have some, against their bytes. */
export function checkPages(bytes: Uint8Array, footer: Footer): PagesCheck {
	const check: PagesCheck = { unpacked: 0, damaged: [] };
	footer.groups.forEach(({ chunks }, group) => {
		chunks.forEach((chunk, i) => {
			const end = Math.min(bytes.length, chunk.at + chunk.packed);
			for (let at = chunk.at; at >= 4 && at < end;) {
				const page = headerAt(bytes, at);
				// writers differ in what they count in; what cannot be followed is left to the reader
				if (!page || page.at + page.packed > bytes.length) break;
				check.unpacked += page.unpacked;
				at = page.at + page.packed;
				if (page.crc === null) continue;
				if (crc32(bytes.subarray(page.at, at)) !== page.crc >>> 0)
					check.damaged.push({ column: footer.leaves[i].path.join('.'), group });
			}
		});
	});
	return check;
}

/** No page header is longer, whatever statistics it holds. */
const LONGEST = 2 ** 20;

function headerAt(bytes: Uint8Array, at: number): PageHeader | null {
	const thrift = new Thrift(bytes.subarray(at, at + LONGEST));
	let [kind, packed, unpacked] = [-1, -1, -1];
	let crc: number | null = null;
	try {
		thrift.struct({
			1: () => (kind = thrift.integer()),
			2: () => (unpacked = thrift.natural()),
			3: () => (packed = thrift.natural()),
			4: () => (crc = thrift.integer())
		});
	} catch {
		return null;
	}
	return kind < 0 || kind > 3 || packed < 0 || unpacked < 0
		? null
		: { packed, unpacked, crc, at: at + thrift.at };
}
