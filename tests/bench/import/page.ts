import type { Page } from 'playwright-core';
import { launch } from '../../screen/browser.ts';
import { startSite } from '../../screen/site.ts';

/** Notes in the page how long its main thread was away, by a timer that should come every four milliseconds. */
const watch = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const gaps = { longest: 0, last: performance.now() };
		Object.assign(window, { gaps });
		setInterval(() => {
			const now = performance.now();
			gaps.longest = Math.max(gaps.longest, now - gaps.last);
			gaps.last = now;
		}, 4);
	});

/**
 * Drops a file on the real page in a browser without a window.
 * @returns the longest time the page's main thread was held, in milliseconds, from the choice of the file until its review
 * is on the screen
 */
export async function longestBlock(file: string): Promise<number> {
	const site = await startSite();
	const browser = await launch();
	try {
		const page = await browser.newPage({ baseURL: site.url });
		page.setDefaultTimeout(300_000);
		await page.goto('/upload', { waitUntil: 'networkidle' });
		await watch(page);
		await page.setInputFiles('input[type=file]', file);
		await page.locator('.doc, .failure').first().waitFor();
		if (await page.locator('.failure').count()) throw new Error(await page.locator('.failure').innerText());
		return await page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps.longest);
	} finally {
		await browser.close();
		await site.stop();
	}
}
