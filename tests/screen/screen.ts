import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { launch } from './browser.ts';

/** What a page asked for and where that went. Addresses made in the page itself (data:, blob:) leave nothing. */
export interface Watch {
	/** every address asked for, in order */
	requests: string[];
	/** those that left the origin: must stay empty */
	outside: string[];
	/** uncaught errors of the page's own code: must stay empty */
	errors: string[];
}

/**
 * Watches what a page, its frames and its workers ask for.
 * @param origin the only one allowed; by default the site's
 */
export function watchOrigin(context: BrowserContext, origin: string = new URL(inject('site')).origin): Watch {
	const watch: Watch = { requests: [], outside: [], errors: [] };
	const see = (address: string) => {
		const { protocol, origin: asked } = new URL(address);
		if (!['http:', 'https:', 'ws:', 'wss:'].includes(protocol)) return;
		watch.requests.push(address);
		if (asked.replace(/^ws/, 'http') !== origin) watch.outside.push(address);
	};
	context.on('request', (request) => see(request.url()));
	context.on('page', (page) => page.on('websocket', (socket) => see(socket.url())));
	context.on('weberror', (error) => watch.errors.push(String(error.error().stack ?? error.error())));
	return watch;
}

let browser: Promise<Browser> | undefined;
/** One browser for a whole file of tests; it ends with the file's process. */
const shared = (): Promise<Browser> => (browser ??= launch());

/**
 * A test with a fresh page (1440 × 900, Vietnamese) in a context of its own. After every one of them: no request left
 * the origin and nothing went wrong unseen in the page.
 */
export const test = base.extend<{ site: string; context: BrowserContext; watch: Watch; page: Page }>({
	site: async ({}, use) => use(inject('site')),
	context: async ({ site }, use) => {
		const context = await (
			await shared()
		).newContext({
			baseURL: site,
			locale: 'vi-VN',
			timezoneId: 'Asia/Ho_Chi_Minh',
			viewport: { width: 1440, height: 900 }
		});
		// ends what hangs, on a busy machine too
		context.setDefaultTimeout(60_000);
		await use(context);
		await context.close();
	},
	watch: async ({ context }, use) => {
		const watch = watchOrigin(context);
		await use(watch);
		expect(watch.outside, 'requests that left the origin').toEqual([]);
		expect(watch.errors, 'uncaught errors in the page').toEqual([]);
	},
	page: async ({ context, watch }, use) => {
		void watch;
		await use(await context.newPage());
	}
});

/** Opens a page and waits until its code has taken it over: what is pressed from then on is heard. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForSelector('html[data-awake]');
}

export { expect };
