import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { review, show } from './intake.ts';
import { expect, test } from './screen.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

const AREAS = ['Lai Châu', 'Điện Biên', 'Sơn La', 'Hòa Bình'];
/** women and men; one woman in Lai Châu */
const COUNTS = [
	[3, 118],
	[219, 231],
	[337, 349],
	[451, 463]
];
const HEAD = 'Tỉnh,Năm,Giới tính,Chỉ số,Giá trị';
/** women, men and both of each area */
const rows = (indicator: string, counts: number[][]) =>
	AREAS.flatMap((area, i) => {
		const [women, men] = counts[i];
		const all = { Nữ: women, Nam: men, Chung: women + men };
		return Object.entries(all).map(([sex, count]) => `${area},2023,${sex},${indicator},${count}`);
	});

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-protect-'));
	await writeFile(at('victims.csv'), [HEAD, ...rows('Số nạn nhân được hỗ trợ', COUNTS)].join('\n'));
	await writeFile(
		at('farms.csv'),
		[
			'Tỉnh,Năm,Chỉ số,Giá trị',
			...AREAS.map((area, i) => `${area},2023,Số cơ sở chế biến,${COUNTS[i][0]}`)
		].join('\n')
	);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file the page hands over, and its name. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Dark pixels of a picture's first 100 rows, where its title stands. */
const inkAtTop = (page: Page, bytes: Buffer): Promise<number> =>
	page.evaluate(
		async (given) => {
			const bitmap = await createImageBitmap(new Blob([new Uint8Array(given)], { type: 'image/png' }));
			const context = new OffscreenCanvas(bitmap.width, 100).getContext('2d')!;
			context.drawImage(bitmap, 0, 0);
			const { data } = context.getImageData(0, 0, bitmap.width, 100);
			return data.filter((value, k) => k % 4 === 0 && value < 100).length;
		},
		[...bytes]
	);

/** Records of a simple CSV by the names of its columns. */
function records(text: string): Record<string, string>[] {
	const [head, ...lines] = text.replace(/^\ufeff/, '').trim().split(/\r?\n/); // prettier-ignore
	const names = head.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [names[k], cell])));
}

async function opened(page: Page, file: string): Promise<void> {
	await review(page, at(file));
	await show(page);
	await page.click('#protect > summary');
	await page.locator('#protect .files').waitFor();
}

