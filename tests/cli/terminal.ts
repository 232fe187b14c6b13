import { execFile } from 'node:child_process';

/** How a run of the real terminal ended. */
export interface Run {
	code: number;
	out: Buffer;
	err: string;
}

/**
 * Runs the terminal as `npm run atlas` does: from the project's root, told in which folder it was called.
 * @param from the folder it was called in
 */
export function atlasFrom(from: string, ...args: string[]): Promise<Run> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['node_modules/tsx/dist/cli.mjs', 'src/cli/atlas.ts', ...args],
			{
				encoding: 'buffer',
				maxBuffer: 2 ** 26,
				env: { ...process.env, npm_lifecycle_event: 'atlas', INIT_CWD: from }
			},
			(error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err: err.toString() })
		);
	});
}
