import { done, failed, type Result } from '#lib/term/failure.ts';

/** One file of an archive as its directory announces it. */
export interface ZipEntry {
	/** text only: never a path to anything */
	name: string;
	/** 0 stored, 8 deflated */
	method: number;
	encrypted: boolean;
	crc: number;
	/** bytes packed and unpacked */
	packed: number;
	size: number;
	/** where its local header begins */
	at: number;
}

/** Most files an archive may hold. */
const MAX_ENTRIES = 20_000;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const ALL = 0xffffffff;

/**
 * The files of a zip archive, folders left out, in the order of its directory.
 * Failures: zip-damaged, zip-too-many.
 */
export function zipDirectory(bytes: Uint8Array): Result<ZipEntry[]> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const { count, at } = endOf(view);
		if (count > MAX_ENTRIES) return failed('zip-too-many', { entries: count, limit: MAX_ENTRIES });
		const entries: ZipEntry[] = [];
		for (let i = 0, from = at; i < count; i++) {
			const { entry, next } = entryAt(bytes, view, from);
			entries.push(entry);
			from = next;
		}
		const inOrder = [...entries].sort((a, b) => a.at - b.at);
		for (let i = 1; i < inOrder.length; i++) {
			const before = inOrder[i - 1];
			if (before.at + 30 + before.packed > inOrder[i].at)
				return failed('zip-damaged', { reason: before.name });
		}
		return done(entries.filter(({ name }) => !name.endsWith('/')));
	} catch (error) {
		if (error instanceof RangeError) return failed('zip-damaged', { reason: '' });
		throw error;
	}
}

/** How many entries there are and where they begin. */
function endOf(view: DataView): { count: number; at: number } {
	for (let i = view.byteLength - 22; i >= Math.max(0, view.byteLength - 22 - 65535); i--) {
		if (view.getUint32(i, true) !== END || i + 22 + view.getUint16(i + 20, true) > view.byteLength) continue;
		const [count, at] = [view.getUint16(i + 10, true), view.getUint32(i + 16, true)];
		if (count !== 0xffff && at !== ALL) return { count, at };
		if (view.getUint32(i - 20, true) !== LOCATOR64) return { count, at };
		const end = large(view, i - 12);
		if (view.getUint32(end, true) !== END64) throw new RangeError();
		return { count: large(view, end + 32), at: large(view, end + 48) };
	}
	throw new RangeError();
}

function large(view: DataView, at: number): number {
	const value = Number(view.getBigUint64(at, true));
	if (!Number.isSafeInteger(value)) throw new RangeError();
	return value;
}

/** The entry of a directory at a place, and where the next is. @throws RangeError when it leads out of the bytes */
export function entryAt(bytes: Uint8Array, view: DataView, from: number): { entry: ZipEntry; next: number } {
	if (view.getUint32(from, true) !== ENTRY) throw new RangeError();
	const flags = view.getUint16(from + 8, true);
	const lengths = [28, 30, 32].map((at) => view.getUint16(from + at, true));
	const next = from + 46 + lengths[0] + lengths[1] + lengths[2];
	if (next > bytes.length) throw new RangeError();
	const extra = from + 46 + lengths[0];
	let [packed, size, at] = [20, 24, 42].map((place) => view.getUint32(from + place, true));
	for (let i = extra; i + 4 <= extra + lengths[1];) {
		const [id, length] = [view.getUint16(i, true), view.getUint16(i + 2, true)];
		if (id === 1) {
			let place = i + 4;
			const wide = () => large(view, (place += 8) - 8);
			if (size === ALL) size = wide();
			if (packed === ALL) packed = wide();
			if (at === ALL) at = wide();
		}
		i += 4 + length;
	}
	const name = nameOf(bytes.subarray(from + 46, extra), (flags & 0x800) !== 0);
	const encrypted = (flags & 1) !== 0 || view.getUint16(from + 10, true) === 99;
	return {
		entry: {
			name,
			method: view.getUint16(from + 10, true),
			encrypted,
			crc: view.getUint32(from + 16, true),
			packed,
			size,
			at
		},
		next
	};
}

/** Names are UTF-8 when the archive says so or they are valid as such. */
function nameOf(bytes: Uint8Array, said: boolean): string {
	try {
		return new TextDecoder('utf-8', { fatal: !said }).decode(bytes).normalize('NFC');
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The packed bytes of an entry. Failures: zip-damaged. */
export function packedBytes(bytes: Uint8Array, { name, at, packed }: ZipEntry): Result<Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
		return failed('zip-damaged', { reason: name });
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (from + packed > bytes.length) return failed('zip-damaged', { reason: name });
	return done(bytes.subarray(from, from + packed));
}
