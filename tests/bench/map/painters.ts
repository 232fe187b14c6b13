import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Feature } from 'geojson';
import { launch } from '../../screen/browser.ts';
import { median } from '../import/rounds.ts';
import type { MapBench, Painter } from './page.ts';

/** The bundled page, served from this machine; worker and all, as a build of the site has them. */
async function serve(): Promise<{ url: string; close(): Promise<void> }> {
	const folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-map-bench-'));
	await build({
		configFile: false,
		root: process.cwd(),
		logLevel: 'error',
		worker: { format: 'es' },
		build: {
			outDir: folder,
			emptyOutDir: true,
			target: 'es2023',
			rollupOptions: {
				input: path.resolve('tests/bench/map/page.ts'),
				output: { entryFileNames: 'page.js' }
			}
		}
	});
	const server: Server = createServer((request, response) => {
		const name = new URL(request.url!, 'http://x').pathname;
		if (name === '/') {
			response.setHeader('content-type', 'text/html');
			response.end('<!doctype html><body style="margin:0"><script type=module src=/page.js></script>');
			return;
		}
		readFile(path.join(folder, path.normalize(name))).then(
			(bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
			() => response.writeHead(404).end()
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		async close() {
			server.closeAllConnections();
			server.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

declare const window: { bench: MapBench };

/** A page that draws some areas. */
export class Stage {
	private constructor(
		readonly page: Page,
		readonly browser: Browser,
		readonly ended: () => Promise<void>
	) {}

	/**
	 * @param free frames as fast as they come, so that the cost of a step shows; else 60 a second
	 * @param absent every so-manieth value is absent; 0 = none
	 */
	static async open(
		features: Feature[],
		{ free, absent = 0 }: { free: boolean; absent?: number }
	): Promise<Stage> {
		const site = await serve();
		const unlimited = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
		const browser = await launch(undefined, free ? unlimited : []);
		const page = await browser.newPage({ viewport: { width: 820, height: 1400 } });
		page.setDefaultTimeout(300_000);
		await page.goto(site.url);
		await page.waitForFunction('window.bench');
		const { areas } = await page.evaluate(([f, n]) => window.bench.setup(f, n), [features, absent] as const);
		if (areas !== features.length) throw new Error(`${features.length - areas} areas are not drawn`);
		return new Stage(page, browser, site.close);
	}

	/** The painters in turn, round after round. @returns each one's milliseconds a step and its frames, by round */
	async rounds<P extends Painter>(
		painters: Record<P, number>,
		rounds: number
	): Promise<Record<P, { step: number[]; frames: number[] }>> {
		const names = Object.keys(painters) as P[];
		const all = Object.fromEntries(
			names.map((each) => [each, { step: [], frames: [] }])
		) as unknown as Record<P, { step: number[]; frames: number[] }>;
		for (let round = 0; round <= rounds; round++)
			for (const name of names) {
				const found = await this.page.evaluate(([painter, steps]) => window.bench.run(painter, steps), [
					name,
					painters[name]
				] as const);
				if (round === 0) continue;
				all[name].step.push(found.step);
				all[name].frames.push(...found.frames);
			}
		return all;
	}

	hover(points: number): Promise<{ ours: number; page: number; agree: number }> {
		return this.page.evaluate((n) => window.bench.hover(n), points);
	}

	/** Bytes the page's scripts hold after so many changes and a collection. */
	async heapAfter(changes: number): Promise<number> {
		await this.page.evaluate((n) => window.bench.change(n), changes);
		const session: CDPSession = await this.page.context().newCDPSession(this.page);
		await session.send('HeapProfiler.collectGarbage');
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
			usedSize: number;
			backingStorageSize?: number;
		};
		await session.detach();
		return usedSize + backingStorageSize;
	}

	async close(): Promise<void> {
		await this.browser.close();
		await this.ended();
	}
}

/** The median over rounds of one painter's step by another's in the same round. */
export const ratio = (a: { step: number[] }, b: { step: number[] }): number =>
	median(a.step.map((ms, i) => ms / b.step[i]));

/** What a share of the numbers does not exceed. */
export const quantile = (values: number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
