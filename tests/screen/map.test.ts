import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { review, show } from './intake.ts';
import { expect, test } from './screen.ts';

const tip = async (page: Page) => (await page.textContent('#map .tip'))!.trim();
/** Where the whole map is seen, the transform is gone. */
const moved = (page: Page) => page.locator('#map .land').first().getAttribute('transform');

/** Whether the area walked to stands within the map. */
async function inSight(page: Page): Promise<boolean> {
	const spot = (await page.locator('#map svg.here path').boundingBox())!;
	const map = (await page.locator('#map .stage').boundingBox())!;
	return spot.y + spot.height > map.y && spot.y < map.y + map.height;
}

describe('by keys', () => {
	test('from an area to the one beside, the fact read out; Enter chooses and lets go', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.focus('#map');
		await page.keyboard.press('Home');
		await expect.poll(() => tip(page)).toMatch(/^Hà Nội/);
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => tip(page)).toMatch(/^Hà Nam: [\d,]+/);
		expect(await page.textContent('#map [aria-live]')).toContain(await tip(page));
		await expect.poll(() => page.locator('#map svg.here path').count()).toBe(1);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('area=35');
		await expect.poll(() => page.locator('#map .picked path').count()).toBe(1);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toContain('area=');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('#map .tip').count()).toBe(0);
	});

	test('+ − and 0 zoom, and the area walked to stays in sight', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.focus('#map');
		await page.keyboard.press('Home');
		for (let i = 0; i < 4; i++) await page.keyboard.press('+');
		await expect.poll(() => moved(page)).toMatch(/scale\(6\.5/);
		for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
			await page.keyboard.press(key);
			await expect.poll(() => inSight(page)).toBe(true);
		}
		await page.keyboard.press('-');
		await expect.poll(() => moved(page)).toMatch(/scale\(4\.0/);
		await page.keyboard.press('0');
		await expect.poll(() => moved(page)).toBeNull();
	});
});

describe('by pointer', () => {
	test('buttons, Ctrl and the wheel, dragging; a plain wheel scrolls the page', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.locator('#map .stage').hover({ position: { x: 200, y: 150 } });
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		expect(await moved(page)).toBeNull();
		const [nearer, farther] = await page.locator('#map .zoom button').all();
		expect(await farther.isDisabled()).toBe(true);
		await nearer.click();
		await expect.poll(() => moved(page)).toMatch(/scale\(1\.6/);
		await page.locator('#map .stage').hover({ position: { x: 200, y: 250 } });
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -240);
		await page.keyboard.up('Control');
		await expect.poll(() => moved(page)).toMatch(/scale\([2-9]\./);
		const before = await moved(page);
		const address = page.url();
		await page.mouse.down();
		await page.mouse.move(500, 420, { steps: 4 });
		await page.mouse.up();
		await expect.poll(() => moved(page)).not.toBe(before);
		await page.waitForTimeout(200);
		expect(page.url(), 'a drag chooses nothing').toBe(address);
		await page.click('#map .zoom .reset');
		await expect.poll(() => moved(page)).toBeNull();
	});

	test('a class of the legend lights its areas; an area is marked on the legend', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.hover('#legend .strip [data-class="4"]');
		await expect.poll(() => page.locator('#map .areas [fill-opacity]').count()).toBe(50);
		expect(await page.textContent('#legend .lit')).toMatch(/13 địa bàn/);
		await page.hover('#map path[data-row="5"]');
		await expect.poll(() => page.locator('#map .areas [fill-opacity]').count()).toBe(0);
		await expect.poll(() => page.locator('#legend .marks text').count()).toBe(1);
		expect(await tip(page)).toContain((await page.textContent('#legend .marks text'))!);
	});

	test('an area is found by its name without marks, chosen and gone to', async ({ page }) => {
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.fill('.search input', 'da nang');
		await expect.poll(() => page.locator('.search li').first().textContent()).toContain('Đà Nẵng');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('area=48');
		await expect.poll(() => moved(page)).toMatch(/scale/);
		await expect.poll(() => page.textContent('.chosen')).toContain('Đà Nẵng');
		await page.fill('.search input', 'không có nơi này');
		await expect.poll(() => page.textContent('.search [role=status]')).toContain('Không có');
	});
});

