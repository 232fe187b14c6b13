import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { packedBytes, type ZipEntry } from './zip-directory.ts';

/** A part of an archive is not what the archive's directory says. */
export class ZipDamaged extends Error {}

/** Packed bytes taken at a time. */
const PIECE = 1 << 15;

/**
 * The unpacked bytes of an entry, piece by piece, so that it need not be held whole. Ends only when they are as many as
 * the directory says and their checksum is right.
 * @throws ZipDamaged
 */
export function* unzip(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, void> {
	const packed = packedBytes(bytes, entry);
	if (!packed.ok || (entry.method !== 0 && entry.method !== 8)) throw new ZipDamaged(entry.name);
	let crc = 0;
	let size = 0;
	for (const piece of entry.method ? inflate(packed.value, entry.name) : [packed.value]) {
		size += piece.length;
		if (size > entry.size) break;
		crc = crc32(piece, crc);
		yield piece;
	}
	if (size !== entry.size || crc !== entry.crc) throw new ZipDamaged(entry.name);
}

function* inflate(packed: Uint8Array, name: string): Generator<Uint8Array, void, void> {
	const pieces: Uint8Array[] = [];
	const stream = new Inflate((piece) => pieces.push(piece));
	for (let at = 0; at < packed.length; at += PIECE) {
		try {
			stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
		} catch (error) {
			throw new ZipDamaged(name, { cause: error });
		}
		yield* pieces.splice(0);
	}
}
