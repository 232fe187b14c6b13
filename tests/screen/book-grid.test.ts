import { describe } from 'vitest';
import type { Page } from 'playwright-core';
import { expect, test } from './screen.ts';

const at = (page: Page, row: number, column: number) =>
	page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
const [NAME, DATE, AREA, VILLAGE, TOTAL] = [3, 4, 6, 7, 11];
const rows = (page: Page) => page.locator('.line').innerText();
const names = async (page: Page, count: number) =>
	Promise.all(Array.from({ length: count }, (_, i) => at(page, i, NAME).innerText()));

/** Begins the book of Project 8 and pastes some activities. */
async function withRows(page: Page, list: string[][]): Promise<void> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/book/project8/enter');
	await page.getByRole('button', { name: 'Bắt đầu sổ này' }).click();
	await page.locator('form input').fill('Nguyễn Thị Lan');
	await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
	await page.locator('.grid').waitFor();
	await page.evaluate(
		(text) => navigator.clipboard.writeText(text),
		list.map((row) => row.join('\t')).join('\n')
	);
	await at(page, 0, NAME).click();
	await page.keyboard.press('Control+v');
	await expect.poll(() => rows(page)).toContain(`${list.length} dòng`);
}
/** name, date, level, area, village */
const activity = (name: string, date: string, area = 'Xã Mộc Châu, tỉnh Sơn La', village = '') => [
	...[name, date, '', area, village]
];

