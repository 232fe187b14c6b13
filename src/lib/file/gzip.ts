import { done, failed, type Result } from '#lib/term/failure.ts';
import { MAX_BYTES, megabytes } from './source.ts';

/** Files that unpack to more than this many bytes may not grow beyond that many times their packed size. */
const FREE = 2 ** 28;
const MOST_TIMES = 250;

/** How many bytes packed ones may become: tables shrink some thirty times, traps a thousand. */
export const unpackedLimit = (packed: number): number =>
	Math.min(MAX_BYTES, Math.max(FREE, packed * MOST_TIMES));

/**
 * Unpacks gzip bytes.
 * Failures: gzip-too-large, gzip-damaged.
 */
export async function unpack(bytes: Uint8Array): Promise<Result<Uint8Array>> {
	const limit = unpackedLimit(bytes.length);
	const whole = await unpackStream(bytes, 'gzip', limit);
	if (whole.ok) return whole;
	const reason = whole.failure.values?.reason;
	return reason === undefined
		? failed('gzip-too-large', { limit: megabytes(limit) })
		: failed('gzip-damaged', { reason });
}

/** Unpacks a stream, stopping beyond `limit` unpacked bytes: the failure then has no reason. */
export async function unpackStream(
	bytes: Uint8Array,
	format: 'gzip' | 'deflate-raw',
	limit: number
): Promise<Result<Uint8Array>> {
	const parts: Uint8Array[] = [];
	let total = 0;
	try {
		const reader = new Blob([bytes as BlobPart])
			.stream()
			.pipeThrough(new DecompressionStream(format as 'gzip'))
			.getReader();
		for (;;) {
			const { done: over, value } = await reader.read();
			if (over) break;
			total += value.length;
			if (total > limit) {
				await reader.cancel();
				return failed('gzip-too-large');
			}
			parts.push(value);
		}
	} catch (error) {
		return failed('gzip-damaged', { reason: error instanceof Error ? error.message : String(error) });
	}
	return done(concat(parts, total));
}

/** One array of `total` bytes from parts. */
export function concat(parts: Uint8Array[], total: number): Uint8Array {
	const whole = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
