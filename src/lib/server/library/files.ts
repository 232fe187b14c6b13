import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { StoredFile } from '#lib/term/library.ts';
import { sync } from './database.ts';
import { partName } from './leftover.ts';

const NAME = /^[0-9a-f]{64}$/;

/** What stands on the disk of a stored file, against what the catalogue says. */
export type FileState = 'sound' | 'missing' | 'altered';

/**
 * Files by their content: `files/<sha256>`, each written once and never changed. A name of the outside is never part of a
 * path; a link that somebody put there is not followed.
 */
export class Files {
	constructor(readonly folder: string) {}

	pathOf(sha256: string): string {
		if (!NAME.test(sha256)) throw new Error('no content address');
		return path.join(this.folder, sha256);
	}

	/** Keeps bytes: once this comes back they are on the disk under their own hash. */
	async put(name: string, bytes: Uint8Array): Promise<StoredFile> {
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const file = { name, sha256, bytes: bytes.length };
		if ((await this.state(file)) === 'sound') return file;
		await mkdir(this.folder, { recursive: true });
		const part = path.join(this.folder, partName());
		const handle = await open(part, 'wx', 0o444);
		try {
			try {
				await handle.writeFile(bytes);
				await handle.sync();
			} finally {
				await handle.close();
			}
			await rename(part, this.pathOf(sha256));
		} catch (error) {
			await rm(part, { force: true });
			throw error;
		}
		sync(this.folder);
		return file;
	}

	/** The bytes of a file, looked at before they are given out. @returns failure `file-damaged` */
	async read({ name, sha256, bytes }: StoredFile): Promise<Result<Buffer>> {
		const found = await readFile(this.pathOf(sha256)).catch(() => null);
		if (found?.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
			return failed('file-damaged', { file: name });
		return done(found);
	}

	/** Re-hashes a file. */
	async state({ sha256, bytes }: StoredFile): Promise<FileState> {
		const at = this.pathOf(sha256);
		const found = await stat(at).catch(() => null);
		if (!found?.isFile()) return 'missing';
		if (found.size !== bytes) return 'altered';
		const hash = createHash('sha256');
		for await (const chunk of createReadStream(at)) hash.update(chunk as Buffer);
		return hash.digest('hex') === sha256 ? 'sound' : 'altered';
	}

	/** The content addresses that are there. */
	async list(): Promise<string[]> {
		return (await readdir(this.folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
	}
}