describe('rows', () => {
	test('are put anywhere, doubled and taken out, undone step by step, and stand there after a reload', async ({
		page
	}) => {
		await withRows(
			page,
			['A', 'B', 'C'].map((name, i) => activity(name, `${i + 1}/3/2026`))
		);
		await at(page, 1, NAME).click();
		await page.getByRole('button', { name: 'Chèn dòng' }).click();
		await expect.poll(() => page.locator('.told').innerText()).toContain('Đã chèn 1 dòng trống ở dòng 2');
		await at(page, 1, NAME).click();
		await page.keyboard.type('giữa A và B');
		await page.keyboard.press('Enter');
		await at(page, 1, NAME).click();
		await page.keyboard.press('Control+Shift+Equal');
		await at(page, 1, NAME).click();
		await page.keyboard.type('ngay sau A');
		await page.keyboard.press('Enter');
		await expect.poll(() => names(page, 5)).toEqual(['A', 'ngay sau A', 'giữa A và B', 'B', 'C']);
		await at(page, 3, NAME).click();
		await page.keyboard.press('Control+Shift+D');
		await expect.poll(() => names(page, 6)).toEqual(['A', 'ngay sau A', 'giữa A và B', 'B', 'B', 'C']);
		expect(await at(page, 4, DATE).innerText()).toBe('02/03/2026');
		await expect.poll(() => page.locator('.saved').innerText()).toMatch(/Đã lưu/);
		await page.reload();
		await page.locator('.grid').waitFor();
		await expect.poll(() => names(page, 6)).toEqual(['A', 'ngay sau A', 'giữa A và B', 'B', 'B', 'C']);
		// sorting is a look: the order comes back
		const head = page.locator('[role=columnheader] button', { hasText: 'Tên hoạt động' });
		await head.click();
		await head.click();
		await expect.poll(() => at(page, 0, NAME).innerText()).toBe('ngay sau A');
		await page.getByRole('button', { name: 'Bỏ lọc' }).click();
		await expect.poll(() => names(page, 6)).toEqual(['A', 'ngay sau A', 'giữa A và B', 'B', 'B', 'C']);
		await at(page, 4, NAME).click();
		await page.keyboard.press('Control+-');
		await expect.poll(() => rows(page)).toContain('5 dòng');
		await page.keyboard.press('Control+z');
		await expect.poll(() => rows(page)).toContain('6 dòng');
	});

	test('are found by words, chosen by area, period and writer; the keys are listed', async ({ page }) => {
		await withRows(page, [
			activity('Họp bản', '8/3/2026'),
			activity('Đối thoại', '2/5/2026', 'Xã Lóng Phiêng, tỉnh Sơn La'),
			activity('Họp xã', '9/9/2026', 'Phường Điện Biên Phủ, tỉnh Điện Biên')
		]);
		await at(page, 0, NAME).click();
		await page.keyboard.press('Control+f');
		await page.locator('search input').fill('hop');
		await expect.poll(() => page.locator('search [role=status]').innerText()).toBe('1 trên 2 ô');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('search [role=status]').innerText()).toBe('2 trên 2 ô');
		await expect.poll(() => at(page, 2, NAME).getAttribute('class')).toContain('here');
		expect(await at(page, 0, NAME).getAttribute('class')).toContain('found');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('search').count()).toBe(0);
		await page.keyboard.press('F1');
		expect(await page.locator('dialog').innerText()).toMatch(/Ctrl \+ D.*điền xuống/s);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('dialog').count()).toBe(0);
		await page.getByRole('button', { name: 'Lọc', exact: true }).click();
		const only = (name: string) => page.locator('.only label', { hasText: name }).locator('select');
		await only('Địa bàn').selectOption({ label: 'Tỉnh Sơn La' });
		await expect.poll(() => rows(page)).toContain('2 trên 3 dòng');
		await only('Năm, quý').selectOption('2026-Q2');
		await expect.poll(() => rows(page)).toContain('1 trên 3 dòng');
		expect(await at(page, 0, NAME).innerText()).toBe('Đối thoại');
		await page.getByRole('button', { name: 'Bỏ lọc' }).click();
		await expect.poll(() => rows(page)).toMatch(/^3 dòng/);
		await only('Người nhập').selectOption('Nguyễn Thị Lan');
		await expect.poll(() => rows(page)).toMatch(/^3 dòng/);
	});

	test('of a village spelled two ways are told, and become one in one step', async ({ page }) => {
		await withRows(page, [
			activity('Một', '8/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 'Bản Hua Tạt'),
			activity('Hai', '9/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 'Bản Hua Tạt'),
			activity('Ba', '10/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 'Ban Hua Tat')
		]);
		await page.locator('#villages summary').click();
		expect(await page.locator('#villages').innerText()).toMatch(/Mộc Châu[\s\S]*Bản Hua Tạt[\s\S]*2 dòng/);
		await page.locator('#villages .value', { hasText: 'Bản Hua Tạt' }).click();
		await expect.poll(() => at(page, 2, VILLAGE).innerText()).toBe('Bản Hua Tạt');
		await expect.poll(() => page.locator('#villages').count()).toBe(0);
		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect.poll(() => at(page, 2, VILLAGE).innerText()).toBe('Ban Hua Tat');
		await page.locator('#villages summary').click();
		await page.getByRole('button', { name: 'Là các thôn khác nhau' }).click();
		await expect.poll(() => page.locator('#villages').count()).toBe(0);
	});
});

test('the book of this browser is seen as a data set, protected as it leaves', async ({ page }) => {
	await withRows(page, [activity('Truyền thông', '8/3/2026'), activity('Truyền thông 2', '9/6/2026')]);
	for (const row of [0, 1]) {
		await at(page, row, 0).click();
		await page.keyboard.type('truyen thong');
		await page.keyboard.press('Tab');
		await page.keyboard.type('1');
		await page.keyboard.press('Enter');
		await at(page, row, TOTAL).click();
		await page.keyboard.type('40');
		await page.keyboard.press('Tab');
		await page.keyboard.type('25');
		await page.keyboard.press('Enter');
	}
	expect(await at(page, 0, AREA).innerText()).toContain('Mộc Châu');
	await expect.poll(() => page.locator('.saved').innerText()).toMatch(/Đã lưu/);
	await page.goto('/book/project8');
	await page.getByRole('button', { name: 'Xem sổ như bộ số liệu' }).click();
	await page.waitForURL(/\/explore\/local-book-project8/, { timeout: 60_000 });
	await expect.poll(() => page.locator('h1').first().innerText(), { timeout: 30_000 }).not.toBe('');
	await page.goto('/explore/local-book-project8?tab=table&ind=sessions&time=2026-Q1&level=commune');
	await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toMatch(/Mộc Châu/);
});
