import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const PART = /^(\d+)-[0-9a-f]{16}\.part(-journal|-wal|-shm)?$/;

/** The name of a file that is being written: which process writes it, and chance. */
export const partName = (): string => `${process.pid}-${randomBytes(8).toString('hex')}.part`;

function isAlive(pid: number): boolean {
	if (pid === process.pid) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Takes away what processes that are gone left half written in a folder. @returns the names taken away */
export async function sweep(folder: string): Promise<string[]> {
	const gone: string[] = [];
	for (const name of await readdir(folder).catch(() => [])) {
		const pid = PART.exec(name)?.[1];
		if (pid === undefined || isAlive(Number(pid))) continue;
		await rm(path.join(folder, name), { force: true });
		gone.push(name);
	}
	return gone;
}