describe('a data set that counts people', () => {
	test('leaves this browser only with its small numbers hidden', async ({ page }) => {
		await opened(page, 'victims.csv');
		expect(await page.textContent('#unprotected')).toContain('chưa che số nhỏ');
		expect(await page.textContent('#protect')).toMatch(/mức bảo vệ 2: 1 số nhỏ và \d+ số làm lộ/);

		const whole = await saved(page, 'Toàn bộ số liệu (CSV)');
		const given = records(whole.bytes.toString());
		expect(given.length).toBe(12);
		const hidden = given.filter((each) => each.value === '');
		// nor does 121 of both less 118 men give the three away
		expect(hidden.length).toBe(2);
		expect(new Set(hidden.map((each) => each.area)).size).toBe(1);
		expect(new Set(hidden.map((each) => each.status)).size).toBe(1);
		for (const each of given) if (each.value !== '') expect(each.status).not.toBe(hidden[0].status);
		expect(given.some((each) => each.value === '3')).toBe(false);
		expect(whole.name).not.toContain('UNPROTECTED');

		const view = await saved(page, 'Bảng này (CSV)');
		const kept = new Set(given.map((each) => each.value).filter(Boolean));
		const shown = records(view.bytes.toString()).filter((each) => each.sex !== '_T' && each.value !== '');
		for (const each of shown) expect(kept).toContain(each.value);

		const svg = (await saved(page, 'Hình này (SVG)')).bytes.toString();
		const words = svg.replace(/<[^>]*>/g, ' ');
		expect(words).toMatch(/Điện Biên: 450\s+nữ 219, nam 231/);
		expect(words).toMatch(/Lai Châu: 121/);
		expect(words).not.toMatch(/nữ 3\b|\b118\b/);
		expect(words).toContain('2 số không hiện');
		const png = await saved(page, 'Hình này (PNG)');
		expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
		expect(await inkAtTop(page, png.bytes)).toBeGreaterThan(1000);
		const parquet = await saved(page, 'Toàn bộ số liệu (Parquet)');
		expect(parquet.bytes.subarray(0, 4).toString()).toBe('PAR1');
		const zip = await saved(page, 'Toàn bộ số liệu kèm mô tả (Data Package)');
		expect(zip.bytes.subarray(0, 2).toString()).toBe('PK');
		await writeFile(at('again.zip'), zip.bytes);
		await writeFile(at('again.parquet'), parquet.bytes);
		for (const file of ['again.parquet', 'again.zip']) {
			await review(page, at(file));
			expect(await page.textContent('h1')).toMatch(/^12 dòng đọc được/);
		}
	});

	test('an own copy is whole, and marked in its name and in every row', async ({ page }) => {
		await opened(page, 'victims.csv');
		await page.click('#protect .less > summary');
		const own = await saved(page, 'Lưu bản chưa che cho tôi');
		expect(own.name).toMatch(/UNPROTECTED-KHONG-CONG-BO\.csv$/);
		const given = records(own.bytes.toString());
		const values = given.map((each) => Number(each.value));
		expect(values).toEqual(expect.arrayContaining(COUNTS.flat()));
		for (const each of given) expect(each.dataset).toContain('UNPROTECTED-KHONG-CONG-BO');
	});

	test('switching protection off asks for reason and name, and both go with the file', async ({ page }) => {
		await opened(page, 'victims.csv');
		await page.click('#protect .less > summary');
		await page.getByRole('button', { name: 'Tắt việc che' }).click();
		expect(await page.textContent('#protect')).not.toContain('Không che số nào');
		await page.getByLabel('Lý do').fill('   ');
		await page.getByLabel('Họ tên').fill('Người thử');
		await page.getByRole('button', { name: 'Tắt việc che' }).click();
		expect(await page.textContent('#protect')).not.toContain('Không che số nào');
		await page.getByLabel('Lý do').fill('kiểm tra nội bộ');
		await page.getByRole('button', { name: 'Tắt việc che' }).click();
		await page.getByText('Không che số nào').waitFor();
		const today = new Intl.DateTimeFormat('vi-VN', { year: 'numeric' }).format(new Date());
		for (const button of ['Toàn bộ số liệu (CSV)', 'Bảng này (CSV)', 'Hình này (SVG)']) {
			const { name, bytes } = await saved(page, button);
			expect(name).toContain('UNPROTECTED-KHONG-CONG-BO');
			const text = bytes.toString().replace(/<\/text><text[^>]*>/g, ' ');
			for (const word of ['Người thử', 'kiểm tra nội bộ', today]) expect(text, button).toContain(word);
		}
	});

	test('what is copied or printed says that nothing was hidden', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await review(page, at('victims.csv'));
		await show(page);
		const words = 'CHƯA CHE SỐ NHỎ: chỉ để dùng riêng, không công bố.';
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		await page.locator('.say button').first().click();
		await expect.poll(clipboard).toContain(words);
		await page.evaluate(() => navigator.clipboard.writeText(''));
		await page.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('h1')!));
		await page.keyboard.press('Control+c');
		await expect.poll(clipboard).toMatch(new RegExp(`.\\n${words}$`));
		expect(await page.locator('.across').isVisible()).toBe(false);
		const address = page.url().split('?')[0];
		for (const end of ['', '/review', '/targets']) {
			await page.emulateMedia({ media: 'screen' });
			await page.goto(address + end);
			await page.locator('#unprotected').waitFor();
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.across').isVisible(), end).toBe(true);
			expect(await page.textContent('.across')).toBe(words);
		}
	});

	test('the profile of an area and the review of the upload say so too', async ({ page }) => {
		await review(page, at('victims.csv'));
		await page.emulateMedia({ media: 'print' });
		expect(await page.textContent('.across')).toContain('CHƯA CHE SỐ NHỎ');
		expect(await page.locator('.across').isVisible()).toBe(true);
		await page.emulateMedia({ media: 'screen' });
		await show(page);
		const found: boolean[] = [];
		for (const vintage of ['vn-2024', 'vn-2025']) {
			await page.goto(`/area/${vintage}/12`, { waitUntil: 'networkidle' });
			const marked = page.locator('#unprotected').waitFor({ timeout: 15_000 });
			found.push(
				await marked.then(
					() => true,
					() => false
				)
			);
			if (found.at(-1)) break;
		}
		expect(found).toContain(true);
	});

	test('the reports of its review are marked', async ({ page }) => {
		await review(page, at('victims.csv'));
		const csv = await saved(page, 'CSV');
		expect(csv.name).toBe('victims.UNPROTECTED-KHONG-CONG-BO.csv');
		expect(csv.bytes.toString().split('\n')[1]).toContain('CHƯA CHE SỐ NHỎ');
		const xlsx = await saved(page, 'Excel');
		expect(xlsx.name).toBe('victims.UNPROTECTED-KHONG-CONG-BO.xlsx');
		const book = await readXlsx(new Uint8Array(xlsx.bytes));
		expect(JSON.stringify(book.sheets[0].rows.slice(0, 3))).toContain('CHƯA CHE SỐ NHỎ');
	});
});

