import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import { describe } from 'vitest';
import type { Page } from 'playwright-core';
import { plainSheets } from '#lib/file/workbook/plain.ts';
import { expect, test } from './screen.ts';

const at = (page: Page, row: number, column: number) =>
	page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
const tab = (page: Page, name: string) => page.locator('.tabs').getByRole('button', { name, exact: true });
const register = (page: Page, name: string) => page.locator('details.register', { hasText: name }).first();

/** Begins the book of a programme of one's own, from nothing. */
async function fromNothing(page: Page): Promise<void> {
	await page.goto('/book');
	await page.locator('form input').first().fill('Bình đẳng giới tỉnh Hà Giang');
	await page.selectOption('form label:has-text("Nội dung và chỉ số") select', 'least');
	await page.getByRole('button', { name: 'Bắt đầu sổ', exact: true }).click();
	await page.getByLabel('Họ tên hoặc đơn vị').fill('Lan');
	await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
	await page.locator('.grid, .fields').first().waitFor();
}
const keep = async (page: Page) => {
	await page.getByRole('button', { name: 'Lưu mô tả' }).click();
	await expect.poll(() => page.locator('form p[role=status]').last().innerText()).toMatch(/^Đã lưu/);
};

describe('a programme from nothing, by form', () => {
	test('its registers are designed, filled in, changed without losing an entry, and brought back', async ({
		page
	}) => {
		await fromNothing(page);
		expect(await page.locator('.tabs button').allInnerTexts()).toEqual([
			...['Hoạt động', 'Kết quả chỉ số', 'Chương trình']
		]);
		await tab(page, 'Chương trình').click();
		await page.getByRole('button', { name: '+ Thêm bảng' }).click();
		const own = page.locator('details.register').last();
		await own.getByLabel('Tên tiếng Việt').first().fill('Kế hoạch hoạt động');
		await own.getByRole('button', { name: '+ Thêm cột' }).click();
		const column = own.locator('details.column').last();
		await column.getByLabel('Tên tiếng Việt').fill('Số cuộc dự kiến');
		// undone and done again: the step before is there
		await page.getByRole('button', { name: 'Hoàn tác một bước' }).click();
		expect(await own.locator('details.column').last().getByLabel('Tên tiếng Việt').inputValue()).toBe('');
		await own.locator('details.column').last().getByLabel('Tên tiếng Việt').fill('Số cuộc dự kiến');
		await own.locator('details.column').last().getByLabel('Cần điền').check();
		await own.getByRole('button', { name: 'Chuyển Số cuộc dự kiến lên' }).click();
		await keep(page);

		await tab(page, 'Kế hoạch hoạt động').click();
		const headers = () => page.locator('[role=columnheader] .name').allInnerTexts();
		await expect.poll(headers).toEqual(['Tên*', 'Ngày*', 'Địa bàn*', 'Số cuộc dự kiến*', 'Ghi chú']);
		await at(page, 0, 0).click();
		await page.keyboard.type('Truyền thông quý I');
		await at(page, 0, 3).click();
		await page.keyboard.type('1.200');
		await page.keyboard.press('Enter');
		await at(page, 1, 3).click();
		await page.keyboard.type('chưa rõ');
		await page.keyboard.press('Enter');

		// text becomes a number: what can be read is, what cannot stays and is marked
		await tab(page, 'Chương trình').click();
		await register(page, 'Kế hoạch hoạt động').locator('summary').first().click();
		const planned = page.locator('details.column', { hasText: 'Số cuộc dự kiến' });
		await planned.locator('summary').click();
		await planned.getByLabel('Loại').selectOption('count');
		await planned.getByLabel('Tên tiếng Việt').fill('Số cuộc theo kế hoạch');
		await page.getByRole('button', { name: 'Lưu mô tả' }).click();
		await expect
			.poll(() => page.locator('form p[role=status]').last().innerText())
			.toMatch(/1 ô được đọc lại.*1 ô chưa đọc được/);
		await tab(page, 'Kế hoạch hoạt động').click();
		await expect.poll(() => at(page, 0, 3).innerText()).toBe('1.200');
		await at(page, 0, 3).click();
		await at(page, 1, 3).click({ modifiers: ['Shift'] });
		await expect.poll(() => page.locator('.sum').innerText()).toContain('tổng 1.200');
		expect(await at(page, 1, 3).innerText()).toBe('chưa rõ');
		await expect.poll(() => at(page, 1, 3).getAttribute('class')).toContain('error');

		// a column taken away keeps what is in it, and comes back with it
		await tab(page, 'Chương trình').click();
		await register(page, 'Kế hoạch hoạt động').locator('summary').first().click();
		const again = page.locator('details.column', { hasText: 'Số cuộc theo kế hoạch' });
		await again.locator('summary').click();
		expect(await again.innerText()).toContain('2 ô đã điền vẫn được giữ trong sổ');
		await again.getByRole('button', { name: 'Bỏ cột' }).click();
		await keep(page);
		await tab(page, 'Kế hoạch hoạt động').click();
		await expect.poll(headers).toEqual(['Tên*', 'Ngày*', 'Địa bàn*', 'Ghi chú']);
		await page.reload();
		await page.locator('.grid').waitFor();
		await tab(page, 'Chương trình').click();
		await register(page, 'Kế hoạch hoạt động').locator('summary').first().click();
		expect(await page.locator('.gone').innerText()).toContain('còn 2 ô đã điền');
		await page.getByRole('button', { name: 'Lấy lại cột' }).click();
		await keep(page);
		await tab(page, 'Kế hoạch hoạt động').click();
		await expect.poll(() => at(page, 0, 4).innerText()).toBe('1.200');
		// what is needed elsewhere, or has rows, cannot go
		await tab(page, 'Chương trình').click();
		await register(page, 'Kế hoạch hoạt động').locator('summary').first().click();
		const whole = register(page, 'Kế hoạch hoạt động');
		expect(await whole.getByRole('button', { name: 'Bỏ bảng' }).isDisabled()).toBe(true);
		// an earlier description comes back and is kept again
		await page.getByText(/^Các bản mô tả trước/).click();
		await page.getByRole('button', { name: 'Lấy lại bản này' }).last().click();
		await keep(page);
		await expect.poll(() => page.locator('.tabs button').count()).toBe(3);
	});

	test('contents, indicators and targets by area and year; a phone has room for it', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await fromNothing(page);
		await tab(page, 'Chương trình').click();
		await page.getByRole('button', { name: '+ Thêm nội dung' }).click();
		await page.locator('td input[aria-label="Tên tiếng Việt"]').first().fill('Truyền thông');
		await page.getByRole('button', { name: '+ Thêm chỉ số' }).click();
		await page.locator('td textarea[aria-label="Tên tiếng Việt"]').fill('Số cuộc truyền thông');
		await page.locator('td textarea[aria-label="Định nghĩa"]').fill('Cuộc đã tổ chức trong kỳ.');
		await keep(page);
		await page.locator('.area input').fill('moc chau');
		await page.locator('#target-areas button').first().click();
		expect(await page.locator('.area b').innerText()).toContain('Mộc Châu');
		const year = new Date().getFullYear();
		const cell = (column: string) => page.getByLabel(`Số cuộc truyền thông, ${column}`, { exact: true });
		for (const [column, text] of [
			['Ban đầu', '2'],
			[String(year), '1.250'],
			['Mục tiêu giai đoạn', '60']
		]) {
			await cell(column).fill(text);
			await cell(column).press('Tab');
		}
		await expect.poll(() => cell(String(year)).inputValue()).toBe('1.250');
		await cell(String(year + 1)).fill('nhiều');
		await cell(String(year + 1)).press('Tab');
		await expect.poll(() => page.locator('section .bad').innerText()).toContain('“nhiều” không phải là số');
		expect(await cell(String(year + 1)).inputValue()).toBe('');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.reload();
		await page.locator('.fields').waitFor();
		await tab(page, 'Kết quả chỉ số').click();
		expect(await page.locator('#row-plan').inputValue()).toBe('1.250');
		expect(await page.locator('#row-target').inputValue()).toBe('60');
		expect(await page.locator('#row-area').inputValue()).toContain('Mộc Châu');
	});

	test('or in a workbook that is saved, changed and brought back, with its targets', async ({ page }) => {
		await fromNothing(page);
		await tab(page, 'Chương trình').click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Tải mô tả (.xlsx)' }).click()
		]);
		const sheets = await plainSheets(new Uint8Array(await readFile(await download.path())));
		if (!sheets.ok) throw new Error(sheets.failure.kind);
		const rowsOf = (name: string) => sheets.value.find((sheet) => sheet.name === name)!.rows;
		rowsOf('Nội dung').push(['1', 'Truyền thông', 'Communication']);
		const indicator = rowsOf('Chỉ số')[0].map((heading) => INDICATOR[heading] ?? '');
		rowsOf('Chỉ số').push(indicator);
		rowsOf('Mục tiêu').push(
			['Số cuộc truyền thông', 'Xã Mộc Châu, tỉnh Sơn La', '2026', '2', '1.250', ''],
			['Chỉ số không có', 'Xã Mộc Châu, tỉnh Sơn La', '2026', '1', '2', '3']
		);
		const changed = path.join(tmpdir(), `mo-ta-${process.pid}.xlsx`);
		await writeFile(changed, await writeXlsx({ sheets: sheets.value }));
		await page.locator('form input[accept=".xlsx"]').setInputFiles(changed);
		await expect
			.poll(() => page.locator('form p[role=status]').allInnerTexts())
			.toContainEqual(expect.stringMatching(/1 nội dung, 1 chỉ số, 2 bảng, 2 mục tiêu/));
		await keep(page);
		expect(await page.locator('form p[role=status]').last().innerText()).toMatch(
			/1 mục tiêu đã ghi.*1 dòng mục tiêu không đọc được/
		);
		await rm(changed);
		await tab(page, 'Kết quả chỉ số').click();
		await expect.poll(() => page.locator('.line').innerText()).toContain('1 dòng');
		expect(await at(page, 0, 0).innerText()).toBe('Số cuộc truyền thông');
		expect(await at(page, 0, 1).innerText()).toContain('Mộc Châu');
		expect(await at(page, 0, 5).innerText()).toBe('1.250');
	});
});

const INDICATOR: Record<string, string> = {
	...{ Mã: 'sessions', 'Tên tiếng Việt': 'Số cuộc truyền thông', 'Tên tiếng Anh': 'Sessions' },
	...{ 'Thuộc nội dung': '1', 'Cách cộng': 'cộng được', 'Chiều tốt': 'cao hơn là tốt' }
};
