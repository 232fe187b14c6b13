import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { diskFailure } from './disk.ts';
import { partName } from './leftover.ts';

/** Largest file taken over the network, in bytes: ATLAS_UPLOAD_LIMIT in megabytes, else 256. */
export const uploadLimit = (env: Record<string, string | undefined> = process.env): number => {
	const said = Number(env.ATLAS_UPLOAD_LIMIT);
	return (Number.isFinite(said) && said > 0 ? said : 256) * 1_000_000;
};

/** A file that arrived, under a name of ours. */
export interface Arrived {
	path: string;
	sha256: string;
	/** takes it away again */
	remove(): Promise<void>;
}

/**
 * Writes a body to a file as it comes, counting: memory stays flat whatever is sent. What does not come to its end leaves nothing.
 * @returns failure `body-too-large`, `body-wrong` when nothing was sent, or of the disk
 */
export async function receive(
	body: ReadableStream<Uint8Array> | null,
	folder: string,
	most: number
): Promise<Result<Arrived>> {
	if (!body) return failed('body-wrong');
	const file = path.join(folder, partName());
	const remove = () => rm(file, { force: true });
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const handle = await open(file, 'wx', 0o600);
		const hash = createHash('sha256');
		let bytes = 0;
		try {
			for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
				bytes += chunk.length;
				// what is somewhat too large is heard to its end, or its sender would see a broken line and no sentence
				if (bytes > 2 * most) break;
				if (bytes > most) continue;
				hash.update(chunk);
				await handle.write(chunk);
			}
		} finally {
			await handle.close();
		}
		if (bytes > 0 && bytes <= most) return done({ path: file, sha256: hash.digest('hex'), remove });
		await remove();
		return bytes > most
			? failed('body-too-large', { limit: Math.round(most / 1_000_000) })
			: failed('body-wrong');
	} catch (error) {
		await remove();
		if ((error as { code?: string }).code === undefined) return failed('body-wrong');
		return diskFailure(error);
	}
}
