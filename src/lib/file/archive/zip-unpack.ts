import { done, failed, type Result } from '#lib/term/failure.ts';
import { crc32 } from './crc32.ts';
import { unpackedLimit, unpackStream } from './gzip.ts';
import { megabytes } from '../source.ts';
import { packedBytes, type ZipEntry } from './zip-directory.ts';

/**
 * One file of an archive, unpacked and held against its size and checksum.
 * Failures: zip-damaged, zip-encrypted, zip-method, zip-too-large.
 */
export async function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Result<Uint8Array>> {
	const { name, method, size, crc } = entry;
	if (entry.encrypted) return failed('zip-encrypted', { entry: name });
	if (method !== 0 && method !== 8) return failed('zip-method', { entry: name });
	const packed = packedBytes(bytes, entry);
	if (!packed.ok) return packed;
	const limit = unpackedLimit(packed.value.length);
	if (size > limit)
		return failed('zip-too-large', { entry: name, size: megabytes(size), limit: megabytes(limit) });
	const whole = method === 0 ? done(packed.value) : await unpackStream(packed.value, 'deflate-raw', size);
	if (!whole.ok || whole.value.length !== size || crc32(whole.value) !== crc)
		return failed('zip-damaged', { reason: name });
	return whole;
}

/** Packed bytes looked at to see what a file is. */
const HEAD = 1 << 16;

/** The first bytes of a file of an archive; none when they cannot be had. */
export async function headOfEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
	const packed = packedBytes(bytes, entry);
	if (!packed.ok || entry.encrypted || (entry.method !== 0 && entry.method !== 8)) return new Uint8Array();
	const head = packed.value.subarray(0, HEAD);
	if (entry.method === 0) return head;
	const reader = new Blob([head as BlobPart])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	try {
		const { value } = await reader.read();
		return value ?? new Uint8Array();
	} catch {
		return new Uint8Array();
	} finally {
		// what is left of a cut stream only ends in an error nobody needs
		await reader.cancel().catch(() => undefined);
	}
}
