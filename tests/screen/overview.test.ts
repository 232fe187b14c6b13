import { readdirSync, statSync } from 'node:fs';
import { describe } from 'vitest';
import { expect, test } from './screen.ts';

const HEADLINE = /Lai Châu.*63,1 ca trên 1\.000 trẻ đẻ sống.*5,7 lần Đồng Nai/;

describe('what arrives first', () => {
	test('is the picture, the sentence and the table, with no script run', async ({ site }) => {
		const html = await (await fetch(site)).text();
		expect(html).toContain('<html lang="vi">');
		expect(/<h1[^>]*>([^<]*)/.exec(html)![1]).toMatch(HEADLINE);
		const map = /<svg[^>]*aria-label="Tỷ suất chết[^"]*"[\s\S]*?<\/svg>/.exec(html)![0];
		expect(new Set([...map.matchAll(/data-row="(\d+)"/g)].map((each) => each[1])).size).toBe(63);
		expect(map).toContain('Hoàng Sa');
		expect(map).toContain('Trường Sa');
		const table = /<table[\s\S]*?<\/table>/.exec(html)![0];
		expect([...table.matchAll(/<tr/g)].length).toBe(64);
		expect(table).toContain('63,1');
	});

	test('is small on the way: pages are compressed, and the engine lies there compressed', async ({
		site
	}) => {
		const ask = (path: string) => fetch(site + path, { headers: { 'accept-encoding': 'br, gzip' } });
		expect((await ask('/')).headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
		const folder = 'build/client/_app/immutable/assets';
		const engine = readdirSync(folder).find((each) => /^duckdb-eh.*\.wasm$/.test(each))!;
		const answer = await ask(`/_app/immutable/assets/${engine}`);
		expect(answer.headers.get('content-encoding')).toBe('br');
		expect(answer.headers.get('content-type')).toBe('application/wasm');
		expect(Number(answer.headers.get('content-length'))).toBeLessThan(
			statSync(`${folder}/${engine}`).size / 4
		);
		await answer.body?.cancel();
	});

	test('works with scripts off: another indicator by the form', async ({ context, site }) => {
		const bare = await context.browser()!.newContext({ javaScriptEnabled: false, baseURL: site });
		const page = await bare.newPage();
		await page.goto('/explore/gso-2016-2018');
		await page.selectOption('select[name=ind]', 'literacy_15plus');
		await page.click('noscript button, form.ask button.go');
		expect(page.url()).toContain('ind=literacy_15plus');
		expect(await page.textContent('.lede')).toMatch(/biết chữ/);
		await bare.close();
	});

	test('needs no engine: DuckDB is not asked for on a shipped data set', async ({ page, watch }) => {
		await page.goto('/', { waitUntil: 'networkidle' });
		await page.selectOption('select[name=ind]', 'infant_mortality');
		await expect.poll(() => page.textContent('h1')).toMatch(/dưới 1 tuổi/);
		expect(watch.requests.filter((each) => /duckdb|\.wasm/.test(each))).toEqual([]);
	});
});

describe('asking', () => {
	test('an indicator, a period, a tab, English; Back undoes each', async ({ page }) => {
		const said: string[] = [];
		page.on('console', (each) => ['error', 'warning'].includes(each.type()) && said.push(each.text()));
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		expect(await page.textContent('h1')).toMatch(HEADLINE);
		await page.selectOption('select[name=ind]', 'literacy_15plus');
		await expect.poll(() => page.url()).toContain('ind=literacy_15plus');
		await expect.poll(() => page.textContent('h1')).toMatch(/biết chữ/);
		await page.click('.time button[aria-label="Kỳ trước"]');
		await expect.poll(() => page.url()).toContain('time=2017');
		await expect.poll(() => page.textContent('.lede')).toContain('2017');
		await page.click('.tabs .forms a[href*="tab=bar"]');
		await expect.poll(() => page.locator('#bar svg [data-row]').count()).toBe(63);
		await page.goBack();
		await expect.poll(() => page.url()).not.toContain('tab=bar');
		await page.goBack();
		await expect.poll(() => page.url()).not.toContain('time=');
		await page.click('.lang a[hreflang=en]');
		await expect.poll(() => page.textContent('h1')).toMatch(/^In .*literacy/i);
		expect(await page.getAttribute('html', 'lang')).toBe('en');
		expect(said).toEqual([]);
	});

	test('the legend and the map follow the indicator, never the one before', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		const before = await page.locator('#map svg').getAttribute('aria-label');
		for (const code of ['literacy_15plus', 'total_fertility', 'sex_ratio', 'under5_mortality'])
			await page.selectOption('select[name=ind]', code);
		await page.selectOption('select[name=ind]', 'trained_workers');
		await expect.poll(() => page.textContent('.lede')).toMatch(/đào tạo/);
		await expect.poll(() => page.locator('#map svg').getAttribute('aria-label')).toMatch(/đào tạo/);
		expect(before).not.toMatch(/đào tạo/);
	});

	test('a period by the keys of the slider', async ({ page }) => {
		await page.goto('/explore/project8-demo', { waitUntil: 'networkidle' });
		const slider = page.locator('.time input');
		await slider.focus();
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.url()).toContain('time=2026-Q1');
		expect(await slider.getAttribute('aria-valuetext')).toBe('quý I/2026');
	});

	test('something the data set does not have is said, and the nearest is shown', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018?ind=nothing&time=1999');
		expect(await page.textContent('.unmet')).toContain('ind=nothing');
		expect(await page.textContent('h1')).toMatch(HEADLINE);
	});

	test('a data set that is not there: a sentence and a way on', async ({ page }) => {
		const answer = await page.goto('/explore/nothing');
		expect(answer!.status()).toBe(404);
		expect(await page.textContent('main')).toContain('Không có bộ số liệu');
		await page.click('main a');
		await expect.poll(() => page.textContent('h1')).toMatch(HEADLINE);
	});
});

