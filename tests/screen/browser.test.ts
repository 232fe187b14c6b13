import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { bundledBrowser } from './bundled.ts';
import { watchOrigin } from './screen.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Đắk Lắk</title><p id="p">Ế ộ ử</p>
<script>
new Worker('/worker.js').onmessage = ({ data }) => (document.title = data);
</script>`;
const WORKER = `fetch('https://example.com/from-worker').then(() => postMessage('reached'), () => postMessage('blocked'))`;

describe('the browser of the tests', () => {
	let server: Server;
	let origin: string;
	beforeAll(async () => {
		server = createServer((request, response) => {
			const script = request.url === '/worker.js';
			response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
			response.end(script ? WORKER : PAGE);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => server.close());

	async function tryIt(browser: Browser): Promise<void> {
		try {
			const context = await browser.newContext();
			const watch = watchOrigin(context, origin);
			const page = await context.newPage();
			await page.goto(origin);
			await page.waitForFunction(() => document.title !== 'Đắk Lắk');
			expect(await page.title()).toBe('blocked');
			expect(watch.requests).toContain(`${origin}/worker.js`);
			expect(watch.outside).toEqual(['https://example.com/from-worker']);
			expect((await page.locator('#p').boundingBox())?.width).toBeGreaterThan(0);
			expect((await page.screenshot()).length).toBeGreaterThan(1000);
		} finally {
			await browser.close();
		}
	}

	test('starts, reaches nothing outside, and every attempt is seen, a worker’s too', async () => {
		await tryIt(await launch());
	});

	test('comes from npm where the system has none', async (context) => {
		const bundled = await bundledBrowser();
		if (!bundled) return context.skip('the packaged browser is for Linux on x64');
		await tryIt(await launch(bundled));
	});
});
