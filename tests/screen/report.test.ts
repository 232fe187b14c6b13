import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { must } from '../query/small.ts';
import { partsOf, soundPackage, workbooksOf } from '../report/office.ts';
import { expect, test } from './screen.ts';

/** Puts what a page shows into the report in work. */
async function add(page: Page, address: string, ...kinds: string[]): Promise<void> {
	await page.goto(address);
	for (const kind of kinds) {
		const before = await page.evaluate(() => localStorage.getItem('parity-atlas-report'));
		await page.locator('.add button', { hasText: kind }).click();
		await page.waitForFunction((was) => localStorage.getItem('parity-atlas-report') !== was, before);
	}
	await page.getByRole('link', { name: 'Mở báo cáo' }).waitFor();
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const kinds = (page: Page) =>
	page.locator('article').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));

describe('a report', () => {
	test('is put together from two charts, saved as Word and PowerPoint, and checked again', async ({
		page,
		watch
	}) => {
		await add(page, '/explore/census-2019?tab=bar', 'Biểu đồ', 'Bảng');
		await add(page, '/explore/gso-2016-2018', 'Biểu đồ', 'Nhận định');
		const heavy = watch.requests.length;
		await page.getByRole('link', { name: 'Mở báo cáo' }).click();
		await page.locator('figure svg.picture').nth(1).waitFor();
		expect(await kinds(page)).toEqual(['1. Biểu đồ', '2. Bảng', '3. Biểu đồ', '4. Nhận định']);

		await page.getByLabel('Tên báo cáo').fill('Báo cáo quý III');
		await page.getByRole('button', { name: 'Thêm đề mục' }).click();
		await page.keyboard.type('Tình hình chung');
		await page.getByRole('button', { name: 'Thêm mục lục' }).click();
		expect((await kinds(page))[0]).toBe('1. Mục lục');
		expect(watch.requests.slice(0, heavy).filter((each) => /docx|pptx/.test(each))).toEqual([]);

		const word = await saved(page, 'Lưu Word');
		expect(word.name).toBe('bao-cao-quy-iii.docx');
		soundPackage(word.bytes);
		const body = partsOf(word.bytes).get('word/document.xml')!;
		for (const words of ['Báo cáo quý III', 'Tình hình chung', 'Tổng điều tra dân số', 'Bắc Kạn'])
			expect(body).toContain(words);
		expect(body).toMatch(/descr="[^"]*Xếp hạng[^"]*Dân số/);
		const [book] = workbooksOf(word.bytes);
		expect(book[1]).toEqual(['Hồ Chí Minh', '8993082']);
		const traces = must(await tracesOfFile(word.bytes));
		expect(traces.map((each) => each.name)).toEqual(['Hình 1', 'Bảng 1', 'Hình 2']);

		const deck = await saved(page, 'Lưu PowerPoint');
		expect(deck.name).toBe('bao-cao-quy-iii.pptx');
		soundPackage(deck.bytes);

		await page.goto('/report/check');
		const file = { name: word.name, mimeType: 'application/octet-stream', buffer: Buffer.from(word.bytes) };
		await page.setInputFiles('input[type=file]', file);
		await page.getByText('3 hình và bảng; không hình nào đổi số').waitFor();
		await page.setInputFiles('input[type=file]', {
			...file,
			name: 'x.pptx',
			buffer: Buffer.from(deck.bytes)
		});
		await page.getByText('x.pptx: 3 hình và bảng; không hình nào đổi số').waitFor();
	});

	test('an older version of the data is told value by value; a foreign file has its sentence', async ({
		page,
		site
	}) => {
		const answer = await fetch(`${site}/explore/census-2019.docx?tab=bar`);
		const parts = partsOf(new Uint8Array(await answer.arrayBuffer()));
		expect(parts.get('customXml/item1.xml')).toContain('"value":8993082,');
		const { opened, packed } = await import('#lib/report/parts.ts');
		const bytes = await (await fetch(`${site}/explore/census-2019.docx?tab=bar`)).arrayBuffer();
		const old = opened(new Uint8Array(bytes));
		const text = old.get('customXml/item1.xml') as string;
		old.set(
			'customXml/item1.xml',
			text
				.replaceAll('"value":8993082,', '"value":8993000,')
				.replace(/"version":"\w+"/g, '"version":"0123456789ab"')
		);
		await page.goto('/report/check');
		const drop = async (name: string, buffer: Buffer) =>
			page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
		await drop('cũ.docx', Buffer.from(packed(old)));
		await page.getByText('cũ.docx: 2 hình và bảng; 2 đã đổi số').waitFor();
		const row = page.locator('tr', { hasText: 'Hồ Chí Minh, 2019' }).first();
		expect(await row.locator('td').allTextContents()).toEqual(['8.993.000', '8.993.082', '+82']);
		expect(await page.textContent('section.changed')).toContain('(trong báo cáo là 012345)');
		await drop('x.docx', Buffer.from('%PDF-1.7'));
		await page.getByText('không phải văn bản Word').waitFor();
	});

	test('is moved about by keys, undone, kept over a reload, saved as a recipe and opened again', async ({
		page
	}) => {
		await add(page, '/explore/census-2019?tab=bar', 'Bảng', 'Nhận định');
		await page.goto('/report');
		await page.locator('article table').waitFor();
		const first = await kinds(page);
		await page.locator('article').first().getByRole('button', { name: 'Xuống' }).focus();
		await page.keyboard.press('Alt+ArrowDown');
		expect(await kinds(page)).toEqual(['1. Nhận định', '2. Bảng']);
		await page.keyboard.press('Control+z');
		expect(await kinds(page)).toEqual(first);
		await page.locator('article').nth(1).getByRole('button', { name: 'Bỏ' }).click();
		expect(await kinds(page)).toEqual(['1. Bảng']);
		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		expect(await kinds(page)).toEqual(first);
		await page.getByLabel('Tên báo cáo').fill('Quý');
		await page.reload();
		await page.locator('article table').waitFor();
		expect(await page.getByLabel('Tên báo cáo').inputValue()).toBe('Quý');
		const recipe = await saved(page, 'Lưu công thức báo cáo');
		expect(recipe.name).toBe('quy.atlas-report.json');
		const text = new TextDecoder().decode(recipe.bytes);
		expect(text).toContain('/explore/census-2019?');
		expect(text).not.toContain('8993082');
		await page.getByRole('button', { name: 'Báo cáo mới' }).click();
		await page.getByText('Báo cáo còn trống').waitFor();
		const file = (buffer: Uint8Array) => ({
			name: 'r.json',
			mimeType: 'application/json',
			buffer: Buffer.from(buffer)
		});
		await page.setInputFiles('input[accept*=json]', file(new TextEncoder().encode('{"form":"x"}')));
		await page.getByText('không phải công thức báo cáo').waitFor();
		await page.setInputFiles('input[accept*=json]', file(recipe.bytes));
		await page.locator('article table').waitFor();
		expect(await kinds(page)).toEqual(first);
	});
});
