import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
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

/** Nothing is written for so long; a process with that number then is another one. Milliseconds. */
const OLD = 24 * 3_600_000;

/** Takes away what processes that are gone left half written in a folder. @returns the names taken away */
export async function sweep(folder: string): Promise<string[]> {
	const gone: string[] = [];
	for (const name of await readdir(folder).catch(() => [])) {
		const pid = PART.exec(name)?.[1];
		if (pid === undefined) continue;
		const file = path.join(folder, name);
		const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Date.now());
		if (isAlive(Number(pid)) && age < OLD) continue;
		await rm(file, { force: true });
		gone.push(name);
	}
	return gone;
}
