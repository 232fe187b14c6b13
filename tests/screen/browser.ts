import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type LaunchOptions
} from 'playwright-core';
import { bundledBrowser, type Program } from './bundled.ts';

const run = promisify(execFile);

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge'
];
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
	linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
	]
};

/** Ours, in place of anybody's defaults: nothing may look outside this machine, on any road. */
const FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'
];

/** Whether the program is there and starts: some systems put a note how to install a browser in its place. */
async function works(program: string): Promise<boolean> {
	if (!existsSync(program)) return false;
	if (process.platform === 'win32') return true;
	return run(program, ['--version'], { timeout: 20_000 }).then(
		({ stdout }) => /Chrom|Edge/.test(stdout),
		() => false
	);
}

function installedPlaces(): string[] {
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	return [
		...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
		...(USUAL_PLACES[process.platform] ?? []),
		chromium.executablePath()
	];
}

/**
 * A Chromium to test with: the one CHROME_PATH names, else one of this system, else Playwright's own, else the one that
 * comes as an npm package. ATLAS_BROWSER=bundled goes straight to the last.
 * @throws when CHROME_PATH names none, or there is none at all, with what to do
 */
export async function findBrowser(): Promise<Program> {
	const named = process.env.CHROME_PATH;
	if (process.env.ATLAS_BROWSER !== 'bundled') {
		if (named) {
			if (await works(named)) return { path: named, env: {} };
			throw new Error(`CHROME_PATH is ${named}, which is not a Chromium that starts.`);
		}
		for (const place of installedPlaces()) if (await works(place)) return { path: place, env: {} };
	}
	const bundled = await bundledBrowser();
	if (bundled) return bundled;
	throw new Error(
		'No browser was found to test with: install Chromium or Chrome, or set CHROME_PATH to one.'
	);
}

/**
 * A running browser that cannot reach anything but this machine. Close it yourself.
 * @param more flags, for what is measured
 */
export async function launch(program?: Program, more: string[] = []): Promise<Browser> {
	return chromium.launch(optionsOf(program ?? (await findBrowser()), more));
}

/**
 * The same with a profile on the disk, where storage has the limits it has for people: a context that is thrown away keeps its
 * files in memory, and never runs full.
 */
export async function launchKept(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
	return chromium.launchPersistentContext(folder, { ...optionsOf(await findBrowser(), []), ...options });
}

/** A browser of a process of its own, with a profile on the disk, that can be killed as a power cut does. */
export interface Killable {
	context: BrowserContext;
	/** ends every process of it at once, whatever it was writing */
	kill(): Promise<void>;
}

/** Starts one; the profile is there again when it is started anew. Not on Windows. */
export async function launchKillable(folder: string): Promise<Killable> {
	const { path: program, env } = await findBrowser();
	const child = spawn(
		program,
		[
			...[
				'--headless',
				'--remote-debugging-port=0',
				`--user-data-dir=${folder}`,
				'--disable-session-crashed-bubble'
			],
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...FLAGS,
			'about:blank'
		],
		{ env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'], detached: true }
	);
	const ended = once(child, 'exit');
	let over = false;
	const end = () => {
		// its number may be another's by then
		if (over) return;
		over = true;
		try {
			// the group: renderers and the keeper of the files go with it
			process.kill(-child.pid!, 'SIGKILL');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	};
	process.on('exit', end);
	let said = '';
	for await (const line of createInterface({ input: child.stderr })) {
		said += `${line}\n`;
		const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
		if (!address) continue;
		child.stderr.resume();
		const browser = await chromium.connectOverCDP(address);
		return {
			context: browser.contexts()[0],
			async kill() {
				end();
				await ended;
				process.off('exit', end);
				await browser.close().catch(() => {});
			}
		};
	}
	throw new Error(`The browser did not start:\n${said}`);
}

const optionsOf = (found: Program, more: string[]): LaunchOptions => ({
	executablePath: found.path,
	headless: true,
	args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...FLAGS, ...more],
	env: { ...(process.env as Record<string, string>), ...found.env }
});
