import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '#lib/file/source.ts';

/** Bytes in memory as a source. */
export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
	name,
	size: bytes.length,
	// a copy of its own: who reads it may hand it on to a worker
	bytes: async (from = 0, to = bytes.length) => new Uint8Array(bytes.subarray(from, to))
});

/** A file on this machine as a source of bytes; `name` is the name people see. */
export async function pathSource(path: string, name = basename(path)): Promise<Source> {
	const { size } = await stat(path);
	return {
		name,
		size,
		async bytes(from = 0, to = size) {
			const handle = await open(path, 'r');
			try {
				const bytes = new Uint8Array(to - from);
				let at = 0;
				while (at < bytes.length) {
					const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
					if (bytesRead === 0) break;
					at += bytesRead;
				}
				return at === bytes.length ? bytes : bytes.subarray(0, at);
			} finally {
				await handle.close();
			}
		}
	};
}