test('on a phone one finger scrolls the page, two zoom the map', async ({ context, site }) => {
	const phone = await context.browser()!.newContext({
		baseURL: site,
		viewport: { width: 390, height: 800 },
		isMobile: true,
		hasTouch: true,
		userAgent: 'Mozilla/5.0 (Linux; Android 13) Mobile'
	});
	const page = await phone.newPage();
	await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
	await page.locator('#map .stage').scrollIntoViewIfNeeded();
	const touch = await phone.newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
		touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
	const box = (await page.locator('#map .stage').boundingBox())!;
	const [x, y] = [box.x + box.width / 2, Math.min(650, box.y + 200)];
	const before = await page.evaluate(() => scrollY);
	await send('touchStart', [x, y]);
	for (let i = 1; i <= 8; i++) await send('touchMove', [x, y - 20 * i]);
	await send('touchEnd');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
	expect(await moved(page)).toBeNull();
	await page.waitForTimeout(500);
	const at = (await page.locator('#map .stage').boundingBox())!;
	const [cx, cy] = [at.x + at.width / 2, Math.max(150, at.y + 150)];
	const scrolled = await page.evaluate(() => scrollY);
	await send('touchStart', [cx - 30, cy], [cx + 30, cy]);
	for (let i = 1; i <= 6; i++) await send('touchMove', [cx - 30 - 10 * i, cy], [cx + 30 + 10 * i, cy]);
	await send('touchEnd');
	await expect.poll(() => moved(page)).toMatch(/scale\([2-4]/);
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	await phone.close();
});

describe('several maps', () => {
	test('have an address, work without scripts, and one area is pointed at in all', async ({ page, site }) => {
		const html = await (await fetch(`${site}/explore/census-2019?tab=pair&by=sex`)).text();
		expect([...html.matchAll(/id="map-of-[FM]"/g)].length).toBe(2);
		expect([...html.matchAll(/Trường Sa/g)].length).toBeGreaterThanOrEqual(2);
		await page.goto('/explore/gso-2016-2018', { waitUntil: 'networkidle' });
		await page.click('.tabs a[href*="tab=maps"]');
		await expect.poll(() => page.locator('.maps figure').count()).toBe(3);
		await page.locator('#map-of-2016 [data-row="7"]').first().hover();
		await expect.poll(() => page.locator('.maps svg.here path').count()).toBe(3);
		const told = await page.locator('.maps figcaption span').allTextContents();
		expect(told.every((each) => /^[\d,]+$/.test(each))).toBe(true);
		await page.click('.tabs a[href*="tab=pair"]');
		await expect.poll(() => page.locator('.maps figure').count()).toBe(2);
		await page.click('.zoom button');
		await expect
			.poll(() =>
				page.locator('.maps .land').evaluateAll((all) => all.map((each) => each.getAttribute('transform')))
			)
			.toEqual([expect.stringContaining('scale(1.6)'), expect.stringContaining('scale(1.6)')]);
	});

	test('as a picture of their own', async ({ site }) => {
		const svg = await (await fetch(`${site}/explore/census-2019.svg?tab=maps&by=residence`)).text();
		expect([...svg.matchAll(/class="inset"/g)].length).toBe(3);
		expect(svg).toContain('Thành thị');
	});
});

describe('more than seven hundred areas', () => {
	let folder: string;
	let file: string;
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-map-'));
		file = path.join(folder, 'communes.csv');
		const list = (await readFile('data/areas/vn-2025.csv', 'utf8'))
			.split('\n')
			.filter((line) => /,commune,/.test(line));
		const rows = list.slice(0, 1500).flatMap((line, i) => {
			const [code, , , , name] = line.split(',');
			return ['2024', '2025'].flatMap((year, y) =>
				['F', 'M'].map(
					(sex, s) => `${code},${name},${year},${sex},${100 + ((i * 37 + y * 11 + s * 5) % 900)}`
				)
			);
		});
		await writeFile(file, ['ma_xa,ten_xa,nam,gioi_tinh,so_nguoi', ...rows].join('\n'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('are a raster that answers the pointer and the keys, zooms and follows the period', async ({
		page
	}) => {
		await review(page, file);
		await show(page);
		await page.goto(`${page.url()}?level=commune&sex=F`);
		await expect.poll(() => page.locator('#map canvas').count(), { timeout: 30_000 }).toBe(1);
		const painted = () =>
			page
				.locator('#map canvas')
				.first()
				.evaluate((canvas: HTMLCanvasElement) => {
					const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
					let sum = 0;
					for (let i = 0; i < data.length; i += 4) sum = (sum * 31 + data[i] + 7 * data[i + 3]) >>> 0;
					return sum;
				});
		/** The middle of an area that is seen, the nth from the top: tiles stand apart, and between them there is nothing. */
		const spot = (nth: number) =>
			page
				.locator('#map canvas')
				.first()
				.evaluate((canvas: HTMLCanvasElement, nth) => {
					const { width, height } = canvas;
					const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
					const solid = (x: number, y: number) => data[4 * (y * width + x) + 3] === 255;
					for (let y = 3; y < height - 3; y++)
						for (let x = 3; x < width - 3; x++)
							if ([-2, 0, 2].every((d) => solid(x + d, y) && solid(x, y + d)) && nth-- === 0)
								return { x: (x * canvas.clientWidth) / width, y: (y * canvas.clientHeight) / height };
					throw new Error('nothing is painted');
				}, nth);
		await expect.poll(() => page.locator('#map .over').count()).toBe(1);
		expect(await page.locator('#map .areas').count(), 'no shapes beside the raster').toBe(0);
		expect(await page.locator('#map .inset').textContent()).toMatch(/Hoàng Sa[\s\S]*Trường Sa/);
		const first = await painted();
		const at = await spot(40);
		await page.locator('#map .stage').hover({ position: at });
		await expect.poll(() => page.locator('#map .tip').count()).toBe(1);
		const said = await tip(page);
		expect(said).toMatch(/: \d+/);
		await page.locator('#map .stage').click({ position: at });
		await expect.poll(() => page.url()).toMatch(/area=\d{5}/);
		await expect
			.poll(() => page.textContent('.chosen'))
			.toContain(said.split(':')[0].replace(/^(xã|phường) /, ''));
		await page.focus('#map');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => tip(page)).not.toBe(said);
		await page.locator('.time button', { hasText: '‹' }).click();
		await expect.poll(() => page.textContent('.lede')).toContain('2024');
		await expect.poll(painted).not.toBe(first);
		const whole = await painted();
		await page.click('#map .zoom button');
		await expect.poll(painted).not.toBe(whole);
		await page.locator('#map .stage').hover({ position: await spot(40) });
		await expect.poll(() => page.locator('#map .tip').count()).toBe(1);
		await page.click('#map .zoom .reset');
		await expect.poll(painted).toBe(whole);
	}, 120_000);
});
