import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';

let folder: string;
let browser: Browser;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-parcel-'));
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
	await rm(folder, { recursive: true, force: true });
});

/** Carries a file away: from the site's own menu, to a folder that knows nothing of the site. */
async function carried(address: string, link: string): Promise<string> {
	const context = await browser.newContext({ baseURL: inject('site'), locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto(address);
	await page.locator('#save > summary').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#save').getByRole('link', { name: link }).click()
	]);
	const file = path.join(folder, download.suggestedFilename());
	await download.saveAs(file);
	await context.close();
	return file;
}

interface Opened {
	page: Page;
	context: BrowserContext;
	/** whatever was asked for that is not in the file, and whatever the page complained of */
	strange: string[];
}

/** Opens a file from the disk with the network off. */
async function open(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
	const context = await browser.newContext({
		...{ locale: 'vi-VN', viewport: { width: 1440, height: 900 }, offline: true },
		...options
	});
	const strange: string[] = [];
	context.on('request', (request) => {
		if (!/^(?:file|data|blob):/.test(request.url())) strange.push(request.url());
	});
	context.on('weberror', (error) => strange.push(String(error.error())));
	context.on('console', (said) => {
		if (['error', 'warning'].includes(said.type())) strange.push(said.text());
	});
	const page = await context.newPage();
	await page.goto(pathToFileURL(file).href);
	return { page, context, strange };
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
const saved = async (page: Page, button: string): Promise<string> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	return textOf(download);
};
const fits = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe('one file to carry, opened from the disk with the network off', () => {
	let file: string;
	beforeAll(async () => {
		file = await carried('/explore/gso-2016-2018', 'Mọi chỉ số của bộ số liệu');
	});

	test.each([
		{ width: 1440, height: 900, hasTouch: false },
		{ width: 390, height: 844, hasTouch: true }
	])(
		'is explored at $width pixels: facts, time, indicator, language, search, the data',
		async ({ hasTouch, ...viewport }) => {
			const { page, context, strange } = await open(file, { viewport, hasTouch, isMobile: hasTouch });
			await page.locator('#map svg.picture [data-row]').first().waitFor();
			expect(await fits(page)).toBe(true);

			const area = page.locator('#map svg.picture path[data-row]').nth(3);
			const box = (await area.boundingBox())!;
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			if (hasTouch) await page.touchscreen.tap(x, y);
			else await page.mouse.move(x, y);
			await expect.poll(() => page.locator('#map .tip').textContent()).toMatch(/\d/);

			const headline = await page.locator('h1').textContent();
			await page.locator('.time input[type=range]').focus();
			await page.keyboard.press('Home');
			await expect.poll(() => page.locator('.time b').textContent()).toBe('2016');
			await expect.poll(() => page.locator('h1').textContent()).not.toBe(headline);
			await expect.poll(() => page.url()).toContain('time=2016');

			const select = page.locator('select[name=ind]');
			const other = await select.locator('option').nth(1).getAttribute('value');
			await select.selectOption(other);
			await expect.poll(() => page.url()).toContain(`ind=${other}`);
			await page.locator('#map svg.picture [data-row]').first().waitFor();

			const csv = await saved(page, 'Hình này (CSV)');
			const query = page.url().split('?')[1];
			const told = await fetch(new URL(`/explore/gso-2016-2018.csv?${query}`, inject('site')));
			expect(csv).toBe(await told.text().then((text) => `\ufeff${text.replace(/^\ufeff/, '')}`));

			await page.getByRole('button', { name: 'EN' }).click();
			await page.getByRole('button', { name: 'This view (CSV)' }).waitFor();
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
			await page.getByRole('button', { name: 'VI' }).click();
			await page.getByRole('button', { name: 'Hình này (CSV)' }).waitFor();

			const search = page.getByRole('combobox').first();
			await search.fill('ha giang');
			await search.press('Enter');
			await expect.poll(() => page.url()).toContain('area=02');

			await page
				.locator('nav.tabs a:visible', { hasText: /Xếp hạng/ })
				.first()
				.click();
			await page.locator('#bar svg.picture').waitFor();
			await page.goBack();
			await page.locator('#map svg.picture').waitFor();

			const all = await saved(page, 'Mọi số liệu trong tệp (CSV)');
			expect(all.split('\r\n').length).toBeGreaterThan(500);
			const stat = JSON.parse(await saved(page, 'Mọi số liệu trong tệp (JSON-stat)')) as { class: string };
			expect(stat.class).toBe('collection');
			expect(await fits(page)).toBe(true);
			expect(strange).toEqual([]);
			await context.close();
		}
	);

	test('with scripts off the picture and the table stand', async () => {
		const { page, context, strange } = await open(file, { javaScriptEnabled: false });
		expect(await page.locator('main svg path').count()).toBeGreaterThan(60);
		expect(await page.locator('main tbody tr').count()).toBe(63);
		expect(await page.locator('main').textContent()).toMatch(
			/Hoàng Sa[\s\S]*Trường Sa[\s\S]*Tổng cục Thống kê/
		);
		expect(strange).toEqual([]);
		await context.close();
	});

	test('says what is not in it, and goes there only when told to', async () => {
		const { page, context, strange } = await open(file);
		await page.locator('#map svg.picture').waitFor();
		await page.getByRole('link', { name: 'Rà soát giới' }).click();
		const away = page.locator('.away a');
		expect(await away.getAttribute('href')).toBe(`${inject('site')}/explore/gso-2016-2018/review`);
		expect(page.url()).toMatch(/^file:/);
		expect(strange).toEqual([]);
		await context.close();
	});

	test('is readable on dark ground', async () => {
		const { page, context, strange } = await open(file, { colorScheme: 'dark' });
		await page.locator('#map svg.picture').waitFor();
		const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(await ground()).toBe('rgb(23, 21, 26)');
		await page.getByRole('button', { name: 'Sáng' }).click();
		expect(await ground()).toBe('rgb(251, 250, 247)');
		expect(strange).toEqual([]);
		await context.close();
	});
});