describe('areas', () => {
	test('the pointer and the keys give the same fact; Enter chooses, the address says so', async ({
		page
	}) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		const lai = page.locator('#map path[data-row]').nth(7);
		const row = await lai.getAttribute('data-row');
		const box = (await lai.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await expect.poll(() => page.locator('#map .tip').count()).toBe(1);
		await page.locator('#map').focus();
		await page.keyboard.press('Home');
		const facts = new Set<string>();
		for (let i = 0; i < 12; i++) {
			facts.add((await page.textContent('#map .tip'))!.trim());
			await page.keyboard.press(i % 3 ? 'ArrowDown' : 'ArrowRight');
		}
		expect(facts.size).toBeGreaterThan(5);
		const fact = (await page.textContent('#map .tip'))!.trim();
		expect(await page.textContent('#map [aria-live]')).toContain(fact.split(':')[0]);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toMatch(/area=\d\d/);
		await expect.poll(() => page.textContent('.chosen')).toContain(fact.split(':')[0]);
		expect(row).not.toBeNull();
	});

	test('from the country into a province and back, in tiles; sums hold', async ({ page }) => {
		await page.goto('/explore/census-2019', { waitUntil: 'networkidle' });
		expect(await page.textContent('.say')).toContain('nữ 48.327.923, nam 47.881.061');
		await page.selectOption('select[name=parent]', '11');
		await expect.poll(() => page.url()).toContain('parent=11');
		await expect.poll(() => page.locator('#map svg rect[data-row]').count()).toBe(10);
		const inside = await (
			await page.request.get(page.url().replace('census-2019', 'census-2019.json'))
		).json();
		const total = inside.rows
			.filter((each: { sex: string }) => each.sex === '_T')
			.reduce((sum: number, each: { value: number }) => sum + each.value, 0);
		expect(total).toBe(598_856);
		await page.click('.out a');
		await expect.poll(() => page.url()).not.toContain('parent=');
		await expect.poll(() => page.locator('#map path[data-row]').count()).toBe(63);
	});
});

test('the steps of a trend are reached by keys, and choose nothing', async ({ page }) => {
	await page.goto('/explore/gso-2016-2018?tab=line&area=11~12', { waitUntil: 'networkidle' });
	await page.locator('#line').focus();
	await page.keyboard.press('Home');
	const first = (await page.textContent('#line .tip'))!.trim();
	expect(first).toMatch(/^(Điện Biên|Lai Châu), 201\d: [\d,]+$/);
	await page.keyboard.press('ArrowRight');
	expect((await page.textContent('#line .tip'))!.trim()).not.toBe(first);
	const before = page.url();
	await page.keyboard.press('Enter');
	await page.waitForTimeout(200);
	expect(page.url()).toBe(before);
});

test('women against men stand on the overview, with their source', async ({ page }) => {
	await page.goto('/');
	const card = page.locator('section.gap');
	expect(await card.locator('svg [data-row]').count()).toBe(12);
	expect(await card.textContent()).toContain('nữ 48.327.923, nam 47.881.061');
	expect(await card.textContent()).toContain('Tổng điều tra dân số và nhà ở 2019');
	await card.locator('a.button').click();
	await expect.poll(() => page.url()).toContain('/explore/census-2019?measure=ratio');
});

describe('on a phone', () => {
	for (const lang of ['vi', 'en'])
		test(`nothing is wider than the screen (${lang})`, async ({ context, site }) => {
			const phone = await context.browser()!.newContext({
				baseURL: site,
				viewport: { width: 390, height: 800 },
				isMobile: true,
				hasTouch: true,
				userAgent: 'Mozilla/5.0 (Linux; Android 13) Mobile'
			});
			const page = await phone.newPage();
			const tabs = ['map', 'line', 'bar', 'gap', 'pyramid', 'small', 'table'];
			const views = [
				'/?x=1',
				'/library?x=1',
				'/upload?x=1',
				...tabs.map((tab) => `/explore/project8-demo?tab=${tab}&parent=15`),
				...tabs.map((tab) => `/explore/census-2019?tab=${tab}`)
			];
			for (const view of views) {
				await page.goto(`${view}&lang=${lang}`);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(wide, view).toBeLessThanOrEqual(0);
			}
			await phone.close();
		}, 120_000);
});