describe('what was chosen is kept with the data set', () => {
	const values = async (page: Page) =>
		records((await saved(page, 'Toàn bộ số liệu (CSV)')).bytes.toString()).map((each) => each.value);
	const again = async (page: Page) => {
		await page.reload({ waitUntil: 'networkidle' });
		await page.click('#protect > summary');
		await page.locator('#protect .files').waitFor();
	};

	test('rules, after a reload, in the Data Package, and when that is read', async ({ page }) => {
		await opened(page, 'victims.csv');
		await page.getByLabel('Che số đếm dưới').fill('230');
		await page.getByRole('button', { name: 'Áp dụng' }).click();
		await page.getByText(/mức bảo vệ 2: [4-9]/).waitFor();
		const first = await values(page);
		for (const small of ['3', '118', '219']) expect(first).not.toContain(small);
		await again(page);
		expect(await page.getByLabel('Che số đếm dưới').inputValue()).toBe('230');
		expect(await values(page)).toEqual(first);
		const zip = await saved(page, 'Toàn bộ số liệu kèm mô tả (Data Package)');
		await writeFile(at('rules.zip'), zip.bytes);
		await opened(page, 'rules.zip');
		expect(await page.getByLabel('Che số đếm dưới').inputValue()).toBe('230');
	});

	test('that its numbers count people: every screen says so, until it is taken back', async ({ page }) => {
		await opened(page, 'farms.csv');
		expect(await page.locator('#unprotected').count()).toBe(0);
		await page.getByRole('button', { name: 'Đây là số người: che số nhỏ' }).click();
		await page.getByText(/mức bảo vệ 2/).waitFor();
		await again(page);
		expect(await page.locator('#unprotected').count()).toBe(1);
		expect(await values(page)).not.toContain('3');
		const zip = await saved(page, 'Toàn bộ số liệu kèm mô tả (Data Package)');
		await writeFile(at('forced.zip'), zip.bytes);
		await page.getByRole('button', { name: 'Thực ra không phải số người' }).click();
		await page.getByText('Bộ số liệu này không đếm người').waitFor();
		expect(await values(page)).toContain('3');
		await opened(page, 'forced.zip');
		expect(await page.textContent('#protect')).toMatch(/Bạn đã cho biết các số này đếm người/);
	});

	test('what was saved counts as known the next time, unless it was given to nobody', async ({ page }) => {
		await opened(page, 'farms.csv');
		expect(await values(page)).toContain('3');
		await page.getByRole('button', { name: 'Đây là số người: che số nhỏ' }).click();
		await page.locator('#protect [role=alert]').waitFor();
		expect(await page.textContent('#protect [role=alert]')).toMatch(/Không che được/);
		await page.reload({ waitUntil: 'networkidle' });
		await page.click('#protect > summary');
		await page.locator('#protect [role=alert]').waitFor();
		await page.click('#published > summary');
		await page.getByRole('button', { name: 'Chưa đưa cho ai: bỏ tệp này ra' }).click();
		await page.getByText(/mức bảo vệ 2/).waitFor();
		expect(await values(page)).not.toContain('3');
		expect(await page.locator('#published li').count()).toBe(1);
	});
});
