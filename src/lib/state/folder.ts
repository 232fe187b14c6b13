/** Folders and files of the browser's own file system. */

export type Folder = FileSystemDirectoryHandle;
interface Access {
	write(data: Uint8Array, at: { at: number }): number;
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

/** Writes a file whole. In a worker only: there writing is synchronous and every browser has it. */
export async function writeFile(
	folder: Folder,
	name: string,
	parts: AsyncIterable<Uint8Array> | Uint8Array[]
): Promise<void> {
	const handle = await folder.getFileHandle(name, { create: true });
	const access = await (
		handle as unknown as { createSyncAccessHandle(): Promise<Access> }
	).createSyncAccessHandle();
	try {
		access.truncate(0);
		let at = 0;
		for await (const part of parts) at += access.write(part, { at });
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
