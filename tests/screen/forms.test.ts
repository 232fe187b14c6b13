import { describe } from 'vitest';
import { expect, test } from './screen.ts';

const PHONE = {
	viewport: { width: 390, height: 800 },
	isMobile: true,
	hasTouch: true,
	userAgent: 'Mozilla/5.0 (Linux; Android 13) Mobile'
};

describe('forms of a view', () => {
	test('each is there with no script run, with its table and its note', async ({ site }) => {
		for (const tab of ['slope', 'scatter', 'quadrant', 'equiplot', 'line']) {
			const html = await (await fetch(`${site}/explore/project8-demo?tab=${tab}&parent=15`)).text();
			expect(html, tab).toMatch(/<svg[^>]*class="picture"[\s\S]*data-row/);
			expect(html, tab).toContain('<table');
			expect(html.match(/aria-current="page"[^>]*>([^<]*)</)?.[0], tab).toContain('page');
		}
		const quadrant = await (await fetch(`${site}/explore/project8-demo?tab=quadrant&level=commune`)).text();
		expect(quadrant).toContain('ít chênh lệch vì cùng thấp');
		expect(quadrant).toContain('không có nghĩa là đã bình đẳng');
	});

	test('by the tabs, with the keys, and an area is chosen', async ({ page }) => {
		await page.goto('/explore/project8-demo?level=commune', { waitUntil: 'networkidle' });
		await page.click('.forms a[href*="tab=scatter"]');
		await expect.poll(() => page.locator('#scatter svg circle[data-row]').count()).toBeGreaterThan(200);
		await page.locator('#scatter').focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.textContent('#scatter .tip')).toMatch(/nữ .* nam /);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('area=');
		await page.click('.forms a[href*="tab=equiplot"]');
		await expect.poll(() => page.locator('#equiplot svg [data-row]').count()).toBeGreaterThan(100);
		await page.selectOption('select:has(option[value=indicator])', 'indicator');
		await expect.poll(() => page.url()).toContain('by=indicator');
		await expect.poll(() => page.locator('#equiplot [data-row^="indicator-"]').count()).toBeGreaterThan(8);
		await page.goBack();
		await expect.poll(() => page.url()).not.toContain('by=indicator');
	});

	test('what is not offered is off, and says why', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018?tab=quadrant', { waitUntil: 'networkidle' });
		expect(await page.textContent('.unmet')).toContain('tab=quadrant');
		expect(await page.locator('.forms .off').count()).toBe(5);
		await page.click('.why summary');
		expect(await page.textContent('.why')).toContain('cần số liệu tách riêng nữ và nam');
	});

	for (const lang of ['vi', 'en'])
		test(`on a phone nothing is wider than the screen, and every way to look is in reach (${lang})`, async ({
			context,
			site
		}) => {
			const phone = await context.browser()!.newContext({ baseURL: site, ...PHONE });
			const page = await phone.newPage();
			for (const path of [
				...['slope', 'scatter', 'quadrant', 'equiplot'].map(
					(tab) => `/explore/project8-demo?tab=${tab}&parent=15`
				),
				'/explore/project8-demo?tab=equiplot&by=indicator',
				'/explore/un-population-age?tab=scatter',
				'/area/vn-2024/11?x=1',
				'/area/vn-2025/02647?x=1'
			]) {
				await page.goto(`${path}&lang=${lang}`);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(wide, path).toBeLessThanOrEqual(0);
				if (path.startsWith('/area')) continue;
				for (const link of await page.locator('.tabs a:visible').all()) {
					await link.scrollIntoViewIfNeeded();
					const box = (await link.boundingBox())!;
					expect(box.x + box.width, path).toBeLessThanOrEqual(391);
				}
			}
			await phone.close();
		}, 120_000);

	test('embeds: dark, plain; the source stays', async ({ page }) => {
		await page.goto('/embed/explore/census-2019?tab=scatter&dark=1&plain=1');
		const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(ground).toBe('rgb(35, 32, 39)');
		expect((await page.locator('h1').boundingBox())!.width).toBeLessThan(3);
		expect(await page.locator('footer').textContent()).toContain('Tổng cục Thống kê');
		const label = await page
			.locator('svg.picture text')
			.first()
			.evaluate((each) => getComputedStyle(each).fill);
		expect(label).not.toBe('rgb(31, 27, 36)');
	});
});

describe('the profile of an area', () => {
	test('is whole with no script run: name, scale, words, source, the way to the data', async ({ site }) => {
		const answer = await fetch(`${site}/area/vn-2024/11`);
		expect(answer.status).toBe(200);
		const html = await answer.text();
		expect(html).toMatch(/<h1[^>]*>Điện Biên<\/h1>/);
		expect(html).toMatch(/kém hơn 60 trên 62 địa bàn/);
		expect([...html.matchAll(/class="strip/g)].length).toBeGreaterThan(7);
		expect(html).toContain('Tổng cục Thống kê');
		expect(html).toContain('/explore/gso-2016-2018?ind=under5_mortality&amp;area=11');
		// a count is large where many live: no verdict on it
		expect(html).toMatch(/trong tổng số 96\.208\.984/);
	});

	test('from a chosen area, up to what it lies in, and back', async ({ page }) => {
		await page.goto('/explore/project8-demo?parent=15&area=02647', { waitUntil: 'networkidle' });
		await page.click('.chosen a[href^="/area/vn-2025/02647"]');
		await expect.poll(() => page.textContent('h1')).toBe('Phường Lào Cai');
		await expect.poll(() => page.locator('.strip svg').count()).toBe(12);
		expect(await page.textContent('main')).toContain('không phân biệt được với');
		expect(await page.locator('.change a').count()).toBeGreaterThan(3);
		await page.click('.kick a');
		await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('/area/vn-2025/15');
		await expect.poll(() => page.textContent('main')).toContain('chưa đủ để so sánh');
		await page.goBack();
		await expect.poll(() => page.textContent('h1')).toBe('Phường Lào Cai');
	});

	test('prints on one page, or two where twenty indicators know the area', async ({ page }) => {
		const most = { '/area/vn-2024/01': 1, '/area/vn-2025/15': 1, '/area/vn-2024/11': 2 };
		for (const [path, pages] of Object.entries(most)) {
			await page.goto(path, { waitUntil: 'networkidle' });
			const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
			expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, path).toBe(pages);
		}
	});

	test('an area nobody knows: a sentence and a way on', async ({ page }) => {
		const answer = await page.goto('/area/vn-2024/nothing');
		expect(answer!.status()).toBe(404);
		expect(await page.textContent('main')).toContain('nothing');
		const other = await page.goto('/area/mars/11?lang=en');
		expect(other!.status()).toBe(404);
	});
});
