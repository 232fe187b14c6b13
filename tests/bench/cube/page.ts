import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launch } from '../../screen/browser.ts';
import { FOLDER } from '../import/scratch.ts';

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.wasm': 'application/wasm'
};

/** A page of a browser without a window that has run a script of this folder, and how to end it. */
export interface Running {
	page: Page;
	stop(): Promise<void>;
}

/**
 * Builds a script as the site is built, serves it on this machine and opens it in a browser.
 * @param script its file in this folder; it puts what it offers on `window.bench`
 * @param alias packages that are not ours → where they are installed
 */
export async function runPage(script: string, alias: Record<string, string> = {}): Promise<Running> {
	const out = path.join(FOLDER, `built-${script}`);
	const entry = path.resolve(`tests/bench/cube/${script}`);
	await rm(out, { recursive: true, force: true });
	await build({
		configFile: false,
		logLevel: 'error',
		root: process.cwd(),
		worker: { format: 'es' },
		resolve: { alias },
		build: {
			outDir: out,
			emptyOutDir: true,
			target: 'es2022',
			rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } }
		}
	});
	await writeFile(
		path.join(out, 'index.html'),
		'<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'
	);
	const server = createServer((request, response) => {
		const file = path.join(out, path.normalize(new URL(request.url!, 'http://x').pathname.replace(/^\/$/, '/index.html'))); // prettier-ignore
		readFile(file).then(
			(bytes) => {
				response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
				response.end(bytes);
			},
			() => {
				response.writeHead(404);
				response.end();
			}
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser = await launch();
	const page = await browser.newPage({ viewport: { width: 820, height: 760 } });
	page.setDefaultTimeout(0);
	page.on('pageerror', (error) => console.error(script, error));
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	await page.waitForFunction('window.bench');
	return {
		page,
		async stop() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
