import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { review, show, table } from './intake.ts';
import { expect, test } from './screen.ts';

const DEMO = '/explore/project8-demo?ind=clean_water';
/** A server that is busy may take its time. */
const LONG = { timeout: 20_000 };

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-border-'));
	// the first reader waits until the data set is read; these are not about that
	await (await fetch(inject('site') + DEMO)).text();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = async (page: Page, where: string) => (await page.locator(where).first().textContent())!.trim();
const address = (page: Page) => decodeURIComponent(page.url());

/** Waits until the page holds the indicator whole: it fetches it when it has nothing else to do. */
async function whole(page: Page, at: string): Promise<void> {
	const cube = page.waitForResponse((answer) => answer.url().includes('.cube'), { timeout: 60_000 });
	await page.goto(at, { waitUntil: 'networkidle' });
	await cube;
	await page.waitForLoadState('networkidle');
}

describe('the change of 1 July 2025', () => {
	test('a tap on a province says what it was made of, with the legal basis; the slider takes it over the change', async ({
		context,
		site,
		watch
	}) => {
		void watch;
		const phone = await context.browser()!.newContext({
			...{ baseURL: site, locale: 'vi-VN', viewport: { width: 390, height: 844 } },
			...{ isMobile: true, hasTouch: true }
		});
		const page = await phone.newPage();
		await whole(page, `${DEMO}&level=province&time=2025-Q3`);
		const shapes = page.locator('#map .areas [data-row]');
		expect(await shapes.count()).toBe(3);
		// in the order of their codes: Tuyên Quang, Điện Biên, Lào Cai
		await page.locator('#map .stage').scrollIntoViewIfNeeded();
		const box = (await shapes.nth(2).boundingBox())!;
		await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
		await expect.poll(() => address(page), LONG).toContain('area=15');
		await expect
			.poll(() => text(page, '.made'), LONG)
			.toMatch(/Lào Cai gồm Lào Cai và Yên Bái, từ 1\/7\/2025.*202\/2025\/QH15/s);
		await page.locator('.time input').focus();
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => shapes.count(), LONG).toBe(5);
		await expect.poll(() => address(page), LONG).toContain('time=2025-Q2');
		expect(address(page)).toContain('area=10~15');
		await expect.poll(() => text(page, '.kick'), LONG).toContain('63 tỉnh');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => shapes.count(), LONG).toBe(3);
		await expect.poll(() => address(page), LONG).toContain('area=15');
		await phone.close();
	});

	test('by keys alone: walk to a province, Enter, read what it became', async ({ page }) => {
		await page.goto(`${DEMO}&level=province&time=2025-Q2&lang=en`, { waitUntil: 'networkidle' });
		await page.focus('#map');
		await page.keyboard.press('Home');
		await expect.poll(() => page.locator('#map .tip').count(), LONG).toBe(1);
		for (let i = 0; i < 8 && !(await text(page, '#map .tip')).startsWith('Yen Bai'); i++) {
			await page.keyboard.press(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'][i % 4]);
			await page.waitForTimeout(150);
			const [first] = (await text(page, '#map .tip')).split(/(?<=%)/);
			expect(await page.textContent('#map [aria-live]')).toContain(first);
		}
		expect(await text(page, '#map .tip')).toMatch(/^Yen Bai: /);
		await page.keyboard.press('Enter');
		await expect.poll(() => address(page), LONG).toContain('area=15');
		await expect
			.poll(() => text(page, '.made'), LONG)
			.toMatch(/Yen Bai became Lao Cai on 1 Jul 2025.*202\/2025\/QH15/s);
	});

	test('small trends draw what a chosen area was made of beside it, and name it', async ({ page }) => {
		await page.goto(`${DEMO}&tab=small&level=province&time=2025-Q3&area=15`, { waitUntil: 'networkidle' });
		const words = await page.locator('#small svg text').allTextContents();
		expect(words).toEqual(expect.arrayContaining(['Lào Cai', 'Yên Bái']));
		expect(await page.textContent('.change')).toContain('nay thuộc Lào Cai');
	});
});

