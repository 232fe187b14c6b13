import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { expect, test } from './screen.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-report-pages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const AREA = '/area/vn-2024/11';
const BOOK = '/book/project8-sample?time=2025-Q3';

/** Adds a page to the report in work as each of its three kinds. */
async function addAll(page: Page, address: string, kinds: string[]): Promise<void> {
	await page.goto(address, { waitUntil: 'networkidle' });
	for (const kind of kinds)
		await page.locator('.add').getByRole('button', { name: kind, exact: true }).click();
	await page.locator('.add [role=status] a').waitFor();
}

test(
	'a profile and a leader’s page become figures, tables and sentences, saved, printed with their QR, and checked',
	{ timeout: 180_000 },
	async ({ page }) => {
		await addAll(page, AREA, ['Biểu đồ', 'Bảng', 'Nhận định']);
		await addAll(page, BOOK, ['Biểu đồ', 'Bảng', 'Nhận định']);
		await page.locator('.add [role=status] a').click();
		await page.locator('article.table table').nth(1).waitFor();
		const report = (await page.textContent('.sheet'))!.replace(/\s+/g, ' ');
		for (const words of [
			'Hình 1. Hồ sơ địa bàn: Điện Biên',
			'Bảng 1. Hồ sơ địa bàn: Điện Biên',
			'Trung vị của nhóm',
			'Hình 2. ',
			'Kinh phí: đã giải ngân'
		])
			expect(report).toContain(words);
		expect(await page.locator('article.chart svg.picture').count()).toBeGreaterThanOrEqual(2);
		const boxes = page.locator('article.insights').first().locator('input[type=checkbox]');
		const chosen = await boxes.evaluateAll(
			(all) => all.filter((each) => (each as HTMLInputElement).checked).length
		);
		await boxes.first().uncheck();
		expect(
			await boxes.evaluateAll((all) => all.filter((each) => (each as HTMLInputElement).checked).length)
		).toBe(chosen - 1);

		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Lưu Word' }).click();
		const file = path.join(folder, 'pages.docx');
		await (await saved).saveAs(file);
		expect(await page.locator('[role=alert], .bad').allTextContents()).toEqual([]);

		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.live .code svg').count()).toBe(4);
		expect(await page.locator('.live').first().isVisible()).toBe(true);
		expect(await page.locator('.live').first().textContent()).toContain(AREA);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		await page.emulateMedia({ media: 'screen' });

		await page.goto('/report/check', { waitUntil: 'networkidle' });
		await page.setInputFiles('input[type=file]', file);
		await page.locator('#told').waitFor();
		expect(await page.locator('section.same').count()).toBe(4);
		expect(await page.locator('section.changed, section.gone').count()).toBe(0);
	}
);

test('on a phone, in English, the buttons are there and nothing runs over the edge', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const address of [`${AREA}?lang=en`, `${BOOK}&lang=en`]) {
		await addAll(page, address, ['Chart', 'Table']);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
	await page.goto('/report?lang=en', { waitUntil: 'networkidle' });
	await page.locator('article.table table').nth(1).waitFor();
	expect(await page.textContent('.sheet')).toContain('Area profile: Dien Bien');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
