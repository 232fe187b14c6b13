import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { review, show, table } from './intake.ts';
import { expect, test } from './screen.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

/** A quarter's report as a district sends it: a title, a running number, a total, a name that several communes have. */
const report = (quarter: string, of: string, women: number[]) =>
	[
		'BÁO CÁO ĐỐI THOẠI CHÍNH SÁCH;;;;;',
		`STT;Tên xã;Huyện;Số người ${quarter};Trong đó: nữ;Mã ${of}`,
		`1;Mường Nhà;Điện Biên;1.204;${women[0]};a`,
		`2;Núa Ngam;Điện Biên;412;${women[1]};b`,
		`3;Tân Lập;;77;${women[2]};a`,
		`4;Hẹ Muông;Điện Biên;305;${women[3]};c`,
		`;Tổng cộng;;1.998;${women.reduce((sum, each) => sum + each, 0)};`
	].join('\n');

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-doctor-'));
	await writeFile(at('bao_cao_quy_2_2023.csv'), report('Quý II/2023', 'đợt', [618, 199, 40, 150]));
	await writeFile(at('bao_cao_quy_3_2023.csv'), report('Quý III/2023', 'đợt', [601, 205, 41, 149]));
	await writeFile(at('nam 2022.csv'), 'Tỉnh;Nữ;Nam\nLai Châu;12;13\nSơn La;5;6\nĐiện Biên;7;9\n');
	await writeFile(at('nam 2023.csv'), 'Tỉnh;Nữ;Nam\nLai Châu;14;13\nSơn La;5;8\nĐiện Biên;9;9\n');
	await writeFile(at('trang.csv'), '<!DOCTYPE html><html><body><p>Sign in</p></body></html>');
	await writeFile(
		at('dan so 2023.csv'),
		'Tỉnh;Năm;Nữ;Nam\nLai Châu;2023;12;13\nSơn La;2023;5;6\nĐiện Biên;2023;7;9\n'
	);
	await writeFile(
		at('dan so 2023 (1).csv'),
		'Tỉnh;Năm;Nữ;Nam\nLai Châu;2023;12;14\nSơn La;2023;5;6\nHòa Bình;2023;3;4\n'
	);
	const rows = [
		['Tỉnh', 'Nữ', 'Nam'],
		['Lai Châu', 120, 130],
		['Điện Biên', 220, 210],
		['Sơn La', 330, 350]
	];
	await writeFile(
		at('hai trang 2023.xlsx'),
		await writeXlsx({
			sheets: [
				{ name: 'Hướng dẫn', rows: [['Nhập số liệu vào trang Tỉnh']] },
				{ name: 'Tỉnh', rows },
				{ name: 'Cũ', rows: [...rows.slice(0, 2), ['Hà Giang', 1, 2]] }
			]
		})
	);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const headline = (page: Page) => page.textContent('h1');
const settled = (page: Page) => expect.poll(() => page.locator('.next .go').isEnabled()).toBe(true);
const understood = (page: Page) => page.locator('.second dl');
const undo = (page: Page) => page.click('.next button:has-text("Hoàn tác")');

describe('what needs an answer', () => {
	test('a name that several communes have is asked; the answer is taught, undone, and can leave the rows out', async ({
		page
	}) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		const question = page.locator('.first fieldset', { hasText: 'Tân Lập' });
		expect(await question.locator('button').count()).toBeGreaterThan(2);
		await question.locator('button', { hasText: 'Lục Yên' }).click();
		await expect.poll(() => page.locator('.first').textContent()).toContain('1 nơi đã trả lời');
		await expect.poll(() => understood(page).textContent()).toMatch(/4 khớp, 0 chưa khớp, 0 chưa rõ/);
		await page.locator('.third summary', { hasText: 'Đã sửa' }).click();
		expect(await page.locator('.third').textContent()).toMatch(/Tân Lập/);
		await undo(page);
		await question.locator('input').fill('nua ngam');
		await question.locator('button', { hasText: 'Núa Ngam' }).click();
		await expect.poll(() => page.locator('.first').textContent()).toContain('1 nơi đã trả lời');
		await undo(page);
		await question.locator('button', { hasText: 'Bỏ các dòng này' }).click();
		await expect.poll(() => headline(page)).toMatch(/^\s*5 dòng đọc được, 3 dòng dùng được, 2 dòng để riêng/);
	});

	test('a number that can be read in two ways is asked once, with both readings', async ({ page }) => {
		await writeFile(at('hai cach 2023.csv'), 'Tỉnh;Giá trị\nLai Châu;1.204\nSơn La;2.500\nĐiện Biên;12\n');
		await review(page, at('hai cach 2023.csv'));
		const answers = page.locator('.third li.question .do .button');
		expect(await answers.allTextContents()).toEqual([
			expect.stringContaining('1204'),
			expect.stringContaining('1.204')
		]);
		await answers.last().click();
		await settled(page);
		expect(await page.locator('.third li.question').count()).toBe(0);
		await show(page);
		expect((await table(page)).get('Lai Châu')![0]).toBe('1,2');
	});

	test('rows that a finding is about are shown, with what was understood of each cell', async ({ page }) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		const preview = page.locator('#preview tbody');
		expect(await preview.locator('tr.aside').textContent()).toContain('Tổng cộng');
		expect(await preview.locator('td.repaired b').allTextContents()).toContain('1204');
		await page.locator('.third li.question', { hasText: 'Tân Lập' }).locator('.link').click();
		await expect.poll(() => preview.locator('tr').count()).toBe(1);
		expect(await preview.textContent()).toContain('Tân Lập');
		await page.click('#preview .back');
		await expect.poll(() => preview.locator('tr').count()).toBe(5);
	});

	test('men worked out from the total are said so, and can be left out', async ({ page }) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		expect(await understood(page).textContent()).toContain('Trong đó: nữ');
		await understood(page).locator('.link', { hasText: 'Bỏ bước này' }).click();
		await expect.poll(() => understood(page).locator('.step').count()).toBe(0);
		await undo(page);
		await expect.poll(() => understood(page).locator('.step').count()).toBe(1);
	});
});