describe('divided areas', () => {
	test('are shared out by size when that is chosen, drawn and told as estimates, with the assumption', async ({
		page
	}) => {
		await page.goto(`${DEMO}&geo=vn-2025&time=2024-Q4&level=commune`, { waitUntil: 'networkidle' });
		expect(await page.textContent('.change')).toMatch(/\d+ địa bàn để trống/);
		await page.selectOption('select[name=weight]', 'km2');
		await expect.poll(() => address(page), LONG).toContain('weight=km2');
		await expect
			.poll(() => text(page, '.change'), LONG)
			.toMatch(/là ước tính.*tỷ lệ diện tích.*Diện tích: đo/s);
		expect(await text(page, '#legend')).toContain('ước tính');
		await page.goto(`${page.url().replace('lang=vi', '')}&lang=en`, { waitUntil: 'networkidle' });
		expect(await page.textContent('.change')).toMatch(
			/estimated.*in proportion to their size.*Sizes: measured/s
		);
	});

	test('of areas whose sizes nobody knows are refused, with what is missing', async ({ page }) => {
		const answer = await page.goto(`${DEMO}&geo=vn-2024&time=2025-Q4&level=commune&weight=km2`);
		expect(answer!.status()).toBe(422);
		expect(await page.textContent('main')).toMatch(/chưa biết diện tích các địa bàn cấp Xã/);
	});
});

test('of more than seven hundred areas the sentences follow once the map is painted, as the server tells them', async ({
	page
}) => {
	await whole(page, `${DEMO}&level=commune&time=2025-Q1`);
	const say = page.locator('.say');
	const [headline, before] = [await text(page, 'h1'), await text(page, '.say')];
	await page.locator('.time input').focus();
	for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
	await expect.poll(() => address(page), LONG).toContain('time=2023-Q3');
	await expect.poll(() => text(page, 'h1'), LONG).not.toBe(headline);
	await expect.poll(() => say.getAttribute('aria-busy'), LONG).toBe('false');
	expect(await say.isVisible()).toBe(true);
	const here = [await text(page, 'h1'), await text(page, '.say')];
	expect(here[1]).not.toBe(before);
	await page.reload({ waitUntil: 'networkidle' });
	expect([await text(page, 'h1'), await text(page, '.say')]).toEqual(here);
});

test('a crosswalk that was corrected carries the figures of one’s own file', async ({ page }) => {
	const file = path.join(folder, 'members.csv');
	const rows = [
		['10', 'Lào Cai', 10],
		['15', 'Yên Bái', 20],
		['02', 'Hà Giang', 40],
		['08', 'Tuyên Quang', 80],
		['11', 'Điện Biên', 160]
	];
	await writeFile(
		file,
		['ma_tinh,tinh,năm,Dân số (người)', ...rows.map(([code, name, n]) => `${code},${name},2023,${n}`)].join(
			'\n'
		)
	);
	await review(page, file);
	await show(page);
	const carried = `${page.url()}?geo=vn-2025&level=province`;
	await page.goto(carried, { waitUntil: 'networkidle' });
	await page.locator('details.behind').waitFor();
	const figure = async (name: string) =>
		[...(await table(page))].flatMap(([area, cells]) => (area.startsWith(name) ? [cells.join(' ')] : []))[0];
	expect(await figure('Lào Cai')).toMatch(/\b30\b/);
	await page.goto('/area/crosswalk/vn-2024/vn-2025?level=province', { waitUntil: 'networkidle' });
	const lines = (
		await page.evaluate(() => fetch('/areas/crosswalk-vn-2024-vn-2025.province.csv').then((r) => r.text()))
	)
		.split('\n')
		.map((line) => (line.startsWith('10,15') ? '10,08,' : line));
	await expect.poll(() => page.isEnabled('.tools button'), LONG).toBe(true);
	await page.setInputFiles('.tools input[type=file]', {
		...{ name: 'own.csv', mimeType: 'text/csv' },
		buffer: Buffer.from(lines.join('\n'))
	});
	await page.click('.keep .go');
	await expect.poll(() => page.textContent('.said'), LONG).toContain('Đã giữ');
	await page.goto(carried, { waitUntil: 'networkidle' });
	await page.locator('details.behind').waitFor();
	expect(await figure('Lào Cai')).toMatch(/\b20\b/);
	expect(await figure('Tuyên Quang')).toMatch(/\b130\b/);
});
