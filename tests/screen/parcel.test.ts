import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { review, show } from './intake.ts';

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
			await area.scrollIntoViewIfNeeded();
			const box = (await area.boundingBox())!;
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			if (hasTouch) {
				await page.touchscreen.tap(x, y);
				await expect.poll(() => page.url()).toMatch(/area=\d\d/);
			} else {
				await page.mouse.move(x, y);
				await expect.poll(() => page.locator('#map .tip').textContent()).toMatch(/\d/);
			}

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

			await page.getByRole('button', { name: 'EN', exact: true }).click();
			await page.getByRole('button', { name: 'This view (CSV)' }).waitFor();
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
			await page.getByRole('button', { name: 'VI', exact: true }).click();
			await page.getByRole('button', { name: 'Hình này (CSV)' }).waitFor();

			const search = page.locator('input[role=combobox]');
			await search.fill('ha giang');
			await search.press('Enter');
			await expect.poll(() => page.url()).toMatch(/area=(?:\d\d~)?02/);

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

describe('several views in one file', () => {
	/** A report with a chart, a table and findings, from the pages where they are. */
	async function report(page: Page): Promise<void> {
		for (const [address, ...kinds] of [
			['/explore/census-2019?level=district', 'Biểu đồ'],
			['/explore/gso-2016-2018?tab=bar', 'Biểu đồ', 'Nhận định']
		]) {
			await page.goto(address);
			for (const kind of kinds) {
				const before = await page.evaluate(() => localStorage.getItem('parity-atlas-report'));
				await page.locator('.add button', { hasText: kind }).click();
				await page.waitForFunction((was) => localStorage.getItem('parity-atlas-report') !== was, before);
			}
		}
		await page.goto('/report');
		await page.getByLabel('Tên báo cáo').fill('Mang về xã');
		await page.getByRole('button', { name: 'Thêm đoạn văn' }).click();
		await page.keyboard.type('Để bàn ở cuộc họp thôn.');
	}

	test('are chosen in the report builder, told how large, and explored one by one', async () => {
		const site = await browser.newContext({ baseURL: inject('site'), locale: 'vi-VN' });
		const builder = await site.newPage();
		await report(builder);
		await builder.getByRole('button', { name: 'Mang theo một tệp' }).click();
		const save = builder.getByRole('button', { name: /^Lưu tệp HTML \(/ });
		await save.waitFor({ timeout: 30_000 });
		const size = async () =>
			Number(/\(([\d,]+) MB\)/.exec((await save.textContent())!)![1].replace(',', '.'));
		const all = await size();
		expect(all).toBeGreaterThan(0.8);
		await builder
			.getByLabel(/Biểu đồ: .*huyện|Biểu đồ: Dân số/)
			.first()
			.uncheck();
		await builder.getByText('Đang gói').waitFor();
		await save.waitFor({ timeout: 30_000 });
		expect(await size()).toBeLessThan(all);
		await builder.locator('.carry input[type=checkbox]').first().check();
		await builder.getByText('Đang gói').waitFor();
		await save.waitFor({ timeout: 30_000 });
		const [download] = await Promise.all([builder.waitForEvent('download'), save.click()]);
		expect(download.suggestedFilename()).toMatch(/^mang-ve-xa-[0-9a-f]{8}\.html$/);
		const file = path.join(folder, download.suggestedFilename());
		await download.saveAs(file);
		await site.close();

		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 }
		]) {
			const { page, context, strange } = await open(file, { viewport });
			await page.locator('h1', { hasText: 'Mang về xã' }).waitFor();
			expect(await page.locator('.words').textContent()).toBe('Để bàn ở cuộc họp thôn.');
			expect(await page.locator('.said li').count()).toBeGreaterThan(1);
			expect(await page.locator('nav ol li').count()).toBe(2);
			await page.locator('canvas').first().waitFor({ state: 'attached' });
			await page.getByRole('button', { name: 'Khám phá' }).nth(1).click();
			await page.locator('#bar svg.picture').waitFor();
			await page.getByRole('link', { name: 'Bảng', exact: true }).first().click();
			await page.locator('.piece:has(.close) .card tbody tr').nth(62).waitFor();
			await page.getByRole('button', { name: 'Thu lại' }).click();
			await page.getByRole('button', { name: 'Khám phá' }).nth(1).waitFor();
			expect(await fits(page)).toBe(true);
			expect(strange).toEqual([]);
			await context.close();
		}
	});
});

test('a data set of this machine is carried away only as it came through its gate', async () => {
	const rows = [
		['Lai Châu', 3, 118],
		['Điện Biên', 219, 231],
		['Sơn La', 337, 349],
		['Hòa Bình', 451, 463]
	] as const;
	const csv = path.join(folder, 'victims.csv');
	await writeFile(
		csv,
		[
			'Tỉnh,Năm,Giới tính,Chỉ số,Giá trị',
			...rows.flatMap(([area, women, men]) =>
				Object.entries({ Nữ: women, Nam: men, Chung: women + men }).map(
					([sex, count]) => `${area},2023,${sex},Số nạn nhân được hỗ trợ,${count}`
				)
			)
		].join('\n')
	);
	const site = await browser.newContext({ baseURL: inject('site'), locale: 'vi-VN' });
	const upload = await site.newPage();
	await review(upload, csv);
	await show(upload);
	await upload.click('#protect > summary');
	await upload.locator('#protect .files').waitFor();
	await upload.click('#carry > summary');
	const save = upload.locator('#carry').getByRole('button', { name: /^Lưu tệp HTML \(/ });
	await save.waitFor({ timeout: 30_000 });
	const [download] = await Promise.all([upload.waitForEvent('download'), save.click()]);
	const file = path.join(folder, download.suggestedFilename());
	await download.saveAs(file);
	await site.close();

	const text = await readFile(file, 'utf8');
	const cube = JSON.parse(/id="cube-0">([^<]*)</.exec(text)![1]) as {
		value: (number | null)[];
		status: Record<string, string>;
	};
	expect(cube.value).toContain(337);
	for (const hidden of [3, 118]) expect(cube.value).not.toContain(hidden);
	expect(Object.values(cube.status).filter((each) => each === 'Q').length).toBeGreaterThan(1);

	const { page, context, strange } = await open(file);
	await page.locator('#map svg.picture').waitFor();
	expect(await page.locator('main').textContent()).toContain('không hiện để không ai nhận ra');
	const taken = await saved(page, 'Mọi số liệu trong tệp (CSV)');
	expect(taken).toMatch(/,F,337,/);
	expect(taken).toMatch(/,F,,[^\n]*,Q,/);
	expect(strange).toEqual([]);
	await context.close();
});
