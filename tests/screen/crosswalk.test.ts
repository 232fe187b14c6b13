import { describe } from 'vitest';
import { expect, test } from './screen.ts';

const DEMO = '/explore/project8-demo';

describe('a trend over the change of July 2025', () => {
	test('as reported it is marked and broken; one click carries it, one click takes it back', async ({
		page
	}) => {
		await page.goto(`${DEMO}?tab=line`, { waitUntil: 'networkidle' });
		await expect.poll(() => page.textContent('#line svg')).toContain('địa giới mới 1/7/2025');
		const paths = () => page.locator('#line svg g[aria-label="line"] path').count();
		const broken = await paths();
		expect(await page.textContent('.change')).toMatch(/63 tỉnh.*34 tỉnh.*202\/2025\/QH15/s);
		await page.click('.change a');
		await expect.poll(() => page.url()).toContain('geo=vn-2025');
		await expect.poll(() => page.textContent('.change')).toContain('Đã quy về 34 tỉnh');
		await expect.poll(paths).toBe(broken / 2);
		await page.click('.change a');
		await expect.poll(() => page.url()).not.toContain('geo=');
	});

	test('the slider moves borders and figures together, and the chosen area becomes those it was made of', async ({
		page
	}) => {
		await page.goto(`${DEMO}?time=2025-Q3&area=15`, { waitUntil: 'networkidle' });
		expect(await page.textContent('.made')).toMatch(
			/Lào Cai gồm Lào Cai và Yên Bái, từ 1\/7\/2025.*202\/2025/s
		);
		expect(await page.locator('#map svg [data-row]').count()).toBeLessThan(6);
		await page.click('.time button[aria-label="Kỳ trước"]');
		await expect.poll(() => page.url()).toContain('time=2025-Q2');
		expect(decodeURIComponent(page.url())).toContain('area=10~15');
		await expect.poll(() => page.textContent('.chosen')).toContain('Yên Bái');
		await expect.poll(() => page.textContent('.kick')).toContain('63 tỉnh');
	});

	test('a carried figure lists the areas it was made of', async ({ page }) => {
		await page.goto(`${DEMO}?geo=vn-2025&time=2024-Q4&parent=15&level=commune&area=02647`, {
			waitUntil: 'networkidle'
		});
		const listed = page.locator('.made tbody tr');
		expect(await listed.count()).toBeGreaterThan(1);
		expect(await page.selectOption('select[name=geo]', '')).toEqual(['']);
		await expect.poll(() => page.url()).not.toContain('geo=');
	});

	test('what may not be put together is refused with the next step', async ({ page }) => {
		const answer = await page.goto('/explore/gso-2016-2018?geo=vn-2025&ind=infant_mortality');
		expect(answer!.status()).toBe(422);
		expect(await page.textContent('main')).toMatch(/không có tử số và mẫu số.*Xem như đã báo cáo/s);
	});
});

describe('the screen of crosswalks', () => {
	test('lists those that ship; one is searched, corrected, kept, and taken back', async ({ page }) => {
		await page.goto('/area/crosswalk', { waitUntil: 'networkidle' });
		expect(await page.locator('tbody tr').count()).toBe(4);
		await page.click('a[href*="vn-2024/vn-2025?level=commune"]');
		await expect.poll(() => page.textContent('main')).toContain('11.033');
		await page.fill('input[type=search]', '00016');
		await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
		const shares = page.locator('tbody input');
		await shares.nth(0).fill('70');
		await shares.nth(0).blur();
		await expect.poll(() => page.textContent('main')).toContain('không cộng đủ 100%');
		expect(await page.isDisabled('.keep .go')).toBe(true);
		await shares.nth(1).fill('30');
		await shares.nth(1).blur();
		await expect.poll(() => page.isDisabled('.keep .go')).toBe(false);
		await page.click('.keep .go');
		await expect.poll(() => page.textContent('.said')).toContain('Đã giữ');
		await page.reload({ waitUntil: 'networkidle' });
		await expect.poll(() => page.textContent('.keep')).toContain('Bản của bạn');
		await page.click('.keep button');
		await expect.poll(() => page.textContent('.said')).toContain('hoàn tác');
		expect(await page.locator('.keep').count()).toBe(0);
	});

	test('a file is checked before it is kept', async ({ page }) => {
		await page.goto('/area/crosswalk/vn-2024/vn-2025', { waitUntil: 'networkidle' });
		const file = (text: string) => ({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await expect.poll(() => page.isEnabled('.tools button')).toBe(true);
		await page.setInputFiles('.tools input[type=file]', file('cũ,mới\n01,01\n'));
		await expect.poll(() => page.textContent('.warn')).toContain('thiếu cột “old”');
		await page.setInputFiles('.tools input[type=file]', file('old,new,share\n01,01,\n02,ZZ,\n'));
		await expect.poll(() => page.textContent('main')).toContain('1 mã mới không có trong danh sách');
		expect(await page.isDisabled('.keep .go')).toBe(true);
	});
});
