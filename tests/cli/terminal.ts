import { execFile } from 'node:child_process';
import { vi } from 'vitest';
import { run } from '../../src/cli/verb.ts';

/** How a run of the terminal ended. */
export interface Run {
	code: number;
	out: Buffer;
	err: string;
}

/** What `npm run atlas` tells of the folder it was called in. */
const calledIn = (folder: string) => ({ npm_lifecycle_event: 'atlas', INIT_CWD: folder });

/**
 * Runs the terminal as `npm run atlas` does, in a process of its own: from the project's root, told in which folder it was
 * called. It takes seconds to start; what is not about the process itself is asked of `atlasFrom`.
 */
export function processFrom(folder: string, ...args: string[]): Promise<Run> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['node_modules/tsx/dist/cli.mjs', 'src/cli/atlas.ts', ...args],
			{ encoding: 'buffer', maxBuffer: 2 ** 26, env: { ...process.env, ...calledIn(folder) } },
			(error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err: err.toString() })
		);
	});
}

/** Keeps what is written to a stream of this process. */
function kept(stream: NodeJS.WriteStream): { bytes: () => Buffer; stop: () => void } {
	const parts: Buffer[] = [];
	const { write } = stream;
	stream.write = (
		part: string | Uint8Array,
		then?: BufferEncoding | ((error?: Error | null) => void),
		last?: (error?: Error | null) => void
	) => {
		parts.push(Buffer.from(part));
		(typeof then === 'function' ? then : last)?.();
		return true;
	};
	return { bytes: () => Buffer.concat(parts), stop: () => void (stream.write = write) };
}

/** Runs the terminal's verbs in this process, one at a time, told in which folder they were called. */
export async function atlasFrom(folder: string, ...args: string[]): Promise<Run> {
	for (const [name, value] of Object.entries(calledIn(folder))) vi.stubEnv(name, value);
	const [out, err] = [kept(process.stdout), kept(process.stderr)];
	try {
		const code = await run(args);
		return { code, out: out.bytes(), err: err.bytes().toString() };
	} finally {
		out.stop();
		err.stop();
		vi.unstubAllEnvs();
	}
}
