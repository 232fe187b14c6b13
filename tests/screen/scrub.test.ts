import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, inject } from 'vitest';
import { expect, test } from './screen.ts';

const PAGE = '/explore/project8-demo?ind=clean_water';
const PERIOD = '.time b';

// the first reader waits until the data set is read; these are not about that
beforeAll(async () => void (await (await fetch(inject('site') + PAGE)).text()));

/** Waits until the page holds the indicator whole: it fetches it when it has nothing else to do. */
async function whole(page: Page, address = PAGE): Promise<void> {
	const cube = page.waitForResponse((answer) => answer.url().includes('.cube'));
	await page.goto(address, { waitUntil: 'networkidle' });
	await cube;
	await page.waitForLoadState('networkidle');
}

const text = async (page: Page, where: string) => (await page.locator(where).textContent())!.trim();
/** Requests for figures; the first picture drawn in the page fetches its boundaries and what draws it. */
const figures = (requests: string[]) => requests.filter((each) => /\/data\/|__data|\/explore\//.test(each));
/** A server that is busy may take its time. */
const LONG = { timeout: 20_000 };
/** The path of the first area of the map, by which one sees that it was drawn again. */
const fills = (page: Page) =>
	page.locator('#map [data-row]').evaluateAll((all) => all.map((each) => each.getAttribute('fill')).join());

describe('the periods on the slider', () => {
	test('are stepped through with arrow keys at once; the address follows when they are let go', async ({
		page,
		watch
	}) => {
		await whole(page);
		const [first, headline, table] = [page.url(), await text(page, 'h1'), await text(page, '.behind')];
		const before = watch.requests.length;
		await page.locator('.time input').focus();
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
		await expect.poll(() => text(page, 'h1')).not.toBe(headline);
		expect(page.url()).toBe(first);
		await expect.poll(() => page.url()).toMatch(/time=20\d\d-Q\d/);
		expect(await text(page, '.behind')).not.toBe(table);
		expect(figures(watch.requests.slice(before))).toEqual([]);
	});

	test('give the same screen as the server gives at the address that comes of it', async ({ page }) => {
		await whole(page);
		await page.locator('.time input').focus();
		for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.url()).toContain('time=');
		const screen = async () => [
			page.url(),
			await text(page, 'h1'),
			await text(page, '.lede'),
			await fills(page)
		];
		let [before, here] = [await screen(), [] as Awaited<ReturnType<typeof screen>>];
		// seven steps have come to rest when two looks half a second apart see the same
		for (;;) {
			await page.waitForTimeout(500);
			here = await screen();
			if (isDeepStrictEqual(here, before)) break;
			before = here;
		}
		await page.reload({ waitUntil: 'networkidle' });
		expect(await screen()).toEqual(here);
	});

	test('are played, paused with the space key, and end at the last one', async ({ page }) => {
		await whole(page, `${PAGE}&time=2025-Q4`);
		await page.getByRole('button', { name: 'Chạy qua các kỳ' }).click();
		await expect.poll(() => text(page, PERIOD)).toBe('quý I/2026');
		await page.locator('.time input').focus();
		await page.keyboard.press('Space');
		await expect.poll(() => page.url()).toContain('time=2026-Q');
		await page.getByRole('button', { name: 'Chạy qua các kỳ' }).click();
		await expect.poll(() => text(page, PERIOD), { timeout: 15_000 }).toBe('quý III/2026');
		await expect.poll(() => page.url()).toContain('time=2026-Q3');
		await page.getByRole('button', { name: 'Chạy qua các kỳ' }).waitFor();
	});

	test('leave Back where one was before them', async ({ page }) => {
		await whole(page);
		await page.selectOption('select[name=sex]', 'F');
		await expect.poll(() => page.url()).toContain('sex=F');
		await page.locator('.time input').focus();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.url()).toContain('time=');
		await page.goBack();
		await expect.poll(() => page.url()).not.toContain('sex=F');
	});
});

describe('every other change of a screen whose indicator is held', () => {
	test('asks the server nothing: sex, measure, tab, a larger area, Back', async ({ page, watch }) => {
		await whole(page);
		const before = watch.requests.length;
		const headline = await text(page, 'h1');
		await page.selectOption('select[name=sex]', 'F');
		await expect.poll(() => page.url()).toContain('sex=F');
		await expect.poll(() => text(page, 'h1')).not.toBe(headline);
		await page.selectOption('select[name=measure]', 'gap');
		await expect.poll(() => page.url()).toContain('measure=gap');
		const parent = await page.locator('select[name=parent] option').nth(1).getAttribute('value');
		await page.selectOption('select[name=parent]', parent);
		await expect.poll(() => page.url()).toContain('parent=');
		await page.goBack();
		await page.goBack();
		await page.goBack();
		await expect.poll(() => text(page, 'h1')).toBe(headline);
		expect(figures(watch.requests.slice(before))).toEqual([]);
	});

	test('of a reader who saves data comes from the server, until the slider is first moved', async ({
		page,
		watch
	}) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		await page.goto(PAGE, { waitUntil: 'networkidle' });
		await page.waitForTimeout(1500);
		const cubes = () => watch.requests.filter((each) => each.includes('.cube')).length;
		await page.selectOption('select[name=sex]', 'F');
		await expect.poll(() => page.url(), LONG).toContain('sex=F');
		await expect.poll(() => watch.requests.some((each) => each.includes('/scene.json')), LONG).toBe(true);
		expect(cubes()).toBe(0);
		await page.locator('.time input').focus();
		await page.keyboard.press('ArrowLeft');
		await expect.poll(cubes, LONG).toBeGreaterThan(0);
		await expect.poll(() => page.url(), LONG).toContain('time=');
	});
});
