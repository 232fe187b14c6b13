/** Folders and files of the browser's own file system. */

export type Folder = FileSystemDirectoryHandle;
export interface Access {
	read(into: Uint8Array, at: { at: number }): number;
	write(data: Uint8Array, at: { at: number }): number;
	getSize(): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

/** A folder at the top; null where there is no such file system (a private window, an old browser), or nothing kept yet. */
export async function rootFolder(name: string, create: boolean): Promise<Folder | null> {
	try {
		return await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create });
	} catch {
		return null;
	}
}

/** How often, and for how many milliseconds, a file that another has open is waited for. */
const TRIES = 20;
const WAIT = 50;

/**
 * Opens a file to write in, made when it is not there. In a worker only. A page that was just closed may hold it for a
 * moment longer.
 */
export async function openAccess(folder: Folder, name: string): Promise<Access> {
	const handle = (await folder.getFileHandle(name, { create: true })) as unknown as {
		createSyncAccessHandle(): Promise<Access>;
	};
	for (let turn = 1; ; turn++) {
		try {
			return await handle.createSyncAccessHandle();
		} catch (error) {
			const held = error instanceof DOMException && error.name === 'NoModificationAllowedError';
			if (!held || turn >= TRIES) throw error;
			await new Promise((resume) => setTimeout(resume, WAIT));
		}
	}
}

/**
 * Writes all of the bytes. A browser whose disk is full may write a part, or nothing, or answer with the number of the error
 * as if so many bytes were written (Chromium 150: 2^32 − 8): only what was asked for counts.
 * @returns where they end
 * @throws QuotaExceededError when there is no room for all of them
 */
export function writeAll(access: Access, bytes: Uint8Array, from: number): number {
	let at = 0;
	while (at < bytes.length) {
		const rest = bytes.length - at;
		const written = access.write(bytes.subarray(at), { at: from + at });
		if (!(written > 0 && written <= rest)) throw noRoom();
		at += written;
	}
	if (access.getSize() < from + at) throw noRoom();
	return from + at;
}

const noRoom = () => new DOMException('not all of it could be written', 'QuotaExceededError');

/** Writes a file whole. In a worker only: there writing is synchronous and every browser has it. */
export async function writeFile(
	folder: Folder,
	name: string,
	parts: AsyncIterable<Uint8Array> | Uint8Array[]
): Promise<void> {
	const access = await openAccess(folder, name);
	try {
		access.truncate(0);
		let at = 0;
		for await (const part of parts) at = writeAll(access, part, at);
		access.flush();
	} finally {
		access.close();
	}
}

export async function fileIn(folder: Folder, name: string): Promise<File> {
	return (await folder.getFileHandle(name)).getFile();
}

/** The folders inside one, by name. */
export async function foldersIn(all: Folder): Promise<Map<string, Folder>> {
	const found = new Map<string, Folder>();
	for await (const [name, handle] of all as unknown as AsyncIterable<[string, FileSystemHandle]>)
		if (handle.kind === 'directory') found.set(name, handle as Folder);
	return found;
}

/** Whether a write failed because the browser gives no more room. */
export const isFull = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'QuotaExceededError';
