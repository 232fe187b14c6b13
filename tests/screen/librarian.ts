import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { addAccounts, enter, type Person } from './account.ts';
import { review, show } from './intake.ts';
import { expect } from './screen.ts';
import { startSite, type Site } from './site.ts';

export const DATASET = 'co-so-che-bien';
const HEAD = 'Tỉnh,Năm,Chỉ số,Giá trị';
const AREAS = ['Lai Châu', 'Điện Biên', 'Sơn La', 'Hòa Bình'];

/** A site of its own with accounts, where two persons are asked for, and a folder for files: what others test stays without. */
export async function libraryHouse(
	people: Person[],
	env: Record<string, string> = {}
): Promise<{ site: Site; folder: string; stop(): Promise<void> }> {
	const site = await startSite(env);
	const folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-library-screen-'));
	await addAccounts(site.home, people);
	const library = await Library.open(site.home);
	if (!library.set({ twoPersons: true }, TERMINAL).ok) throw new Error('not set');
	library.close();
	return {
		...{ site, folder },
		stop: async () => {
			await site.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** A file of counts of four provinces. @returns its path */
export async function fileOf(folder: string, name: string, values: number[]): Promise<string> {
	const lines = AREAS.map((area, i) => `${area},2023,Số cơ sở chế biến,${values[i]}`);
	const file = path.join(folder, name);
	await writeFile(file, [HEAD, ...lines].join('\n'));
	return file;
}

export async function signedIn(
	browser: Browser,
	site: Site,
	name: string,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const own = await browser.newContext({ baseURL: site.url, locale: 'vi-VN', ...options });
	const page = await own.newPage();
	await enter(page, name);
	expect(await page.textContent('header .who')).toBe(name);
	return page;
}

/** Uploads a file and fills in what is said of it, to be sent to the library. */
export async function readyToSend(page: Page, file: string): Promise<void> {
	await review(page, file);
	await show(page);
	await page.locator('.actions').getByRole('link', { name: 'Công bố lên thư viện' }).click();
	await page.locator('input[name=name]').fill(DATASET);
	await page.locator('[name=title-vi]').fill('Cơ sở chế biến nông sản');
	await page.locator('[name=title-en]').fill('Processing sites');
	await page.locator('[name=source-vi]').fill('Báo cáo của các tỉnh');
	await page.locator('[name=licence]').fill('CC BY 4.0');
	await page.locator('[name=contact]').fill('so-lieu@example.vn');
	await page.locator('[name=note]').fill('xin duyệt');
	await page.locator('[name=straight]').check();
}

/** Sends what is filled in. @returns the path of the version's page */
export async function send(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Che số nhỏ và gửi' }).click();
	await page.locator('#sent, [role=alert]').first().waitFor();
	expect(await page.locator('[role=alert]').allTextContents()).toEqual([]);
	expect(await page.textContent('#sent')).toContain('Đang chờ người khác duyệt');
	return (await page.locator('#sent a').getAttribute('href'))!;
}

/** Takes a version through steps, with a note where one is given. */
export async function step(page: Page, address: string, deeds: string[], note = ''): Promise<void> {
	await page.goto(address, { waitUntil: 'networkidle' });
	for (const deed of deeds) {
		if (note) await page.locator('#deeds [name=note]').fill(note);
		const button = page.getByRole('button', { name: deed, exact: true });
		await page.locator('#deeds').locator(button).click();
		await page.getByRole('status').first().waitFor();
		await button.waitFor({ state: 'detached' });
	}
}