describe('a workbook', () => {
	test('the sheet that holds data is read; another is chosen where it stands; its figures are on the map', async ({
		page
	}) => {
		await review(page, at('hai trang 2023.xlsx'));
		const sheet = page.getByLabel('Trang tính');
		expect(await sheet.inputValue()).toBe('Tỉnh');
		await sheet.selectOption('Cũ');
		await expect.poll(() => headline(page)).toMatch(/^\s*2 dòng đọc được/);
		await undo(page);
		await expect.poll(() => headline(page)).toMatch(/^\s*3 dòng đọc được/);
		await settled(page);
		await show(page);
		expect((await table(page)).get('Sơn La')!.slice(0, 2)).toEqual(['330', '350']);
	});

	test('the report is saved as a list and as an annotated workbook', async ({ page }) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		const save = async (form: string) => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.locator('.third .save .link', { hasText: form }).click()
			]);
			return readFile(await download.path());
		};
		const list = (await save('CSV')).toString('utf8');
		expect(list).toContain('Tân Lập');
		const book = await readXlsx(await save('Excel'));
		expect(book.sheets.map(({ name }) => name)).toEqual(['Tóm tắt', 'Những gì đã thấy', 'Bảng đã đọc']);
		expect(JSON.stringify(book.sheets[2].rows)).toContain('Tổng cộng');
	});
});

describe('next quarter', () => {
	test('a recipe gives the same answers to the next file of the sender, and says what no longer fits', async ({
		page
	}) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		await page
			.locator('.first fieldset', { hasText: 'Tân Lập' })
			.locator('button', { hasText: 'Lục Yên' })
			.click();
		await settled(page);
		await page.getByLabel('Vai trò của cột Mã đợt').selectOption('note');
		await settled(page);
		await page.click('.next button:has-text("Lưu thành công thức")');
		await page.getByLabel('Tên công thức').fill('Báo cáo huyện');
		await page.click('form button:has-text("Giữ trên máy này")');
		await page.locator('[role=status]', { hasText: 'Đã giữ công thức' }).waitFor();

		await review(page, at('bao_cao_quy_3_2023.csv'));
		expect(await page.getByLabel('Công thức').inputValue()).toBe('Báo cáo huyện');
		expect(await page.getByLabel('Vai trò của cột Mã đợt').inputValue()).toBe('note');
		expect(await understood(page).textContent()).toMatch(/4 khớp, 0 chưa khớp, 0 chưa rõ/);
		await page.getByLabel('Công thức').selectOption('');
		await expect.poll(() => understood(page).textContent()).toMatch(/1 chưa rõ/);

		await writeFile(at('bao_cao_quy_4_2023.csv'), report('Quý IV/2023', 'khác', [1, 2, 3, 4]));
		await review(page, at('bao_cao_quy_4_2023.csv'));
		expect(await page.locator('.third').textContent()).toMatch(/công thức có cột “Mã đợt”/i);
		await page.click('button:has-text("Xóa công thức này")');
		await expect.poll(() => understood(page).textContent()).toMatch(/1 chưa rõ/);
		expect(await page.getByLabel('Công thức').count()).toBe(0);
	});

	test('a recipe travels as a file', async ({ page }) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		await page.click('.next button:has-text("Lưu thành công thức")');
		await page.getByLabel('Tên công thức').fill('Đem đi');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.click('form button:has-text("Lưu thành tệp")')
		]);
		await writeFile(at('dem-di.recipe.json'), await readFile(await download.path()));
		await page.goto('/upload', { waitUntil: 'networkidle' });
		await page.setInputFiles('input[type=file]', at('dem-di.recipe.json'));
		await page.locator('[role=status]', { hasText: 'Đã thêm công thức “Đem đi”' }).waitFor();
		await page.setInputFiles('input[type=file]', at('bao_cao_quy_3_2023.csv'));
		await page.locator('.doc').waitFor();
		expect(await page.getByLabel('Công thức').inputValue()).toBe('Đem đi');
	});

	test('what would change is shown before anything is replaced, and the replacement can be undone', async ({
		page
	}) => {
		await review(page, at('dan so 2023.csv'));
		await show(page);
		const address = page.url();
		await review(page, at('dan so 2023 (1).csv'));
		await expect
			.poll(() => page.locator('.first').textContent())
			.toContain('thêm 2, đổi 1, bớt 2, giữ nguyên 3 số liệu');
		await page.locator('.first summary', { hasText: '1 số liệu đổi' }).click();
		expect(await page.locator('.first table').first().textContent()).toMatch(/Lai Châu.*13.*14/s);
		await page.getByLabel('Thay bản trước').check();
		await show(page);
		expect(page.url().split('?')[0]).toBe(address.split('?')[0]);
		expect([...(await table(page)).keys()]).toContain('Hòa Bình');
		await page.goto('/library', { waitUntil: 'networkidle' });
		expect(await page.locator('button', { hasText: 'Xóa' }).count()).toBe(1);
		await page.click('button:has-text("Lấy lại bản trước")');
		await expect.poll(() => page.locator('button', { hasText: 'Lấy lại bản trước' }).count()).toBe(0);
		await page.goto(address);
		await page.locator('.kick').waitFor();
		const back = await table(page);
		expect(back.get('Lai Châu')!.slice(0, 2)).toEqual(['12', '13']);
		expect([...back.keys()]).toContain('Điện Biên');
	});
});

