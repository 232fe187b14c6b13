import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

/** A running Parity Atlas: where it is, where it keeps its data, and how to end it. */
export interface Site {
	url: string;
	home: string;
	stop(): Promise<void>;
}

declare module 'vitest' {
	export interface ProvidedContext {
		site: string;
	}
}

/** How a person starts it, less npm itself. */
const START = ['.ci/install.mjs', 'src/cli/start.ts'];

/**
 * Starts the site as `npm start` does (building first when the build is stale), on a free port, with an empty home of
 * its own that is removed at the end.
 * @throws with what it printed, when it ends before it listens
 */
export async function startSite(env: Record<string, string> = {}): Promise<Site> {
	const home = await mkdtemp(path.join(tmpdir(), 'parity-atlas-home-'));
	const { npm_lifecycle_event: _, NODE_ENV: __, VITEST: ___, ...outer } = process.env;
	const child = spawn(process.execPath, START, {
		env: { ...outer, PORT: '0', HOST: '127.0.0.1', ATLAS_HOME: home, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const killed = () => child.kill('SIGKILL');
	process.on('exit', killed);
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	const ended = once(child, 'close');
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
		process.off('exit', killed);
		await rm(home, { recursive: true, force: true });
	};
	for await (const line of createInterface({ input: child.stdout })) {
		const url = /^Parity Atlas: (\S+)$/.exec(line)?.[1];
		if (url) {
			child.stdout.resume();
			return { url, home, stop };
		}
		said += `${line}\n`;
	}
	await stop();
	throw new Error(`The site did not start:\n${said}`);
}

/** The one site all screen tests share; they get its address by `inject('site')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const site = await startSite();
	project.provide('site', site.url);
	return site.stop;
}
