import { done, failed, type Result } from '#lib/term/failure.ts';
import { megabytes } from './source.ts';

/**
 * Unpacks gzip bytes, stopping at `limit` unpacked bytes.
 * Failures: gzip-too-large, gzip-damaged.
 */
export async function unpack(bytes: Uint8Array, limit: number): Promise<Result<Uint8Array>> {
	const parts: Uint8Array[] = [];
	let total = 0;
	try {
		const reader = new Blob([bytes as BlobPart])
			.stream()
			.pipeThrough(new DecompressionStream('gzip'))
			.getReader();
		for (;;) {
			const { done: over, value } = await reader.read();
			if (over) break;
			total += value.length;
			if (total > limit) {
				await reader.cancel();
				return failed('gzip-too-large', { limit: megabytes(limit) });
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