describe('many files, pasted cells, keys', () => {
	test('each of many files is read in turn; the good ones are kept, a bad one says why', async ({ page }) => {
		await review(page, at('nam 2022.csv'), at('trang.csv'), at('nam 2023.csv'));
		await expect.poll(() => page.locator('.batch li.read').count()).toBe(2);
		expect(await page.locator('.batch li.failed').textContent()).toMatch(/HTML/);
		await page.click('button:has-text("Giữ 2 tệp")');
		await expect.poll(() => page.locator('.batch li.kept').count(), { timeout: 15_000 }).toBe(2);
		await page.goto('/library', { waitUntil: 'networkidle' });
		expect(await page.locator('button', { hasText: 'Xóa' }).count()).toBe(2);
	});

	test('files of one form become one table; their names say what tells them apart', async ({ page }) => {
		await review(page, at('nam 2022.csv'), at('nam 2023.csv'));
		await expect.poll(() => page.locator('.batch li.read').count()).toBe(2);
		await page.locator('.next button', { hasText: 'Ghép 2 tệp' }).click();
		await page.locator('.doc').first().waitFor();
		await settled(page);
		expect(await headline(page)).toMatch(/6/);
		await show(page);
		const women = (await table(page)).get('Lai Châu')!;
		expect(women).toContain('14');
	});

	test('every figure of a small file is listed with its sex; a period nobody gave is said so', async ({
		page
	}) => {
		await writeFile(
			at('so tre.csv'),
			'Tỉnh;Tổng số trẻ;Trong đó: nữ\nLai Châu;10;4\nHà Giang;9;5\nBắc Kạn;8;3\n'
		);
		await review(page, at('so tre.csv'));
		await show(page);
		const rows = page.locator('.scroll table').first().locator('tbody tr', { hasText: 'Lai Châu' });
		const cells = (await rows.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
		expect(cells).toHaveLength(3);
		for (const [sex, value] of Object.entries({ Nữ: 4, Nam: 6, Chung: 10 }))
			expect(
				cells.some((text) => text.includes(`không ghi kỳ${sex}${value}`)),
				cells.join('|')
			).toBe(true);
		expect(await page.locator('.kick').textContent()).not.toContain('_Z');
	});

	test('one of many files is opened, and the list is there again', async ({ page }) => {
		await review(page, at('nam 2022.csv'), at('bao_cao_quy_2_2023.csv'));
		await expect.poll(() => page.locator('.batch li.read').count()).toBe(2);
		await page.locator('.batch li', { hasText: 'bao_cao' }).locator('button').click();
		await page.locator('.doc').waitFor();
		await page.click('.next button:has-text("Về danh sách")');
		await expect.poll(() => page.locator('.batch li.read').count()).toBe(2);
	});

	test('cells copied from a spreadsheet are read where they are pasted', async ({ page }) => {
		await page.goto('/upload', { waitUntil: 'networkidle' });
		await page.evaluate(() => {
			const data = new DataTransfer();
			data.setData('text/plain', 'Tỉnh\tNữ\tNam\nLai Châu\t12\t13\nSơn La\t5\t6\n');
			document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
		});
		await page.locator('.doc').waitFor();
		expect(await headline(page)).toMatch(/^\s*2 dòng đọc được, 2 dòng dùng được/);
	});

	test('the review is worked with keys alone', async ({ page }) => {
		await review(page, at('bao_cao_quy_2_2023.csv'));
		const question = page.locator('.first fieldset', { hasText: 'Tân Lập' }).locator('button').first();
		for (let i = 0; i < 60 && !(await question.evaluate((each) => each === document.activeElement)); i++)
			await page.keyboard.press('Tab');
		expect(await question.evaluate((each) => each === document.activeElement)).toBe(true);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.first').textContent()).toContain('1 nơi đã trả lời');
	});
});
