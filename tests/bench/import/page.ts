import type { Page } from 'playwright-core';
import { launch } from '../../screen/browser.ts';
import { startSite } from '../../screen/site.ts';

/** The longest time the page's main thread was held, in milliseconds. */
export interface Blocks {
	/** from the choice of the file until its review is there */
	reading: number;
	/** while the review was put on the screen */
	showing: number;
}

/** Notes how long the page's main thread was away, by a timer that should come every four milliseconds. */
const watch = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const blocks = { reading: 0, showing: 0 };
		Object.assign(window, { blocks });
		let last = performance.now();
		setInterval(() => {
			const now = performance.now();
			const shown = document.querySelector('.doc, .failure') ? 'showing' : 'reading';
			blocks[shown] = Math.max(blocks[shown], now - last);
			last = now;
		}, 4);
	});

/** Drops a file on the real page in a browser without a window, as it is built, and waits for its review. */
export async function blocksOf(file: string): Promise<Blocks> {
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
		await page.waitForTimeout(200);
		return await page.evaluate(() => (window as unknown as { blocks: Blocks }).blocks);
	} finally {
		await browser.close();
		await site.stop();
	}
}
